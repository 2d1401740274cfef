/** The outbox's way out: sends a document's tail in order, then marks it (architecture, question 2). */
import { setTimeout as sleep } from 'node:timers/promises';
import { crashpoint } from './crashpoint.ts';
import { planted } from './mutant.ts';
import { encode, feedTopic, topicOf } from './envelope.ts';
import type { ServiceMetrics } from './observe/metrics.ts';
import type { Bus, BusRecord, Clock, Collection, Doc, Log } from './ports.ts';

const batchDocuments = 256;
const pollMs = 1_000;
const pollAgeMs = 2_000;
const remembered = 20_000;

type Pending = { readonly collection: Collection; readonly doc: Doc };

export type Relay = {
  /** Called by the writer right after its save. */
  push(pending: Pending): void;
  watch(collection: Collection): void;
  /** Resolves when nothing pushed is waiting. */
  idle(): Promise<void>;
  /** Documents pushed and not yet sent. */
  waiting(): number;
  stop(): Promise<void>;
};

/** One relay a service and process. Several of them repeat, but never overtake or lose. */
export function startRelay({ service, bus, clock, metrics, log }: { service: string; bus: Bus; clock: Clock; metrics: ServiceMetrics; log: Log }): Relay {
  const waiting = new Map<string, Pending>();
  const watched: Collection[] = [];
  const send = sender(service, bus);
  let stopped = false;
  let running: Promise<void> | undefined;
  let failures = 0;

  const run = async (): Promise<void> => {
    while (waiting.size > 0) {
      const batch = [...waiting.entries()].slice(0, batchDocuments);
      for (const [key] of batch) waiting.delete(key);
      try {
        await send(batch.map(([, pending]) => pending));
        failures = 0;
      } catch (error) {
        failures += 1;
        metrics.relayFailed();
        log.warn({ failures, error: String(error) }, 'relay: sending failed');
        putBack(batch);
        if (stopped) return;
        await sleep(Math.min(100 * 2 ** failures, 5_000));
      }
    }
  };
  const putBack = (batch: readonly (readonly [string, Pending])[]): void => {
    for (const [key, pending] of batch) if (!waiting.has(key)) waiting.set(key, pending);
  };
  const kick = (): void => {
    running ??= run().finally(() => {
      running = undefined;
      if (waiting.size > 0 && !stopped) kick();
    });
  };

  const push = (pending: Pending): void => {
    const before = waiting.get(pending.doc._id);
    if (!before || before.doc.version < pending.doc.version) waiting.set(pending.doc._id, pending);
    if (!stopped) kick();
  };

  const poll = async (): Promise<void> => {
    const before = new Date(clock.now().getTime() - pollAgeMs).toISOString();
    for (const collection of watched) {
      for (const doc of await collection.pending(before, batchDocuments)) push({ collection, doc });
    }
  };
  const timer = setInterval(() => void poll().catch((error: unknown) => log.warn({ error: String(error) }, 'relay: poll failed')), pollMs);

  return {
    push,
    watch: (collection) => watched.push(collection),
    waiting: () => waiting.size,
    async idle() {
      while (running) await running;
    },
    async stop() {
      clearInterval(timer);
      stopped = true;
      while (running) await running;
    },
  };
}

/** Sends the tails of documents in order, in one publish a topic, then marks them. */
function sender(service: string, bus: Bus): (batch: readonly Pending[]) => Promise<void> {
  // What this process has sent lately: spares repeats while a mark is under way. Forgetting it only repeats.
  const sent = new Map<string, number>();
  function remember(id: string, seq: number): void {
    sent.delete(id);
    sent.set(id, seq);
    const oldest = sent.size > remembered ? sent.keys().next().value : undefined;
    if (oldest !== undefined) sent.delete(oldest);
  }

  return async (batch: readonly Pending[]): Promise<void> => {
    const records: BusRecord[] = [];
    const feed: BusRecord[] = [];
    for (const { doc } of batch) {
      const after = Math.max(doc.published, sent.get(doc._id) ?? 0);
      for (const event of doc.events) {
        if (event.seq <= after) continue;
        records.push(encode(service, doc._id, event));
        feed.push(encode(service, doc._id, event, false));
      }
    }
    if (planted(8)) await Promise.all(batch.map(({ collection, doc }) => collection.mark(doc._id, doc.version, doc.version)));
    if (records.length > 0) {
      crashpoint('relay.before-publish');
      await bus.publish(topicOf(service), records);
      crashpoint('relay.between-publishes');
      await bus.publish(feedTopic, feed);
      crashpoint('relay.before-mark');
    }
    for (const { doc } of batch) remember(doc._id, doc.version);
    await Promise.all(batch.map(({ collection, doc }) => collection.mark(doc._id, doc.version, doc.version)));
    crashpoint('relay.after-mark');
  };
}
