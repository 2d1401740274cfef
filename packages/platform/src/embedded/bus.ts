import type { Bus, Clock, Delivered, Log, Subscription } from '../ports.ts';
import { backoffMs } from '../adapter/backoff.ts';
import { crashpoint } from '../crashpoint.ts';
import { consumerGroups, type Member } from './groups.ts';
import type { Kv } from './kv.ts';
import { partitionLog } from './log.ts';
import { signal, wakened } from './signal.ts';

const retentionMs = 7 * 24 * 3_600_000;
const retentionEveryMs = 10 * 60_000;

export type EmbeddedBus = Bus & { retain(): Promise<void>; close(): Promise<void> };

/** The Bus on lmdb: a partitioned log, consumer groups, 7 days kept (and longer what a running group still needs). */
export function embeddedBus(kv: Kv, clock: Clock, log: Log): EmbeddedBus {
  const partitions = partitionLog(kv, clock);
  const groups = consumerGroups(kv, partitions, log);
  const open = new Set<Subscription>();
  const timer = setInterval(() => void retain().catch((error: unknown) => log.error({ error: String(error) }, 'retention failed')), retentionEveryMs);
  timer.unref();

  async function retain(): Promise<void> {
    const cutoff = new Date(clock.now().getTime() - retentionMs).toISOString();
    for (const { name, partitions: count } of partitions.topics()) {
      for (let partition = 0; partition < count; partition += 1) {
        await partitions.trim(name, partition, Math.min(partitions.offsetAt(name, partition, cutoff), groups.needed(name, partition)));
      }
    }
  }

  function subscription(end: () => Promise<void>): Subscription {
    let ended: Promise<void> | undefined;
    const one: Subscription = {
      stop() {
        ended ??= end().finally(() => open.delete(one));
        return ended;
      },
    };
    open.add(one);
    return one;
  }

  function follow(topic: string, since: Date | number, handler: Member['handler']): Subscription {
    onlyOne(topic);
    let offset = typeof since === 'number' ? since : partitions.offsetAt(topic, 0, since.toISOString());
    const woken = signal();
    let stopped = false;
    const running = (async () => {
      for (let failures = 0; !stopped; ) {
        const records = partitions.read(topic, 0, offset);
        if (records.length === 0) await wakened([woken, partitions.appended(topic, 0)]);
        else if (await attempt(handler, records, log)) [offset, failures] = [(records.at(-1)?.offset ?? offset) + 1, 0];
        else if (!stopped) await wakened([woken], backoffMs((failures += 1)));
      }
    })();
    return subscription(async () => {
      stopped = true;
      woken.wake();
      await running;
    });
  }

  function onlyOne(topic: string): void {
    if (partitions.partitions(topic) !== 1) throw new TypeError(`topic ${topic} has more than one partition`);
  }

  return {
    ensureTopics: (topics) => partitions.create(topics),
    async publish(topic, records) {
      await partitions.append(topic, records);
      crashpoint('bus.after-publish');
    },
    async subscribe({ group, topics, handler }) {
      const member = { topics: [...topics], handler };
      groups.join(group, member);
      return subscription(() => groups.leave(group, member));
    },
    tail: async (topic, since, handler) => follow(topic, since, handler),
    async head(topic) {
      onlyOne(topic);
      return partitions.next(topic, 0);
    },
    lag: async (group, topics) => groups.lag(group, topics),
    seek: (group, topic, offset) => groups.seek(group, topic, offset),
    ping: () => kv.atomic(() => undefined),
    retain,
    async close() {
      clearInterval(timer);
      await Promise.all([...open].map((one) => one.stop()));
    },
  };
}

async function attempt(handler: Member['handler'], records: readonly Delivered[], log: Log): Promise<boolean> {
  try {
    await handler(records);
    return true;
  } catch (error) {
    log.warn({ topic: records[0]?.topic, error: error instanceof Error ? error.message : 'unknown' }, 'tailed records come again');
    return false;
  }
}
