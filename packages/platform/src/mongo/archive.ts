import type { Archive, CollectionName, Doc } from '../ports.ts';
import { valuesOf } from '../adapter/limits.ts';
import type { Mongo } from './connection.ts';

const prefix = 'orderly_';
const blobDatabase = 'orderly_blobs';
type Blob = { _id: string; sealed: Buffer; putAt: Date };

/** Every service's databases and the blobs as an archive. Closing it closes the connection. */
export function mongoArchive(mongo: Mongo, describe: string): Archive {
  const docsOf = ({ service, name }: CollectionName) => mongo.collection<Doc>(`${prefix}${service}`, name);
  const blobs = () => mongo.collection<Blob>(blobDatabase, 'blobs');
  return {
    describe,
    async collections() {
      const names = (await mongo.names()).filter(({ database }) => database !== blobDatabase).map(({ database, name }) => ({ service: database.slice(prefix.length), name }));
      return names.sort((a, b) => (`${a.service}.${a.name}` < `${b.service}.${b.name}` ? -1 : 1));
    },
    async *documents(of) {
      for await (const doc of docsOf(of).find({}).sort({ _id: 1 })) yield doc as Doc;
    },
    load: async (of, id) => ((await docsOf(of).findOne({ _id: id })) as Doc | null) ?? undefined,
    async *blobs() {
      for await (const { _id, sealed, putAt } of blobs().find({}).sort({ _id: 1 })) yield { hash: _id, sealed, putAt: putAt.toISOString() };
    },
    async put(of, documents) {
      await Promise.all(documents.map((doc) => docsOf(of).replaceOne({ _id: doc._id }, whole(doc), { upsert: true })));
    },
    async putBlob({ hash, sealed, putAt }) {
      await blobs().replaceOne({ _id: hash }, { sealed: Buffer.from(sealed), putAt: new Date(putAt) } as Blob, { upsert: true });
    },
    close: () => mongo.close(),
  };
}

/** Removes every document and blob of ours; indexes stay. */
export async function clearArchive(mongo: Mongo): Promise<void> {
  for (const { database, name } of await mongo.names()) await mongo.collection(database, name).deleteMany({});
}

/** The two indexes without which deadlines and outboxes are not found, in collections that lack them. */
export async function missingIndexes(mongo: Mongo): Promise<readonly { readonly collection: string; readonly missing: readonly string[] }[]> {
  const names = (await mongo.names()).filter(({ database }) => database !== blobDatabase);
  const rows = await Promise.all(
    names.map(async ({ database, name }) => {
      const standing = new Set((await mongo.collection(database, name).indexes()).map((index) => index.name));
      return { collection: `${database}.${name}`, missing: ['dueAt', 'pendingSince'].filter((index) => !standing.has(index)) };
    }),
  );
  return rows.filter(({ missing }) => missing.length > 0);
}

// As the store writes it: an empty list in a sparse unique index would count as a value.
function whole(doc: Doc): Doc {
  return { ...doc, unique: Object.fromEntries(Object.entries(doc.unique).filter(([, value]) => valuesOf(value).length > 0)) };
}
