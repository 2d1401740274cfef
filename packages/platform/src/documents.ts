/** Aggregates on a store: load, decide, save by compare-and-set (architecture, questions 1, 2, 8, 11). */
import { setTimeout as sleep } from 'node:timers/promises';
import { crashpoint } from './crashpoint.ts';
import { type Actor, type Aggregate, type Calendar, type Context, type Message, present, Refusal, type Scalar } from './domain.ts';
import { OpIdReused, TargetMissing, Unavailable } from './errors.ts';
import { eventIdOf } from './event-id.ts';
import { ids } from './ids.ts';
import { planted } from './mutant.ts';
import { inSpan, isTracing, lifeOf, type Spanned, traceparentNow } from './observe/tracing.ts';
import type { Clock, Collection, Doc, Page, Query, Saved, ServiceMetrics, Store, StoredEvent } from './ports.ts';

const conflictTries = 12;
const takenTries = 200;
const maxPending = 200;

export type Loaded<S> = { readonly id: string; readonly version: number; readonly state: S; readonly doc: Doc };

export type Handled<S, E> = {
  readonly id: string;
  /** Version after this command's events: what the first answer said, too. */
  readonly version: number;
  readonly state: S;
  /** The events of this very command; empty when there was nothing to do. */
  readonly events: readonly E[];
  readonly repeated: boolean;
};

/** Where a command comes from, and what makes its repeat harmless. */
export type Origin = {
  readonly actor: Actor;
  /** Client-made ULID, with the hash of user, operation, target and body. */
  readonly opId?: string;
  readonly requestHash?: string;
  /** Id of the foreign event + position, or `id@dueAt`. Leaves a trace even when there is nothing to do (but a sweep's does not). */
  readonly cause?: string;
  readonly occurredAt?: string;
  /** Unique keys for which a duplicate means: decide again with new facts. */
  readonly retryTaken?: readonly string[];
  /** Epoch ms after which nothing is begun. */
  readonly deadline?: number;
};

export type How<S, F> = Origin & {
  /** What was read elsewhere; a function is asked again at each try. */
  readonly facts?: F | ((state: S) => F | Promise<F>);
};

export type Documents<S, C extends Message, E extends Message, F> = {
  readonly aggregate: Aggregate<S, C, E, F>;
  readonly collection: Collection;
  handle(id: string, command: C, how: How<S, F>): Promise<Handled<S, E>>;
  find(id: string): Promise<Loaded<S> | undefined>;
  findMany(ids: readonly string[]): Promise<readonly Loaded<S>[]>;
  query(query: Query): Promise<Page<Loaded<S>>>;
  /** Events after a sequence number; undefined for an unknown id. */
  history(id: string, after: number): Promise<readonly StoredEvent[] | undefined>;
};

type Surroundings = { readonly service: string; readonly store: Store; readonly clock: Clock; readonly calendar: Calendar; readonly generation: number; readonly metrics: ServiceMetrics; saved(documents: { collection: Collection; doc: Doc }): void; /** Told when a document of a later release is met. */ newer?(): void };

