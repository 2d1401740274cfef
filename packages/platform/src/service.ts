/** What every service is made of: its documents, its relay, its consumers, its sweep, its router. */
import { z } from 'zod';
import { accessAggregate, type RecordAccess } from './access.ts';
import { type Authority, type KeySource, openAuthority } from './auth/authority.ts';
import { signServiceToken } from './auth/tokens.ts';
import { calendarOf } from './calendar.ts';
import { policyHandler, type Target } from './consumer.ts';
import type { Aggregate, Calendar, Ids, Message, Policy } from './domain.ts';
import { type Documents, openDocuments } from './documents.ts';
import { deadTopic, feedTopic, topicOf, topicPartitions } from './envelope.ts';
import { Unavailable } from './errors.ts';
import { Refusal } from './domain.ts';
import { generationOf } from './event-id.ts';
import { type Mount, openRouter } from './http/mount.ts';
import type { Running } from './http/server.ts';
import { ids, newUlid } from './ids.ts';
import { openParked, type Parked } from './parked.ts';
import type { Clock, Collection, Delivered, Log, Platform, ServiceMetrics, Store, Subscription, Timekeeping } from './ports.ts';
import { type Relay, startRelay } from './relay.ts';
import { watchBus, watchCollection, watchService } from './observe/service.ts';
import { openSubjects, type Subjects } from './subjects.ts';
import { startSweep, swept } from './sweep.ts';

const clockSkewMs = 2_000;

export type Service = {
  readonly name: string;
  readonly store: Store;
  readonly clock: Clock;
  /** Only where one machine's clock is all there is. */
  readonly timekeeping: Timekeeping | undefined;
  readonly calendar: Calendar;
  readonly ids: Ids;
  readonly log: Log;
  readonly secret: Uint8Array;
  readonly authority: Authority;
  readonly metrics: ServiceMetrics;
  readonly mount: Mount;
  /** Records a sensitive read before it is answered. */
  readonly recordAccess: RecordAccess;
  open<S, C extends Message, E extends Message, F>(aggregate: Aggregate<S, C, E, F>): Promise<Documents<S, C, E, F>>;
  subjects<D extends object>(name?: string): Promise<Subjects<D>>;
  /** Consumes other services' events by a policy (consumer group = service name). Begins at `start`. */
  consume(options: { from: readonly string[]; policy: Policy; targets: readonly Target[] }): void;
  /** Consumes raw records in batches (the ledger). Begins at `start`. */
  consumeRaw(options: { from: readonly string[]; group: string; handler: (records: readonly Delivered[]) => Promise<void> }): void;
  /** Starts consumers and the sweep; what `Running` stops, in reverse. */
  start(): Promise<Running>;
};

/** Opens a service on a platform. `keys` says where tokens are verified: `remoteKeys(...)`, or workforce's own. */
export async function openService(name: string, platform: Platform, { keys }: { keys: KeySource }): Promise<Service> {
  const log = platform.log.child({ service: name });
  const store = platform.store(name);
  const { clock, bus, secret } = platform;
  const metrics = platform.metrics.of(name);
  const calendar = calendarOf(platform.zone);
  await bus.ensureTopics([{ name: topicOf(name), partitions: topicPartitions }, { name: feedTopic, partitions: 1 }, { name: deadTopic, partitions: 1 }]);
  const authority = openAuthority({ service: name, secret, source: keys, log });
  const relay = startRelay({ service: name, bus, clock, metrics, log });
  const { router, mount, door } = openRouter({ service: name, metrics, authority, secret, log, ...(platform.refusedFrom ? { refusedFrom: platform.refusedFrom } : {}), onDenied: (actor, route) => service.recordAccess(actor, { what: 'denied', ids: [], reason: route }) });
  const parked = await openParked(store, () => clock.now().toISOString());
  const generation = await generationOf(store);
  const opened: Opened[] = [];
  const sweeps: ReturnType<typeof swept>[] = [];
  const toConsume: Consuming[] = [];
  const behind = openBehind(log);
  let stopping = false;
  const policies: { run(record: Delivered): Promise<void> }[] = [];

  const service: Service = {
    name, store, clock, timekeeping: platform.timekeeping, calendar, ids, log, secret, authority, metrics, mount,
    recordAccess: async (actor, access) => {
      await accesses.handle(`access-${newUlid()}`, { type: 'record', data: access }, { actor });
    },
    async open(aggregate) {
      const documents = await openDocuments(aggregate, { service: name, store, clock, calendar, generation, metrics, saved: relay.push, newer: () => behind.meet() });
      watchCollection(metrics, documents, clock);
      relay.watch(documents.collection);
      opened.push({ documents, collection: documents.collection, kind: aggregate.kind });
      if (aggregate.due) sweeps.push(swept(documents, { clock, service: name, log }));
      return documents;
    },
    subjects: (subjectName) => openSubjects(store, secret, subjectName),
    consume({ from, policy, targets }) {
      const handler = policyHandler({ service: name, bus, parked, policy, targets, metrics, log, isStopping: () => behind.is() || stopping });
      policies.push(handler);
      toConsume.push({ group: name, topics: from.map(topicOf), handler: handler.handle });
    },
    consumeRaw: ({ from, group, handler }) => void toConsume.push({ group, topics: from.map(topicOf), handler }),
    start: () => started({ name, platform, router, door, authority, relay, parked, metrics, behind, opened, policies, sweeps, toConsume, mount, onStopping: () => (stopping = true) }),
  };
  const accesses = await service.open(accessAggregate);
  return service;
}

