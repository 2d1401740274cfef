/** The outbox's way out: sends a document's tail in order, then marks it (architecture, question 2). */
import { setTimeout as sleep } from 'node:timers/promises';
import { crashpoint } from './crashpoint.ts';
import { planted } from './mutant.ts';
import { encode, feedTopic, topicOf } from './envelope.ts';
import type { Bus, BusRecord, Clock, Collection, Doc, Log, ServiceMetrics } from './ports.ts';

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
  const { send, mark } = sender(service, bus);
  let stopped = false;
  let running: Promise<void> | undefined;
  let failures = 0;

  const run = async (): Promise<void> => {
    let marked: Promise<void> = Promise.resolve();
    while (waiting.size > 0) {
      const batch = [...waiting.entries()].slice(0, batchDocuments);
      for (const [key] of batch) waiting.delete(key);
      try {
        const sent = batch.map(([, pending]) => pending);
        await send(sent);
        failures = 0;
        // The next batch is sent while this one is marked. A mark that fails is made when the poll finds its document.
        await marked;
        marked = mark(sent).catch((error: unknown) => log.warn({ error: String(error) }, 'relay: marking failed'));
      } catch (error) {
        failures += 1;
        metrics.relayFailed();
        log.warn({ failures, error: String(error) }, 'relay: sending failed');
        putBack(batch);
        if (stopped) break;
        await sleep(Math.min(100 * 2 ** failures, 5_000));
      }
    }
    await marked;
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

  const timer = setInterval(() => void poll(watched, clock, push).catch((error: unknown) => log.warn({ error: String(error) }, 'relay: poll failed')), pollMs);

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

/** Pushes what a crash, or another replica, left unsent for a while. */
async function poll(watched: readonly Collection[], clock: Clock, push: Relay['push']): Promise<void> {
  const before = new Date(clock.now().getTime() - pollAgeMs).toISOString();
  for (const collection of watched) {
    for (const doc of await collection.pending(before, batchDocuments)) push({ collection, doc });
  }
}

type Sender = { send(batch: readonly Pending[]): Promise<void>; mark(batch: readonly Pending[]): Promise<void> };

/** Sends the tails of documents in order, in one publish a topic; `mark` notes that they are sent. */
function sender(service: string, bus: Bus): Sender {
  // What this process has sent lately: spares repeats while a mark is under way. Forgetting it only repeats.
  const sent = new Map<string, number>();
  function remember(id: string, seq: number): void {
    sent.delete(id);
    sent.set(id, seq);
    const oldest = sent.size > remembered ? sent.keys().next().value : undefined;
    if (oldest !== undefined) sent.delete(oldest);
  }

  const mark: Sender['mark'] = async (batch) => void (await Promise.all(batch.map(({ collection, doc }) => collection.mark(doc._id, doc.version, doc.version))));

  async function send(batch: readonly Pending[]): Promise<void> {
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
    if (planted(8)) await mark(batch);
    if (records.length > 0) {
      crashpoint('relay.before-publish');
      // Side by side; both must have ended before either is sent again, or an older record could come after a newer.
      const published = await Promise.allSettled([bus.publish(topicOf(service), records).then(() => crashpoint('relay.between-publishes')), bus.publish(feedTopic, feed)]);
      for (const one of published) if (one.status === 'rejected') throw one.reason;
      crashpoint('relay.before-mark');
    }
    for (const { doc } of batch) remember(doc._id, doc.version);
  }

  return {
    send,
    async mark(batch) {
      await mark(batch);
      crashpoint('relay.after-mark');
    },
  };
}
