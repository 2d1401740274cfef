/** A lost ticket (挂失): frozen first, matched blind, then claimed or replaced (STO-9). */
import { type Decide, Refusal } from '@orderly/platform/domain';
import { type BelongingsCommand, type BelongingsEvent, type BelongingsState, isLate, type KnownBelongings } from './belongings.ts';
import { claimedBy, copyOf, inventoried, pieceProblem, stopped } from './claiming.ts';
import { another, type BelongingsContext, type BelongingsFacts, clockEvents, imageKnown, kept, known, sealedOf, settingsOf } from './standing.ts';

type Losing = 'report-lost' | 'match' | 'lift' | 'claim-lost' | 'replace-ticket';

export const decideLost: Pick<Decide<BelongingsState, BelongingsCommand, BelongingsEvent, BelongingsFacts>, Losing> = {
  // STO-9: nothing is asked before the freeze; of what was claimed before, the record says who, when and by which clerk.
  'report-lost'(state, _data, context) {
    const { closed, lost } = known(state, context);
    if (closed ? closed.isReportedLate : lost !== undefined) return [];
    const { id: byId } = context.actor;
    return [{ type: 'ticket-reported-lost', data: closed ? { byId, claimed: { at: closed.at, clerkId: closed.clerkId, how: closed.how } } : { byId } }];
  },
  match(state, _data, context) {
    const { failures, isFrozen, isMatched } = lostOf(kept(state, context));
    if (isMatched) return [];
    if (isFrozen) throw new Refusal('storage.match-frozen', { failures });
    const byId = context.actor.id;
    if (context.facts.isMatched === true) return [{ type: 'features-matched', data: { byId } }];
    return [{ type: 'features-mismatched', data: { byId, failures: failures + 1, isFrozen: failures + 1 >= settingsOf(context).matchTries } }];
  },
  lift(state, { what }, context) {
    const lost = lostOf(kept(state, context));
    const byId = context.actor.id;
    if (what === 'matching') return lost.isFrozen ? [{ type: 'matching-thawed', data: { byId } }] : [];
    another(context, lost.byId);
    return [{ type: 'ticket-unfrozen', data: { byId } }];
  },
  'claim-lost'(state, { pieces, signature, copyImageId }, context) {
    const belongings = matched(state, copyImageId, context);
    const wrong = pieceProblem(belongings, pieces);
    if (wrong !== undefined) return [stopped(wrong, context)];
    inventoried(belongings, pieces, context);
    return [...clockEvents(belongings, context.at), claimedBy(belongings, { how: 'lost-ticket', signature, context, copyImageId })];
  },
  'replace-ticket'(state, { copyImageId }, context) {
    const belongings = matched(state, copyImageId, context);
    if (isLate(belongings, context.at)) throw new Refusal('storage.wrong-status', { status: 'unclaimed' });
    const { ticket } = context.facts;
    if (!ticket) throw new TypeError('no ticket was prepared');
    return [{ type: 'ticket-replaced', data: { ...ticket, ...sealedOf(context), byId: context.actor.id, images: copyOf(copyImageId, context) } }];
  },
};

function lostOf({ lost }: KnownBelongings): NonNullable<KnownBelongings['lost']> {
  if (!lost) throw new Refusal('storage.not-lost');
  return lost;
}

function matched(state: BelongingsState, copyImageId: string, context: BelongingsContext): KnownBelongings {
  const belongings = kept(state, context);
  if (!lostOf(belongings).isMatched) throw new Refusal('storage.not-matched');
  imageKnown(copyImageId, context);
  return belongings;
}