type Consuming = { readonly group: string; readonly topics: readonly string[]; readonly handler: (records: readonly Delivered[]) => Promise<void> };
type Opened = { readonly documents: Pick<Documents<unknown, Message, Message, unknown>, 'history'>; readonly collection: Collection; readonly kind: string };
type Starting = Pick<Running, 'router' | 'door'> & {
  readonly name: string;
  readonly platform: Platform;
  readonly authority: Authority;
  readonly relay: Relay;
  readonly parked: Parked;
  readonly metrics: ServiceMetrics;
  readonly behind: Behind;
  readonly opened: readonly Opened[];
  readonly policies: readonly { run(record: Delivered): Promise<void> }[];
  readonly sweeps: readonly ReturnType<typeof swept>[];
  readonly toConsume: readonly Consuming[];
  readonly mount: Mount;
  readonly onStopping: () => void;
};

/** Consumers, the sweep and the figures begin; what comes back ends them in reverse. */
async function started({ name, platform, authority, relay, parked, metrics, behind, opened, policies, sweeps, toConsume, mount, onStopping, ...ways }: Starting): Promise<Running> {
  const { bus, timekeeping } = platform;
  const log = platform.log.child({ service: name });
  const ready = () => readiness({ name, platform, store: platform.store(name), authority });
  mountOperations({ mount, parked, opened, policies, timekeeping });
  await bus.ensureTopics(toConsume.flatMap(({ topics }) => topics.map((topic) => ({ name: topic, partitions: topicPartitions }))));
  const subscriptions: Subscription[] = [];
  for (const one of toConsume) subscriptions.push(await bus.subscribe(one));
  for (const { group, topics } of toConsume) watchBus(metrics, { bus, group, topics });
  watchService(metrics, { ready, authority, relay, parked, timekeeping });
  const sweep = startSweep([...sweeps], log, timekeeping);
  const stopTaking = async (): Promise<void> => {
    onStopping();
    await sweep.stop();
    await Promise.all(subscriptions.map((one) => one.stop()));
  };
  // Its partitions and deadlines go to the replicas of the later release.
  behind.onMet(() => void stopTaking().catch((error: unknown) => log.error({ error: String(error) }, 'stopping the consumers failed')));
  return {
    name,
    ...ways,
    ready: async () => (behind.is() ? `${name}: documents of a later release` : ready()),
    isBehind: behind.is,
    async keepDeadlines() {
      // A pass under way may have read the clock before it was moved.
      await sweep.now();
      await sweep.now();
    },
    async settled() {
      await relay.idle();
      const counts = await Promise.all([...opened.map(({ collection }) => collection.pendingCount(1)), ...toConsume.map(({ group, topics }) => bus.lag(group, topics))]);
      return counts.every((count) => count === 0) && relay.waiting() === 0;
    },
    async stop() {
      await stopTaking();
      await relay.stop();
      authority.stop();
    },
  };
}

type Behind = { is(): boolean; meet(): void; onMet(then: () => void): void };

/** Question 24: a replica that met a later release's document stays behind until it is replaced. */
function openBehind(log: Log): Behind {
  let met = false;
  let then: (() => void) | undefined;
  return {
    is: () => met,
    meet() {
      if (met) return;
      met = true;
      log.error({}, 'a document of a later release was met: not ready from now on');
      then?.();
    },
    onMet(next) {
      then = next;
      if (met) next();
    },
  };
}

