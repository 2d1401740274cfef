/** Bytes of images: each sealed under a key of its own, so that a purge is the end of them wherever a copy lies (question 21, STO-9). */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Blobs, Subjects } from '@orderly/platform';

export type ImageKey = { readonly key: string };

export type ImageVault = {
  /** Seals and keeps; the hash is that of the sealed bytes and says nothing of the picture. */
  put(imageId: string, bytes: Uint8Array): Promise<string>;
  get(imageId: string, hash: string): Promise<Uint8Array | undefined>;
  /** Destroys the key, then takes the bytes away; both may be done again. */
  erase(imageId: string, hash: string): Promise<void>;
};

const ivBytes = 12;
const tagBytes = 16;

export function imageVault({ blobs, keys }: { blobs: Blobs; keys: Subjects<ImageKey> }): ImageVault {
  return {
    async put(imageId, bytes) {
      // A repeat under way keeps the key of the first, so that whichever hash is saved can be opened.
      const known = await keys.get(imageId);
      const key = known ? Buffer.from(known.key, 'base64url') : randomBytes(32);
      if (!known) await keys.put(imageId, { key: key.toString('base64url') });
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(imageId));
      return blobs.put(Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]));
    },
    async get(imageId, hash) {
      const [known, found] = [await keys.get(imageId), await blobs.get(hash)];
      if (!known || !found) return undefined;
      const sealed = Buffer.from(found);
      const decipher = createDecipheriv('aes-256-gcm', Buffer.from(known.key, 'base64url'), sealed.subarray(0, ivBytes)).setAAD(Buffer.from(imageId)).setAuthTag(sealed.subarray(sealed.length - tagBytes));
      return Buffer.concat([decipher.update(sealed.subarray(ivBytes, sealed.length - tagBytes)), decipher.final()]);
    },
    async erase(imageId, hash) {
      await keys.erase(imageId);
      // Nobody else has these bytes: the key that sealed them was this image's alone.
      await blobs.remove(hash);
    },
  };
}
