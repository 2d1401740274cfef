import type { Clock, Collection, CollectionSpec, Doc, Saved, Store } from '../ports.ts';
import { documentText, fits, valuesOf } from '../adapter/limits.ts';
import { checkLimit, plan } from '../adapter/query.ts';
import { crashpoint } from '../crashpoint.ts';
import { type Bodies, type Body, recentBodies } from './bodies.ts';
import { buildIndexes } from './build.ts';
import { find } from './find.ts';
import { afterPrefix } from './keys.ts';
import type { Kv, Table, Tx } from './kv.ts';
import { bodyKey, changedEntries, entriesOf, headerKey, prefix, type Header } from './layout.ts';

// Of each collection.
const bodiesBytes = 2_000_000;

/** The embedded Store of one service: document, indexes, unique keys, deadline and outbox mark change in one commit. */
export function embeddedStore(kv: Kv, service: string, clock: Clock): Store {
  const opened = new Map<string, { spec: string; collection: Promise<Collection> }>();
  return {
    collection(spec) {
      const text = JSON.stringify(spec);
      const found = opened.get(spec.name) ?? { spec: text, collection: openCollection(kv, service, spec) };
      if (found.spec !== text) throw new TypeError(`collection ${spec.name} is open with other indexes`);
      opened.set(spec.name, found);
      return found.collection;
    },
    ping: () => kv.atomic(() => undefined),
    now: async () => clock.now(),
  };
}

async function openCollection(kv: Kv, service: string, spec: CollectionSpec): Promise<Collection> {
  const table = kv.table(`${service}.${spec.name}`);
  await buildIndexes(kv, table, spec);
  return {
    ...reads(kv, table, spec),
    async save(doc, expected) {
      const text = documentText(doc, spec);
      const saved = await kv.atomic((tx) => save({ tx, table, spec }, { doc, expected, ...text }));
      crashpoint('store.after-commit');
      return saved;
    },
    async mark(id, version, published) {
      await kv.atomic((tx) => mark({ tx, table, spec }, { id, version, published }));
    },
    remove: (id, expected) =>
      kv.atomic((tx) => {
        const old = fits(id) ? readHeader(tx, table, id) : undefined;
        if (old === undefined || old.version !== expected) return false;
        for (const key of entriesOf(spec, old).values()) tx.remove(table, key);
        tx.remove(table, headerKey(id));
        tx.remove(table, bodyKey(id));
        return true;
      }),
  };
}

function reads(kv: Kv, table: Table, spec: CollectionSpec): Omit<Collection, 'save' | 'mark' | 'remove'> {
  const bodies = recentBodies(bodiesBytes);
  const load = (id: string): Doc | undefined => (fits(id) && id !== '' ? readDocument(kv, table, id, bodies) : undefined);
  const loadAll = (ids: readonly string[]): Doc[] => ids.map(load).filter((doc) => doc !== undefined);
  const first = (kind: 'due' | 'pending', limit: number, end = afterPrefix(prefix(kind))) =>
    kv.range(table, { start: prefix(kind), end, limit }).map(({ value }) => value.toString());
  return {
    load: async (id) => load(id),
    async loadMany(ids) {
      if (ids.length > 1_000) throw new TypeError('at most 1,000 ids');
      return loadAll([...new Set(ids)]);
    },
    async find(query) {
      const { ids, next } = find(kv, table, plan(spec, query));
      return { rows: loadAll(ids), ...(next === undefined ? {} : { next }) };
    },
    async holder(unique, value) {
      if (!spec.uniques.includes(unique)) throw new TypeError(`${spec.name} has no unique ${unique}`);
      return fits(value) ? kv.get(table, prefix('unique', unique, value))?.toString() : undefined;
    },
    async pending(before, limit) {
      checkLimit(limit);
      return loadAll(first('pending', limit, prefix('pending', before)));
    },
    pendingCount: async (limit) => first('pending', limit).length,
    async due(at, limit) {
      checkLimit(limit);
      const ids = first('due', limit, afterPrefix(prefix('due', at)));
      return ids.flatMap((id) => {
        const dueAt = readHeader(kv, table, id)?.dueAt;
        return dueAt === undefined ? [] : [{ _id: id, dueAt }];
      });
    },
    async nextDue() {
      const [id] = first('due', 1);
      return id === undefined ? undefined : readHeader(kv, table, id)?.dueAt;
    },
  };
}

type SaveRequest = { readonly doc: Doc; readonly expected: number; readonly header: string; readonly body: string };

type Scope = { readonly tx: Tx; readonly table: Table; readonly spec: CollectionSpec };

function save(scope: Scope, { doc, expected, header, body }: SaveRequest): Saved {
  const { tx, table } = scope;
  const old = readHeader(tx, table, doc._id);
  if (old === undefined ? expected !== 0 : old.version !== expected) return { saved: false, because: 'conflict' };
  for (const [unique, value] of Object.entries(doc.unique)) {
    for (const one of valuesOf(value)) {
      const holder = tx.get(table, prefix('unique', unique, one))?.toString();
      if (holder !== undefined && holder !== doc._id) return { saved: false, because: 'taken', unique, holder };
    }
  }
  // Through JSON, so that the entries written are those that a rebuild from the stored text would make.
  putHeader(scope, old, JSON.parse(header) as Header);
  tx.put(table, bodyKey(doc._id), Buffer.from(body));
  crashpoint('store.before-commit');
  return { saved: true };
}

function mark(scope: Scope, { id, version, published }: { id: string; version: number; published: number }): void {
  const old = fits(id) ? readHeader(scope.tx, scope.table, id) : undefined;
  if (old === undefined) return;
  const raised = { ...old, published: Math.max(old.published, Math.min(published, old.version)) };
  if (old.version === version && raised.published === version) delete (raised as { pendingSince?: string }).pendingSince;
  putHeader(scope, old, raised);
}

function putHeader({ tx, table, spec }: Scope, old: Header | undefined, header: Header): void {
  const { added, removed } = changedEntries(spec, old, header);
  for (const key of removed) tx.remove(table, key);
  for (const key of added) tx.put(table, key, Buffer.from(header._id));
  tx.put(table, headerKey(header._id), Buffer.from(JSON.stringify(header)));
}

function readHeader(kv: Pick<Tx, 'get'>, table: Table, id: string): Header | undefined {
  const bytes = kv.get(table, headerKey(id));
  return bytes === undefined ? undefined : (JSON.parse(bytes.toString()) as Header);
}

/** Writes a document as it is, over whatever stands under its id: for what restores and moves, never for a service. */
export function putDocument(scope: Scope, doc: Doc): void {
  const { header, body } = documentText(doc, scope.spec);
  putHeader(scope, readHeader(scope.tx, scope.table, doc._id), JSON.parse(header) as Header);
  scope.tx.put(scope.table, bodyKey(doc._id), Buffer.from(body));
}

/** A document by its id, whatever the collection's indexes are. */
export function readDocument(kv: Pick<Tx, 'get'>, table: Table, id: string, bodies?: Bodies): Doc | undefined {
  const header = readHeader(kv, table, id);
  if (header === undefined) return undefined;
  const body = bodies?.of(id, header.version) ?? readBody(kv, table, header, bodies);
  return body && { ...header, ...body };
}

function readBody(kv: Pick<Tx, 'get'>, table: Table, { _id, version }: Header, bodies: Bodies | undefined): Body | undefined {
  const bytes = kv.get(table, bodyKey(_id));
  if (bytes === undefined) return undefined;
  const body = JSON.parse(bytes.toString()) as Body;
  bodies?.keep(_id, version, body, bytes.length);
  return body;
}
