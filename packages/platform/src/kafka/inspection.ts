import kafkajs from 'kafkajs';
import type { KafkaAccess } from '../settings.ts';
import { saslOf } from './index.ts';
import { retry } from './producer.ts';
import { patchKafkaTimer } from './timer-patch.ts';

export type TopicState = { readonly name: string; readonly partitions: number; /** Of the partition that has fewest. */ readonly replicas: number; readonly inSync: number };
export type BusInspection = { brokers(): Promise<number>; topics(): Promise<readonly TopicState[]>; close(): Promise<void> };

/** Asks the brokers about themselves and our topics; makes and changes nothing. */
export async function kafkaInspection(brokers: readonly string[], { ssl, sasl }: KafkaAccess = {}): Promise<BusInspection> {
  patchKafkaTimer();
  const kafka = new kafkajs.Kafka({ clientId: 'orderly-cli', brokers: [...brokers], connectionTimeout: 3_000, requestTimeout: 5_000, retry: { ...retry, retries: 2 }, logLevel: kafkajs.logLevel.NOTHING, ...(ssl ? { ssl: { ...ssl } } : {}), ...(sasl ? { sasl: saslOf(sasl) } : {}) });
  const admin = kafka.admin();
  await admin.connect();
  return {
    brokers: async () => (await admin.describeCluster()).brokers.length,
    async topics() {
      const names = (await admin.listTopics()).filter((name) => name.startsWith('orderly.')).sort();
      if (names.length === 0) return [];
      const { topics } = await admin.fetchTopicMetadata({ topics: names });
      return topics.map(({ name, partitions }) => ({ name, partitions: partitions.length, replicas: Math.min(...partitions.map((one) => one.replicas.length)), inSync: Math.min(...partitions.map((one) => one.isr.length)) }));
    },
    close: () => admin.disconnect(),
  };
}
