/** Reads MongoDB with the bare driver and Kafka with the bare client: no adapter of ours in between. */
import { randomBytes } from 'node:crypto';
import kafkajs from 'kafkajs';
import { mongo } from 'mongoose';
import type { Lag, RawDoc, RawRecord, Reader, Snapshot } from '../snapshot.ts';
import { quieted } from '../stage.ts';

type Client = ReturnType<typeof clientOf>;
type Admin = ReturnType<Client['admin']>;

const readWithinMs = 180_000;
const clientOf = (brokers: string) => new kafkajs.Kafka({ clientId: 'faults', brokers: brokers.split(','), logLevel: kafkajs.logLevel.NOTHING });
const topicsOf = async (admin: Admin): Promise<string[]> => (await admin.listTopics()).filter((topic) => topic.startsWith('orderly.'));

type Message = { readonly topic: string; readonly partition: number; readonly offset: number; readonly key: string; readonly value: Buffer | null; readonly headers: kafkajs.IHeaders };

/** Opens both; `kafkaBrokers` as in KAFKA_BROKERS. */
export async function openApartReader({ mongodbUri, kafkaBrokers }: Engines): Promise<Reader & { records(): Promise<readonly RawRecord[]> }> {
  const driver = await mongo.MongoClient.connect(mongodbUri, { readPreference: 'primary' });
  const kafka = clientOf(kafkaBrokers);
  const admin = kafka.admin();
  await admin.connect();
  return {
    async read() {
      const collections = new Map<string, readonly RawDoc[]>();
      for (const { name, collection } of await collectionsOf(driver)) {
        const docs = (await collection.find({}).toArray()) as unknown as readonly RawDoc[];
        collections.set(name, docs.map((doc) => ({ ...doc, events: doc.events ?? [], state: doc.state ?? {} })));
      }
      return { collections, records: (await allMessages(kafka, admin)).map(recordOf), lags: await lagsOf(admin) };
    },
    records: async () => (await allMessages(kafka, admin)).map(recordOf),
    async backlog() {
      const unsent = await Promise.all((await collectionsOf(driver)).map(({ collection }) => collection.countDocuments({ pendingSince: { $gt: '' } })));
      return [...unsent, ...(await lagsOf(admin)).map(({ behind }) => behind)].reduce((sum, count) => sum + count, 0);
    },
    async close() {
      await admin.disconnect();
      await driver.close();
    },
  };
}

type Engines = { readonly mongodbUri: string; readonly kafkaBrokers: string };

/** Waits until nothing is under way in both engines, or for a while. */
export async function settled(engines: Engines): Promise<void> {
  const reader = await openApartReader(engines);
  try {
    await quieted(reader, 90_000);
  } finally {
    await reader.close();
  }
}

/** What lies in both engines once nothing is under way any more. */
export async function settledSnapshot(engines: Engines): Promise<Snapshot> {
  const reader = await openApartReader(engines);
  try {
    await quieted(reader, 90_000);
    return await reader.read();
  } finally {
    await reader.close();
  }
}

async function collectionsOf(driver: mongo.MongoClient) {
  const { databases } = await driver.db('admin').admin().listDatabases();
  const found = await Promise.all(databases.filter(({ name }) => name.startsWith('orderly_')).map(async ({ name: database }) => {
    const named = await driver.db(database).listCollections().toArray();
    return named.map(({ name }) => ({ name: `${database.slice('orderly_'.length)}.${name}`, collection: driver.db(database).collection(name) }));
  }));
  return found.flat();
}

async function lagsOf(admin: Admin): Promise<readonly Lag[]> {
  const topics = await topicsOf(admin);
  const ends = new Map<string, number>();
  for (const topic of topics) for (const { partition, high } of await admin.fetchTopicOffsets(topic)) ends.set(`${topic}/${partition}`, Number(high));
  const groups = (await admin.listGroups()).groups.map(({ groupId }) => groupId).filter((group) => !group.startsWith('orderly-tail') && !group.startsWith('faults-'));
  const found: Lag[] = [];
  for (const group of groups) {
    for (const { topic, partitions } of await admin.fetchOffsets({ groupId: group, topics })) {
      // -1: the group does not listen there, or has had nothing yet; what it should have had is missed by I5.
      for (const { partition, offset } of partitions.filter((one) => Number(one.offset) >= 0)) found.push({ group, topic, partition, behind: Math.max(0, (ends.get(`${topic}/${partition}`) ?? 0) - Number(offset)) });
    }
  }
  return found;
}