async function readiness({ name, platform, store, authority }: { name: string; platform: Platform; store: Store; authority: Authority }): Promise<string | undefined> {
  try {
    await store.ping();
    await platform.bus.ping();
    const skew = platform.mode === 'embedded' ? 0 : Math.abs((await store.now()).getTime() - Date.now());
    if (skew > clockSkewMs) return `${name}: clock`;
  } catch {
    return `${name}: store or bus`;
  }
  const problem = authority.revocations.problem();
  return problem === undefined ? undefined : `${name}: ${problem}`;
}

/** Keys and revocations from workforce over HTTP. */
export function remoteKeys({ workforceUrl, secret, service }: { workforceUrl: () => string; secret: Uint8Array; service: string }): KeySource {
  const read = async (path: string): Promise<unknown> => {
    // Whoever asked is told to come again: it is no fault of theirs, nor of the request.
    const unreachable = (cause: unknown): never => {
      throw Object.assign(new Unavailable('unreachable'), { cause });
    };
    const response = await fetch(`${workforceUrl()}${path}`, { headers: { authorization: `Bearer ${signServiceToken(secret, service)}` }, signal: AbortSignal.timeout(1_000) }).catch(unreachable);
    return response.ok ? response.json().catch(unreachable) : unreachable(new Error(`workforce answered ${response.status}`));
  };
  return {
    keys: async () => ((await read('/v1/jwks')) as { keys: Awaited<ReturnType<KeySource['keys']>> }).keys,
    revoked: async () => ((await read('/v1/revocations')) as { subjects: Awaited<ReturnType<KeySource['revoked']>> }).subjects,
  };
}

/** Question 13: whether the clock is believed, and a person's word that it is right. */
function mountTimekeeping(mount: Mount, timekeeping: Timekeeping): void {
  const shape = { params: none, query: none, body: none, refusals: [], ok: z.object({ isTrusted: z.boolean(), partedMs: z.int() }) } as const;
  const told = () => ({ isTrusted: timekeeping.isTrusted(), partedMs: timekeeping.partedMs() });
  mount({ ...shape, method: 'GET', path: '/v1/clock', summary: 'Whether wall and monotonic time go together', allow: 'signed-in' }, async () => told());
  mount({ ...shape, method: 'POST', path: '/v1/clock/confirm', summary: 'The wall clock is right', allow: ['supervisor', 'administrator'] }, async () => {
    timekeeping.confirm();
    return told();
  });
}

const idParams = z.strictObject({ id: z.string().max(80) });
const none = z.strictObject({});

type Operations = { mount: Mount; parked: Parked; opened: readonly { documents: { history: Documents<unknown, Message, Message, unknown>['history'] }; kind: string }[]; policies: readonly { run(record: Delivered): Promise<void> }[]; timekeeping: Timekeeping | undefined };

/** What every service answers to other services and operators: histories and parked keys. */
function mountOperations({ mount, parked, opened, policies, timekeeping }: Operations): void {
  if (timekeeping) mountTimekeeping(mount, timekeeping);
  const shape = { params: none, query: none, body: none, refusals: [], allow: 'service' } as const;
  mount(
    { ...shape, method: 'GET', path: '/v1/history/:id', summary: 'Events of a document', params: idParams, query: z.strictObject({ after: z.coerce.number().int().min(0).default(0) }), ok: z.object({ events: z.array(z.unknown()) }) },
    async ({ params, query }) => {
      const kind = params.id.slice(0, params.id.lastIndexOf('-'));
      const events = await opened.find((one) => one.kind === kind)?.documents.history(params.id, query.after);
      if (!events) throw new Refusal('platform.document-unknown');
      return { events: [...events] };
    },
  );
  mount({ ...shape, method: 'GET', path: '/v1/parked', summary: 'Parked keys', ok: z.object({ rows: z.array(z.unknown()) }) }, async () => ({ rows: [...(await parked.list())] }));
  mount(
    { ...shape, method: 'POST', path: '/v1/parked/redrive', summary: 'Runs a parked key again', body: z.strictObject({ id: z.string().max(200) }), ok: z.object({ ran: z.int() }) },
    async ({ body }) => ({
      ran: await parked.redrive(body.id, async (record) => {
        for (const policy of policies) await policy.run(record);
      }),
    }),
  );
}
