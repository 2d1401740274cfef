/** Personal details and free text: sealed in `subjects`, never in an event (question 15). */
import type { DepositorBody, IdDocument, PieceBody } from '@orderly/contracts';
import { blindIndex, keyFor, normalised } from '@orderly/platform';
import { canonical } from './belongings/codes.ts';

export type DepositDetails = { readonly depositor: DepositorBody; readonly description?: string; readonly acceptedBy?: string; readonly looks: Readonly<Record<string, string>> };
/** What a claim, a delegate, a contact or an inventory leaves in words. */
export type StepDetails = {
  readonly signedBy?: string; readonly document?: IdDocument; readonly delegateDocument?: IdDocument; readonly delegateName?: string; readonly note?: string;
};
export type Details = Partial<DepositDetails> & StepDetails;

export type Feature = { readonly of: 'look' | 'kind' | 'pieces' | 'name' | 'phone' | 'bed' | 'wristband' | 'description'; readonly text: string };

const leastLook = 2;

/** Looks by tag, as the pieces were described. */
export const looksOf = (pieces: readonly PieceBody[]): Record<string, string> => Object.fromEntries(pieces.map(({ tag, look }) => [canonical(tag), look]));

/** The blind index of a phone's last four digits. */
export function phoneKeys(secret: Uint8Array): (phone: string) => string {
  const key = keyFor(secret, 'storage/phone');
  return (phone) => blindIndex(key, phone.slice(-4));
}

/** STO-9: whether what somebody says of the belongings fits the sealed record; a look fits when it is a part of one. */
export function fitsRecord({ of, text }: Feature, { depositor, looks = {}, description }: Details, pieces: readonly { readonly kind: string }[]): boolean {
  const said = normalised(text);
  const holds = (known: string | undefined): boolean => known !== undefined && said.length >= leastLook && normalised(known).includes(said);
  const is = (known: string | undefined): boolean => known !== undefined && normalised(known) === said;
  const checks: Record<Feature['of'], () => boolean> = {
    look: () => Object.values(looks).some(holds),
    description: () => holds(description),
    kind: () => pieces.some(({ kind }) => is(kind)),
    pieces: () => said === String(pieces.length),
    name: () => is(depositor?.name),
    phone: () => depositor?.phone !== undefined && said.length >= 4 && depositor.phone.endsWith(said),
    bed: () => is(depositor?.bed),
    wristband: () => is(depositor?.wristband),
  };
  return checks[of]();
}
