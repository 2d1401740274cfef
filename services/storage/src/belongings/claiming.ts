/** Giving back: to the owner, to a verified delegate, and out and in again (STO-6, STO-8, STO-10). */
import { type Decide, later, Refusal } from '@orderly/platform/domain';
import { type BelongingsCommand, type BelongingsEvent, type BelongingsState, isLate, type KnownBelongings } from './belongings.ts';
import { canonical, ticketText } from './codes.ts';
import type { PieceCheck, SignatureGiven } from './commands.ts';
import { takenIn } from './depositing.ts';
import { another, type BelongingsContext, type BelongingsFacts, clockEvents, imageKnown, kept, sealedOf, settingsOf } from './standing.ts';

const dayMs = 86_400_000;

type Claiming = 'claim' | 'exchange' | 'inventory' | 'request-delegate' | 'decide-delegate';
type Claimed = Extract<BelongingsEvent, { type: 'belongings-claimed' }>['data'];
type Reason = Extract<BelongingsEvent, { type: 'claim-stopped' }>['data']['reason'];

export const decideClaim: Pick<Decide<BelongingsState, BelongingsCommand, BelongingsEvent, BelongingsFacts>, Claiming> = {
  claim(state, { by, hasDocument, ...check }, context) {
    const belongings = kept(state, context);
    const wrong = ticketProblem(belongings, check.ticket) ?? pieceProblem(belongings, check.pieces);
    if (wrong !== undefined) return [stopped(wrong, context)];
    inventoried(belongings, check.pieces, context);
    if (by === 'delegate') verified(belongings, context);
    // STO-7: the owner who comes late proves who it is; owner and clerk are then the two named people.
    else if (isLate(belongings, context.at) && !hasDocument) throw new Refusal('storage.proof-required');
    return [...clockEvents(belongings, context.at), claimedBy(belongings, { how: by, signature: check.signature, context })];
  },
  exchange(state, { check: { ticket, pieces, signature }, contents }, context) {
    const belongings = kept(state, context);
    const wrong = ticketProblem(belongings, ticket) ?? pieceProblem(belongings, pieces);
    if (wrong !== undefined) return [stopped(wrong, context)];
    if (isLate(belongings, context.at)) throw new Refusal('storage.wrong-status', { status: 'unclaimed' });
    inventoried(belongings, pieces, context);
    const { pointId, party } = belongings;
    // STO-6: both in one save of this document, so that nothing is free in between (architecture, question 8).
    return [claimedBy(belongings, { how: 'exchange', signature, context }), ...takenIn(contents, { pointId, party, context })];
  },
  inventory(state, { isComplete }, context) {
    kept(state, context);
    return [{ type: 'seal-inventoried', data: { ...sealedOf(context), byId: context.actor.id, isComplete } }];
  },
  'request-delegate'(state, { ticket, isCalledBack }, context) {
    const belongings = kept(state, context);
    const wrong = ticketProblem(belongings, ticket);
    if (wrong !== undefined) return [stopped(wrong, context)];
    if (belongings.delegate) throw new Refusal('storage.already-requested');
    return [{ type: 'delegate-requested', data: { ...sealedOf(context), byId: context.actor.id, isCalledBack } }];
  },
  'decide-delegate'(state, { isVerified }, context) {
    const { delegate } = kept(state, context);
    if (!delegate) throw new Refusal('storage.not-requested');
    // STO-10: verified by a supervisor, never in the session of the clerk who asks.
    another(context, delegate.requestedById);
    if (isVerified && delegate.verifiedById !== undefined) return [];
    const data = { byId: context.actor.id, requestedById: delegate.requestedById };
    return [isVerified ? { type: 'delegate-verified', data } : { type: 'delegate-refused', data }];
  },
};

