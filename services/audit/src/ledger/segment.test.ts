import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Frontier, grown, leafHash, rootOf } from './merkle.ts';
import { following, genesis, type Raw, rootAfter, type Segment, sizeAfter } from './segment.ts';
import { verified } from './verification.ts';

const raw = (subject: string, seq: number): Raw => ({ id: `${subject}:${seq}`, type: 'orderly.escort.trip-arrived.v1', source: '/orderly/escort', subject, time: '2026-11-24T02:00:00.000Z', value: JSON.stringify({ seq }), ledgeredAt: '2026-11-24T02:00:01.000Z' });

/** The definition of RFC 6962, by recursion: what the frontier must agree with. */
function naiveRoot(leaves: readonly string[]): Buffer {
  const hash = (...parts: Uint8Array[]) => parts.reduce((h, part) => h.update(part), createHash('sha256')).digest();
  if (leaves.length === 0) return hash();
  if (leaves.length === 1) return hash(Uint8Array.of(0), Buffer.from(leaves[0] ?? ''));
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return hash(Uint8Array.of(1), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}

const ledgerOf = (sizes: readonly number[]): Segment[] => {
  const segments: Segment[] = [];
  let seq = 0;
  for (const size of sizes) segments.push(following(segments.at(-1) ?? genesis, Array.from({ length: size }, () => raw('trip-1', ++seq))));
  return segments;
};
const reading = (segments: readonly Segment[]) => async (from: number, count: number) => segments.filter(({ n }) => n >= from).slice(0, count);

describe('ledger', () => {
  it('takes no entry before the one it follows, although the clock went back', () => {
    const first = following(genesis, [raw('trip-1', 1)]);
    const second = following(first, [{ ...raw('trip-1', 2), ledgeredAt: '2026-11-23T02:00:00.000Z' }, { ...raw('trip-1', 3), ledgeredAt: '2026-11-24T02:00:09.000Z' }]);
    expect(second.entries.map(({ text }) => (JSON.parse(text) as string[])[6])).toEqual(['2026-11-24T02:00:01.000Z', '2026-11-24T02:00:09.000Z']);
  });

  it('has the Merkle root of RFC 6962 at every size', () => {
    const leaves = Array.from({ length: 70 }, (_, i) => `leaf ${i}`);
    let frontier: Frontier = [];
    leaves.forEach((leaf, i) => {
      frontier = grown(frontier, i, leafHash(leaf));
      expect(rootOf(frontier)).toBe(naiveRoot(leaves.slice(0, i + 1)).toString('hex'));
    });
  });

  it('verifies whatever the sizes of its segments, with one root for the same entries', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 12 }), async (sizes) => {
        const segments = ledgerOf(sizes);
        const all = sizes.reduce((sum, one) => sum + one, 0);
        const verdict = await verified(reading(segments));
        expect(verdict).toEqual({ valid: true, size: all, root: rootAfter(ledgerOf([all])[0] ?? genesis) });
        expect(sizeAfter(segments.at(-1) ?? genesis)).toBe(all);
      }),
      { numRuns: 50 },
    );
  });

  it('takes a new generation that goes back as a restore, and nothing else that goes back', async () => {
    const restored = (id: string): Raw => ({ ...raw('trip-1', 0), id });
    const ledger = (...ids: string[]): Segment[] => [following(genesis, ids.map(restored))];
    expect(await verified(reading(ledger('trip-1:1', 'trip-1:2', 'trip-1:3', 'trip-1:2~5', 'trip-1:3~5')))).toMatchObject({ valid: true, size: 5 });
    for (const wrong of [['trip-1:1', 'trip-1:3~5'], ['trip-1:1', 'trip-1:2~5', 'trip-1:3'], ['trip-1:1', 'trip-1:2~5', 'trip-1:2~5'], ['trip-1:1', 'trip-1:2~5', 'trip-1:2~4']]) {
      expect(await verified(reading(ledger(...wrong)))).toMatchObject({ valid: false, problem: 'sequence' });
    }
  });

  it.each<[string, (segments: Segment[]) => Segment[], string]>([
    ['a changed entry', (s) => s.map((one, i) => (i === 1 ? { ...one, entries: one.entries.map((e, j) => (j === 0 ? { ...e, text: e.text.replace('arrived', 'closed') } : e)) } : one)), 'hash'],
    ['an entry left out', (s) => s.map((one, i) => (i === 1 ? { ...one, entries: one.entries.slice(1) } : one)), 'hash'],
    ['a segment left out', (s) => s.filter((_, i) => i !== 1), 'missing-segment'],
    ['two segments swapped in content', (s) => s.map((one, i) => (i === 1 ? { ...(s[2] ?? one), n: 1, start: one.start } : one)), 'link'],
    ['a sequence that jumps', (s) => [following(genesis, [raw('trip-1', 1), raw('trip-1', 3)]), ...s.slice(9)], 'sequence'],
  ])('finds %s', async (_what, tamper, problem) => {
    const verdict = await verified(reading(tamper(ledgerOf([3, 4, 5]))));
    expect(verdict).toMatchObject({ valid: false, problem });
  });
});