/** Opens an aggregate's collection. Every write of a service goes through `handle`. */
export async function openDocuments<S, C extends Message, E extends Message, F>(aggregate: Aggregate<S, C, E, F>, around: Surroundings): Promise<Documents<S, C, E, F>> {
  const collection = await around.store.collection({ name: aggregate.collection, indexes: aggregate.indexes ?? {}, uniques: aggregate.uniques ?? [] });
  const stateOf = (doc: Doc): S => {
    if (doc.schema > aggregate.schema) around.newer?.();
    return upgraded(aggregate, doc);
  };
  const loaded = (doc: Doc): Loaded<S> => ({ id: doc._id, version: doc.version, state: stateOf(doc), doc });

  /** One try: what stands already, a decision that does nothing, or a document to save. */
  async function attempt(id: string, command: C, how: How<S, F>): Promise<{ answer: Handled<S, E> } | { next: Doc; expected: number; answer: Handled<S, E> }> {
    const doc = await collection.load(id);
    const state = doc ? stateOf(doc) : aggregate.initial;
    const answered = doc && !(planted(5) && isForgotten(doc, around.clock)) ? answeredBefore<E>(doc, how) : undefined;
    if (answered) return { answer: { id, version: answered.version, state, events: answered.events, repeated: true } };
    const facts = await (typeof how.facts === 'function' ? (how.facts as (state: S) => F | Promise<F>)(state) : how.facts);
    const context = contextOf(around, how, doc, facts as F);
    const events = timed(() => decided(aggregate, { state, command, context, how, exists: doc !== undefined }), aggregate.kind, around.metrics);
    if (events.length === 0) return { answer: { id, version: doc?.version ?? 0, state, events: [], repeated: false } };
    const next = appended(aggregate, { id, doc, state, events, context, how, generation: around.generation });
    return { next, expected: doc?.version ?? 0, answer: { id, version: next.version, state: next.state as S, events: events as readonly E[], repeated: false } };
  }

  async function run(id: string, command: C, how: How<S, F>): Promise<Handled<S, E>> {
    let conflicts = 0;
    let taken = 0;
    for (;;) {
      if (how.deadline !== undefined && Date.now() > how.deadline) throw new Unavailable('deadline-passed');
      const tried = await attempt(id, command, how);
      if (!('next' in tried)) return tried.answer;
      const outcome = await saving(collection, tried, around);
      if (outcome.saved) {
        if (!planted(1)) around.saved({ collection, doc: tried.next });
        crashpoint('handle.after-save');
        if (planted(4)) await collection.save(tried.next, tried.next.version);
        return tried.answer;
      }
      if (outcome.because === 'taken' && outcome.holder !== id) {
        if (!how.retryTaken?.includes(outcome.unique) || ++taken > takenTries) throw new Refusal(`${around.service}.${outcome.unique}-taken`, { holderId: outcome.holder });
        continue;
      }
      around.metrics.conflict(aggregate.kind);
      if (++conflicts > conflictTries) throw new Unavailable('conflict');
      await sleep(Math.random() * Math.min(2 ** conflicts, 50));
    }
  }

  return {
    aggregate,
    collection,
    handle: (id, command, how) => watched({ around, kind: aggregate.kind, collection }, { id, type: command.type, cause: how.cause }, () => run(id, command, how)),
    async find(id) {
      const doc = await collection.load(id);
      return doc && loaded(doc);
    },
    findMany: async (many) => (many.length === 0 ? [] : (await collection.loadMany([...new Set(many)])).map(loaded)),
    async query(query) {
      const page = await collection.find(query);
      return { ...page, rows: page.rows.map(loaded) };
    },
    history: async (id, after) => (await collection.load(id))?.events.filter((event) => event.seq > after),
  };
}

function timed<T>(decide: () => T, kind: string, metrics: ServiceMetrics): T {
  const began = performance.now();
  try {
    return decide();
  } finally {
    metrics.decision(kind, (performance.now() - began) / 1_000);
  }
}

type Watched = { readonly around: Surroundings; readonly kind: string; readonly collection: Collection };

/** A command, counted and timed with all its tries when it saved something; traced while somebody listens. */
async function watched<S, E extends Message>(where: Watched, command: Traced, run: () => Promise<Handled<S, E>>): Promise<Handled<S, E>> {
  const began = performance.now();
  const handled = await (isTracing() ? traced(where, command, run) : run());
  if (handled.repeated || handled.events.length === 0) return handled;
  where.around.metrics.command(where.kind, (performance.now() - began) / 1_000);
  where.around.metrics.saved(where.kind, handled.events);
  return handled;
}

type Traced = { readonly id: string; readonly type: string; readonly cause: string | undefined };

/** In the trace in which the document was made: read ahead for that, while somebody traces. */
async function traced<T>({ around, kind, collection }: Watched, { id, type, cause }: Traced, run: () => Promise<T>): Promise<T> {
  const attributes = { 'orderly.service': around.service, 'orderly.kind': kind, 'orderly.id': id, 'orderly.command': type, ...(cause === undefined ? {} : { 'orderly.cause': cause }) };
  const life: Spanned = { attributes, ...lifeOf((await collection.load(id))?.events[0], around.clock.now().getTime()) };
  return inSpan(() => `${kind} ${type}`, () => life, run);
}

function upgraded<S, C extends Message, E extends Message, F>(aggregate: Aggregate<S, C, E, F>, doc: Doc): S {
  if (doc.schema > aggregate.schema) throw new Unavailable('newer-schema', 30);
  let state: unknown = doc.state;
  for (let schema = doc.schema; schema < aggregate.schema; schema++) {
    const step = aggregate.upgrade?.[schema];
    if (step) state = step(state as never);
  }
  return state as S;
}

function answeredBefore<E>(doc: Doc, { opId, cause, requestHash }: Origin): { version: number; events: readonly E[] } | undefined {
  const own = doc.events.filter((event) => (opId !== undefined && event.opId === opId) || (cause !== undefined && event.cause === cause));
  const last = own.at(-1);
  if (!last) return undefined;
  if (opId !== undefined && last.requestHash !== requestHash) throw new OpIdReused();
  return { version: last.seq, events: own.map(({ type, data }) => ({ type, data }) as unknown as E) };
}

