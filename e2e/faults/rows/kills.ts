/** Rows 1, 2 and 3: kill -9 at every named point and at random moments; a pause, and the zombie after it. */
import { freePort } from '../../support/process.ts';
import { openClient } from '../client.ts';
import type { Stage } from '../stage.ts';
import { pause, type Row } from './row.ts';

const points = [
  'store.before-commit', 'store.after-commit', 'handle.after-save', 'relay.before-publish', 'bus.after-publish', 'relay.between-publishes', 'relay.before-mark', 'relay.after-mark', 'consumer.after-effect', 'consumer.before-offset',
];

export const crashPoints: Row = {
  number: 1, title: 'kill -9 at every named crash point', holds: ['I1', 'I2', 'I5', 'I7', 'I8'], repeats: { short: points.length, long: points.length * 20 },
  play: (stage, repeats) => crashes(stage, repeats, points),
};

/** Row 1 at some of its points alone. */
export const crashesAt = (some: readonly string[], repeats: number): Row => ({ ...crashPoints, repeats: { short: repeats, long: repeats }, play: (stage, times) => crashes(stage, times, some) });

async function crashes(stage: Stage, repeats: number, at: readonly string[]): Promise<void> {
  await stage.start();
  const load = stage.load();
  await pause(500);
  await stage.centre().kill();
  const reached = new Set<string>();
  for (let i = 0; i < repeats; i++) {
    const point = at[i % at.length] ?? '';
    const centre = stage.spawn({ crashAt: `${point}#${10 + Math.floor(stage.random() * 30)}` });
    // Under load each point is passed many times a second; a crash while it starts is one, too.
    const how = await Promise.race([centre.ended, pause(30_000).then(() => 'still alive')]);
    if (how === 'SIGKILL') reached.add(point);
    else stage.notes.push(`${point}: ${how}`);
    await centre.kill();
  }
  await stage.start();
  await load.stop();
  stage.notes.push(`${reached.size} of ${at.length} points reached`);
}

export const randomKills: Row = {
  number: 2, title: 'random kills of the process', holds: ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8'], repeats: { short: 5, long: 200 },
  async play(stage, repeats) {
    await stage.start();
    const load = stage.load();
    for (let i = 0; i < repeats; i++) {
      // Every other time the consumers are slow, so that a kill meets batches in hand.
      if (i % 2 === 0) await stage.centre().set({ handlerDelayMs: 150 });
      await pause(500 + stage.random() * 2_000);
      await stage.centre().kill();
      await stage.start();
    }
    await pause(1_000);
    await load.stop();
  },
};

export const zombie: Row = {
  number: 3, title: 'pause, another takes the folder, the zombie resumes', holds: ['I2', 'I3'], repeats: { short: 1, long: 10 },
  async play(stage, repeats) {
    await stage.start();
    for (let i = 0; i < repeats; i++) {
      const load = stage.load();
      await pause(1_500);
      const paused = stage.centre();
      paused.signal('SIGSTOP');
      const port = await freePort();
      await stage.start({ port });
      stage.reach(port);
      await pause(1_500);
      paused.signal('SIGCONT');
      // What it is told now it must not do; what it had in hand it must not write over what happened meanwhile.
      const toZombie = openClient({ url: () => paused.url, recorder: stage.recorder, timeoutMs: 1_500 });
      const { nurse, ward, laboratory } = stage.cast();
      const told = await Promise.all([1, 2, 3].map((n) => toZombie.send(nurse, 'request', { kind: 'specimens', fromId: ward.id, toId: laboratory.id, items: [{ code: `Z-${i}-${n}`, type: 'tube' }] })));
      stage.notes.push(`the zombie answered ${told.map(({ outcome, code }) => code ?? outcome).join(', ')}`);
      await pause(500);
      await paused.kill();
      await load.stop();
      for (const { sent } of told) await stage.client.again(sent);
      await stage.centre().stop();
      stage.reach(stage.port);
      await stage.start();
    }
  },
};
