/** Recomputes an exported ledger: chain, tree, checkpoints and their signatures, sequences, custody. Shares no code with the services. */
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { openCustody } from './custody.ts';
import type { ExportedCheckpoint, ExportedSegment, Line } from './export.ts';
import { hashedLeaf, tree } from './tree.ts';

export type Finding = { readonly index: number; readonly problem: string; readonly about: string };
export type Report = { readonly valid: boolean; readonly size: number; readonly root: string; readonly checkpoints: number; readonly deliveries: number; /** Documents whose sequence went back to an earlier point, because their store was restored. */ readonly restored: number; readonly findings: readonly Finding[] };
/** What the auditor kept from last time: sizes and roots that must still be on this tree's way; and the pinned key. */
export type Kept = { readonly checkpoints: readonly { readonly size: number; readonly root: string }[]; readonly publicKey?: string };

const firstHash = createHash('sha256').update('orderly ledger').digest('hex');
const toleranceMs = 5_000;

type Sequence = { readonly seq: number; readonly generation: number };

/** Verifies lines in the order of the export (segments first, checkpoints after). At most 100 findings are kept. */
export async function verifyExport(lines: AsyncIterable<Line> | Iterable<Line>, kept: Kept = { checkpoints: [] }): Promise<Report> {
  const findings: Finding[] = [];
  const found = (index: number, problem: string, about: string): void => {
    if (findings.length < 100) findings.push({ index, problem, about });
  };
  const grown = tree();
  const roots = new Map<number, string>();
  const recorded = new Map<string, string>();
  const custody = openCustody(found);
  const sequences = openSequences(found, custody.forget);
  const checkpoints: ExportedCheckpoint[] = [];
  let head = firstHash;
  let ledgeredMs = 0;
  let segments = 0;

  const takeEntry = (index: number, text: string, hash: string): void => {
    const leaf = hashedLeaf(text);
    head = createHash('sha256').update(head).update(leaf).digest('hex');
    if (head !== hash) {
      found(index, 'hash', 'an entry does not hash to what it says');
      head = hash;
    }
    grown.add(leaf);
    roots.set(grown.size(), grown.root());
    const [id = '', type = '', , subject = '', , value = '', ledgeredAt = ''] = JSON.parse(text) as readonly string[];
    const at = Date.parse(ledgeredAt);
    if (Number.isNaN(at) || at < ledgeredMs - toleranceMs) found(index, 'time', `${id} was taken before its predecessor`);
    ledgeredMs = Math.max(ledgeredMs, at || 0);
    if (type === 'unreadable') return;
    sequences.take(index, id, subject);
    const event = eventOf(value);
    if (!event) return found(index, 'value', `${id} holds nothing that can be read`);
    if ((recorded.get(subject) ?? '') > event.recordedAt) found(index, 'time', `${id} goes back in time`);
    recorded.set(subject, event.recordedAt);
    custody.take({ index, id, subject, type: type.replace(/^orderly\.[a-z]+\.|\.v1$/g, ''), data: event.data });
  };

  const takeSegment = (segment: ExportedSegment): void => {
    if (segment.n !== segments) found(grown.size(), 'segment', `segment ${segments} is missing, ${segment.n} came`);
    segments = segment.n + 1;
    if (segment.start !== grown.size()) found(grown.size(), 'segment', `segment ${segment.n} begins at ${segment.start}`);
    if (segment.previousHash !== head) found(grown.size(), 'link', `segment ${segment.n} does not follow the one before`);
    segment.entries.forEach(({ text, hash }, i) => takeEntry(segment.start + i, text, hash));
    if (segment.hash !== head) found(grown.size(), 'hash', `segment ${segment.n} names another hash`);
  };

  for await (const line of lines) {
    if (line.kind === 'segment') takeSegment(line);
    else checkpoints.push(line);
  }
  for (const checkpoint of checkpoints) judgeCheckpoint(checkpoint, { roots, size: grown.size(), found, ...(kept.publicKey === undefined ? {} : { pinned: kept.publicKey }) });
  for (const { size, root } of kept.checkpoints) {
    if (size > grown.size()) found(grown.size(), 'rollback', `a kept checkpoint has ${size} entries`);
    else if (roots.get(size) !== root) found(size, 'split-view', `the root at ${size} differs from the one kept`);
  }
  return { valid: findings.length === 0, size: grown.size(), root: grown.root(), checkpoints: checkpoints.length, deliveries: custody.deliveries(), restored: sequences.restored(), findings };
}

/** Each document's events follow one another without a gap; a new generation may go back, as its store was restored. */
function openSequences(found: (index: number, problem: string, about: string) => void, onRestored: (subject: string) => void) {
  const last = new Map<string, Sequence>();
  const restored = new Set<string>();
  return {
    take(index: number, id: string, subject: string): void {
      const next = sequenceOf(id);
      const before = last.get(subject) ?? { seq: 0, generation: 0 };
      const goesBack = next.generation > before.generation && next.seq <= before.seq;
      const isNext = next.seq === before.seq + 1 && next.generation >= before.generation;
      if (!isNext && !goesBack) found(index, 'sequence', `${id} does not follow ${subject}:${before.seq}`);
      if (goesBack) {
        restored.add(subject);
        onRestored(subject);
      }
      last.set(subject, next);
    },
    restored: (): number => restored.size,
  };
}

/** `document:seq`, and `document:seq~generation` after a restore of its store. */
function sequenceOf(id: string): Sequence {
  const [, seq, generation] = /:(\d+)(?:~(\d+))?$/.exec(id) ?? [];
  return { seq: Number(seq ?? Number.NaN), generation: Number(generation ?? 0) };
}

/** What an entry holds, if it is an event. */
function eventOf(value: string): { readonly recordedAt: string; readonly data: Readonly<Record<string, unknown>> } | undefined {
  try {
    const event = JSON.parse(value) as { recordedAt?: unknown; data?: unknown } | null;
    return typeof event?.recordedAt === 'string' ? { recordedAt: event.recordedAt, data: (event.data ?? {}) as Readonly<Record<string, unknown>> } : undefined;
  } catch {
    return undefined;
  }
}

type Judging = { roots: ReadonlyMap<number, string>; size: number; found: (index: number, problem: string, about: string) => void; pinned?: string };

function judgeCheckpoint(checkpoint: ExportedCheckpoint, { roots, size, found, pinned }: Judging): void {
  const key = pinned ?? checkpoint.publicKey;
  if (checkpoint.publicKey !== key) found(checkpoint.size, 'key', 'a checkpoint is signed by another key than the pinned one');
  const signed = ((): boolean => {
    try {
      return verifySignature(null, Buffer.from(checkpoint.note), createPublicKey(key), Buffer.from(checkpoint.signature, 'base64'));
    } catch {
      return false;
    }
  })();
  if (!signed) found(checkpoint.size, 'signature', `the checkpoint at ${checkpoint.size} is not signed by its key`);
  const [, noteSize, noteRoot] = checkpoint.note.split('\n');
  if (noteSize !== String(checkpoint.size) || noteRoot !== checkpoint.root) found(checkpoint.size, 'checkpoint', 'a checkpoint and its note differ');
  if (checkpoint.size > size) found(size, 'truncated', `a checkpoint has ${checkpoint.size} entries, the export ${size}`);
  else if (roots.get(checkpoint.size) !== checkpoint.root) found(checkpoint.size, 'root', `the root at ${checkpoint.size} is not the checkpoint's`);
}