/** What is wrong with a shown ticket, if anything (STO-8, STO-9). */
function ticketProblem({ ticket, pastTickets, lost }: KnownBelongings, shown: string): Reason | undefined {
  const text = ticketText(shown);
  if (pastTickets.some(({ no, code }) => text === canonical(no) || text === canonical(code))) return 'ticket-replaced';
  if (text !== canonical(ticket.no) && text !== canonical(ticket.code)) return 'ticket-mismatch';
  return lost ? 'ticket-frozen' : undefined;
}

/** STO-5, STO-8: every piece's tag, no other, and every seal looked at; a broken one waits for a second person's count. */
export function pieceProblem({ pieces, inventory }: KnownBelongings, checks: readonly PieceCheck[]): Reason | undefined {
  const shown = new Map(checks.map(({ tag, seal }) => [canonical(tag), seal]));
  if (checks.length !== pieces.length || !pieces.every(({ tag }) => shown.has(canonical(tag)))) return 'tag-mismatch';
  const closed = pieces.filter(({ closure }) => closure.by !== 'none').map(({ tag }) => shown.get(canonical(tag)));
  if (closed.includes('none')) throw new Refusal('storage.seal-unchecked');
  return closed.includes('broken') && !inventory ? 'seal-broken' : undefined;
}

/** The inventory of a broken seal is not made by who gives the pieces out. */
export function inventoried({ inventory }: KnownBelongings, checks: readonly PieceCheck[], context: BelongingsContext): void {
  if (checks.some(({ seal }) => seal === 'broken')) another(context, inventory?.byId);
}

/** A claim that did not go through is a fact, and the route refuses it after it is saved. */
export const stopped = (reason: Reason, { actor }: BelongingsContext): BelongingsEvent => ({ type: 'claim-stopped', data: { reason, byId: actor.id } });

/** STO-10: somebody else verified; whoever did does not also give out. */
function verified({ delegate }: KnownBelongings, context: BelongingsContext): void {
  if (delegate?.verifiedById === undefined) throw new Refusal('storage.not-verified');
  another(context, delegate.verifiedById);
}

type Claim = { readonly how: Claimed['how']; readonly signature: SignatureGiven; readonly context: BelongingsContext; readonly copyImageId?: string };

/** STO-8: signed, with what the record has to say beside. */
export function claimedBy(belongings: KnownBelongings, { how, signature, context, copyImageId }: Claim): BelongingsEvent {
  if (signature.imageId === undefined && !signature.hasName) throw new Refusal('storage.signature-required');
  imageKnown(signature.imageId, context);
  const { delegate, inventory, ticket, pieces } = belongings;
  const signed = signature.imageId === undefined ? [] : [{ imageId: signature.imageId }];
  return {
    type: 'belongings-claimed',
    data: {
      ...sealedOf(context), no: ticket.no, how, clerkId: context.actor.id, tags: pieces.map(({ tag }) => tag), signedBy: signature.imageId === undefined ? 'name' : 'image',
      images: [...photosOf(belongings, context), ...signed, ...copyOf(copyImageId, context)],
      ...(how === 'delegate' && delegate?.verifiedById !== undefined ? { verifiedById: delegate.verifiedById, riskOf: 'depositor' as const } : {}),
      ...(inventory ? { inventoriedById: inventory.byId } : {}),
    },
  };
}

/** Photos of pieces that are gone are kept some days more, as the point says. */
export function photosOf({ pieces }: KnownBelongings, context: BelongingsContext): { imageId: string; until: string }[] {
  const until = later(context.at, settingsOf(context).photoKeptDays * dayMs);
  return pieces.flatMap(({ imageId }) => (imageId === undefined ? [] : [{ imageId, until }]));
}

/** STO-9: the copy of an ID document is purged after the point's days. */
export function copyOf(imageId: string | undefined, context: BelongingsContext): { imageId: string; until: string }[] {
  return imageId === undefined ? [] : [{ imageId, until: later(context.at, settingsOf(context).copyKeptDays * dayMs) }];
}
