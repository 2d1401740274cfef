import type { Bus, Clock, Log, Subscription } from '../ports.ts';
import { crashpoint } from '../crashpoint.ts';
import { consumerGroups, joinGroup, lagOf, leaveGroup, neededOffset, seekGroup, type Groups } from './groups.ts';
import type { Kv } from './kv.ts';
import { append, createTopics, nextOffset, offsetAt, partitionLog, partitionsOf, topicsIn, trimBefore, type PartitionLog } from './log.ts';
import { followTail } from './tail.ts';

const retentionMs = 7 * 24 * 3_600_000;
const retentionEveryMs = 10 * 60_000;

export type EmbeddedBus = Bus & { retain(): Promise<void>; close(): Promise<void> };

/** The Bus on lmdb: a partitioned log, consumer groups, 7 days kept (and longer what a running group still needs). */
export function embeddedBus(kv: Kv, clock: Clock, log: Log): EmbeddedBus {
  const partitions = partitionLog(kv, clock);
  const groups = consumerGroups(partitions, log);
  const open = new Set<Subscription>();
  const retain = () => dropOld(partitions, groups, new Date(clock.now().getTime() - retentionMs).toISOString());
  const timer = setInterval(() => void retain().catch((error: unknown) => log.error({ error: String(error) }, 'retention failed')), retentionEveryMs);
  timer.unref();

  function subscription(end: () => Promise<void>): Subscription {
    let ended: Promise<void> | undefined;
    const one: Subscription = { stop: () => (ended ??= end().finally(() => open.delete(one))) };
    open.add(one);
    return one;
  }

  return {
    ensureTopics: (topics) => createTopics(partitions, topics),
    async publish(topic, records) {
      await append(partitions, topic, records);
      crashpoint('bus.after-publish');
    },
    async subscribe({ group, topics, handler }) {
      const member = { topics: [...topics], handler };
      joinGroup(groups, group, member);
      return subscription(() => leaveGroup(groups, group, member));
    },
    async tail(topic, since, handler) {
      onlyOne(partitions, topic);
      return subscription(followTail(partitions, log, { topic, since, handler }));
    },
    async head(topic) {
      onlyOne(partitions, topic);
      return nextOffset(partitions, topic, 0);
    },
    lag: async (group, topics) => lagOf(groups, group, topics),
    seek: (group, topic, offset) => seekGroup(groups, group, topic, offset),
    ping: () => kv.atomic(() => undefined),
    retain,
    async close() {
      clearInterval(timer);
      await Promise.all([...open].map((one) => one.stop()));
    },
  };
}

async function dropOld(partitions: PartitionLog, groups: Groups, cutoff: string): Promise<void> {
  for (const { name, partitions: count } of topicsIn(partitions)) {
    for (let partition = 0; partition < count; partition += 1) {
      const before = Math.min(offsetAt(partitions, name, partition, cutoff), neededOffset(groups, name, partition));
      await trimBefore(partitions, name, partition, before);
    }
  }
}

function onlyOne(partitions: PartitionLog, topic: string): void {
  if (partitionsOf(partitions, topic) !== 1) throw new TypeError(`topic ${topic} has more than one partition`);
}
