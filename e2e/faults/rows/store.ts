/** Rows 12, 14 and 15: a slow store, saves whose result nobody hears, and a clock that jumps. */
import { repeatUnknown } from '../load.ts';
import { pause, rounds, type Row } from './row.ts';

/** A slow store makes others wait, never the process itself. */
export const mostLoopMs = 200;

export const slowStore: Row = {
  number: 12, title: 'the store takes 2 s for each save', holds: ['I9'], repeats: { short: 1, long: 20 },
  async play(stage, repeats) {
    const centre = await stage.start();
    const load = stage.load(10);
    await pause(1_000);
    for (const _ of rounds(stage, repeats)) {
      await centre.stats();
      await centre.set({ saveDelayMs: 2_000 });
      await pause(5_000);
      const { loopP99Ms } = await centre.stats();
      await centre.set({});
      stage.notes.push(`event loop p99 ${loopP99Ms} ms`);
      if (loopP99Ms >= mostLoopMs) stage.found.push({ invariant: 'I9', about: 'the centre', problem: `its event loop was late by ${loopP99Ms} ms (p99)` });
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
    for (const _ of rounds(stage, repeats)) {
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
    for (const _ of rounds(stage, repeats)) {
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
