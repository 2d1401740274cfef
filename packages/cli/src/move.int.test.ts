/** A centre moves from a folder to MongoDB and Kafka, is backed up there, and restored: by the command, on engines that can be had. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Doc, silentLog } from '@orderly/platform';
import { embeddedPlatform } from '@orderly/platform/embedded';
import { openPlatform, readPlatformSettings } from '@orderly/platform/host';
import { EngineUnavailable, type KafkaEngine, type MongoEngine, startKafka, startMongo } from '../../../infra/engines/index.ts';
import { run } from './program.ts';

const at = '2026-11-24T02:00:00.000Z';
const id = (n: number): string => `thing-${String(n).padStart(26, '0')}`;

function thing(n: number): Doc {
  const event = { id: `${id(n)}:1`, seq: 1, type: 'thing-done', data: { n, text: '病房 𠮷' }, actor: { id: 'person-1', roles: ['porter'] }, occurredAt: at, recordedAt: at, audiences: { before: [], after: [] } };
  return { _id: id(n), version: 1, base: 0, schema: 1, state: { n, empty: [], nothing: null }, events: [event], published: 1, unique: { tag: `tag-${n}`, none: [] }, fields: { n } };
}

async function fill(folder: string): Promise<void> {
  const platform = await embeddedPlatform({ folder, log: silentLog, zone: 'Asia/Shanghai' });
  const things = await platform.store('sample').collection({ name: 'things', indexes: { 'by-n': ['n'] }, uniques: ['tag', 'none'] });
  for (let n = 1; n <= 450; n += 1) await things.save(thing(n), 0);
  await platform.blobs.put(Buffer.from('a photo'));
  // Two records, of which the group has handled one when the machine stops.
  await platform.bus.ensureTopics([{ name: 'orderly.sample', partitions: 12 }]);
  const record = (value: string) => ({ key: 'one-key', value, headers: { ce_id: value } });
  const handled: string[] = [];
  const subscription = await platform.bus.subscribe({ group: 'dispatch', topics: ['orderly.sample'], handler: async (records) => void handled.push(...records.map(({ value }) => value)) });
  await platform.bus.publish('orderly.sample', [record('first')]);
  await expect.poll(() => handled).toEqual(['first']);
  await subscription.stop();
  await platform.bus.publish('orderly.sample', [record('second')]);
  await platform.close();
}

async function expectToMove({ mongo, kafka, base }: { mongo: MongoEngine; kafka: KafkaEngine; base: string }): Promise<void> {
  const folder = join(base, 'data');
  await fill(folder);
  const env = { MONGODB_URI: mongo.uri, KAFKA_BROKERS: kafka.brokers, ALLOW_STANDALONE: '1', ORDERLY_SECRET: readFileSync(join(folder, 'secret')).toString('base64') };
  const orderly = async (...args: string[]): Promise<{ code: number; data: Record<string, unknown> }> => {
    let out = '';
    const code = await run(['--json', ...args], { env, out: (text) => void (out += text), err: () => undefined, stdin: (async function* () {})() });
    return { code, data: JSON.parse(out) as Record<string, unknown> };
  };

  expect(await orderly('move', folder)).toMatchObject({ code: 0, data: { documents: 450, blobs: { count: 1 }, undelivered: 1, ledger: { size: 0 } } });
  expect(await orderly('move', folder)).toMatchObject({ code: 2, data: { error: { code: 'target-not-empty' } } });

  const platform = await openPlatform(readPlatformSettings(env), { log: silentLog });
  const things = await platform.store('sample').collection({ name: 'things', indexes: { 'by-n': ['n'] }, uniques: ['tag', 'none'] });
  expect(await things.holder('tag', 'tag-7')).toBe(id(7));
  expect((await things.find({ index: 'by-n', range: { from: 449 }, limit: 5 })).rows.map(({ _id }) => _id)).toEqual([id(449), id(450)]);
  const heard: string[] = [];
  const listening = await platform.bus.subscribe({ group: 'dispatch', topics: ['orderly.sample'], handler: async (records) => void heard.push(...records.map(({ value }) => value)) });
  await expect.poll(() => heard, { timeout: 60_000 }).toEqual(['second']);
  await listening.stop();

  const doctor = await orderly('doctor');
  const codes = (doctor.data['findings'] as { code: string; level: string }[]).filter(({ level }) => level === 'error').map(({ code }) => code);
  expect(codes).toEqual([]);

  expect(await orderly('backup', join(base, 'backup'))).toMatchObject({ code: 0, data: { kind: 'documents', documents: 450, blobs: 1 } });
  expect(await orderly('restore', join(base, 'backup'))).toMatchObject({ code: 2, data: { error: { code: 'target-not-empty' } } });
  await things.save({ ...thing(451), unique: {} }, 0);
  const restored = await orderly('restore', join(base, 'backup'), '--force');
  expect(restored.data['generation']).toBeGreaterThan(0);
  expect(await things.load(id(451))).toBeUndefined();
  expect((await things.load(id(450)))?.state).toEqual(thing(450).state);
  await platform.close();
}

it('moves with the same counts and hashes, sends what was on its way, and is backed up and restored where it went', async (context) => {
  const base = mkdtempSync(join(tmpdir(), 'orderly-move-'));
  const started: { stop(): Promise<void> }[] = [];
  try {
    const mongo = await startMongo({ prefer: ['given', 'mongod', 'secantus'] });
    started.push(mongo);
    const kafka = await startKafka();
    started.push(kafka);
    process.stdout.write(`on ${mongo.name} ${mongo.version} and ${kafka.name} ${kafka.version}\n`);
    await expectToMove({ mongo, kafka, base });
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error;
    context.skip(`left out: ${error.message}`);
  } finally {
    for (const one of started) await one.stop();
    rmSync(base, { recursive: true, force: true });
  }
}, 300_000);
