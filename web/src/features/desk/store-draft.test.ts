import { describe, expect, it } from 'vitest';
import { contentsOf, depositorOf, emptyDraft, missingOf, newPiece, proposedSlots, sameCode, type StoreDraft } from './store-draft.ts';

const ready: StoreDraft = { ...emptyDraft, phone: '１２３ 4', pieces: [{ ...newPiece('N1'), by: 'lock' }], asked: true, isPresent: true };
const asContents = (draft: StoreDraft) => contentsOf(draft, { conditionsId: 'conditions-1', kindWord: (kind) => kind });

describe('taking belongings in', () => {
  it('names what is missing in the order of the page, and nothing when all is there', () => {
    expect(missingOf(emptyDraft)).toEqual(['depositor', 'pieces', 'goods', 'present']);
    expect(missingOf(ready)).toEqual([]);
    expect(missingOf({ ...ready, phone: '12' })).toEqual(['phone']);
  });

  it('STO-4 asks for a seal number, or for the name of who accepts a piece without closure', () => {
    const [piece] = ready.pieces;
    expect(missingOf({ ...ready, pieces: piece ? [{ ...piece, by: 'seal' }] : [] })).toEqual(['sealNo']);
    expect(missingOf({ ...ready, pieces: piece ? [{ ...piece, by: 'none' }] : [] })).toEqual(['acceptedBy']);
    expect(missingOf({ ...ready, pieces: [newPiece('N1')] })).toEqual(['closure']);
  });

  it('STO-3 answers every category by name, the refused as refused', () => {
    const { goods } = asContents({ ...ready, refused: ['food'] });
    expect(goods).toHaveLength(9);
    expect(goods.filter(({ answer }) => answer === 'refused').map(({ category }) => category)).toEqual(['food']);
  });

  it('sends a phone in plain digits, and leaves out what was not filled in', () => {
    expect(depositorOf(ready)).toEqual({ phone: '1234' });
    expect(asContents(ready).pieces).toEqual([{ kind: 'bag', look: 'bag', fragile: false, tag: 'N1', closure: { by: 'lock' } }]);
  });

  it('proposes each piece a free place of its own, around those chosen by hand', () => {
    expect(proposedSlots([newPiece('N1'), { ...newPiece('N2'), slot: 'A1' }, newPiece('N3')], ['A1', 'A2'])).toEqual(['A2', 'A1', undefined]);
  });

  it('takes tags of other width and case for the same', () => {
    expect(sameCode('ｎ 12', 'N12')).toBe(true);
    expect(sameCode('N12', 'N13')).toBe(false);
  });
});
