/** Rows 7, 9, 10 and 18: what the bus may do to whoever listens, and what may be on it. */
import { connect } from 'node:net';
import { join } from 'node:path';
import { open } from 'lmdb';
import { newUlid } from '@orderly/platform';
import { pause, rounds, type Row } from './row.ts';

export const offsetsGone: Row = {
  number: 7, title: 'consumer offsets deleted', holds: ['I2', 'I5'], repeats: { short: 1, long: 20 },
  async play(stage, repeats) {
    await stage.start();
    const load = stage.load();
    for (const _ of rounds(stage, repeats)) {
      await pause(1_500);
      // Something must lie there that nobody has handled yet.
      await stage.centre().set({ handlerDelayMs: 800 });
      await pause(1_500);
      await stage.centre().kill();
      stage.notes.push(`${await forgetOffsets(stage.folder)} offsets deleted`);
      await stage.start();
    }
    await load.stop();
  },
};

/** Deletes every offset of every group, in a folder that nobody owns. */
async function forgetOffsets(folder: string): Promise<number> {
  const root = open<Buffer, Buffer>({ path: join(folder, 'data'), noSubdir: false, maxDbs: 250, encoding: 'binary', keyEncoding: 'binary' });
  const meta = root.openDB<Buffer, Buffer>({ name: 'bus.meta', encoding: 'binary', keyEncoding: 'binary' });
  const start = Buffer.from(' group\0');
  const keys = [...meta.getKeys({ start, end: Buffer.concat([start, Buffer.from([0xff])]) })].map((key) => Buffer.from(key));
  meta.transactionSync(() => keys.forEach((key) => meta.removeSync(key)));
  await root.close();
  return keys.length;
}

export const duplicates: Row = {
  number: 9, title: 'duplicates, delays, shuffled keys, records that the ledger gets after their successor, a replay', holds: ['I2', 'I4', 'I5', 'I6', 'I7'], repeats: { short: 1, long: 20 },
  async play(stage, repeats) {
    await stage.start();
    let again = 0;
    for (const _ of rounds(stage, repeats)) {
      await stage.centre().set({ duplicates: 0.3, shuffles: true, handlerDelayMs: 20, holdsBack: 0.2 });
      const load = stage.load();
      await pause(7_000);
      await load.stop();
      await stage.centre().set({});
      // A replay comes when the effects are long past.
      await stage.centre().moveClock(120_000);
      again += await stage.centre().replay();
    }
    stage.notes.push(`${again} records replayed`);
  },
};

/** What stands in every poisoned record, and must stand in no log. */
export const canary = 'CANARY-138-0000-1234';

export const poison: Row = {
  number: 10, title: 'poison: bad JSON, unknown version, broken data, a target that never comes, over 1 MB', holds: ['I5', 'I8'], repeats: { short: 1, long: 20 },
  async play(stage, repeats) {
    const centre = await stage.start();
    const load = stage.load();
    for (const _ of rounds(stage, repeats)) {
      for (const [what, type, value] of poisons()) {
        const key = `consignment-${newUlid()}`;
        stage.poisoned.push(key);
        const headers = { ce_specversion: '1.0', ce_id: `${key}:1`, ce_type: type, ce_source: '/orderly/delivery', ce_subject: key, ce_time: stage.now() };
        await centre.publish({ topic: 'orderly.delivery', records: [{ key, value, headers }] }).catch((error: unknown) => stage.found.push({ invariant: 'I8', about: what, problem: `could not be published: ${String(error)}` }));
      }
      const refused = await centre.publish({ topic: 'orderly.delivery', records: [{ key: 'consignment-large', value: 'x'.repeat(1_100_000), headers: {} }] }).then(() => false, () => true);
      if (!refused) stage.found.push({ invariant: 'I5', about: 'over 1 MB', problem: 'the bus took it' });
      await pause(10_000);
    }
    await load.stop();
    if (centre.output().includes(canary)) stage.found.push({ invariant: 'I9', about: 'log', problem: 'what was in a poisoned record stands in the log' });
  },
};

/** One record of each kind that nobody can digest. */
export function poisons(): readonly (readonly [what: string, type: string, value: string])[] {
  const at = '2026-11-24T02:00:00.000Z';
  const event = (data: unknown) => JSON.stringify({ seq: 1, actor: { id: 'person-poison', roles: [] }, recordedAt: at, audiences: { before: [], after: [] }, data });
  return [
    ['bad JSON', 'orderly.delivery.consignment-requested.v1', `{"seq":1,"note":${canary}`],
    ['unknown version', 'orderly.delivery.consignment-requested.v9', event({ note: canary })],
    ['broken data', 'orderly.delivery.consignment-requested.v1', event({ items: null, note: canary })],
    ['a target that never comes', 'orderly.delivery.consignment-resumed.v1', event({ personId: 'person-poison' })],
  ];
}

export const slow: Row = {
  number: 18, title: 'slow consumers, and boards that never read', holds: ['I5', 'I8'], repeats: { short: 10, long: 50 },
  async play(stage, boards) {
    const centre = await stage.start();
    const before = await centre.stats();
    const deaf = Array.from({ length: boards }, () => deafBoard(stage.port, stage.cast().dispatcher.token));
    await centre.set({ handlerDelayMs: 2_000 });
    const load = stage.load();
    await pause(6_000);
    await load.stop();
    const after = await centre.stats();
    deaf.forEach((socket) => socket.destroy());
    stage.notes.push(`memory ${before.rssMb} → ${after.rssMb} MB`);
    if (after.rssMb > before.rssMb + 200) stage.found.push({ invariant: 'I8', about: 'memory', problem: `grew from ${before.rssMb} to ${after.rssMb} MB` });
  },
};

/** A board that opens the stream and never takes a byte of it. */
export function deafBoard(port: number, token: string) {
  const body = JSON.stringify({ query: 'subscription Live { live { cursor live { __typename ... on JobChanged { job { id version status } } } } }', operationName: 'Live', variables: {} });
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => socket.destroy());
  socket.pause();
  socket.write(`POST /stream HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\naccept: text/event-stream\r\nx-orderly-csrf: 1\r\nauthorization: Bearer ${token}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  return socket;
}
