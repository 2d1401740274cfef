import { type Aggregate, type Decide, later, Refusal } from '@orderly/platform/domain';
import { decideOnTheWay } from './on-the-way.ts';
import { requested } from './request.ts';
import { inHand, type TripFacts } from './standing.ts';
import { evolveTrip, isOpen, isOnTheWay, type KnownTrip, type TripCommand, type TripEvent, type TripState } from './trip.ts';

// Architecture, question 10: a request that dispatch has not heard by then is an alarm.
const heardWithinMs = 10_000;

const decide: Decide<TripState, TripCommand, TripEvent, TripFacts> = {
  request: requested,
  'hear-job': (state, { no }) => (known(state).isHeard ? [] : [{ type: 'trip-job-heard', data: { no } }]),
  'hear-assignee'(state, { personId }) {
    if (known(state).assigneeId === personId) return [];
    return [{ type: 'trip-assignee-heard', data: personId === undefined ? {} : { personId } }];
  },
  'report-unheard'(state, _data, { at }) {
    const due = dueOf(state);
    return due === undefined || at < due ? [] : [{ type: 'trip-request-unheard', data: {} }];
  },
  ...decideOnTheWay,
  resume(state, _data, context) {
    const trip = inHand(state, context);
    if (!trip.pause) throw new Refusal('escort.not-paused');
    return [{ type: 'trip-resumed', data: { personId: context.actor.id } }];
  },
  cancel(state, data, { facts, actor }) {
    const trip = known(state);
    if (facts.standing === undefined) throw new Refusal('escort.trip-unknown');
    if (facts.standing !== 'ward' && facts.standing !== 'dispatch') throw new Refusal('escort.not-yours');
    if (!isOpen(trip)) throw new Refusal('escort.trip-ended', { status: trip.status });
    if (isOnTheWay(trip) || trip.status === 'handed-over') throw new Refusal('escort.already-picked-up', { status: trip.status });
    return [{ type: 'trip-cancelled', data: { ...data, byId: actor.id } }];
  },
};

/** Escorts of patients (ESC-1 to ESC-7): what happens on the way; who does it and when is dispatch's. */
export const tripAggregate: Aggregate<TripState, TripCommand, TripEvent, TripFacts> = {
  kind: 'trip',
  collection: 'trips',
  schema: 1,
  initial: { status: 'none' },
  decide,
  evolve: evolveTrip,
  indexes: {
    recent: ['requestedAt'],
    'by-unit': ['requestedUnitId', 'requestedAt'],
    'by-assignee': ['assigneeId', 'requestedAt'],
    'by-patient': ['patientId', 'open', 'requestedAt'],
    'by-job': ['jobId'],
  },
  fields(state) {
    if (state.status === 'none') return {};
    const { requestedUnitId, requestedAt, assigneeId, patientId, jobId } = state;
    return { requestedUnitId, requestedAt, assigneeId, patientId, jobId, open: isOpen(state) };
  },
  due(state) {
    const at = dueOf(state);
    return at === undefined ? undefined : { at, command: { type: 'report-unheard', data: {} } };
  },
  audiences(state) {
    if (state.status === 'none') return [];
    const places = [state.requestedUnitId, state.fromId, state.toId].map((id) => `ward:${id}`);
    return [...new Set(['dispatch', ...places, ...(state.assigneeId === undefined ? [] : [`person:${state.assigneeId}`])])];
  },
};

function known(state: TripState): KnownTrip {
  if (state.status === 'none') throw new Refusal('escort.trip-unknown');
  return state;
}

function dueOf(state: TripState): string | undefined {
  const waits = state.status === 'requested' && !state.isHeard && !state.isUnheardTold;
  return waits ? later(state.requestedAt, heardWithinMs) : undefined;
}
