import { present, Refusal } from '@orderly/platform/domain';
import type { HoldingContext, SomeDecisions } from './commands.ts';
import { assetOf, known, onward, onwardFrom, open, opened, wrongStatus } from './guards.ts';
import { type HoldingEvent, type HoldingState, noTodo, type OpenHolding } from './holding.ts';

/** Cleaning, inspection, repair, retirement, and the way to another stand. */
export const upkeep: SomeDecisions<'clean' | 'report-fault' | 'inspect' | 'open-inspection' | 'repaired' | 'retire' | 'want-transfer' | 'end-transfer'> = {
  /** DEL-8: the daily check-off of a free piece opens and closes in one; one in the porters' hands keeps its use. */
  clean(state, _data, context) {
    if (state.status === 'none') {
      const asset = assetOf(context);
      return [opened({ use: 'cleaning', asset }, context), { type: 'asset-cleaned', data: { assetId: asset.assetId, placeId: asset.placeId } }, closed(asset, context)];
    }
    const holding = open(state, 'cleaning', 'job', 'porter', 'repair', 'inspection', 'reservation', 'transfer');
    const { assetId, placeId } = holding.piece;
    const cleaned: HoldingEvent = { type: 'asset-cleaned', data: { assetId, placeId } };
    return holding.use === 'cleaning' ? [cleaned, ...onwardFrom(holding, { todo: { clean: false } }, context)] : [cleaned];
  },
  /** LOA-5: out of use at once; what is lent or on its way goes to repair when it is back. */
  'report-fault'(state, { note }, context) {
    if (state.status === 'none') {
      const asset = assetOf(context);
      return [opened({ use: 'repair', asset }, context), { type: 'fault-reported', data: { assetId: asset.assetId, note } }];
    }
    const holding = openAtAll(state);
    if (holding.use === 'retired') throw wrongStatus(state);
    const { assetId, placeId } = holding.piece;
    const reported: HoldingEvent = { type: 'fault-reported', data: { assetId, note } };
    const isHere = holding.use === 'cleaning' || holding.use === 'inspection' || holding.use === 'reservation';
    const lost: readonly HoldingEvent[] = holding.use === 'reservation' ? [{ type: 'reservation-ended', data: { kind: holding.kind, how: 'lapsed' } }] : [];
    return isHere ? [reported, ...lost, { type: 'holding-turned', data: { assetId, use: 'repair', placeId, todo: { ...holding.todo, repair: true } } }] : [reported];
  },
  /** LOA-5: passed, it is free for another interval; failed, it goes to repair. */
  inspect(state, { passed, note }, context) {
    const asset = state.status === 'none' ? assetOf(context) : undefined;
    const { assetId, placeId } = asset ?? open(state, 'inspection', 'repair').piece;
    const inspected: HoldingEvent = { type: 'asset-inspected', data: { assetId, passed, ...present({ note }) } };
    const toRepair: HoldingEvent = { type: 'holding-turned', data: { assetId, use: 'repair', placeId, todo: { ...noTodo, repair: true } } };
    if (asset) return [opened({ use: 'inspection', asset }, context), inspected, passed ? closed(asset, context) : toRepair];
    const holding = open(state, 'inspection', 'repair');
    if (holding.use === 'repair') return [inspected];
    return passed ? [inspected, ...onwardFrom(holding, { todo: {} }, context)] : [inspected, toRepair];
  },
  /** LOA-5: the interval has ended; nobody may take it until it is inspected. */
  'open-inspection': (state, _data, context) => (state.status === 'none' && context.facts.asset?.hindered === 'inspection-due' ? [opened({ use: 'inspection', asset: assetOf(context) }, context)] : []),
  repaired(state, { note }, context) {
    const holding = open(state, 'repair');
    return [{ type: 'asset-repaired', data: { assetId: holding.piece.assetId, ...present({ note }) } }, ...onwardFrom(holding, { todo: { repair: false, clean: holding.todo.clean || holding.piece.cleanAfterUse } }, context)];
  },
  /** LOA-5: for ever; the holding stays open, so that nothing can take it again. */
  retire(state, { reason }, context) {
    if (state.status === 'none') {
      const asset = assetOf(context);
      return [opened({ use: 'retired', asset }, context), { type: 'asset-retired', data: { assetId: asset.assetId, reason } }];
    }
    const holding = open(state, 'cleaning', 'repair', 'inspection', 'missing', 'lost', 'retired');
    return holding.use === 'retired' ? [] : [{ type: 'asset-retired', data: { assetId: holding.piece.assetId, reason } }];
  },
  'want-transfer'(state, { toId }, context) {
    if (state.status !== 'none') throw wrongStatus(state);
    const asset = assetOf(context);
    if (asset.placeId === toId) throw new Refusal('loans.same-place');
    const opening = opened({ use: 'transfer', asset }, context);
    const [, wanted] = onward({ ...asset, kind: context.facts.conditions?.code ?? '', todo: { ...noTodo, transfer: true }, toId }, context);
    return wanted ? [opening, wanted] : [opening];
  },
  /** The porters' task ended: done, it stands where it was to go; else where it was. */
  'end-transfer'(state, { outcome }, context) {
    const holding = known(state);
    if (holding.status !== 'open' || holding.use !== 'transfer' || !holding.transfer) return [];
    const { jobId, toId } = holding.transfer;
    const placeId = outcome === 'done' ? toId : holding.piece.placeId;
    return [{ type: 'transfer-ended', data: { assetId: holding.piece.assetId, jobId, outcome } }, ...onwardFrom(holding, { placeId, todo: { transfer: false } }, context)];
  },
};

function openAtAll(state: HoldingState): OpenHolding {
  const holding = known(state);
  if (holding.status !== 'open') throw wrongStatus(state);
  return holding;
}

const closed = ({ assetId, placeId }: { assetId: string; placeId: string }, { facts }: HoldingContext): HoldingEvent => ({ type: 'holding-closed', data: { assetId, placeId, kind: facts.conditions?.code ?? '' } });
