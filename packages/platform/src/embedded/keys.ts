import type { Scalar } from '../domain.ts';

// Byte order of the encoded tuple = order of its parts: absent, then numbers, strings (by code point), booleans, as MongoDB sorts.
const tags = { absent: 0x05, number: 0x10, string: 0x20, boolean: 0x30 } as const;

/** Encodes parts so that comparing bytes compares the parts one after another. */
export function tuple(parts: readonly (Scalar | undefined)[]): Buffer {
  return Buffer.concat(parts.map(encode));
}

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

function encode(value: Scalar | undefined): Buffer {
  if (value === undefined) return Buffer.from([tags.absent]);
  if (typeof value === 'boolean') return Buffer.from([tags.boolean, value ? 1 : 0]);
  return typeof value === 'number' ? encodeNumber(value) : encodeString(value);
}

function encodeNumber(value: number): Buffer {
  const bytes = Buffer.alloc(9);
  bytes[0] = tags.number;
  bytes.writeDoubleBE(value === 0 ? 0 : value, 1);
  if (value < 0) for (let i = 1; i < 9; i += 1) bytes[i] = 0xff - (bytes[i] ?? 0);
  else bytes[1] = (bytes[1] ?? 0) | 0x80;
  return bytes;
}

function encodeString(value: string): Buffer {
  // A NUL inside becomes 00 FF, the end is a bare 00: no string is a prefix of another, and 00 still sorts first.
  const text = value.includes('\0') ? Buffer.from(value).toString('latin1').replaceAll('\0', '\0\xff') : value;
  const encoding = text === value ? 'utf8' : 'latin1';
  const bytes = Buffer.allocUnsafe(Buffer.byteLength(text, encoding) + 2);
  bytes[0] = tags.string;
  bytes.write(text, 1, encoding);
  bytes[bytes.length - 1] = 0;
  return bytes;
}
