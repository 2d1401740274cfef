import type { Admin } from 'kafkajs';
import type { TopicSpec } from '../ports.ts';
import { whileItLags } from './lagging.ts';
import { refuseFewBrokers, refuseUnsafeTopics } from './safety.ts';

const retentionMs = String(7 * 24 * 3_600_000);
const pollMs = 100;
const leadersMs = 15_000;

/** Topics as the cluster has them: an absent one fails at once here, where a send would take half a minute. */
export function topicsOf(admin: Admin, { replicationFactor, allowStandalone }: { readonly replicationFactor?: number; readonly allowStandalone: boolean }) {
  const known = new Map<string, number>();

  async function partitions(topic: string): Promise<number> {
    const found = known.get(topic) ?? (await standing([topic])).get(topic)?.partitions;
    if (found === undefined) throw new Error(`topic ${topic} does not exist`);
    known.set(topic, found);
    return found;
  }

  async function standing(names: readonly string[]): Promise<Map<string, { partitions: number; led: boolean }>> {
    const all = new Set(await admin.listTopics());
    const present = names.filter((name) => all.has(name));
    if (present.length === 0) return new Map();
    const { topics } = await whileItLags(() => admin.fetchTopicMetadata({ topics: present }));
    return new Map(topics.map((topic) => [topic.name, { partitions: topic.partitions.length, led: topic.partitions.every(({ leader }) => leader >= 0) }]));
  }

  async function ensure(topics: readonly TopicSpec[]): Promise<void> {
    const names = topics.map(({ name }) => name);
    const before = await standing(names);
    const missing = topics.filter(({ name }) => !before.has(name));
    if (missing.length > 0 && !allowStandalone) await refuseFewBrokers(admin);
    if (missing.length > 0) await create(admin, missing, replicationFactor);
    for (const end = Date.now() + leadersMs; ; ) {
      const now = await standing(names);
      for (const { name, partitions: wanted } of topics) {
        const found = now.get(name)?.partitions;
        if (found !== undefined && found !== wanted) throw new Error(`topic ${name} has ${found} partitions, not ${wanted}`);
      }
      if (names.every((name) => now.get(name)?.led === true)) break;
      if (Date.now() > end) throw new Error('the topics have no leaders yet');
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
    if (!allowStandalone) await refuseUnsafeTopics(admin, names);
  }

  async function offsets(topic: string): Promise<{ partition: number; high: number; low: number }[]> {
    await partitions(topic);
    const found = await whileItLags(() => admin.fetchTopicOffsets(topic));
    return found.map(({ partition, high, low }) => ({ partition, high: Number(high), low: Number(low) })).sort((a, b) => a.partition - b.partition);
  }

  async function offsetAt(topic: string, since: Date): Promise<number> {
    const found = await whileItLags(() => admin.fetchTopicOffsetsByTimestamp(topic, since.getTime()));
    return Number(found.find(({ partition }) => partition === 0)?.offset ?? 0);
  }

  async function onlyOne(topic: string): Promise<void> {
    if ((await partitions(topic)) !== 1) throw new TypeError(`topic ${topic} has more than one partition`);
  }

  return { partitions, ensure, offsets, offsetAt, onlyOne };
}

// Not waiting for leaders here: kafkajs throws when a cluster only lags. Made by another replica meanwhile is fine.
async function create(admin: Admin, topics: readonly TopicSpec[], replicationFactor: number | undefined): Promise<void> {
  const copies = replicationFactor ?? Math.min(3, (await admin.describeCluster()).brokers.length);
  await admin.createTopics({
    waitForLeaders: false,
    topics: topics.map(({ name, partitions: count }) => ({
      topic: name,
      numPartitions: count,
      replicationFactor: copies,
      configEntries: [{ name: 'retention.ms', value: retentionMs }, ...(copies >= 3 ? [{ name: 'min.insync.replicas', value: '2' }] : [])],
    })),
  });
}
