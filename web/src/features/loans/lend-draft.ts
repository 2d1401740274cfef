import type { IdentityKind, Tender } from '../../graphql/generated/graphql.ts';

export type LendDraft = { name: string; phone: string; idKind: IdentityKind; last4: string; minutes: number; tender: Tender | null; waive: boolean; waivedReason: string; override: boolean; overrideReason: string };
export const missingFields = ['name', 'phone', 'last4', 'tender', 'waivedReason', 'overrideReason'] as const;
export type MissingField = (typeof missingFields)[number];

export const identityKinds = ['id_card', 'passport', 'permit', 'other'] as const satisfies readonly IdentityKind[];
export const tenders = ['cash', 'wechat', 'alipay', 'card'] as const satisfies readonly Tender[];

export const newLoan = (minutes: number): LendDraft => ({ name: '', phone: '', idKind: 'id_card', last4: '', minutes, tender: null, waive: false, waivedReason: '', override: false, overrideReason: '' });

export const digits = (text: string): string => text.normalize('NFKC').replaceAll(/[\s-]/g, '');

/** LOA-3: name, phone and the end of a document, how the deposit is paid, and a reason for whatever departs from the rule. */
export function missingIn(draft: LendDraft, { hasBorrower, depositFen }: { hasBorrower: boolean; depositFen: number }): readonly MissingField[] {
  const wrong: Record<MissingField, boolean> = {
    name: hasBorrower && !draft.name.trim(),
    phone: hasBorrower && !/^\+?\d{5,15}$/.test(digits(draft.phone)),
    last4: hasBorrower && !/^[0-9A-Za-z]{4}$/.test(digits(draft.last4)),
    tender: depositFen > 0 && !draft.waive && draft.tender === null,
    waivedReason: depositFen > 0 && draft.waive && !draft.waivedReason.trim(),
    overrideReason: draft.override && !draft.overrideReason.trim(),
  };
  return missingFields.filter((field) => wrong[field]);
}

/** The borrower as the service takes it. */
export function borrowerOf({ name, phone, idKind, last4 }: Pick<LendDraft, 'name' | 'phone' | 'idKind' | 'last4'>) {
  return { name: name.trim(), phone: digits(phone), identity: { kind: idKind, last4: digits(last4).toUpperCase() } };
}
