import type { Tender } from '@orderly/contracts';
import { present, Refusal } from '@orderly/platform/domain';
import type { HoldingContext, Paid, SomeDecisions } from './commands.ts';
import { known } from './guards.ts';
import { type Deposit, heldFen, type HoldingEvent, type KnownHolding } from './holding.ts';

export type Movement = 'taken' | 'refunded' | 'kept' | 'restored';
type Line = { readonly account: string; readonly fen: number };

/** Double entry: what comes in at one account goes out at another. */
export function linesOf(movement: Movement, tender: Tender, fen: number): readonly Line[] {
  const [to, from] = { taken: [`tender:${tender}`, 'deposits-held'], refunded: ['deposits-held', `tender:${tender}`], kept: ['deposits-held', 'deposits-kept'], restored: ['deposits-kept', 'deposits-held'] }[movement] as [string, string];
  return [{ account: to, fen }, { account: from, fen: -fen }];
}

/** Refunding later, deciding over a part to be kept, and giving a forfeited deposit back. */
export const money: SomeDecisions<'refund' | 'settle' | 'restore'> = {
  refund(state, { pointId, settle }, context) {
    const holding = known(state);
    if (!holding.deposit || heldFen(holding.deposit) === 0) throw new Refusal('loans.nothing-held');
    // Money is given back when the asset is, and not while a supervisor is to decide over it.
    if (isOut(holding) || holding.settlement) throw new Refusal('loans.wrong-status', present({ status: holding.status, use: holding.use }));
    return settled(holding, { pointId, settle }, context);
  },
  /** LOA-3: the supervisor's decision comes from another person and another session than the proposal. */
  settle(state, { approve, note }, { actor, facts }) {
    const holding = known(state);
    const { settlement, deposit, pointId } = holding;
    if (!settlement || !deposit) throw new Refusal('loans.nothing-proposed');
    if (settlement.proposedById === actor.id || (settlement.proposedIn !== undefined && settlement.proposedIn === actor.sessionId)) throw new Refusal('loans.own-proposal');
    const assetId = assetIdOf(holding);
    if (!approve) return [{ type: 'settlement-declined', data: { assetId, ...present({ note }) } }];
    return [kept(holding, { deposit, fen: settlement.keepFen, reason: settlement.reason, approvedById: actor.id, pointId: pointId ?? '', drawerId: facts.drawerId })];
  },
  restore(state, { reason }, { actor, facts }) {
    const holding = known(state);
    const { deposit } = holding;
    if (!deposit || deposit.keptFen === 0 || deposit.tender === undefined) throw new Refusal('loans.nothing-kept');
    // LOA-3: as long as the asset is not found, its deposit stays forfeited.
    if (isOut(holding) || isLost(holding)) throw new Refusal('loans.wrong-status', present({ status: holding.status, use: holding.use }));
    return [{ type: 'deposit-restored', data: movementOf(holding, { deposit, movement: 'restored', fen: deposit.keptFen, drawerId: facts.drawerId, more: { reason, approvedById: actor.id } }) }];
  },
};

/** One that was found keeps the word when nothing was left to do with it. */
const isLost = ({ status, use }: KnownHolding): boolean => status === 'open' && use === 'lost';
const isOut = ({ status, use }: KnownHolding): boolean => status === 'open' && (use === 'loan' || use === 'claimed-returned');

type Taking = { readonly deposit: Paid | undefined; readonly dueFen: number; readonly assetId: string; readonly pointId: string };

