import kafkajs from 'kafkajs';
import type { BusRecord } from '../src/ports.ts';

/** How records get to a topic: resolves when the sender believes them durable. */
export type Publish = (topic: string, records: readonly BusRecord[]) => Promise<void>;

/** What was acknowledged, set against what the broker has. */
export type Losses = { readonly acknowledged: number; readonly missing: number; readonly twice: number; readonly keysOutOfOrder: number };

const quiet = { retry: { retries: 8 }, logLevel: kafkajs.logLevel.NOTHING };

/**
 * The planted bug: kafkajs as its documentation shows it, acknowledged by all, one producer for every send. It loses
 * acknowledged records: with idempotence when replies are lost, with or without it when leaders move (with it, it may also
 * hang for ever, its numbers being wrong). Cases that it passes prove nothing.
 */
export async function naivePublisher(brokers: readonly string[], { requestTimeout, idempotent }: { readonly requestTimeout: number; readonly idempotent: boolean }): Promise<{ readonly publish: Publish; close(): Promise<void> }> {
  const kafka = new kafkajs.Kafka({ clientId: 'naive', brokers: [...brokers], connectionTimeout: 1_000, requestTimeout, logLevel: kafkajs.logLevel.NOTHING });
  const producer = kafka.producer({ ...(idempotent ? { idempotent, maxInFlightRequests: 1 } : {}), allowAutoTopicCreation: false, createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  await producer.connect();
  return {
    async publish(topic, records) {
      await producer.send({ topic, acks: -1, messages: records.map(({ key, value }) => ({ key, value })) });
    },
    close: () => producer.disconnect(),
  };
}

/** A writer of numbered records: each number goes to all of its keys at once, again and again until it is acknowledged. */
export function numberedWriter(publish: Publish, topic: string, keys: readonly string[]) {
  const acknowledged: string[] = [];
  let n = 0;
  return {
    acknowledged,
    /** Writes the next number; gives up on it only when told that nothing more is wanted. */
    async next(isOver: () => boolean = () => false): Promise<void> {
      const records = keys.map((key) => ({ key, value: `${key}/${n}`, headers: {} }));
      for (;;) {
        try {
          await publish(topic, records);
          acknowledged.push(...records.map(({ value }) => value));
          n += 1;
          return;
        } catch {
          if (isOver()) return;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
    },
  };
}

/** Reads the topic raw, past every proxy and adapter, and says what became of the acknowledged records. */
export async function lossesOf(brokers: readonly string[], topic: string, acknowledged: readonly string[]): Promise<Losses> {
  const values = await readAll(brokers, topic);
  const numbers = new Map<string, number[]>();
  for (const value of values) {
    const [key = '', n] = value.split('/');
    const list = numbers.get(key) ?? [];
    numbers.set(key, list);
    if (!list.includes(Number(n))) list.push(Number(n));
  }
  const present = new Set(values);
  return {
    acknowledged: acknowledged.length,
    missing: acknowledged.filter((value) => !present.has(value)).length,
    twice: values.length - present.size,
    keysOutOfOrder: [...numbers.values()].filter((list) => list.some((n, at) => at > 0 && n < (list[at - 1] ?? 0))).length,
  };
}

async function readAll(brokers: readonly string[], topic: string): Promise<string[]> {
  const kafka = new kafkajs.Kafka({ clientId: 'oracle', brokers: [...brokers], ...quiet });
  const admin = kafka.admin();
  await admin.connect();
  const wanted = (await admin.fetchTopicOffsets(topic)).map(({ partition, high }) => ({ partition, high: Number(high) })).filter(({ high }) => high > 0);
  await admin.disconnect();
  const consumer = kafka.consumer({ groupId: `oracle-${topic}` });
  const values: string[] = [];
  const reached = new Map<number, number>();
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    const look = () => wanted.every(({ partition, high }) => (reached.get(partition) ?? 0) >= high) && resolve();
    look();
    consumer
      .run({
        autoCommit: false,
        eachMessage: async ({ partition, message }) => {
          values.push(message.value?.toString() ?? '');
          reached.set(partition, Number(message.offset) + 1);
          look();
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
  return values;
}
