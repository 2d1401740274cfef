import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** Seals blobs under a key derived from the installation's secret, bound to the hash they stand under. */
export type Seal = { hash(bytes: Uint8Array): string; seal(hash: string, bytes: Uint8Array): Buffer; unseal(hash: string, sealed: Uint8Array): Buffer };

export function blobSeal(secret: Uint8Array): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'orderly/blobs/v1', 32));
  return {
    hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    seal(hash, bytes) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(hash));
      return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    },
    unseal(hash, sealed) {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(hash));
      decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, bytes.length - tagBytes)), decipher.final()]);
    },
  };
}

/** Whether it can be the hash of a blob at all (and not a path). */
export function isBlobHash(hash: string): boolean {
  return /^[0-9a-f]{64}$/.test(hash);
}
