import type { Blobs, Clock } from '../ports.ts';
import { maxBlobBytes, Unstorable } from '../adapter/limits.ts';
import { blobSeal, isBlobHash } from '../adapter/seal.ts';
import type { Mongo } from './connection.ts';

type Blob = { _id: string; sealed: Buffer; putAt: Date };
const duplicateKey = 11_000;

/** Blobs as documents of at most 5 MB, sealed under a key of the installation's secret. */
export function mongoBlobs(mongo: Mongo, secret: Uint8Array, clock: Clock): Blobs {
  const blobs = mongo.collection<Blob>('orderly_blobs', 'blobs');
  const seal = blobSeal(secret);
  const touch = async (hash: string) => (await blobs.updateOne({ _id: hash }, { $set: { putAt: clock.now() } })).matchedCount === 1;
  return {
    async put(bytes) {
      if (bytes.length > maxBlobBytes) throw new Unstorable('a blob is at most 5 MB');
      const hash = seal.hash(bytes);
      for (;;) {
        if (await touch(hash)) return hash;
        try {
          await blobs.insertOne({ _id: hash, sealed: seal.seal(hash, bytes), putAt: clock.now() });
          return hash;
        } catch (error) {
          // Somebody put the same meanwhile: touch theirs.
          if (!(error instanceof Error && 'code' in error && error.code === duplicateKey)) throw error;
        }
      }
    },
    async get(hash) {
      const found = isBlobHash(hash) ? await blobs.findOne({ _id: hash }) : null;
      return found === null ? undefined : seal.unseal(hash, found.sealed);
    },
    async remove(hash) {
      if (isBlobHash(hash)) await blobs.deleteOne({ _id: hash });
    },
    async sweep(before, named) {
      let removed = 0;
      for (const { _id } of await blobs.find({ putAt: { $lt: before } }, { projection: { _id: 1 } }).toArray()) {
        if (await named(_id)) continue;
        removed += (await blobs.deleteOne({ _id, putAt: { $lt: before } })).deletedCount;
      }
      return removed;
    },
  };
}
