import type { Closure, GoodsCategory } from '@orderly/contracts';

type Empty = Readonly<Record<never, never>>;
type Seal = 'intact' | 'broken' | 'none';

export type PieceGiven = { readonly kind: 'bag' | 'suitcase' | 'backpack' | 'box' | 'clothing' | 'umbrella' | 'pushchair' | 'other'; readonly fragile: boolean; readonly tag: string; readonly closure: Closure; readonly slot?: string; readonly imageId?: string };
/** What is taken in: at a deposit, and again at an exchange (STO-6). */
export type Contents = {
  readonly pieceCount: number;
  readonly isPresent: boolean;
  readonly pieces: readonly PieceGiven[];
  readonly goods: readonly { readonly category: GoodsCategory; readonly answer: 'confirmed' | 'refused' }[];
  readonly conditionsId: string;
  readonly hasAcceptance: boolean;
};
export type SignatureGiven = { readonly imageId?: string; readonly hasName: boolean };
export type PieceCheck = { readonly tag: string; readonly seal: Seal };
export type Check = { readonly ticket: string; readonly pieces: readonly PieceCheck[]; readonly signature: SignatureGiven };

/** Commands carry no personal details: those are sealed before, and stand here as flags. */
export type BelongingsCommand =
  | { readonly type: 'deposit'; readonly data: Contents & { readonly pointId: string; readonly party: 'patient' | 'visitor' | 'none'; readonly hasDepositor: boolean } }
  | { readonly type: 'watch'; readonly data: Empty }
  | { readonly type: 'print'; readonly data: { readonly what: 'ticket' | 'label' } }
  | { readonly type: 'claim'; readonly data: Check & { readonly by: 'owner' | 'delegate'; readonly hasDocument: boolean } }
  | { readonly type: 'exchange'; readonly data: { readonly check: Check; readonly contents: Contents } }
  | { readonly type: 'inventory'; readonly data: { readonly isComplete: boolean } }
  | { readonly type: 'report-lost'; readonly data: Empty }
  | { readonly type: 'match'; readonly data: Empty }
  | { readonly type: 'lift'; readonly data: { readonly what: 'matching' | 'ticket' } }
  | { readonly type: 'claim-lost'; readonly data: { readonly pieces: readonly PieceCheck[]; readonly signature: SignatureGiven; readonly copyImageId: string } }
  | { readonly type: 'replace-ticket'; readonly data: { readonly copyImageId: string } }
  | { readonly type: 'request-delegate'; readonly data: { readonly ticket: string; readonly isCalledBack: boolean } }
  | { readonly type: 'decide-delegate'; readonly data: { readonly isVerified: boolean } }
  | { readonly type: 'log-contact'; readonly data: { readonly channel: 'phone' | 'sms' | 'ward' | 'other'; readonly isReached: boolean } }
  | { readonly type: 'extend'; readonly data: { readonly days: number } }
  | { readonly type: 'move'; readonly data: { readonly slots: readonly { readonly tag: string; readonly slot: string }[] } }
  | { readonly type: 'propose-disposal'; readonly data: { readonly how: 'security' | 'police' | 'disposed' } }
  | { readonly type: 'approve-disposal'; readonly data: Empty }
  | { readonly type: 'withdraw-disposal'; readonly data: Empty }
  | { readonly type: 'confirm-disposal'; readonly data: { readonly imageId?: string; readonly receiptNo?: string } };
