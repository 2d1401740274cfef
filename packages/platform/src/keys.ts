import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** A 32-byte key for one purpose, derived from the installation secret (one key per purpose). */
export function keyFor(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'orderly', purpose, 32));
}

/** AES-256-GCM, `v1.iv.ct.tag` in base64url; `bound` (collection|id) must be the same at opening. */
export function seal(key: Uint8Array, plain: string, bound: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(bound));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return ['v1', iv, sealed, cipher.getAuthTag()].map((part) => (typeof part === 'string' ? part : part.toString('base64url'))).join('.');
}

/** Opens what `seal` made; throws when key, binding or text differ. */
export function unseal(key: Uint8Array, text: string, bound: string): string {
  const [version, iv, sealed, tag] = text.split('.');
  if (version !== 'v1' || iv === undefined || sealed === undefined || tag === undefined) throw new TypeError('not a sealed text');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url')).setAAD(Buffer.from(bound)).setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()]).toString('utf8');
}

/** Keyed digest for equality search over what is sealed; the value is normalised (NFKC, upper case, no spaces). */
export function blindIndex(key: Uint8Array, value: string): string {
  return createHmac('sha256', key).update(normalised(value)).digest('base64url');
}

/** How identifiers and names are compared: NFKC, upper case, without white space. */
export const normalised = (text: string): string => text.normalize('NFKC').toUpperCase().replace(/\s+/gu, '');
