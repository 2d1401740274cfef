/** Feed → streams, in the feed's order: ticks, joins and heartbeats stand in one queue (question 6). */
import type { Log } from '@orderly/platform';
import type { DocumentNode } from 'graphql';
import { changesOf } from './changes.ts';
import { cursorOf } from './ring.ts';
import type { FeedEvent, Ring } from './ring.ts';
import type { Stream } from './stream.ts';
import type { Teller } from './teller.ts';

export type Hub = {
  /** A stream goes on after a cursor, or begins now. */
  join(stream: Stream, after: string | undefined): Promise<void>;
  leave(stream: Stream): void;
  /** New events of the feed, in order. */
  take(events: readonly FeedEvent[]): void;
  /** Streams open in all. */
  open(): number;
  /** Streams open for a session. */
  count(sessionId: string): number;
  /** Closes the streams of which it is said so: rights that ended or changed (S18). */
  drop(isOver: (stream: Stream) => boolean): void;
  /** Resolves when everything taken is sent. */
  idle(): Promise<void>;
  stop(): void;
};

export type HubParts = { readonly ring: Ring; readonly teller: Teller; readonly now: () => Date; readonly heartbeatMs: number; readonly log: Log };

const tickMs = 15;
const maxReplay = 2_000;

/** One open hub for each gateway. */
export function openHub({ ring, teller, now, heartbeatMs, log }: HubParts): Hub {
  const streams = new Set<Stream>();
  const joining = new Set<Stream>();
  let pending: FeedEvent[] = [];
  let tick: ReturnType<typeof setTimeout> | undefined;
  let sentTo = ring.cursor();
  const queue = openQueue(log);

  const all = (): Stream[] => [...streams, ...joining];
  const heartbeat = (stream: Stream): Promise<string | undefined> => teller.plain(stream, { type: 'Heartbeat', now: now().toISOString() }, sentTo);

  const flush = async (): Promise<void> => {
    const events = pending;
    pending = [];
    const last = events.at(-1);
    if (!last) return;
    await teller.tell([...streams], changesOf(events));
    sentTo = cursorOf(last);
  };
  const admit = async (stream: Stream, after: string | undefined): Promise<void> => {
    await replay(stream, after, { ring, teller, until: pending[0]?.offset ?? Number.POSITIVE_INFINITY, sentTo });
    stream.send((await heartbeat(stream)) ?? '');
    if (joining.delete(stream) && stream.isOpen()) streams.add(stream);
  };
  const heart = setInterval(() => void queue(() => beat(streams, heartbeat)), heartbeatMs);

  return {
    join(stream, after) {
      joining.add(stream);
      return queue(() => admit(stream, after));
    },
    leave(stream) {
      streams.delete(stream);
      joining.delete(stream);
    },
    take(events) {
      for (const event of events) ring.push(event);
      pending.push(...events);
      tick ??= setTimeout(() => {
        tick = undefined;
        void queue(flush);
      }, tickMs);
    },
    open: () => streams.size + joining.size,
    count: (sessionId) => all().filter(({ user }) => user.sessionId === sessionId).length,
    drop: (isOver) =>
      all()
        .filter(isOver)
        .forEach((stream) => stream.close()),
    async idle() {
      clearTimeout(tick);
      tick = undefined;
      await queue(flush);
    },
    stop() {
      clearInterval(heart);
      clearTimeout(tick);
      all().forEach((stream) => stream.close());
    },
  };
}

/** What a stream missed since its cursor; what is still pending (from `until` on) comes with the next tick. */
async function replay(
  stream: Stream,
  after: string | undefined,
  { ring, teller, until, sentTo }: { ring: Ring; teller: Teller; until: number; sentTo: string },
): Promise<void> {
  if (after === undefined) return;
  const missed = ring.since(after);
  const changes = missed && changesOf(missed.filter(({ offset }) => offset < until));
  if (changes && changes.length <= maxReplay) await teller.tell([stream], changes);
  else stream.send((await teller.plain(stream, { type: 'Resync', reason: changes ? 'too-much' : 'unknown-cursor' }, sentTo)) ?? '');
}

/** One frame for all that speak the same operation. */
async function beat(streams: ReadonlySet<Stream>, heartbeat: (stream: Stream) => Promise<string | undefined>): Promise<void> {
  const made = new Map<DocumentNode, string>();
  for (const stream of streams) {
    const frame = made.get(stream.document) ?? (await heartbeat(stream)) ?? '';
    made.set(stream.document, frame);
    stream.send(frame);
  }
}

/** One after another: a failing job is logged and does not stop those behind it. */
function openQueue(log: Log): (job: () => Promise<void>) => Promise<void> {
  let work: Promise<void> = Promise.resolve();
  return (job) => {
    work = work
      .then(job)
      .catch((error: unknown) => log.error({ error: error instanceof Error ? (error.stack ?? error.name) : 'unknown' }, 'stream: a tick failed'));
    return work;
  };
}
