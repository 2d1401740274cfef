/** What the engines themselves can do in the same run: the ceilings that the platform's figures are held against. */
import { randomUUID } from 'node:crypto';
import kafkajs from 'kafkajs';
import mongoose from 'mongoose';
import { perSecond } from '../figures.ts';

const inFlight = 32;
const documentsEach = 8;
const text = 'x'.repeat(1_500);
const recordBytes = 'x'.repeat(600);

type Counted = { readonly _id: string; readonly version: number; readonly text: string };
type Saved = { readonly _id: string; readonly state?: unknown; readonly events: readonly { readonly opId?: string; readonly cause?: string; readonly seq: number; readonly recordedAt: string }[] };

/** Compare-and-sets a second of the bare driver, 32 in flight, on documents of 1.5 KB, majority and journal. */
export async function compareAndSetsPerSecond(uri: string, ms: number): Promise<number> {
  return withDriver(uri, async (client) => {
    const collection = client.db(`orderly_bench_${randomUUID().slice(0, 8)}`).collection<Counted>('ceiling', { writeConcern: { w: 'majority', journal: true } });
    await collection.insertMany(Array.from({ length: inFlight * documentsEach }, (_, n) => ({ _id: `doc-${n % inFlight}-${Math.floor(n / inFlight)}`, version: 1, text })));
    const begun = performance.now();
    let count = 0;
    await Promise.all(Array.from({ length: inFlight }, async (_, lane) => {
      // Each lane has documents of its own, so that it knows their versions and never loses.
      const own = Array.from({ length: documentsEach }, (__, n) => ({ _id: `doc-${lane}-${n}`, version: 1 }));
      for (let n = 0; performance.now() - begun < ms; n++) {
        const one = own[n % own.length];
        if (!one) continue;
        const { matchedCount } = await collection.replaceOne({ _id: one._id, version: one.version }, { version: one.version + 1, text });
        one.version += matchedCount;
        count += matchedCount;
      }
    }));
    const rate = perSecond(count, performance.now() - begun);
    await client.db(collection.dbName).dropDatabase();
    return rate;
  });
}

/** Records a second of the bare producer, acks = all, one send of one record at a time on each of 12 partitions. */
export async function producesPerSecond(brokers: string, ms: number): Promise<number> {
  const kafka = new kafkajs.Kafka({ brokers: brokers.split(','), clientId: 'bench', logLevel: kafkajs.logLevel.NOTHING });
  const admin = kafka.admin();
  const topic = `bench-${randomUUID().slice(0, 8)}`;
  const producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner, idempotent: true, maxInFlightRequests: 1 });
  await Promise.all([admin.connect(), producer.connect()]);
  await admin.createTopics({ topics: [{ topic, numPartitions: 12, replicationFactor: 1 }], waitForLeaders: true });
  const begun = performance.now();
  let count = 0;
  await Promise.all(Array.from({ length: 12 }, async (_, partition) => {
    while (performance.now() - begun < ms) {
      await producer.send({ topic, acks: -1, messages: [{ key: `k${partition}`, value: recordBytes, partition }] });
      count += 1;
    }
  }));
  const rate = perSecond(count, performance.now() - begun);
  await admin.deleteTopics({ topics: [topic] });
  await Promise.all([producer.disconnect(), admin.disconnect()]);
  return rate;
}

/** Document saves of jobs, trips and consignments ever, read off the stores: one save for each command or cause in a history. */
export async function documentSaves(uri: string): Promise<number> {
  return withDriver(uri, async (client) => {
    let saves = 0;
    for (const [database, name] of [['orderly_dispatch', 'jobs'], ['orderly_escort', 'trips'], ['orderly_delivery', 'consignments']] as const) {
      const found = client.db(database).collection<Saved>(name).find({}, { projection: { events: 1 } });
      for await (const { events } of found) saves += new Set(events.map(({ opId, cause, seq }) => opId ?? cause ?? seq)).size;
    }
    return saves;
  });
}

async function withDriver<T>(uri: string, work: (client: mongoose.mongo.MongoClient) => Promise<T>): Promise<T> {
  const client = await new mongoose.mongo.MongoClient(uri, { readConcern: { level: 'majority' } }).connect();
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}
