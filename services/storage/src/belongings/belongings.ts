import type { Piece, StorageEvent } from '@orderly/contracts';
import type { Evolve } from '@orderly/platform/domain';
import { canonical } from './codes.ts';
import type { BelongingsCommand } from './commands.ts';
import type { Reminder } from './deadline.ts';

export type { BelongingsCommand };

type Ticket = { readonly no: string; readonly code: string; readonly day: string; readonly seq: number; readonly openedAt: string };
type Accepted = { readonly id: string; readonly no: number; readonly date: string };

export type KnownBelongings = {
  readonly status: 'stored' | 'unclaimed' | 'claimed' | 'handed-on' | 'disposed';
  readonly pointId: string;
  readonly party: 'patient' | 'visitor';
  readonly depositedAt: string;
  readonly ticket: Ticket;
  readonly pastTickets: readonly { readonly no: string; readonly code: string; readonly endedBy: 'exchange' | 'replaced' }[];
  readonly prints: { readonly ticket: number; readonly label: number };
  readonly conditions: Accepted;
  readonly deadline: string;
  /** Notices still to be given. */
  readonly reminders: readonly Reminder[];
  readonly isReminded: boolean;
  readonly pieces: readonly Piece[];
  readonly isUnsealed: boolean;
  readonly detailsId: string;
  readonly phoneKey?: string | undefined;
  readonly isMoved: boolean;
  readonly lost?: { readonly at: string; readonly byId: string; readonly failures: number; readonly isFrozen: boolean; readonly isMatched: boolean };
  readonly delegate?: { readonly requestedById: string; readonly verifiedById?: string; readonly detailsId?: string; readonly isCalledBack?: boolean };
  readonly inventory?: { readonly byId: string; readonly isComplete: boolean };
  /** Attempts to reach the owner since the deposit or the last extension. */
  readonly contacts: readonly { readonly at: string; readonly byId: string; readonly isReached: boolean }[];
  readonly disposal?: { readonly how: 'security' | 'police' | 'disposed'; readonly proposedById: string; readonly approvedById?: string };
  readonly closed?: { readonly at: string; readonly how: string; readonly clerkId: string; readonly isReportedLate: boolean };
};
export type BelongingsState = { readonly status: 'none' } | KnownBelongings;

/** What happens to one belongings; conditions, points, counts and images tell their own. */
export type BelongingsEvent = Extract<
  StorageEvent,
  {
    type:
      | 'goods-refused' | 'belongings-deposited' | 'ticket-printed' | 'belongings-reminded' | 'belongings-unclaimed' | 'claim-stopped' | 'seal-inventoried' | 'belongings-claimed'
      | 'ticket-reported-lost' | 'features-matched' | 'features-mismatched' | 'matching-thawed' | 'ticket-unfrozen' | 'ticket-replaced' | 'delegate-requested' | 'delegate-verified' | 'delegate-refused'
      | 'contact-attempted' | 'belongings-extended' | 'belongings-moved' | 'disposal-proposed' | 'disposal-approved' | 'disposal-withdrawn' | 'belongings-handed-on' | 'belongings-disposed';
  }
>;
type Data<T extends BelongingsEvent['type']> = Extract<BelongingsEvent, { type: T }>['data'];

export const evolveBelongings: Evolve<BelongingsState, BelongingsEvent> = {
  'goods-refused': (state) => state,
  'belongings-deposited': (state, data, { at }) => deposited(state, data, at),
  'ticket-printed': (state, { what, nth }) => (state.status === 'none' ? state : { ...state, prints: { ...state.prints, [what]: nth } }),
  'belongings-reminded': (state, { hours }) => (state.status === 'none' ? state : { ...state, isReminded: true, reminders: state.reminders.filter((one) => one.hours !== hours) }),
  'belongings-unclaimed': (state) => changed(state, { status: 'unclaimed' }),
  'claim-stopped': (state) => state,
  'seal-inventoried': (state, { byId, isComplete }) => changed(state, { inventory: { byId, isComplete } }),
  'belongings-claimed': (state, { how, clerkId }, { at }) => closed(state, 'claimed', { at, how, clerkId }),
  'ticket-reported-lost': (state, { byId }, { at }) => {
    if (state.status === 'none') return state;
    if (state.closed) return { ...state, closed: { ...state.closed, isReportedLate: true } };
    return { ...without(state, 'delegate'), lost: { at, byId, failures: 0, isFrozen: false, isMatched: false } };
  },
  'features-matched': (state) => lostAs(state, { isMatched: true }),
  'features-mismatched': (state, { failures, isFrozen }) => lostAs(state, { failures, isFrozen }),
  'matching-thawed': (state) => lostAs(state, { failures: 0, isFrozen: false }),
  'ticket-unfrozen': (state) => (state.status === 'none' ? state : without(state, 'lost')),
  'ticket-replaced': (state, { no, code, day, seq }, { at }) => {
    if (state.status === 'none') return state;
    return { ...without(state, 'lost'), pastTickets: [...state.pastTickets, past(state, 'replaced')], ticket: { no, code, day, seq, openedAt: at }, prints: { ticket: 0, label: 0 } };
  },
  'delegate-requested': (state, { byId, detailsId, isCalledBack }) => changed(state, { delegate: { requestedById: byId, detailsId, isCalledBack } }),
  'delegate-verified': (state, { byId, requestedById }) => (state.status === 'none' ? state : { ...state, delegate: { ...state.delegate, requestedById, verifiedById: byId } }),
  'delegate-refused': (state) => (state.status === 'none' ? state : without(state, 'delegate')),
  'contact-attempted': (state, { byId, isReached }, { at }) => (state.status === 'none' ? state : { ...state, contacts: [...state.contacts, { at, byId, isReached }] }),
  'belongings-extended': (state, { deadline, reminders }) => changed(state, { status: 'stored', deadline, reminders: [...reminders], isReminded: false, contacts: [] }),
  'belongings-moved': (state, { slots, toUnclaimed }) => {
    if (state.status === 'none') return state;
    const to = new Map(slots.map(({ tag, slot }) => [canonical(tag), slot]));
    return { ...state, isMoved: toUnclaimed, pieces: state.pieces.map((piece) => ({ ...piece, slot: to.get(canonical(piece.tag)) ?? piece.slot })) };
  },
  'disposal-proposed': (state, { how, byId }) => changed(state, { disposal: { how, proposedById: byId } }),
  'disposal-approved': (state, { byId }) => (state.status === 'none' || !state.disposal ? state : { ...state, disposal: { ...state.disposal, approvedById: byId } }),
  'disposal-withdrawn': (state) => (state.status === 'none' ? state : without(state, 'disposal')),
  'belongings-handed-on': (state, { to, witnessId }, { at }) => closed(state, 'handed-on', { at, how: to, clerkId: witnessId }),
  'belongings-disposed': (state, { witnessId }, { at }) => closed(state, 'disposed', { at, how: 'disposed', clerkId: witnessId }),
};

