import { randomBytes } from 'node:crypto';
import kafkajs, { type Admin, type SASLOptions } from 'kafkajs';
import type { Bus, BusRecord, Clock, Log, Subscription } from '../ports.ts';
import type { KafkaAccess } from '../settings.ts';
import { checkRecord } from '../adapter/limits.ts';
import { partitionOf } from '../adapter/partitioner.ts';
import { crashpoint } from '../crashpoint.ts';
import { runConsumer, type ConsumerOptions } from './consumer.ts';
import { partitionSender, retry } from './producer.ts';
import { patchKafkaTimer } from './timer-patch.ts';
import { topicsOf } from './topics.ts';

export type KafkaOptions = {
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly replicationFactor?: number;
  /** Until a send counts as lost; default 5,000. */
  readonly requestTimeoutMs?: number;
  /** Told when kafkajs has ended a consumer for good; the default ends the process, as a service that hears nothing is none. */
  readonly onFatal?: (error: Error) => void;
} & KafkaAccess;
export type KafkaBus = Bus & { close(): Promise<void> };

const closeCapMs = 10_000;

/** The Bus on Kafka, by kafkajs under the rules that keep it from losing what was acknowledged. */
export async function kafkaBus(options: KafkaOptions): Promise<KafkaBus> {
  patchKafkaTimer();
  const { clock, log, onFatal = endProcess } = options;
  const access = { ...(options.ssl ? { ssl: { ...options.ssl } } : {}), ...(options.sasl ? { sasl: saslOf(options.sasl) } : {}) };
  const client = (requestTimeout = 5_000) => new kafkajs.Kafka({ ...access, clientId: options.clientId, brokers: [...options.brokers], connectionTimeout: 1_000, requestTimeout, retry, logLevel: kafkajs.logLevel.ERROR, logCreator: () => ({ namespace, log: entry }) => log.warn({ namespace, error: entry['error'] }, `kafka: ${entry.message}`) });
  const producing = client(options.requestTimeoutMs);
  const consuming = client();
  const admin = client().admin({ retry });
  await admin.connect();
  const topics = topicsOf(admin, { allowStandalone: options.allowStandalone ?? false, ...(options.replicationFactor === undefined ? {} : { replicationFactor: options.replicationFactor }) });
  const sender = partitionSender(producing, clock);
  const open = new Set<Subscription>();

  async function subscription(consumer: ConsumerOptions): Promise<Subscription> {
    for (const topic of consumer.topics) await topics.partitions(topic);
    const running = await runConsumer(consuming, { log, onFatal }, consumer);
    let ended: Promise<void> | undefined;
    const one: Subscription = { stop: () => (ended ??= running.stop().finally(() => open.delete(one))) };
    open.add(one);
    return one;
  }

  return {
    ensureTopics: topics.ensure,
    async publish(topic, records) {
      const sized = records.map((record) => ({ record, bytes: checkRecord(record) }));
      const count = await topics.partitions(topic);
      const byPartition = new Map<number, { record: BusRecord; bytes: number }[]>();
      for (const one of sized) {
        const partition = partitionOf(one.record.key, count);
        byPartition.set(partition, [...(byPartition.get(partition) ?? []), one]);
      }
      await allSettled([...byPartition].map(([partition, list]) => sender.send({ topic, partition, records: list })));
      crashpoint('bus.after-publish');
    },
    subscribe: ({ group, topics: names, handler }) => subscription({ group, topics: names, handler }),
    async tail(topic, since, handler) {
      await topics.onlyOne(topic);
      const from = typeof since === 'number' ? since : await topics.offsetAt(topic, since);
      return subscription({ group: `orderly-tail-${randomBytes(12).toString('hex')}`, topics: [topic], handler, from });
    },
    async head(topic) {
      await topics.onlyOne(topic);
      return (await topics.offsets(topic))[0]?.high ?? 0;
    },
    lag: (group, names) => lag(admin, topics, group, names),
    seek: (group, topic, offset) => seek(admin, topics, { group, topic, offset }),
    async ping() {
      await admin.describeCluster();
    },
    async close() {
      const ending = (async () => {
        await Promise.all([...open].map((one) => one.stop()));
        await sender.close();
        await admin.disconnect();
      })();
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([ending, new Promise((resolve) => (timer = setTimeout(resolve, closeCapMs)))]);
      clearTimeout(timer);
    },
  };
}

// kafkajs types each mechanism by itself.
/** kafkajs's own form of our SASL settings. */
export function saslOf({ mechanism, username, password }: NonNullable<KafkaAccess['sasl']>): SASLOptions {
  if (mechanism === 'plain') return { mechanism, username, password };
  return mechanism === 'scram-sha-256' ? { mechanism, username, password } : { mechanism, username, password };
}

// Uncaught: the host drains what it can and exits with a failure.
function endProcess(error: Error): void {
  setImmediate(() => {
    throw error;
  });
}

type Topics = ReturnType<typeof topicsOf>;

async function lag(admin: Admin, topics: Topics, group: string, names: readonly string[]): Promise<number> {
  const committed = await admin.fetchOffsets({ groupId: group, topics: [...names] });
  let sum = 0;
  for (const name of names) {
    const places = committed.find(({ topic }) => topic === name)?.partitions ?? [];
    for (const { partition, high, low } of await topics.offsets(name)) {
      const offset = Number(places.find((one) => one.partition === partition)?.offset ?? -1);
      sum += Math.max(0, high - Math.max(offset, low));
    }
  }
  return sum;
}

async function seek(admin: Admin, topics: Topics, { group, topic, offset }: { group: string; topic: string; offset: number }): Promise<void> {
  if (!Number.isSafeInteger(offset) || offset < 0) throw new TypeError('an offset is a whole number from 0 on');
  const { groups } = await admin.describeGroups([group]);
  if (!groups.every(({ state }) => state === 'Empty' || state === 'Dead')) throw new Error(`group ${group} is running`);
  const places = (await topics.offsets(topic)).map(({ partition, high, low }) => ({ partition, offset: String(Math.min(high, Math.max(low, offset))) }));
  await admin.setOffsets({ groupId: group, topic, partitions: places });
}

// All partitions get their turn before the first failure is told: nothing is still on its way when publish ends.
async function allSettled(sends: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(sends)).find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
