/** Personal details: sealed under a key of each subject, mutable, never in an event (architecture, question 15). */
import { createHash, randomBytes } from 'node:crypto';
import { keyFor, seal, unseal } from './keys.ts';
import type { Doc, Store } from './ports.ts';

type Sealed = { readonly dek: string; readonly text: string };

export type Subjects<D> = {
  /** Writes (or replaces) the details; before the document that names the subject. Returns the salted digest for the event. */
  put(id: string, details: D): Promise<string>;
  get(id: string): Promise<D | undefined>;
  getMany(ids: readonly string[]): Promise<ReadonlyMap<string, D>>;
  /** Destroys key, salt and details; what was said of the subject stays, what could be known does not. */
  erase(id: string): Promise<void>;
};

/** Opens the `subjects` collection of a service under a name of its own. */
export async function openSubjects<D extends object>(store: Store, secret: Uint8Array, name = 'subjects'): Promise<Subjects<D>> {
  const collection = await store.collection({ name, indexes: {}, uniques: [] });
  const kek = keyFor(secret, `subjects/${name}`);

  const open = (doc: Doc): D & { salt: string } => {
    const sealed = doc.state as Sealed;
    const dek = Buffer.from(unseal(kek, sealed.dek, `${name}|${doc._id}|dek`), 'base64url');
    return JSON.parse(unseal(dek, sealed.text, `${name}|${doc._id}`)) as D & { salt: string };
  };
  const details = (doc: Doc): D => {
    const { salt: _, ...rest } = open(doc);
    return rest as unknown as D;
  };

  return {
    async put(id, value) {
      const dek = randomBytes(32);
      const salt = randomBytes(16).toString('base64url');
      const text = JSON.stringify({ ...value, salt });
      const state: Sealed = { dek: seal(kek, dek.toString('base64url'), `${name}|${id}|dek`), text: seal(dek, text, `${name}|${id}`) };
      for (;;) {
        const before = await collection.load(id);
        const version = (before?.version ?? 0) + 1;
        const saved = await collection.save({ _id: id, version, base: 0, schema: 1, state, events: [], published: version, unique: {}, fields: {} }, version - 1);
        if (saved.saved) return createHash('sha256').update(text).digest('base64url');
      }
    },
    async get(id) {
      const doc = await collection.load(id);
      return doc && details(doc);
    },
    getMany: async (ids) => new Map(ids.length === 0 ? [] : (await collection.loadMany([...new Set(ids)])).map((doc) => [doc._id, details(doc)])),
    async erase(id) {
      for (;;) {
        const doc = await collection.load(id);
        if (!doc || (await collection.remove(id, doc.version))) return;
      }
    },
  };
}
