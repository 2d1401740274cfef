import { createHash, randomFillSync } from 'node:crypto';
import { ulid } from 'ulid';
import type { Ids } from './domain.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

// The library asks for one random number a character: they come from a pool.
const pool = new Uint8Array(4_096);
let used = pool.length;

function pooled(): number {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return (pool[used++] ?? 0) / 256;
}

/** A new ULID: the opId of a command made here. */
export const newUlid = (): string => ulid(undefined, pooled);

/** Same parts, same id: what a policy or a seed creates is created once (architecture, question 2). */
export const ids: Ids = {
  derive: (kind, ...parts) => `${kind}-${derivedUlid(parts.join('\u0000'))}`,
};

/** A ULID-shaped text from the SHA-256 of a text. */
export function derivedUlid(text: string): string {
  let rest = BigInt(`0x${createHash('sha256').update(text).digest('hex').slice(0, 32)}`);
  let out = '';
  for (let i = 0; i < 26; i++) {
    out = (alphabet[Number(rest & 31n)] ?? '0') + out;
    rest >>= 5n;
  }
  return out;
}
