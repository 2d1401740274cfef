/** Rows 1, 2 and 3: kill -9 of replicas at every named point and at random moments; a pause past the session, and the zombie after it. */
import { type Replica, untilReady } from '../../../../scripts/apart/replica.mjs';
import { pause } from '../../rows/row.ts';
import type { ApartStage } from '../stage.ts';
import { type ApartRow, underLoad } from './row.ts';

const points = [
  'store.before-commit', 'store.after-commit', 'handle.after-save', 'relay.before-publish', 'bus.after-publish', 'relay.between-publishes', 'relay.before-mark', 'relay.after-mark', 'consumer.after-effect', 'consumer.before-offset',
];
const crashing = ['dispatch', 'delivery'];

const crashPoints: ApartRow = {
  number: 1, title: 'kill -9 of a replica at every named crash point', holds: ['I1', 'I2', 'I5', 'I7', 'I8'], repeats: { short: points.length, long: points.length * 10 },
  play: (stage, repeats) => underLoad(stage, async () => {
    let reached = 0;
    for (let i = 0; i < repeats; i++) {
      const point = points[i % points.length] ?? '';
      const ends = await Promise.all(crashing.map((service) => crashAt(stage, stage.replicas(service)[i % 2], point)));
      reached += ends.filter(Boolean).length;
      stage.notes.push(...crashing.filter((_, at) => ends[at] === false).map((service) => `${service} never came to ${point}`));
    }
    stage.notes.push(`${reached} of ${repeats * crashing.length} crashes`);
  }),
};

/** Begins a replica anew that ends at the point, and then once more without it. Whether it came there. */
async function crashAt({ random }: ApartStage, replica: Replica | undefined, point: string): Promise<boolean> {
  if (!replica) return false;
  await replica.kill();
  replica.start({ env: { ORDERLY_CRASH_AT: `${point}#${3 + Math.floor(random() * 8)}` } });
  // What ends stays ended: else it would begin again with the same point.
  replica.isWanted = false;
  const how = await Promise.race([replica.ended, pause(30_000).then(() => 'alive')]);
  await replica.kill();
  replica.start();
  await untilReady([replica], 180_000);
  return how === 'SIGKILL';
}

const randomKills: ApartRow = {
  number: 2, title: 'random kills of any process', holds: ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8'], repeats: { short: 8, long: 200 },
  play: (stage, repeats) => underLoad(stage, async () => {
    const { random, centre, notes } = stage;
    const killed: string[] = [];
    for (let i = 0; i < repeats; i++) {
      const one = centre.replicas[Math.floor(random() * centre.replicas.length)];
      if (!one) continue;
      await one.kill();
      killed.push(one.name);
      await pause(300 + random() * 1_200);
      one.start();
      await pause(1_000 + random() * 2_000);
    }
    notes.push(`killed ${killed.join(', ')}`);
  }),
};

const zombie: ApartRow = {
  number: 3, title: 'a replica is paused past its session, then resumes', holds: ['I2', 'I3'], repeats: { short: 2, long: 10 },
  play: (stage, repeats) => underLoad(stage, async () => {
    for (let i = 0; i < repeats; i++) {
      const [paused] = stage.replicas(i % 2 === 0 ? 'dispatch' : 'delivery');
      paused?.process?.kill('SIGSTOP');
      // The session is 10 s; the long form is the matrix's 45 s.
      await pause(repeats > 2 ? 45_000 : 12_000);
      paused?.process?.kill('SIGCONT');
      await pause(3_000);
    }
  }),
};

export const processRows: readonly ApartRow[] = [crashPoints, randomKills, zombie];
