/** The ledger's form: insert-only segments, each the hash of the one before (architecture, question 4). Pure. */
import { createHash } from 'node:crypto';
import { type Frontier, grown, leafHash, rootOf } from './merkle.ts';

export const maxEntries = 500;

/** One raw event as it came, and when the ledger took it. `text` is what is hashed. */
export type Entry = { readonly text: string; readonly hash: string };
export type Raw = { readonly id: string; readonly type: string; readonly source: string; readonly subject: string; readonly time: string; readonly value: string; readonly ledgeredAt: string };

export type Segment = {
  readonly n: number;
  /** Number of entries before this segment. */
  readonly start: number;
  readonly previousHash: string;
  readonly entries: readonly Entry[];
  /** Merkle frontier after its last entry. */
  readonly frontier: Frontier;
  /** Hash of its last entry: the next segment's `previousHash`. */
  readonly hash: string;
};

/** What stands before the first segment. */
export const genesis: Segment = { n: -1, start: 0, previousHash: '', entries: [], frontier: [], hash: createHash('sha256').update('orderly ledger').digest('hex') };

export const sizeAfter = (segment: Segment): number => segment.start + segment.entries.length;
export const rootAfter = (segment: Segment): string => rootOf(segment.frontier);

/** The text that stands for a raw event: a JSON array of fixed order. */
export const textOf = (raw: Raw): string => JSON.stringify([raw.id, raw.type, raw.source, raw.subject, raw.time, raw.value, raw.ledgeredAt]);

/** Reads a text back; throws on one that no ledger of ours wrote. */
export function rawOf(text: string): Raw {
  const [id, type, source, subject, time, value, ledgeredAt] = JSON.parse(text) as readonly string[];
  if (id === undefined || type === undefined || source === undefined || subject === undefined || time === undefined || value === undefined || ledgeredAt === undefined) throw new TypeError('not a ledger entry');
  return { id, type, source, subject, time, value, ledgeredAt };
}

/** Each entry's hash covers the one before it. */
export const chained = (previousHash: string, text: string): string => createHash('sha256').update(previousHash).update(leafHash(text)).digest('hex');

/** When its last entry was taken; empty before the first. */
function ledgeredUntil({ entries }: Segment): string {
  const newest = entries.at(-1);
  return newest ? rawOf(newest.text).ledgeredAt : '';
}

/** The segment that follows, of 1 to 500 raw events. */
export function following(last: Segment, raws: readonly Raw[]): Segment {
  if (raws.length === 0 || raws.length > maxEntries) throw new RangeError('a segment has 1 to 500 entries');
  const start = sizeAfter(last);
  let { hash, frontier } = last;
  let before = ledgeredUntil(last);
  const entries = raws.map((raw, i) => {
    // Never before the entry it follows, whatever the clock did (question 4).
    before = raw.ledgeredAt > before ? raw.ledgeredAt : before;
    const text = textOf({ ...raw, ledgeredAt: before });
    hash = chained(hash, text);
    frontier = grown(frontier, start + i, leafHash(text));
    return { text, hash };
  });
  return { n: last.n + 1, start, previousHash: last.hash, entries, frontier, hash };
}
