import type { Scalar } from '../domain.ts';

// Byte order of the encoded tuple = order of its parts: absent, then numbers, strings (by code point), booleans, as MongoDB sorts.
const tags = { absent: 0x05, number: 0x10, string: 0x20, boolean: 0x30 } as const;

/** Encodes parts so that comparing bytes compares the parts one after another; `head` goes before them. */
export function tuple(parts: readonly (Scalar | undefined)[], head: Buffer = nothing): Buffer {
  const longest = parts.reduce<number>((sum, part) => sum + (typeof part === 'string' ? 4 * part.length + 2 : 9), head.length);
  const bytes = longest <= scratch.length ? scratch : Buffer.allocUnsafe(longest);
  let at = head.copy(bytes);
  for (const part of parts) at = encode(part, bytes, at);
  return Buffer.from(bytes.subarray(0, at));
}

const nothing = Buffer.alloc(0);
// What a key needs while it is made; the key itself is a copy.
const scratch = Buffer.allocUnsafe(8_192);

/** First byte of every value of that kind: the floor of a range without a lower bound. */
export function floorOf(value: Scalar): Buffer {
  return Buffer.from([tags[typeof value as 'number' | 'string' | 'boolean']]);
}

/** The first key after all that start with the prefix. */
export function afterPrefix(prefix: Buffer): Buffer {
  return Buffer.concat([prefix, Buffer.from([0xff])]);
}

export function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}

export function readU64(bytes: Buffer, at = 0): number {
  return Number(bytes.readBigUInt64BE(at));
}

/** Writes one part; answers where the next one begins. */
function encode(value: Scalar | undefined, bytes: Buffer, at: number): number {
  if (value === undefined) return bytes.writeUInt8(tags.absent, at);
  if (typeof value === 'boolean') return bytes.writeUInt8(value ? 1 : 0, bytes.writeUInt8(tags.boolean, at));
  return typeof value === 'number' ? encodeNumber(value, bytes, at) : encodeString(value, bytes, at);
}

function encodeNumber(value: number, bytes: Buffer, at: number): number {
  bytes[at] = tags.number;
  const end = bytes.writeDoubleBE(value === 0 ? 0 : value, at + 1);
  if (value < 0) for (let i = at + 1; i < end; i += 1) bytes[i] = 0xff - (bytes[i] ?? 0);
  else bytes[at + 1] = (bytes[at + 1] ?? 0) | 0x80;
  return end;
}

function encodeString(value: string, bytes: Buffer, at: number): number {
  // A NUL inside becomes 00 FF, the end is a bare 00: no string is a prefix of another, and 00 still sorts first.
  const text = value.includes('\0') ? Buffer.from(value).toString('latin1').replaceAll('\0', '\0\xff') : value;
  bytes[at] = tags.string;
  const end = at + 1 + bytes.write(text, at + 1, text === value ? 'utf8' : 'latin1');
  return bytes.writeUInt8(0, end);
}
