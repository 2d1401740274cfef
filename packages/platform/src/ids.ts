import { createHash } from 'node:crypto';
import { ulid } from 'ulid';
import type { Ids } from './domain.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new ULID: the opId of a command made here. */
export const newUlid = (): string => ulid();

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
