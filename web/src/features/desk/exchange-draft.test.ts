import { describe, expect, it } from 'vitest';
import { draftOf } from './exchange-draft.ts';
import { contentsOf, missingOf } from './store-draft.ts';

const bag = { tag: 'N1', kind: 'bag' as const, look: 'red', fragile: true, closure: { by: 'seal' as const, no: 'S1' }, slot: 'A01', imageId: 'image-A' };

describe('putting in or taking out', () => {
  it('STO-6 begins with what lies there, as it is closed and where, and asks for banned goods and presence again', () => {
    const draft = draftOf({ pieces: [bag], party: 'patient', depositor: null });
    expect(contentsOf(draft, { conditionsId: 'c', kindWord: (kind) => kind }).pieces).toEqual([
      { kind: 'bag', look: 'red', fragile: true, tag: 'N1', closure: { by: 'seal', no: 'S1' }, slot: 'A01' },
    ]);
    expect(missingOf(draft)).toEqual(['depositor', 'goods', 'present']);
  });
});
