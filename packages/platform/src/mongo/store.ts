import type { Collection, CollectionSpec, Doc, Query, Saved, Store } from '../ports.ts';
import { documentText, fits, Unstorable, valuesOf } from '../adapter/limits.ts';
import { checkLimit, plan } from '../adapter/query.ts';
import { crashpoint } from '../crashpoint.ts';
import type { Mongo, MongoCollection } from './connection.ts';
import { cursorOf, filterOf, sortOf } from './filter.ts';

const duplicateKey = 11_000;

/** The MongoDB Store of one service: a save is one compare-and-set on `{_id, version}`; nothing needs a transaction. */
export function mongoStore(mongo: Mongo, service: string): Store {
  const opened = new Map<string, { spec: string; collection: Promise<Collection> }>();
  return {
    collection(spec) {
      const text = JSON.stringify(spec);
      const found = opened.get(spec.name) ?? { spec: text, collection: openCollection(mongo.collection(`orderly_${service}`, spec.name), spec) };
      if (found.spec !== text) return Promise.reject(new TypeError(`collection ${spec.name} is open with other indexes`));
      opened.set(spec.name, found);
      // A failed opening is not remembered: the next one tries again.
      found.collection.catch(() => opened.delete(spec.name));
      return found.collection;
    },
    async ping() {
      await mongo.now();
    },
    now: () => mongo.now(),
  };
}

async function openCollection(docs: MongoCollection<Doc>, spec: CollectionSpec): Promise<Collection> {
  await ensureIndexes(docs, spec);
  return { ...reads(docs, spec), ...outbox(docs), save: (doc, expected) => save(docs, spec, doc, expected), remove: async (id, expected) => (await docs.deleteOne({ _id: id, version: expected })).deletedCount === 1 };
}

// createIndexes waits for the build, so the collection is ready when this resolves.
async function ensureIndexes(docs: MongoCollection<Doc>, spec: CollectionSpec): Promise<void> {
  const declared = Object.entries(spec.indexes).map(([name, fields]) => ({ name, key: Object.fromEntries([...fields.map((field) => [`fields.${field}`, 1] as const), ['_id', 1] as const]) }));
  const uniques = spec.uniques.map((name) => ({ name: `unique.${name}`, key: { [`unique.${name}`]: 1 as const }, unique: true, sparse: true }));
  const outboxIndexes = ['dueAt', 'pendingSince'].map((field) => ({ name: field, key: { [field]: 1 as const }, sparse: true }));
  await docs.createIndexes([...declared, ...uniques, ...outboxIndexes]);
}

async function save(docs: MongoCollection<Doc>, spec: CollectionSpec, doc: Doc, expected: number): Promise<Saved> {
  const { header, body } = documentText(doc, spec);
  // Through JSON as in the embedded store: what JSON drops or changes must not differ by platform.
  const { unique, ...rest } = { ...(JSON.parse(header) as Doc), ...(JSON.parse(body) as Pick<Doc, 'state' | 'events'>) };
  const whole: Doc = { ...rest, unique: withoutEmpty(unique) };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      crashpoint('store.before-commit');
      if (expected === 0) await docs.insertOne(whole);
      else if ((await docs.replaceOne({ _id: doc._id, version: expected }, whole)).matchedCount === 0) return { saved: false, because: 'conflict' };
      crashpoint('store.after-commit');
      return { saved: true };
    } catch (error) {
      const taken = await takenBy(docs, spec, whole, error);
      if (taken !== undefined) return taken;
    }
  }
  return { saved: false, because: 'conflict' };
}

// An empty list in a sparse unique index counts as a value: two documents with one would collide.
function withoutEmpty(unique: Doc['unique']): Doc['unique'] {
  return Object.fromEntries(Object.entries(unique).filter(([, value]) => valuesOf(value).length > 0));
}

