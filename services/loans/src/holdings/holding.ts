import type { ChaseStage, Condition, HoldingUse, LoansEvent, Tender } from '@orderly/contracts';
import type { Evolve } from '@orderly/platform/domain';

type HoldingEventType =
  | 'holding-opened' | 'holding-turned' | 'holding-handed' | 'holding-closed' | 'loan-given' | 'loan-extended' | 'loan-chased' | 'borrower-called' | 'loan-returned' | 'loan-claimed-returned'
  | 'asset-lost' | 'asset-found' | 'asset-put-back' | 'asset-cleaned' | 'asset-inspected' | 'asset-repaired' | 'asset-retired' | 'fault-reported' | 'transfer-wanted' | 'transfer-ended'
  | 'deposit-taken' | 'deposit-refunded' | 'deposit-kept' | 'deposit-restored' | 'deposit-waived' | 'settlement-proposed' | 'settlement-declined'
  | 'reservation-made' | 'reservation-due' | 'reservation-missed' | 'reservation-ended';
export type HoldingEvent = Extract<LoansEvent, { type: HoldingEventType }>;
type Data<T extends HoldingEventType> = Extract<HoldingEvent, { type: T }>['data'];

/** The asset in it, as it was when the holding opened; the place follows. */
export type Piece = Pick<Data<'holding-opened'>, 'assetId' | 'assetNo' | 'homeId' | 'placeId' | 'cleanAfterUse'>;
/** What is to be done with the asset before it is free. */
export type Todo = { readonly repair: boolean; readonly transfer: boolean; readonly clean: boolean };
export type Loan = Pick<Data<'loan-given'>, 'borrowerId' | 'borrowerKeys' | 'dueAt' | 'maxUntil' | 'ladder' | 'overrideReason' | 'pointId'> & {
  readonly givenAt: string;
  /** The last rung of the ladder that was told. */
  readonly chased?: ChaseStage | undefined;
  readonly extensions: number;
  readonly returnedAt?: string;
  readonly condition?: Condition;
  readonly lastCalledAt?: string;
};
export type Deposit = {
  readonly tender?: Tender;
  readonly drawerId?: string;
  readonly takenFen: number;
  readonly refundedFen: number;
  readonly keptFen: number;
  readonly receipts: readonly { readonly date: string; readonly no: number }[];
  readonly waivedReason?: string;
};
export type Settlement = { readonly keepFen: number; readonly reason: string; readonly proposedById: string; readonly proposedIn?: string | undefined; readonly at: string };
export type Reservation = Pick<Data<'reservation-made'>, 'from' | 'until' | 'standId' | 'borrowerId' | 'borrowerKeys' | 'assetId'> & { readonly isCalled: boolean; readonly isMissed: boolean };

type Kept = {
  readonly use: HoldingUse;
  readonly kind: string;
  /** Since when it is in this use. */
  readonly since: string;
  readonly changedAt: string;
  readonly todo: Todo;
  readonly pointId?: string | undefined;
  readonly loan?: Loan;
  readonly deposit?: Deposit;
  readonly settlement?: Settlement;
  readonly reservation?: Reservation;
  readonly jobId?: string | undefined;
  readonly personId?: string | undefined;
  readonly isIsolated?: boolean | undefined;
  readonly transfer?: { readonly jobId: string; readonly toId: string };
  readonly fault?: string | undefined;
  readonly cleanedAt?: string;
  readonly inspectedAt?: string;
};
export type PlannedHolding = Kept & { readonly status: 'planned'; readonly use: 'reservation'; readonly reservation: Reservation };
export type OpenHolding = Kept & { readonly status: 'open'; readonly piece: Piece };
export type ClosedHolding = Kept & { readonly status: 'closed'; readonly piece?: Piece };
export type KnownHolding = PlannedHolding | OpenHolding | ClosedHolding;
export type HoldingState = { readonly status: 'none' } | KnownHolding;

export const noTodo: Todo = { repair: false, transfer: false, clean: false };
/** Money taken and neither refunded nor kept yet. */
export const heldFen = ({ takenFen, refundedFen, keptFen }: Deposit): number => takenFen - refundedFen - keptFen;
export const noDeposit: Deposit = { takenFen: 0, refundedFen: 0, keptFen: 0, receipts: [] };

