import { describe, expect, it } from 'vitest';
import { checkedPieces, scanned } from './check-draft.ts';

const pieces = [
  { tag: 'N1', closure: { by: 'seal' as const } },
  { tag: 'N2', closure: { by: 'none' as const } },
];

describe('checking pieces at a claim', () => {
  it('STO-8 stops at a tag that is not of these belongings', () => {
    expect(scanned(pieces, {}, 'N3')).toEqual({ is: 'stop' });
  });

  it('STO-8 is not done until every tag is scanned and every seal looked at', () => {
    const first = scanned(pieces, {}, 'n1');
    const second = first.is === 'matched' ? scanned(pieces, first.checks, 'N2') : first;
    if (second.is !== 'matched') throw new Error('stopped');
    expect(checkedPieces(pieces, second.checks)).toBeUndefined();
    expect(checkedPieces(pieces, { ...second.checks, N1: 'intact' })).toEqual([
      { tag: 'N1', seal: 'intact' },
      { tag: 'N2', seal: 'none' },
    ]);
  });

  it('keeps what was said of a seal when its tag is scanned again', () => {
    expect(scanned(pieces, { N1: 'broken' }, 'N1')).toEqual({ is: 'matched', tag: 'N1', checks: { N1: 'broken' } });
  });
});
