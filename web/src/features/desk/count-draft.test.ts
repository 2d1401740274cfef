import { describe, expect, it } from 'vitest';
import { counted, noCount, ticked, type CountDraft } from './count-draft.ts';

const expected = [
  { slot: 'A01', tag: 'N1' },
  { slot: 'A02', tag: 'N2' },
];
const slots = ['A01', 'A02', 'A03'];
const after = (...codes: string[]): CountDraft =>
  codes.reduce<CountDraft>((draft, code) => {
    const next = counted(expected, slots, draft, code);
    if (next === 'no-place') throw new Error(code);
    return next;
  }, noCount);

describe('a count', () => {
  it('STO-11 takes a scanned tag at its place, or at the place that was scanned before it', () => {
    expect(after('n1').found).toEqual([{ slot: 'A01', tag: 'N1' }]);
    expect(after('A03', 'N2').found).toEqual([{ slot: 'A03', tag: 'N2' }]);
    expect(after('N2', 'A03', 'N2').found).toEqual([{ slot: 'A03', tag: 'N2' }]);
  });

  it('STO-11 takes a tag that nobody expects where it was found, and asks for the place first', () => {
    expect(counted(expected, slots, noCount, 'N9')).toBe('no-place');
    expect(after('A03', 'N9').found).toEqual([{ slot: 'A03', tag: 'N9' }]);
  });

  it('takes a tick back', () => {
    const [first] = expected;
    if (!first) throw new Error('nothing expected');
    expect(ticked(ticked(noCount, first), first).found).toEqual([]);
  });
});
