import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { collectionNameOf } from '../adapter/collection-name.ts';
import { storedHashes } from '../embedded/blobs.ts';
import { writeDurably } from '../embedded/folder.ts';
import type { Archive, Doc } from '../ports.ts';

const extension = '.ndjson';

/** A backup of documents as files: `documents/<service>.<collection>.ndjson`, one document a line, and the sealed blobs. */
export function fileArchive(folder: string): Archive {
  const blobFolder = join(folder, 'blobs');
  const pathOf = (hash: string) => join(blobFolder, hash.slice(0, 2), hash);
  const archive: Archive = {
    describe: `files in ${folder}`,
    async collections() {
      const names = readdirSync(join(folder, 'documents')).filter((name) => name.endsWith(extension)).sort();
      return names.map((name) => ({ service: name.slice(0, name.indexOf('.')), name: name.slice(name.indexOf('.') + 1, -extension.length) }));
    },
    async *documents(of) {
      const path = join(folder, 'documents', `${collectionNameOf(of)}${extension}`);
      if (!existsSync(path)) return;
      for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) yield JSON.parse(line) as Doc;
    },
    async load(of, id) {
      for await (const doc of archive.documents(of)) if (doc._id === id) return doc;
      return undefined;
    },
    async *blobs() {
      for (const hash of existsSync(blobFolder) ? storedHashes(blobFolder) : []) yield { hash, sealed: readFileSync(pathOf(hash)), putAt: statSync(pathOf(hash)).mtime.toISOString() };
    },
    put: () => Promise.reject(new TypeError('a backup is written once')),
    async putBlob({ hash, sealed, putAt }) {
      mkdirSync(join(blobFolder, hash.slice(0, 2)), { recursive: true, mode: 0o700 });
      writeDurably(pathOf(hash), sealed);
      utimesSync(pathOf(hash), new Date(putAt), new Date(putAt));
    },
    close: async () => undefined,
  };
  return archive;
}
