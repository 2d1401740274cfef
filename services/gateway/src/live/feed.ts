/** Follows `orderly.feed` from 15 minutes back; keeps no offsets, so every replica sees everything. */
import { decode, feedTopic } from '@orderly/platform';
import type { Bus, Delivered, Log, Subscription } from '@orderly/platform';
import { openRing } from './ring.ts';
import type { FeedEvent, Ring } from './ring.ts';

const backMs = 15 * 60_000;

/** The ring, and the subscription that `follow` begins. */
export async function openFeed({
  bus,
  now,
  log,
}: {
  bus: Bus;
  now: () => Date;
  log: Log;
}): Promise<{ ring: Ring; follow(take: (events: readonly FeedEvent[]) => void): Promise<Subscription> }> {
  await bus.ensureTopics([{ name: feedTopic, partitions: 1 }]);
  return {
    ring: openRing(await bus.head(feedTopic)),
    follow: (take) => bus.tail(feedTopic, new Date(now().getTime() - backMs), async (records) => take(records.flatMap((record) => eventOf(record, log)))),
  };
}

function eventOf(record: Delivered, log: Log): FeedEvent[] {
  try {
    const { id, source, type, aggregateId, seq, audiences, recordedAt } = decode(record);
    return [{ offset: record.offset, id, source, type, aggregateId, seq, before: audiences.before, after: audiences.after, at: Date.parse(recordedAt) }];
  } catch {
    log.warn({ offset: record.offset }, 'feed: a record is no event of ours');
    return [];
  }
}