/** The save; planted bug 1 does not wait for it, 4 leaves the causes to a second one, 6 writes over whatever stands there now. */
async function saving(collection: Collection, { next, expected }: { next: Doc; expected: number }, around: Surroundings): Promise<Saved> {
  while (planted(6)) {
    const outcome = await collection.save(next, (await collection.load(next._id))?.version ?? 0);
    if (outcome.saved || outcome.because === 'taken') return outcome;
  }
  if (planted(4)) return collection.save(withoutCauses(next, expected), expected);
  if (!planted(1)) return collection.save(next, expected);
  const later = async (): Promise<void> => {
    await sleep(200);
    if ((await collection.save(next, expected)).saved) around.saved({ collection, doc: next });
  };
  void later();
  return { saved: true };
}

/** Planted bug 5: after a minute nobody knows what a document's events were caused by. */
function isForgotten(doc: Doc, clock: Clock): boolean {
  const last = doc.events.at(-1);
  return last !== undefined && clock.now().getTime() - Date.parse(last.recordedAt) > 60_000;
}

/** Planted bug 4: the first of two saves, without the causes of what it adds. */
function withoutCauses(doc: Doc, expected: number): Doc {
  return { ...doc, events: doc.events.map((event) => (event.seq > expected ? (({ cause: _, ...rest }) => rest)(event) : event)) };
}

function contextOf<F>(around: Surroundings, { actor, occurredAt }: Origin, doc: Doc | undefined, facts: F): Context<F> {
  const now = around.clock.now().toISOString();
  const last = doc?.events.at(-1)?.recordedAt;
  // recordedAt never goes back inside an aggregate, whatever the clock did (question 4).
  const at = last !== undefined && last > now ? last : now;
  return { at, occurredAt: occurredAt ?? at, actor, calendar: around.calendar, ids, facts };
}

type Deciding<S, C, F> = { state: S; command: C; context: Context<F>; how: Origin; exists: boolean };

function decided<S, C extends Message, E extends Message, F>(aggregate: Aggregate<S, C, E, F>, { state, command, context, how, exists }: Deciding<S, C, F>): readonly Message[] {
  const decide = aggregate.decide[command.type as C['type']] as (state: S, data: unknown, context: Context<F>) => readonly E[];
  const traced = how.cause !== undefined && !how.cause.includes('@');
  try {
    const events = decide(state, command.data, context);
    // A policy's command always leaves a trace, so that a replay next week cannot act late (question 2).
    return events.length === 0 && traced && exists ? [{ type: 'noted', data: { command: command.type } }] : events;
  } catch (error) {
    if (!(error instanceof Refusal) || !traced) throw error;
    if (!exists) throw new TargetMissing(`${aggregate.kind}: ${command.type}: ${error.code}`, { cause: error });
    return [{ type: 'noted', data: { command: command.type, refused: error.code } }];
  }
}

type Appending<S, F> = { id: string; doc: Doc | undefined; state: S; events: readonly Message[]; context: Context<F>; how: Origin; generation: number };

function appended<S, C extends Message, E extends Message, F>(aggregate: Aggregate<S, C, E, F>, { id, doc, state, events, context, how, generation }: Appending<S, F>): Doc {
  const version = doc?.version ?? 0;
  if (version - (doc?.published ?? 0) + events.length > maxPending) throw new Unavailable('outbox-full', 5);
  const traceparent = traceparentNow();
  let next = state;
  let seq = version;
  const stored: StoredEvent[] = [];
  for (const event of events) {
    seq += 1;
    const before = aggregate.audiences?.(next) ?? [];
    if (event.type !== 'noted') {
      const evolve = aggregate.evolve[event.type as E['type']] as (state: S, data: unknown, recorded: object) => S;
      next = evolve(next, event.data, { aggregateId: id, seq, at: context.at, occurredAt: context.occurredAt, actor: context.actor });
    }
    stored.push({
      id: eventIdOf(id, seq, generation), seq, type: event.type, data: event.data, actor: context.actor, occurredAt: context.occurredAt, recordedAt: context.at,
      audiences: { before, after: aggregate.audiences?.(next) ?? [] },
      ...present({ opId: how.opId, requestHash: how.requestHash, cause: planted(3) ? undefined : how.cause, traceparent }),
    });
  }
  const { base, published, events: before, pendingSince } = doc ?? { base: 0, published: 0, events: [] };
  return { _id: id, version: seq, base, published, schema: aggregate.schema, state: next, events: [...before, ...stored], pendingSince: pendingSince ?? context.at, ...standing(aggregate, next) };
}

/** What indexes, unique keys and the sweep see of a state. */
function standing<S, C extends Message, E extends Message, F>({ due, unique, fields }: Aggregate<S, C, E, F>, state: S): Pick<Doc, 'dueAt' | 'unique' | 'fields'> {
  return {
    ...present({ dueAt: due?.(state)?.at }),
    unique: Object.fromEntries(Object.entries(unique?.(state) ?? {}).flatMap(([name, value]) => (value === undefined || value.length === 0 ? [] : [[name, value]]))),
    fields: present(fields?.(state) ?? {}) as Readonly<Record<string, Scalar>>,
  };
}