/** Every record of our topics up to where they end now, by a group of its own that is gone afterwards. */
async function allMessages(kafka: Client, admin: Admin): Promise<readonly Message[]> {
  const topics = await topicsOf(admin);
  const missing = new Map<string, number>();
  for (const topic of topics) for (const { partition, high, low } of await admin.fetchTopicOffsets(topic)) if (Number(high) > Number(low)) missing.set(`${topic}/${partition}`, Number(high));
  if (missing.size === 0) return [];
  const groupId = `faults-${randomBytes(6).toString('hex')}`;
  const consumer = kafka.consumer({ groupId });
  const found: Message[] = [];
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${missing.size} partitions were not read to their ends`)), readWithinMs);
    void consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch: { topic, partition, messages } }) => {
        for (const { key, offset, headers = {}, value } of messages) found.push({ topic, partition, offset: Number(offset), key: key?.toString() ?? '', value, headers });
        if (Number(messages.at(-1)?.offset ?? -1) + 1 >= (missing.get(`${topic}/${partition}`) ?? 0)) missing.delete(`${topic}/${partition}`);
        if (missing.size > 0) return;
        clearTimeout(timer);
        resolve();
      },
    });
  });
  await consumer.disconnect();
  await admin.deleteGroups([groupId]);
  return found;
}

const recordOf = ({ topic, partition, offset, key, headers }: Message): RawRecord => ({ topic, partition, offset, key, id: textOf(headers['ce_id']), subject: textOf(headers['ce_subject']) });
const textOf = (header: kafkajs.IHeaders[string]): string => (header === undefined || Array.isArray(header) ? '' : header.toString());

async function asAdmin<T>(brokers: string, work: (admin: Admin, kafka: Client) => Promise<T>): Promise<T> {
  const kafka = clientOf(brokers);
  const admin = kafka.admin();
  await admin.connect();
  try {
    return await work(admin, kafka);
  } finally {
    await admin.disconnect();
  }
}

/** Puts records into a topic as somebody else would, past every check of ours. */
export async function produce(brokers: string, topic: string, messages: kafkajs.Message[]): Promise<void> {
  const producer = clientOf(brokers).producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner, allowAutoTopicCreation: false, retry: { retries: 3 } });
  await producer.connect();
  try {
    await producer.send({ topic, acks: -1, messages });
  } finally {
    await producer.disconnect();
  }
}

/** Deletes a group that nobody is in: its members begin at the beginning. */
export function forgetGroup(brokers: string, groupId: string): Promise<string> {
  return asAdmin(brokers, async (admin) => {
    await whenEmpty(admin, groupId);
    await admin.deleteGroups([groupId]);
    return 'deleted';
  });
}

/** Puts a group that nobody is in to the ends of what it hears: the rest is skipped in silence. */
export function groupToEnd(brokers: string, groupId: string): Promise<string> {
  return asAdmin(brokers, async (admin) => {
    await whenEmpty(admin, groupId);
    let skipped = 0;
    for (const { topic, partitions } of await admin.fetchOffsets({ groupId, topics: await topicsOf(admin) })) {
      const ends = await admin.fetchTopicOffsets(topic);
      const own = partitions.filter(({ offset }) => Number(offset) >= 0).map(({ partition, offset }) => {
        const high = ends.find((one) => one.partition === partition)?.high ?? offset;
        skipped += Number(high) - Number(offset);
        return { partition, offset: high };
      });
      if (own.length > 0) await admin.setOffsets({ groupId, topic, partitions: own });
    }
    return `put to the end, ${skipped} records skipped`;
  });
}

/** A member that was killed is in its group until its session is over. */
async function whenEmpty(admin: Admin, groupId: string): Promise<void> {
  for (const until = performance.now() + 30_000; performance.now() < until; ) {
    const { groups: [group] } = await admin.describeGroups([groupId]);
    if (group === undefined || group.state === 'Empty' || group.state === 'Dead') return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`group ${groupId} is not empty`);
}

/** Sends up to `most` of the services' latest records again, and a share of them twice: each key in its order, keys shuffled. */
export function sendAgain(brokers: string, { share, most, random }: { share: number; most: number; random: () => number }): Promise<number> {
  return asAdmin(brokers, async (admin, kafka) => {
    const all = (await allMessages(kafka, admin)).filter(({ topic, headers }) => topic !== 'orderly.feed' && topic !== 'orderly.dead' && textOf(headers['ce_id']) !== '').slice(-most);
    const lanes = new Map<string, Message[]>();
    for (const one of all) lanes.set(one.key, [...(lanes.get(one.key) ?? []), one]);
    const mixed: Message[] = [];
    while (lanes.size > 0) {
      const keys = [...lanes.keys()];
      const key = keys[Math.floor(random() * keys.length)] ?? '';
      const one = lanes.get(key)?.shift();
      if (one) mixed.push(one, ...(random() < share ? [one] : []));
      else lanes.delete(key);
    }
    for (let from = 0; from < mixed.length; from += 100) {
      const some = mixed.slice(from, from + 100);
      for (const topic of new Set(some.map((one) => one.topic))) await produce(brokers, topic, some.filter((one) => one.topic === topic).map(({ partition, key, value, headers }) => ({ partition, key, value, headers })));
    }
    return mixed.length;
  });
}
