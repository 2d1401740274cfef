/** `npm run faults -- --apart`: the rows that need broker and database by themselves, on a centre whose services are processes of their own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKafka, startMongo } from '../../../infra/engines/index.ts';
import { startApart } from '../../../scripts/apart/centre.mjs';
import { random } from '../../support/random.ts';
import { castOf, tuesdayMorning } from '../../support/scenes.ts';
import { check, type Violation } from '../check/check.ts';
import { openClient } from '../client.ts';
import { openRecorder, outcomeOf } from '../history.ts';
import { repeatUnknown, startLoad } from '../load.ts';
import type { Length } from '../rows/row.ts';
import type { Snapshot } from '../snapshot.ts';
import { quieted } from '../stage.ts';
import { openApartReader } from './raw.ts';
import { type ApartRow, apartRows, type Replica } from './rows.ts';

export type ApartPlayed = { readonly row: ApartRow; readonly seed: number; readonly repeats: number; readonly seconds: number; readonly operations: number; readonly acknowledged: number; readonly violations: readonly Violation[]; readonly notes: readonly string[] };

/** Plays the rows one after another on one centre; its history goes on from row to row, and is judged after each. */
export async function playApart({ seed, length, wanted, onPlayed }: { seed: number; length: Length; wanted: (row: number) => boolean; onPlayed: (played: ApartPlayed) => void }): Promise<string> {
  const kafka = await startKafka();
  const mongo = await startMongo().catch(async (error: unknown) => {
    await kafka.stop();
    throw error;
  });
  const engines = { mongodbUri: mongo.uri, kafkaBrokers: kafka.brokers };
  const folder = await mkdtemp(join(tmpdir(), 'orderly-faults-apart-'));
  try {
    const env = { ORDERLY_DEMO: '1', ORDERLY_DEVELOPMENT: '1', ORDERLY_OPERATIONS_PER_MINUTE: '1000000', ORDERLY_SIGN_INS_PER_MINUTE: '600', ORDERLY_CLOCK_OFFSET_MS: String(Date.parse(tuesdayMorning) - Date.now()) };
    const centre = await startApart({ ...engines, env, withinMs: 300_000 });
    try {
      await centre.seed();
      const replicas = (service: string): readonly Replica[] => (centre.services as unknown as Record<string, Replica[]>)[service] ?? [];
      const cast = await castOf(centre.url);
      const recorder = openRecorder(join(folder, 'history.jsonl'));
      const client = openClient({ url: () => centre.url, recorder, timeoutMs: 8_000 });
      for (const row of apartRows.filter(({ number }) => wanted(number))) {
        const begun = performance.now();
        const before = recorder.operations().length;
        const { next } = random(seed + row.number);
        const notes: string[] = [];
        const load = startLoad({ cast, client, random: next });
        await row.play({ random: next, kafka, mongo, replicas, notes }, row.repeats[length]);
        await load.stop();
        await repeatUnknown(client, 60_000);
        const operations = recorder.operations();
        const own = operations.slice(before);
        const violations = await check({ operations, snapshot: await settledSnapshot(engines) });
        onPlayed({ row, seed, repeats: row.repeats[length], seconds: (performance.now() - begun) / 1_000, operations: own.length, acknowledged: own.filter((one) => outcomeOf(one) === 'ok').length, violations, notes });
      }
    } finally {
      await centre.stop();
    }
  } finally {
    await Promise.all([kafka.stop(), mongo.stop()]);
    await rm(folder, { recursive: true, force: true });
  }
  return `${kafka.name} ${kafka.version} (one broker), ${mongo.name} ${mongo.version}${mongo.genuine ? '' : ' (a stand-in)'}`;
}

/** What lies in both engines once nothing is under way any more. */
async function settledSnapshot(engines: { mongodbUri: string; kafkaBrokers: string }): Promise<Snapshot> {
  const reader = await openApartReader(engines);
  try {
    await quieted(reader, 90_000);
    return await reader.read();
  } finally {
    await reader.close();
  }
}
