export const goodsCategories = ['valuables', 'flammable', 'corrosive', 'toxic', 'radioactive', 'weapons', 'food', 'living', 'other'] as const;
export type GoodsCategory = (typeof goodsCategories)[number];
export const pieceKinds = ['bag', 'suitcase', 'backpack', 'box', 'clothing', 'umbrella', 'pushchair', 'other'] as const;
export type PieceKind = (typeof pieceKinds)[number];
export const closures = ['seal', 'lock', 'none'] as const;
export type ClosureBy = (typeof closures)[number];

/** One piece as it is being written down. */
export type PieceDraft = {
  tag: string;
  kind: PieceKind;
  look: string;
  fragile: boolean;
  by: ClosureBy | null;
  no: string;
  slot: string | null;
  imageId: string | null;
};

export type StoreDraft = {
  party: 'patient' | 'visitor';
  phone: string;
  wristband: string;
  bed: string;
  pieces: readonly PieceDraft[];
  /** Whether every category was asked for by name, and which of them were found and refused (STO-3). */
  asked: boolean;
  refused: readonly GoodsCategory[];
  acceptedBy: string;
  isPresent: boolean;
};

export const emptyDraft: StoreDraft = {
  party: 'visitor',
  phone: '',
  wristband: '',
  bed: '',
  pieces: [],
  asked: false,
  refused: [],
  acceptedBy: '',
  isPresent: false,
};

export function newPiece(tag: string): PieceDraft {
  return { tag, kind: 'bag', look: '', fragile: false, by: null, no: '', slot: null, imageId: null };
}

/** The same tag whatever its case, width or blanks, as the server compares them. */
export function sameCode(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

const fold = (code: string): string => code.normalize('NFKC').toUpperCase().replaceAll(/\s+/g, '');

export type Missing = 'depositor' | 'phone' | 'pieces' | 'closure' | 'sealNo' | 'goods' | 'acceptedBy' | 'present';

/** What is still to be done, in the order of the page; empty when it may be sent. */
export function missingOf(draft: StoreDraft): readonly Missing[] {
  const open = draft.pieces.some((piece) => piece.by === 'none');
  const checks: readonly [Missing, boolean][] = [
    ['depositor', !draft.phone.trim() && !draft.wristband.trim() && !draft.bed.trim()],
    ['phone', draft.phone.trim() !== '' && !/^\+?\d{4,15}$/.test(digits(draft.phone))],
    ['pieces', draft.pieces.length === 0],
    ['closure', draft.pieces.some((piece) => piece.by === null)],
    ['sealNo', draft.pieces.some((piece) => piece.by === 'seal' && !piece.no.trim())],
    ['acceptedBy', open && !draft.acceptedBy.trim()],
    ['goods', !draft.asked],
    ['present', !draft.isPresent],
  ];
  return checks.flatMap(([name, isMissing]) => (isMissing ? [name] : []));
}

const digits = (text: string): string => text.normalize('NFKC').replaceAll(/[\s-]/g, '');

/** The contents of a ticket as the server takes them; a piece without a look is described by its kind (STO-2, STO-3). */
export function contentsOf(draft: StoreDraft, { conditionsId, kindWord }: { conditionsId: string; kindWord: (kind: PieceKind) => string }) {
  return {
    conditionsId,
    pieceCount: draft.pieces.length,
    isPresent: draft.isPresent,
    goods: goodsCategories.map((category) => ({ category, answer: draft.refused.includes(category) ? ('refused' as const) : ('confirmed' as const) })),
    pieces: draft.pieces.map((piece) => ({
      kind: piece.kind,
      look: piece.look.trim() || kindWord(piece.kind),
      fragile: piece.fragile,
      tag: piece.tag,
      closure: { by: piece.by ?? ('none' as const), ...(piece.no.trim() && piece.by !== 'none' ? { no: piece.no.trim() } : {}) },
      ...(piece.slot ? { slot: piece.slot } : {}),
      ...(piece.imageId ? { imageId: piece.imageId } : {}),
    })),
    ...(draft.acceptedBy.trim() ? { unsealedAcceptedBy: draft.acceptedBy.trim() } : {}),
  };
}

/** Who leaves them: one of phone, wristband and bed is enough. */
export function depositorOf({ phone, wristband, bed }: StoreDraft) {
  return {
    ...(phone.trim() ? { phone: digits(phone) } : {}),
    ...(wristband.trim() ? { wristband: wristband.trim() } : {}),
    ...(bed.trim() ? { bed: bed.trim() } : {}),
  };
}

/** The places that the next pieces get: free ones in order, without those chosen by hand. */
export function proposedSlots(pieces: readonly PieceDraft[], free: readonly string[]): readonly (string | undefined)[] {
  const left = free.filter((slot) => !pieces.some((piece) => piece.slot === slot));
  return pieces.map((piece) => piece.slot ?? left.shift());
}
