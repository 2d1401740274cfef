import { describe, expect, it } from 'vitest';
import { borrowerOf, missingIn, newLoan } from './lend-draft.ts';

const whole = { ...newLoan(120), name: '张三', phone: '138 0000-0001', last4: '12x4', tender: 'cash' as const };
const asked = { hasBorrower: true, depositFen: 30_000 };

describe('a loan being filled in', () => {
  it('LOA-3 needs name, phone, the end of a document and the tender of the deposit', () => {
    expect(missingIn(newLoan(120), asked)).toEqual(['name', 'phone', 'last4', 'tender']);
    expect(missingIn(whole, asked)).toEqual([]);
    expect(missingIn({ ...whole, last4: '123' }, asked)).toEqual(['last4']);
  });

  it('LOA-3 asks for no tender where no deposit is due, and for a reason where it is waived or a medical need overrides', () => {
    expect(missingIn({ ...whole, tender: null }, { ...asked, depositFen: 0 })).toEqual([]);
    expect(missingIn({ ...whole, tender: null, waive: true, override: true }, asked)).toEqual(['waivedReason', 'overrideReason']);
  });

  it('asks for no borrower where a reservation names one', () => {
    expect(missingIn({ ...newLoan(120), tender: 'card' }, { ...asked, hasBorrower: false })).toEqual([]);
  });

  it('sends phone and document without spaces', () => {
    expect(borrowerOf(whole)).toEqual({ name: '张三', phone: '13800000001', identity: { kind: 'id_card', last4: '12X4' } });
  });
});
