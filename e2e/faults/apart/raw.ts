/** Reads MongoDB with the bare driver and Kafka with the bare client: no adapter of ours in between. */
import { randomBytes } from 'node:crypto';
import kafkajs from 'kafkajs';
import { mongo } from 'mongoose';
import type { Lag, RawDoc, RawRecord, Reader } from '../snapshot.ts';

type Client = ReturnType<typeof clientOf>;
type Admin = ReturnType<Client['admin']>;

const readWithinMs = 180_000;
const clientOf = (brokers: string) => new kafkajs.Kafka({ clientId: 'faults', brokers: brokers.split(','), logLevel: kafkajs.logLevel.NOTHING });
const topicsOf = async (admin: Admin): Promise<string[]> => (await admin.listTopics()).filter((topic) => topic.startsWith('orderly.'));

/** Opens both; `kafkaBrokers` as in KAFKA_BROKERS. */
export async function openApartReader({ mongodbUri, kafkaBrokers }: { mongodbUri: string; kafkaBrokers: string }): Promise<Reader> {
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
      return { collections, records: await allRecords(kafka, admin), lags: await lagsOf(admin) };
    },
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
async function allRecords(kafka: Client, admin: Admin): Promise<readonly RawRecord[]> {
  const topics = await topicsOf(admin);
  const missing = new Map<string, number>();
  for (const topic of topics) for (const { partition, high, low } of await admin.fetchTopicOffsets(topic)) if (Number(high) > Number(low)) missing.set(`${topic}/${partition}`, Number(high));
  if (missing.size === 0) return [];
  const groupId = `faults-${randomBytes(6).toString('hex')}`;
  const consumer = kafka.consumer({ groupId });
  const records: RawRecord[] = [];
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${missing.size} partitions were not read to their ends`)), readWithinMs);
    void consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch: { topic, partition, messages } }) => {
        for (const { key, offset, headers } of messages) records.push({ topic, partition, offset: Number(offset), key: key?.toString() ?? '', id: textOf(headers?.['ce_id']), subject: textOf(headers?.['ce_subject']) });
        if (Number(messages.at(-1)?.offset ?? -1) + 1 >= (missing.get(`${topic}/${partition}`) ?? 0)) missing.delete(`${topic}/${partition}`);
        if (missing.size > 0) return;
        clearTimeout(timer);
        resolve();
      },
    });
  });
  await consumer.disconnect();
  await admin.deleteGroups([groupId]);
  return records;
}

const textOf = (header: Buffer | string | (Buffer | string)[] | undefined): string => (header === undefined || Array.isArray(header) ? '' : header.toString());
