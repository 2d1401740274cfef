/** Rows 12, 14 and 15: a slow store, saves whose result nobody hears, and a clock that jumps. */
import { repeatUnknown } from '../load.ts';
import { pause, type Row } from './row.ts';

export const slowStore: Row = {
  number: 12, title: 'the store takes 2 s for each save', holds: ['I9'], repeats: { short: 1, long: 20 },
  async play(stage, repeats) {
    const centre = await stage.start();
    const load = stage.load(10);
    await pause(1_000);
    for (let i = 0; i < repeats; i++) {
      await centre.stats();
      await centre.set({ saveDelayMs: 2_000 });
      await pause(5_000);
      const { loopP99Ms } = await centre.stats();
      await centre.set({});
      stage.notes.push(`event loop p99 ${loopP99Ms} ms`);
      await pause(1_000);
    }
    await load.stop();
  },
};

export const unknownSave: Row = {
  number: 14, title: 'the result of every fifth save is lost', holds: ['I2', 'I9'], repeats: { short: 1, long: 20 },
  async play(stage, repeats) {
    const centre = await stage.start();
    await centre.set({ saveUnknown: 0.2 });
    for (let i = 0; i < repeats; i++) {
      const load = stage.load();
      await pause(7_000);
      await load.stop();
    }
  },
};

const minute = 60_000;
const jumps = [5 * minute, -5 * minute, -5 * minute, 10 * minute, -3 * minute];

export const clockJumps: Row = {
  number: 15, title: 'the clock jumps forwards and back by minutes, and by a day', holds: ['I4', 'I7'], repeats: { short: 1, long: 20 },
  async play(stage, repeats) {
    const centre = await stage.start();
    for (let i = 0; i < repeats; i++) {
      const load = stage.load();
      for (const jump of jumps) {
        await pause(1_200);
        await centre.moveClock(jump);
      }
      await load.stop();
    }
    await repeatUnknown(stage.client);
    // A day ahead ends shifts and sessions: that comes last, and goes back with work still in the queues.
    await centre.moveClock(24 * 60 * minute);
    await pause(1_500);
    await centre.moveClock(-24 * 60 * minute);
    await pause(500);
  },
};
