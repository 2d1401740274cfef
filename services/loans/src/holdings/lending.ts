import type { ChaseStage } from '@orderly/contracts';
import { chaseStages } from '@orderly/contracts';
import { later, msBetween, present, Refusal } from '@orderly/platform/domain';
import { depositOf } from '../kinds/kind.ts';
import type { HoldingCommand, HoldingContext, SomeDecisions } from './commands.ts';
import { fitAssetOf, known, onwardFrom, open, opened, wrongStatus } from './guards.ts';
import { taken } from './money.ts';
import type { HoldingEvent, HoldingState, KnownHolding, Loan } from './holding.ts';

const minuteMs = 60_000;
type Lend = Extract<HoldingCommand, { type: 'lend' }>['data'];

/** Lending, extending, chasing, and reservations ahead. */
export const lending: SomeDecisions<'lend' | 'extend' | 'log-call' | 'ring' | 'reserve' | 'open-reservation' | 'cancel-reservation'> = {
  /** LOA-1, LOA-3: to a borrower with a due time, against the deposit; a reservation becomes the loan in the same document. */
  lend(state, data, context) {
    const reserved = state.status === 'none' ? undefined : open(state, 'reservation');
    const asset = fitAssetOf(context);
    const borrower = reserved?.reservation ?? data.borrower;
    const { conditions } = context.facts;
    if (!borrower) throw new Refusal('loans.borrower-unknown');
    if (!conditions) throw new Refusal('loans.kind-unknown');
    const minutes = data.minutes ?? conditions.defaultMinutes;
    if (minutes > conditions.maxMinutes) throw new Refusal('loans.too-long', { maxMinutes: conditions.maxMinutes });
    const dueFen = depositOf(conditions, asset);
    if (dueFen === undefined) throw new Refusal('loans.kind-unknown');
    return [
      ...(reserved ? [] : [opened({ use: 'loan', asset, pointId: data.pointId }, context)]),
      given({ data, borrower, minutes, assetId: asset.assetId }, context),
      ...taken({ deposit: data.deposit, dueFen, assetId: asset.assetId, pointId: data.pointId }, context),
    ];
  },
  extend(state, { minutes, reason }, { at }) {
    const { loan, piece, use } = loanOf(state);
    if (use !== 'loan') throw wrongStatus(state);
    const dueAt = later(loan.dueAt > at ? loan.dueAt : at, minutes * minuteMs);
    if (dueAt > loan.maxUntil) throw new Refusal('loans.too-long', { maxUntil: loan.maxUntil });
    return [{ type: 'loan-extended', data: { assetId: piece.assetId, dueAt, ...present({ reason }) } }];
  },
  'log-call'(state, { reached, note }) {
    const { piece } = loanOf(state);
    return [{ type: 'borrower-called', data: { assetId: piece.assetId, reached, ...present({ note }) } }];
  },
  /** The sweep: the ladder of an overdue loan (each rung once), a reservation's time, and its end. */
  ring(state, _data, context) {
    if (state.status === 'none' || state.status === 'closed') return [];
    if (state.use === 'loan' && state.loan && state.status === 'open') return chased(state.loan, { assetId: state.piece.assetId, at: context.at });
    if (state.use !== 'reservation' || !state.reservation) return [];
    return reservationRung(state, context);
  },
  reserve(state, data, { at, facts: { conditions } }) {
    if (state.status !== 'none') return [];
    if (!conditions) throw new Refusal('loans.kind-unknown');
    if (data.from < at || data.until <= data.from) throw new Refusal('loans.time-past');
    if (msBetween(data.from, data.until) > conditions.maxMinutes * minuteMs) throw new Refusal('loans.too-long', { maxMinutes: conditions.maxMinutes });
    return [{ type: 'reservation-made', data }];
  },
  /** At its time the reservation takes an asset that is free; without one it waits for the next, and is shown. */
  'open-reservation'(state, _data, context) {
    const holding = known(state);
    if (holding.status !== 'planned' || !holding.reservation.isCalled || holding.reservation.until <= context.at) return [];
    const { asset } = context.facts;
    if (!asset || asset.hindered !== undefined || asset.isRetired) return holding.reservation.isMissed ? [] : [{ type: 'reservation-missed', data: { kind: holding.kind, pointId: holding.pointId ?? '' } }];
    return [opened({ use: 'reservation', asset }, context)];
  },
  'cancel-reservation'(state, _data, context) {
    const holding = known(state);
    if (holding.use !== 'reservation' || holding.status === 'closed') throw wrongStatus(state);
    return reservationEnded(holding, 'cancelled', context);
  },
};