export const isOpen = ({ status }: BelongingsState): boolean => status === 'stored' || status === 'unclaimed';
/** STO-7: whether the deadline is behind, whatever the sweep has done so far. */
export const isLate = (belongings: KnownBelongings, at: string): boolean => belongings.status === 'unclaimed' || (belongings.status === 'stored' && belongings.deadline <= at);

/** Who has still to act: what `/approvals` shows. */
export function waitsFor({ delegate, disposal }: KnownBelongings): 'delegate' | 'disposal-approval' | 'disposal-witness' | undefined {
  if (disposal) return disposal.approvedById === undefined ? 'disposal-approval' : 'disposal-witness';
  return delegate && delegate.verifiedById === undefined ? 'delegate' : undefined;
}

/** STO-5: tags, seals, places and tickets in use; an exchange frees and takes in one save of this very document (question 8). */
export function inUse(state: BelongingsState): Readonly<Record<'tag' | 'seal' | 'slot' | 'no' | 'code', string | readonly string[] | undefined>> {
  if (state.status === 'none') return { tag: undefined, seal: undefined, slot: undefined, no: undefined, code: undefined };
  // A code is never given again, so that a ticket of last year still finds what became of it.
  const code = [...state.pastTickets.map((one) => one.code), state.ticket.code];
  if (!isOpen(state)) return { tag: undefined, seal: undefined, slot: undefined, no: undefined, code };
  const seals = state.pieces.flatMap(({ closure }) => (closure.by === 'seal' && closure.no !== undefined ? [canonical(closure.no)] : []));
  return { tag: state.pieces.map(({ tag }) => canonical(tag)), seal: seals, slot: state.pieces.map(({ slot }) => `${state.pointId}/${canonical(slot)}`), no: [...state.pastTickets.map(({ no }) => no), state.ticket.no], code };
}

function deposited(state: BelongingsState, data: Data<'belongings-deposited'>, at: string): KnownBelongings {
  const { pointId, party, no, code, day, seq, deadline, reminders, pieces, isUnsealed, conditions, detailsId, phoneKey } = data;
  return {
    status: 'stored', pointId, party, depositedAt: at, ticket: { no, code, day, seq, openedAt: at }, pastTickets: state.status === 'none' ? [] : [...state.pastTickets, past(state, 'exchange')], prints: { ticket: 0, label: 0 },
    conditions, deadline, reminders: [...reminders], isReminded: false, pieces: [...pieces], isUnsealed, detailsId, phoneKey, isMoved: false, contacts: [],
  };
}

const past = ({ ticket: { no, code } }: KnownBelongings, endedBy: 'exchange' | 'replaced') => ({ no, code, endedBy });

function closed(state: BelongingsState, status: 'claimed' | 'handed-on' | 'disposed', how: { at: string; how: string; clerkId: string }): BelongingsState {
  if (state.status === 'none') return state;
  const { lost: _lost, delegate: _delegate, disposal: _disposal, ...rest } = state;
  return { ...rest, status, closed: { ...how, isReportedLate: false } };
}

function changed(state: BelongingsState, change: Partial<KnownBelongings>): BelongingsState {
  return state.status === 'none' ? state : { ...state, ...change };
}

function without(state: KnownBelongings, field: 'lost' | 'delegate' | 'disposal'): KnownBelongings {
  const { [field]: _gone, ...rest } = state;
  return rest;
}

function lostAs(state: BelongingsState, change: Partial<NonNullable<KnownBelongings['lost']>>): BelongingsState {
  return state.status === 'none' || !state.lost ? state : { ...state, lost: { ...state.lost, ...change } };
}
