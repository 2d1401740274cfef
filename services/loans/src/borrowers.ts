import type { identityKinds } from '@orderly/contracts';
import { blindIndex, keyFor, type Subjects } from '@orderly/platform';

export type BorrowerDetails = { readonly name: string; readonly phone?: string | undefined; readonly identity?: { readonly kind: (typeof identityKinds)[number]; readonly last4: string } | undefined };
export type Borrowers = Subjects<BorrowerDetails>;

/** Keyed digests by which the same borrower is known again, by phone and by identity, without saying who it is. */
export function borrowerKeys(secret: Uint8Array): (details: BorrowerDetails) => readonly string[] {
  const key = keyFor(secret, 'loans-borrowers');
  return ({ name, phone, identity }) => [
    ...(phone === undefined ? [] : [blindIndex(key, `phone|${phone.replace(/^\+?(86)?(?=1\d{10}$)/, '')}`)]),
    ...(identity === undefined ? [] : [blindIndex(key, `identity|${identity.kind}|${identity.last4}|${name}`)]),
  ];
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** SC-6: 张*三, 张*, A*: enough to call somebody to the desk. */
export function maskedName(name: string): string {
  const units = [...segmenter.segment(name.trim())].map(({ segment }) => segment);
  const isHan = units.every((unit) => /^\p{Script=Han}/u.test(unit));
  return units.length >= 3 && isHan ? `${units[0] ?? ''}*${units.at(-1) ?? ''}` : `${units[0] ?? ''}*`;
}
