/** Rows 1 and 2: kill -9 at every named point, and at random moments. */
import { pause, type Row } from './row.ts';

const points = [
  'store.before-commit', 'store.after-commit', 'handle.after-save', 'relay.before-publish', 'bus.after-publish', 'relay.between-publishes', 'relay.before-mark', 'relay.after-mark', 'consumer.after-effect', 'consumer.before-offset',
];

export const crashPoints: Row = {
  number: 1, title: 'kill -9 at every named crash point', holds: ['I1', 'I2', 'I5', 'I7', 'I8'], repeats: { short: points.length, long: points.length * 20 },
  async play(stage, repeats) {
    await stage.start();
    const load = stage.load();
    await pause(500);
    await stage.centre().kill();
    const reached = new Set<string>();
    for (let i = 0; i < repeats; i++) {
      const point = points[i % points.length] ?? '';
      const centre = stage.spawn({ crashAt: `${point}#${10 + Math.floor(stage.random() * 30)}` });
      // Under load each point is passed many times a second; a crash while it starts is one, too.
      const how = await Promise.race([centre.ended, pause(20_000).then(() => 'alive')]);
      if (how === 'SIGKILL') reached.add(point);
      else stage.notes.push(`${point}: ${how}`);
      await centre.kill();
    }
    await stage.start();
    await load.stop();
    stage.notes.push(`${reached.size} of ${points.length} points reached`);
  },
};

export const randomKills: Row = {
  number: 2, title: 'random kills of the process', holds: ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8'], repeats: { short: 5, long: 200 },
  async play(stage, repeats) {
    await stage.start();
    const load = stage.load();
    for (let i = 0; i < repeats; i++) {
      await pause(300 + stage.random() * 2_500);
      await stage.centre().kill();
      await stage.start();
    }
    await pause(1_000);
    await load.stop();
  },
};
