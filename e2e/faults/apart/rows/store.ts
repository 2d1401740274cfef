/** Rows 11, 12 and 14: a store that stands still, is slow, or whose answers are lost. */
import { mongo as driver } from 'mongoose';
import { pause } from '../../rows/row.ts';
import { mostLoopMs } from '../../rows/store.ts';
import { figures, loopDelay } from '../metrics.ts';
import { type ApartRow, underLoad } from './row.ts';

const databaseDown: ApartRow = {
  number: 11, title: 'the database stands still, then is killed', holds: ['I1', 'I9'], repeats: { short: 1, long: 10 },
  play: (stage, repeats) => underLoad(stage, async () => {
    for (let i = 0; i < repeats; i++) {
      stage.mongo.pause();
      await pause(10_000);
      stage.mongo.resume();
      await pause(3_000);
      await stage.mongo.kill();
      await pause(1_000);
      await stage.mongo.restart();
      await pause(3_000);
    }
  }),
};

const slowStore: ApartRow = {
  number: 12, title: 'every answer of the store takes 2 s', holds: ['I9'], repeats: { short: 1, long: 20 },
  play: (stage, repeats) => underLoad(stage, async () => {
    const { ways, centre, notes, found } = stage;
    for (let i = 0; i < repeats; i++) {
      ways.store.behave({ delayMs: 2_000, delays: ['down'] });
      // Asking begins the measurement anew.
      await figures(centre.replicas, loopDelay);
      await pause(8_000);
      const delays = await figures(centre.replicas, loopDelay);
      ways.store.behave({});
      await pause(2_000);
      const worst = Math.round(Math.max(0, ...delays.values()) * 1_000);
      notes.push(`event loop p99 of ${delays.size} processes at most ${worst} ms`);
      if (delays.size < centre.replicas.length) found.push({ invariant: 'I9', about: 'metrics', problem: `${centre.replicas.length - delays.size} processes did not answer` });
      for (const [name, seconds] of delays) if (seconds * 1_000 >= mostLoopMs) found.push({ invariant: 'I9', about: name, problem: `its event loop was late by ${Math.round(seconds * 1_000)} ms (p99)` });
    }
  }),
};

const unknownSave: ApartRow = {
  number: 14, title: 'the store\'s answers are lost after the command ran; writes end in a writeConcernError', holds: ['I2', 'I9'], repeats: { short: 12, long: 400 },
  play: (stage, repeats) => underLoad(stage, async () => {
    const { ways, mongo, notes, random } = stage;
    const before = ways.store.counts().swallowed;
    for (let i = 0; i < repeats; i++) {
      ways.store.behave({ swallowsReplies: true });
      await pause(40 + random() * 120);
      ways.store.behave({});
      await pause(200 + random() * 500);
    }
    notes.push(`${ways.store.counts().swallowed - before} answers lost`);
    notes.push(await concernErrors(mongo.uri, repeats * 2));
    await pause(3_000);
  }),
};

/** The next so many writes are done and end in an error about the other members; a server without fail points says so. */
async function concernErrors(uri: string, times: number): Promise<string> {
  const client = await driver.MongoClient.connect(uri);
  try {
    await client.db('admin').command({ configureFailPoint: 'failCommand', mode: { times }, data: { failCommands: ['insert', 'update'], writeConcernError: { code: 64, errmsg: 'waiting for replication timed out' } } });
    return `${times} writes with writeConcernError`;
  } catch (error) {
    return `no writeConcernError: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    await client.close();
  }
}

export const storeRows: readonly ApartRow[] = [databaseDown, slowStore, unknownSave];