/** LOA-1, LOA-3: the deposit of the conditions, exactly; without it only by a supervisor with a reason. */
export function taken({ deposit, dueFen, assetId, pointId }: Taking, { actor, facts: { drawerId, receipt } }: HoldingContext): readonly HoldingEvent[] {
  if (deposit && 'waivedReason' in deposit) {
    if (dueFen === 0) return [];
    if (!actor.roles.includes('supervisor')) throw new Refusal('loans.supervisor-required');
    return [{ type: 'deposit-waived', data: { assetId, reason: deposit.waivedReason, approvedById: actor.id, waivedFen: dueFen, ...present({ drawerId }) } }];
  }
  if (dueFen > 0 && !deposit) throw new Refusal('loans.deposit-required', { fen: dueFen });
  if (!deposit || (deposit.fen === 0 && dueFen === 0)) return [];
  if (deposit.fen !== dueFen) throw new Refusal('loans.deposit-amount', { fen: dueFen });
  if (drawerId === undefined || !receipt) throw new Refusal('loans.drawer-closed', { pointId });
  return [{ type: 'deposit-taken', data: { assetId, pointId, drawerId, tender: deposit.tender, fen: dueFen, lines: linesOf('taken', deposit.tender, dueFen), receipt } }];
}

type Settling = { readonly pointId: string; readonly settle: { readonly refundFen?: number; readonly keepReason?: string } };

/** LOA-3: refunded by the tender it came in, never above what is held; what is to be kept is proposed to a supervisor. */
export function settled(holding: KnownHolding, { pointId, settle }: Settling, { actor, facts }: HoldingContext): readonly HoldingEvent[] {
  const { deposit } = holding;
  const held = deposit ? heldFen(deposit) : 0;
  const fen = settle.refundFen ?? held;
  if (fen > held) throw new Refusal('loans.above-deposit', { heldFen: held });
  if (!deposit?.tender || held === 0) return [];
  if (fen < held && settle.keepReason === undefined) throw new Refusal('loans.reason-required', { heldFen: held });
  const assetId = assetIdOf(holding);
  const proposed: HoldingEvent = { type: 'settlement-proposed', data: { assetId, keepFen: held - fen, reason: settle.keepReason ?? '', proposedById: actor.id, ...present({ proposedIn: actor.sessionId }) } };
  return [...refunded({ assetId, pointId, tender: deposit.tender, fen }, facts), ...(fen < held ? [proposed] : [])];
}

function refunded({ assetId, pointId, tender, fen }: { assetId: string; pointId: string; tender: Tender; fen: number }, { drawerId, receipt }: HoldingContext['facts']): readonly HoldingEvent[] {
  if (fen === 0) return [];
  if (drawerId === undefined || !receipt) throw new Refusal('loans.drawer-closed', { pointId });
  return [{ type: 'deposit-refunded', data: { assetId, pointId, drawerId, tender, fen, lines: linesOf('refunded', tender, fen), receipt } }];
}

/** LOA-3: lost is settled against the deposit, all of it that is held. */
export function forfeited(holding: KnownHolding, reason: string, { actor, facts }: HoldingContext): readonly HoldingEvent[] {
  const { deposit } = holding;
  if (!deposit || heldFen(deposit) === 0) return [];
  return [kept(holding, { deposit, fen: heldFen(deposit), reason, approvedById: actor.id, pointId: holding.pointId ?? '', drawerId: facts.drawerId })];
}

type Keeping = { readonly deposit: Deposit; readonly fen: number; readonly reason: string; readonly approvedById: string; readonly pointId: string; readonly drawerId: string | undefined };

function kept(holding: KnownHolding, { deposit, fen, reason, approvedById, drawerId }: Keeping): HoldingEvent {
  return { type: 'deposit-kept', data: movementOf(holding, { deposit, movement: 'kept', fen, drawerId, more: { reason, approvedById } }) };
}

type Moving<T> = { readonly deposit: Deposit; readonly movement: Movement; readonly fen: number; readonly drawerId: string | undefined; readonly more: T };

/** No cash moves here: it is booked in the drawer open now, else in the one that took the money. */
function movementOf<T extends object>(holding: KnownHolding, { deposit, movement, fen, drawerId, more }: Moving<T>) {
  const tender = deposit.tender ?? 'cash';
  return { assetId: assetIdOf(holding), pointId: holding.pointId ?? '', drawerId: drawerId ?? deposit.drawerId ?? '', tender, fen, lines: linesOf(movement, tender, fen), ...more };
}

const assetIdOf = (holding: KnownHolding): string => ('piece' in holding ? (holding.piece?.assetId ?? '') : '');
