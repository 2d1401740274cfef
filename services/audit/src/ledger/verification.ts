/** The service's own look at its ledger; the auditors' verifier shares no code with it. */
import { parsedEventId } from '@orderly/platform';
import { chained, genesis, maxEntries, rawOf, type Segment, sizeAfter } from './segment.ts';
import { type Frontier, grown, leafHash, rootOf } from './merkle.ts';

export type Verdict = { readonly valid: boolean; readonly size: number; readonly root: string; readonly firstBad?: number; readonly problem?: string };

/** Recomputes every hash, link, root and each aggregate's gapless sequence from the beginning on; reads in pages of segments. */
export async function verified(read: (from: number, count: number) => Promise<readonly Segment[]>): Promise<Verdict> {
  let before = genesis;
  let frontier: Frontier = [];
  const seqs = new Map<string, Sequence>();
  for (let from = 0; ; ) {
    const page = await read(from, 50);
    for (const segment of page) {
      const bad = badEntry(before, segment, seqs);
      if (bad) return { valid: false, size: sizeAfter(before), root: rootOf(frontier), firstBad: bad.index, problem: bad.problem };
      segment.entries.forEach(({ text }, i) => (frontier = grown(frontier, segment.start + i, leafHash(text))));
      if (rootOf(frontier) !== rootOf(segment.frontier)) return { valid: false, size: sizeAfter(before), root: rootOf(frontier), firstBad: segment.start, problem: 'root' };
      before = segment;
    }
    if (page.length === 0) return { valid: true, size: sizeAfter(before), root: rootOf(frontier) };
    from = before.n + 1;
    await new Promise(setImmediate);
  }
}

type Sequence = { readonly seq: number; readonly generation: number };
const unseen: Sequence = { seq: 0, generation: 0 };

/** The very next; or the first of a new generation: its store was restored, and may have gone back (question 2). */
function follows(last: Sequence, next: Sequence): boolean {
  return next.generation === last.generation ? next.seq === last.seq + 1 : next.generation > last.generation && next.seq <= last.seq + 1;
}

function badEntry(before: Segment, segment: Segment, seqs: Map<string, Sequence>): { index: number; problem: string } | undefined {
  if (segment.n !== before.n + 1 || segment.start !== sizeAfter(before)) return { index: sizeAfter(before), problem: 'missing-segment' };
  if (segment.previousHash !== before.hash) return { index: segment.start, problem: 'link' };
  if (segment.entries.length === 0 || segment.entries.length > maxEntries) return { index: segment.start, problem: 'size' };
  let hash = segment.previousHash;
  for (const [i, entry] of segment.entries.entries()) {
    const index = segment.start + i;
    hash = chained(hash, entry.text);
    if (hash !== entry.hash) return { index, problem: 'hash' };
    const { id, subject, type } = rawOf(entry.text);
    if (type === 'unreadable') continue;
    const next = parsedEventId(id);
    if (!next || !follows(seqs.get(subject) ?? unseen, next)) return { index, problem: 'sequence' };
    seqs.set(subject, next);
  }
  return hash === segment.hash ? undefined : { index: segment.start, problem: 'hash' };
}
