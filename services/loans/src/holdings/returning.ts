import { present, Refusal } from '@orderly/platform/domain';
import type { HoldingContext, SomeDecisions } from './commands.ts';
import { assetOf, fitAssetOf, known, onwardFrom, open, opened, wrongStatus } from './guards.ts';
import type { HoldingState, OpenHolding } from './holding.ts';
import { loanOf } from './lending.ts';
import { forfeited, settled } from './money.ts';

/** How an asset comes back, or does not: returns, closing scans, claims, losses, finds. */
export const returning: SomeDecisions<'return' | 'claim-returned' | 'lose' | 'find' | 'take' | 'put-back' | 'take-for-job' | 'hand' | 'release' | 'miss'> = {
  /** LOA-3: at any stand, with its condition; a damaged one goes to repair, another one to cleaning if its kind needs it. */
  return(state, { placeId, pointId, condition, note, settle }, context) {
    const holding = loanOf(state);
    const { assetId } = holding.piece;
    return [
      { type: 'loan-returned', data: { assetId, placeId, pointId, condition, ...present({ note }) } },
      ...(settle ? settled(holding, { pointId, settle }, context) : []),
      ...back(holding, { placeId, condition, isAway: true }, context),
    ];
  },
  'claim-returned'(state, { note }) {
    const holding = open(state, 'loan', 'claimed-returned');
    return holding.use === 'loan' ? [{ type: 'loan-claimed-returned', data: { assetId: holding.piece.assetId, ...present({ note }) } }] : [];
  },
  /** LOA-3: a deposit held is forfeited with it. */
  lose(state, { reason }, context) {
    const holding = open(state, 'loan', 'claimed-returned', 'missing', 'job', 'porter', 'lost');
    if (holding.use === 'lost') return [];
    return [{ type: 'asset-lost', data: { assetId: holding.piece.assetId, reason } }, ...forfeited(holding, reason, context)];
  },
  find(state, { placeId }, context) {
    const holding = open(state, 'missing', 'lost', 'claimed-returned');
    return [{ type: 'asset-found', data: { assetId: holding.piece.assetId, placeId } }, ...back(holding, { placeId, condition: 'ok', isAway: true }, context)];
  },
  /** LOA-4: from the same stock as the loans. */
  take(state, _data, context) {
    if (state.status !== 'none') throw wrongStatus(state);
    return [opened({ use: 'porter', asset: fitAssetOf(context), personId: context.actor.id }, context)];
  },
  /** LOA-4: the closing scan of whoever holds it; a foreign holding looks like none. */
  'put-back'(state, { placeId, condition }, context) {
    const holding = own(state, context.actor.id);
    return [{ type: 'asset-put-back', data: { assetId: holding.piece.assetId, placeId, condition, scanned: true } }, ...back(holding, { placeId, condition, isAway: false }, context)];
  },
  /** LOA-4: a job that needs a chair holds one; the unique key decides between it and the desk (question 9). */
  'take-for-job'(state, data, context) {
    if (state.status !== 'none') return [];
    return [opened({ use: 'job', asset: fitAssetOf(context), ...data }, context)];
  },
  /** The job was given to somebody else: the chair goes with it. */
  hand(state, { personId }) {
    const holding = known(state);
    return holding.status === 'open' && holding.use === 'job' && holding.personId !== personId ? [{ type: 'holding-handed', data: { assetId: holding.piece.assetId, personId } }] : [];
  },
  /** LOA-4: the job ended without a closing scan. */
  release(state, { placeId }, context) {
    const holding = known(state);
    if (holding.status !== 'open' || holding.use !== 'job') return [];
    const standsAt = placeId ?? holding.piece.placeId;
    return [{ type: 'asset-put-back', data: { assetId: holding.piece.assetId, placeId: standsAt, condition: 'ok', scanned: false } }, ...back(holding, { placeId: standsAt, condition: 'ok', isAway: false }, context)];
  },
  /** A stocktake did not find it. */
  miss: (state, _data, context) => (state.status === 'none' ? [opened({ use: 'missing', asset: assetOf(context) }, context)] : []),
};

function own(state: HoldingState, personId: string): OpenHolding {
  if (state.status === 'none' || state.personId !== personId) throw new Refusal('loans.holding-unknown');
  return open(state, 'job', 'porter');
}

type Back = { readonly placeId: string; readonly condition: 'ok' | 'dirty' | 'damaged'; readonly isAway: boolean };

function back(holding: OpenHolding, { placeId, condition, isAway }: Back, context: HoldingContext) {
  const { piece, todo, use, isIsolated } = holding;
  const wasUsed = use === 'loan' || use === 'claimed-returned' || use === 'lost' || use === 'missing';
  const clean = todo.clean || condition === 'dirty' || isIsolated === true || (wasUsed && piece.cleanAfterUse);
  return onwardFrom(holding, { placeId, todo: { repair: todo.repair || condition === 'damaged', transfer: isAway && placeId !== piece.homeId, clean } }, context);
}
