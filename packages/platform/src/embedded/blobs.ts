import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Blobs, Clock } from '../ports.ts';
import { maxBlobBytes, Unstorable } from '../adapter/limits.ts';
import { blobSeal, isBlobHash } from '../adapter/seal.ts';
import { writeDurably } from './folder.ts';

/** Blobs as sealed files; a file's time is when it was last put, by the platform's clock. */
export function fileBlobs(folder: string, secret: Uint8Array, clock: Clock): Blobs {
  const seal = blobSeal(secret);
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash);
  return {
    async put(bytes) {
      if (bytes.length > maxBlobBytes) throw new Unstorable('a blob is at most 5 MB');
      const hash = seal.hash(bytes);
      const path = pathOf(hash);
      if (statSync(path, { throwIfNoEntry: false }) === undefined) {
        mkdirSync(join(folder, hash.slice(0, 2)), { recursive: true, mode: 0o700 });
        writeDurably(path, seal.seal(hash, bytes));
      }
      utimesSync(path, clock.now(), clock.now());
      return hash;
    },
    async get(hash) {
      if (!isBlobHash(hash)) return undefined;
      const path = pathOf(hash);
      return statSync(path, { throwIfNoEntry: false }) === undefined ? undefined : seal.unseal(hash, readFileSync(path));
    },
    async remove(hash) {
      if (isBlobHash(hash)) rmSync(pathOf(hash), { force: true });
    },
    async sweep(before, named) {
      let removed = 0;
      for (const hash of storedHashes(folder)) {
        const isOld = () => (statSync(pathOf(hash), { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < before.getTime();
        // Looked at again after the answer: a blob put meanwhile is young.
        if (!isOld() || (await named(hash)) || !isOld()) continue;
        rmSync(pathOf(hash), { force: true });
        removed += 1;
      }
      return removed;
    },
  };
}

/** Hashes of all blobs in a folder, in order. */
export function storedHashes(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => readdirSync(join(folder, entry.name)))
    .filter(isBlobHash)
    .sort();
}