/** How each fact changes a holding. */
export const evolveHolding: Evolve<HoldingState, HoldingEvent> = {
  'holding-opened': (state, { assetId, assetNo, homeId, placeId, cleanAfterUse, kind, use, pointId, jobId, personId, isIsolated }, { at }) => {
    const before = state.status === 'none' ? { todo: noTodo, kind } : state;
    return { ...before, status: 'open', piece: { assetId, assetNo, homeId, placeId, cleanAfterUse }, use, since: at, changedAt: at, ...(pointId === undefined ? {} : { pointId }), jobId, personId, isIsolated };
  },
  'holding-turned': (state, { use, placeId, todo }, { at }) => (state.status === 'open' ? { ...state, use, todo, since: at, changedAt: at, piece: { ...state.piece, placeId } } : state),
  'holding-handed': (state, { personId }, { at }) => changed(state, at, { personId }),
  'holding-closed': (state, { placeId }, { at }) => (state.status === 'open' ? { ...state, status: 'closed', todo: noTodo, since: at, changedAt: at, piece: { ...state.piece, placeId } } : state),
  'loan-given': (state, { assetId: _, ...given }, { at }) => changed(state, at, { use: 'loan', since: at, pointId: given.pointId, loan: { ...given, givenAt: at, extensions: 0 } }),
  'loan-extended': (state, { dueAt }, { at }) => onLoan(state, at, (loan) => ({ ...loan, dueAt, chased: undefined, extensions: loan.extensions + 1 })),
  'loan-chased': (state, { stage }, { at }) => onLoan(state, at, (loan) => ({ ...loan, chased: stage })),
  'borrower-called': (state, _data, { at }) => onLoan(state, at, (loan) => ({ ...loan, lastCalledAt: at })),
  'loan-returned': (state, { condition }, { at, occurredAt }) => onLoan(state, at, (loan) => ({ ...loan, returnedAt: occurredAt, condition })),
  'loan-claimed-returned': (state, _data, { at }) => changed(state, at, { use: 'claimed-returned', since: at }),
  'asset-lost': (state, _data, { at }) => changed(state, at, { use: 'lost', since: at }),
  'asset-found': (state, _data, { at }) => changed(state, at, {}),
  'asset-put-back': (state, _data, { at }) => changed(state, at, {}),
  'asset-cleaned': (state, _data, { at }) => changed(state, at, { cleanedAt: at }),
  'asset-inspected': (state, { passed }, { at }) => changed(state, at, passed ? { inspectedAt: at } : {}),
  'asset-repaired': (state, _data, { at }) => changed(state, at, { fault: undefined }),
  'asset-retired': (state, _data, { at }) => changed(state, at, { use: 'retired', since: at }),
  'fault-reported': (state, { note }, { at }) => (state.status === 'none' ? state : { ...state, changedAt: at, fault: note, todo: { ...state.todo, repair: true } }),
  'transfer-wanted': (state, { jobId, toId }, { at }) => changed(state, at, { transfer: { jobId, toId } }),
  'transfer-ended': (state, _data, { at }) => changed(state, at, {}),
  'deposit-taken': (state, { fen, tender, drawerId, receipt }, { at }) => onDeposit(state, at, (deposit) => ({ ...deposit, tender, drawerId, takenFen: deposit.takenFen + fen, receipts: [...deposit.receipts, receipt] })),
  'deposit-refunded': (state, { fen, receipt }, { at }) => onDeposit(state, at, (deposit) => ({ ...deposit, refundedFen: deposit.refundedFen + fen, receipts: [...deposit.receipts, receipt] })),
  'deposit-kept': (state, { fen }, { at }) => onDeposit(unsettled(state), at, (deposit) => ({ ...deposit, keptFen: deposit.keptFen + fen })),
  'deposit-restored': (state, { fen }, { at }) => onDeposit(state, at, (deposit) => ({ ...deposit, keptFen: deposit.keptFen - fen })),
  'deposit-waived': (state, { reason, drawerId }, { at }) => onDeposit(state, at, (deposit) => ({ ...deposit, waivedReason: reason, ...(drawerId === undefined ? {} : { drawerId }) })),
  'settlement-proposed': (state, { assetId: _, ...proposed }, { at }) => changed(state, at, { settlement: { ...proposed, at } }),
  'settlement-declined': (state, _data, { at }) => changed(unsettled(state), at, {}),
  'reservation-made': (_state, { kind, pointId, ...made }, { at }) => ({ status: 'planned', use: 'reservation', kind, pointId, since: at, changedAt: at, todo: noTodo, reservation: { ...made, isCalled: false, isMissed: false } }),
  'reservation-due': (state, _data, { at }) => onReservation(state, at, { isCalled: true }),
  'reservation-missed': (state, _data, { at }) => onReservation(state, at, { isCalled: true, isMissed: true }),
  // One that never got an asset ends here; an open one is closed by what follows.
  'reservation-ended': (state, _data, { at }) => (state.status === 'planned' ? { ...state, status: 'closed', since: at, changedAt: at } : changed(state, at, {})),
};

function changed(state: HoldingState, at: string, change: Partial<Kept>): HoldingState {
  if (state.status === 'none' || state.status === 'planned') return state;
  return { ...state, ...change, changedAt: at };
}

function onLoan(state: HoldingState, at: string, change: (loan: Loan) => Loan): HoldingState {
  return state.status === 'none' || state.loan === undefined ? state : changed(state, at, { loan: change(state.loan) });
}

function onDeposit(state: HoldingState, at: string, change: (deposit: Deposit) => Deposit): HoldingState {
  return state.status === 'none' ? state : changed(state, at, { deposit: change(state.deposit ?? noDeposit) });
}

function onReservation(state: HoldingState, at: string, change: Partial<Reservation>): HoldingState {
  return state.status === 'none' || state.reservation === undefined ? state : { ...state, changedAt: at, reservation: { ...state.reservation, ...change } };
}

function unsettled(state: HoldingState): HoldingState {
  if (state.status === 'none') return state;
  const { settlement: _, ...rest } = state;
  return rest;
}