type Giving = { readonly data: Lend; readonly borrower: { readonly borrowerId: string; readonly borrowerKeys: readonly string[] }; readonly minutes: number; readonly assetId: string };

/** LOA-3: one open loan of a kind per borrower, unless a medical need overrides it with a reason; of two at once the unique keys let one through. */
function given({ data, borrower, minutes, assetId }: Giving, { at, facts: { conditions, borrowedIn } }: HoldingContext): HoldingEvent {
  if (!conditions) throw new Refusal('loans.kind-unknown');
  if (conditions.oneEach && data.overrideReason === undefined && borrowedIn !== undefined) throw new Refusal('loans.borrower-taken', { holderId: borrowedIn });
  const { ladder, maxMinutes } = conditions;
  return {
    type: 'loan-given',
    data: {
      assetId, pointId: data.pointId, borrowerId: borrower.borrowerId, borrowerKeys: conditions.oneEach ? borrower.borrowerKeys : [], dueAt: later(at, minutes * minuteMs), maxUntil: later(at, maxMinutes * minuteMs), ladder,
      ...present({ overrideReason: data.overrideReason }),
    },
  };
}

/** The loan, while the asset is out. */
export function loanOf(state: HoldingState) {
  const holding = open(state, 'loan', 'claimed-returned');
  if (!holding.loan) throw wrongStatus(state);
  return { ...holding, loan: holding.loan };
}

/** When a rung of the ladder is reached (ours, as data: -15 min, due, +2 h, +24 h, +72 h). */
function rungAt({ dueAt, ladder }: Loan, stage: ChaseStage): string {
  const minutes = { reminder: -ladder.reminderMinutes, overdue: 0, list: ladder.listMinutes, call: ladder.callMinutes, supervisor: ladder.supervisorMinutes }[stage];
  return later(dueAt, minutes * minuteMs);
}

const rungsLeft = ({ chased }: Loan): readonly ChaseStage[] => chaseStages.slice(chased === undefined ? 0 : chaseStages.indexOf(chased) + 1);

function chased(loan: Loan, { assetId, at }: { assetId: string; at: string }): readonly HoldingEvent[] {
  return rungsLeft(loan).filter((stage) => rungAt(loan, stage) <= at).map((stage) => ({ type: 'loan-chased' as const, data: { assetId, stage, dueAt: loan.dueAt, pointId: loan.pointId } }));
}

function reservationRung(holding: KnownHolding, context: HoldingContext): readonly HoldingEvent[] {
  const { reservation } = holding;
  if (!reservation) return [];
  if (reservation.until <= context.at) return reservationEnded(holding, 'lapsed', context);
  return holding.status === 'planned' && !reservation.isCalled && reservation.from <= context.at ? [{ type: 'reservation-due', data: { kind: holding.kind } }] : [];
}

function reservationEnded(holding: KnownHolding, how: 'cancelled' | 'lapsed', context: HoldingContext): readonly HoldingEvent[] {
  const ended: HoldingEvent = { type: 'reservation-ended', data: { kind: holding.kind, how } };
  return holding.status === 'open' ? [ended, ...onwardFrom(holding, { todo: {} }, context)] : [ended];
}

/** The next deadline of a holding, and the command that looks at the clock again. */
export function dueOf(state: HoldingState): { at: string; command: HoldingCommand } | undefined {
  if (state.status === 'none' || state.status === 'closed') return undefined;
  const at = instantOf(state);
  return at === undefined ? undefined : { at, command: { type: 'ring', data: {} } };
}

function instantOf(state: Exclude<KnownHolding, { status: 'closed' }>): string | undefined {
  if (state.use === 'loan' && state.loan) {
    const [next] = rungsLeft(state.loan);
    return next && rungAt(state.loan, next);
  }
  if (state.use !== 'reservation' || !state.reservation) return undefined;
  return state.reservation.isCalled || state.status === 'open' ? state.reservation.until : state.reservation.from;
}
