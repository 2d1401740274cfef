import { mkdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { collectionNameOf } from '../adapter/collection-name.ts';
import type { Archive, CollectionName, CollectionSpec, Delivered, Doc } from '../ports.ts';
import { systemClock } from '../clock.ts';
import { storedHashes } from './blobs.ts';
import { writeDurably } from './folder.ts';
import { afterPrefix } from './keys.ts';
import type { Kv } from './kv.ts';
import { headerKey } from './layout.ts';
import { committedOffset } from './groups.ts';
import { partitionLog, type PartitionLog, readFrom, topicsIn } from './log.ts';
import { putDocument, readDocument } from './store.ts';
import { storedSpec } from './validate.ts';

const chunk = 200;

/** An lmdb environment and a folder of blobs as an archive. Other turns run between its chunks. */
export function embeddedArchive(kv: Kv, folder: string): Archive {
  const blobFolder = join(folder, 'blobs');
  const blobPath = (hash: string) => join(blobFolder, hash.slice(0, 2), hash);
  const tableOf = (of: CollectionName) => kv.table(collectionNameOf(of));
  const stands = (of: CollectionName) => kv.names().includes(collectionNameOf(of));

  return {
    describe: `embedded (lmdb) in ${folder}`,
    collections: async () => kv.names().filter((name) => name.includes('.') && !name.startsWith('bus.')).sort().map(split),
    async *documents(of) {
      if (!stands(of)) return;
      const table = tableOf(of);
      const end = afterPrefix(Buffer.from('h'));
      for (let start = Buffer.from('h'); ; ) {
        const ids = kv.range(table, { start, end, limit: chunk }).map(({ key }) => key.subarray(1).toString());
        const last = ids.at(-1);
        if (last === undefined) return;
        yield* ids.map((id) => readDocument(kv, table, id)).filter((doc) => doc !== undefined);
        start = Buffer.concat([headerKey(last), Buffer.from([0])]);
        await new Promise(setImmediate);
      }
    },
    load: async (of, id) => (stands(of) ? readDocument(kv, tableOf(of), id) : undefined),
    async *blobs() {
      for (const hash of storedHashes(blobFolder)) {
        yield { hash, sealed: readFileSync(blobPath(hash)), putAt: statSync(blobPath(hash)).mtime.toISOString() };
        await new Promise(setImmediate);
      }
    },
    async put(of, documents) {
      const table = tableOf(of);
      const stored = storedSpec(kv, table, of.name);
      await kv.atomic((tx) => documents.forEach((doc) => putDocument({ tx, table, spec: specFor(stored, doc) }, doc)));
    },
    async putBlob({ hash, sealed, putAt }) {
      mkdirSync(join(blobFolder, hash.slice(0, 2)), { recursive: true, mode: 0o700 });
      if (statSync(blobPath(hash), { throwIfNoEntry: false }) === undefined) writeDurably(blobPath(hash), sealed);
      utimesSync(blobPath(hash), new Date(putAt), new Date(putAt));
    },
    async *undelivered(group) {
      if (!kv.names().includes('bus.log')) return;
      const log = partitionLog(kv, systemClock);
      for (const { name, partitions } of topicsIn(log)) {
        const places = Array.from({ length: partitions }, (_, partition) => committedOffset(log, group, name, partition));
        // A topic of which the group has handled nothing is one that it does not consume.
        if (places.every((place) => place === undefined)) continue;
        for (const [partition, place] of places.entries()) yield* from(log, name, partition, place ?? 0);
      }
    },
    close: () => kv.close(),
  };
}

async function* from(log: PartitionLog, topic: string, partition: number, place: number): AsyncGenerator<Delivered> {
  for (let offset = place; ; ) {
    const records = readFrom(log, topic, partition, offset);
    const last = records.at(-1);
    if (last === undefined) return;
    yield* records;
    offset = last.offset + 1;
    await new Promise(setImmediate);
  }
}

// A collection that no service has opened yet has no definitions: its unique keys are taken from the document, and built
// anew with the indexes when the service opens it.
function specFor(stored: CollectionSpec, doc: Doc): CollectionSpec {
  return { ...stored, uniques: [...new Set([...stored.uniques, ...Object.keys(doc.unique)])] };
}

function split(name: string): CollectionName {
  const dot = name.indexOf('.');
  return { service: name.slice(0, dot), name: name.slice(dot + 1) };
}