/** What a duplicate means; undefined when its holder is gone meanwhile and the save may be tried again. */
async function takenBy(docs: MongoCollection<Doc>, spec: CollectionSpec, doc: Doc, error: unknown): Promise<Saved | undefined> {
  if (error instanceof Error && error.name === 'BSONError') throw new Unstorable(error.message);
  if (!(error instanceof Error) || !('code' in error) || error.code !== duplicateKey) throw error;
  const index = indexOf(error);
  const unique = spec.uniques.find((name) => index === `unique.${name}`);
  if (unique === undefined) return { saved: false, because: 'conflict' };
  const values = [...valuesOf(doc.unique[unique])];
  const holder = await docs.findOne({ [`unique.${unique}`]: { $in: values } }, { projection: { _id: 1 } });
  if (holder === null) return undefined;
  // Its own value: an insert of a document that stands already.
  if (holder._id === doc._id) {
    const other = await docs.findOne({ [`unique.${unique}`]: { $in: values }, _id: { $ne: doc._id } }, { projection: { _id: 1 } });
    return other === null ? { saved: false, because: 'conflict' } : { saved: false, because: 'taken', unique, holder: other._id };
  }
  return { saved: false, because: 'taken', unique, holder: holder._id };
}

// Servers without keyPattern, and updates, name the index in the message only.
function indexOf(error: Error): string | undefined {
  const pattern = 'keyPattern' in error ? error.keyPattern : undefined;
  if (typeof pattern === 'object' && pattern !== null) return Object.keys(pattern)[0];
  return /index: (\S+) dup key/.exec(error.message)?.[1];
}

function reads(docs: MongoCollection<Doc>, spec: CollectionSpec): Pick<Collection, 'load' | 'loadMany' | 'find' | 'holder'> {
  return {
    load: async (id) => (fits(id) ? ((await docs.findOne({ _id: id })) ?? undefined) : undefined),
    async loadMany(ids) {
      if (ids.length > 1_000) throw new TypeError('at most 1,000 ids');
      const found = [...new Set(ids)].filter(fits);
      return found.length === 0 ? [] : docs.find({ _id: { $in: found } }).toArray();
    },
    async find(query: Query) {
      const planned = plan(spec, query);
      const filter = filterOf(planned);
      if (filter === undefined) return { rows: [] };
      const rows = await docs.find(filter).sort(sortOf(planned)).limit(planned.limit + 1).toArray();
      const page = rows.slice(0, planned.limit);
      const last = page.at(-1);
      return { rows: page, ...(rows.length > planned.limit && last !== undefined ? { next: cursorOf(planned, last) } : {}) };
    },
    async holder(unique, value) {
      if (!spec.uniques.includes(unique)) throw new TypeError(`${spec.name} has no unique ${unique}`);
      return fits(value) ? (await docs.findOne({ [`unique.${unique}`]: value }, { projection: { _id: 1 } }))?._id : undefined;
    },
  };
}

function outbox(docs: MongoCollection<Doc>): Pick<Collection, 'mark' | 'pending' | 'pendingCount' | 'due' | 'nextDue'> {
  return {
    async mark(id, version, published) {
      if (published >= version) {
        const done = await docs.updateOne({ _id: id, version }, { $max: { published: version }, $unset: { pendingSince: 1 } });
        if (done.matchedCount === 1) return;
      }
      await docs.updateOne({ _id: id, version: { $gte: published } }, { $max: { published } });
    },
    async pending(before, limit) {
      checkLimit(limit);
      return docs.find({ pendingSince: { $lt: before } }).sort({ pendingSince: 1 }).limit(limit).toArray();
    },
    pendingCount: async (limit) => (await docs.find({ pendingSince: { $gt: '' } }, { projection: { _id: 1 } }).limit(limit).toArray()).length,
    async due(at, limit) {
      checkLimit(limit);
      const rows = await docs.find({ dueAt: { $lte: at } }, { projection: { dueAt: 1 } }).sort({ dueAt: 1 }).limit(limit).toArray();
      return rows.flatMap(({ _id, dueAt }) => (dueAt === undefined ? [] : [{ _id, dueAt }]));
    },
    nextDue: async () => (await docs.find({ dueAt: { $gt: '' } }, { projection: { dueAt: 1 } }).sort({ dueAt: 1 }).limit(1).next())?.dueAt,
  };
}
