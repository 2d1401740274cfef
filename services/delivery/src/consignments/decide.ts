import { type Aggregate, type Decide, later, Refusal } from '@orderly/platform/domain';
import { codesInUse, type ConsignmentCommand, type ConsignmentEvent, type ConsignmentState, evolveConsignment, isOnTheWay, isOpen, type KnownConsignment } from './consignment.ts';
import { decideOnTheWay } from './on-the-way.ts';
import { requested } from './request.ts';
import { type ConsignmentFacts, inHand } from './standing.ts';

// Architecture, question 10: a request that dispatch has not heard by then is an alarm.
const heardWithinMs = 10_000;

const decide: Decide<ConsignmentState, ConsignmentCommand, ConsignmentEvent, ConsignmentFacts> = {
  request: requested,
  'hear-job': (state, { no }) => (known(state).isHeard ? [] : [{ type: 'consignment-job-heard', data: { no } }]),
  'hear-assignee'(state, { personId }) {
    if (known(state).assigneeId === personId) return [];
    return [{ type: 'consignment-assignee-heard', data: personId === undefined ? {} : { personId } }];
  },
  // DEL-2: the clock of urgent specimens runs beside the one that every request has.
  watch(state, _data, { at }) {
    const { unheard, overdue } = clocksOf(state);
    const events: ConsignmentEvent[] = [];
    if (unheard !== undefined && unheard <= at) events.push({ type: 'consignment-request-unheard', data: {} });
    if (overdue !== undefined && overdue <= at) events.push({ type: 'consignment-overdue', data: { by: overdue } });
    return events;
  },
  ...decideOnTheWay,
  resume(state, _data, context) {
    const consignment = inHand(state, context);
    if (!consignment.pause) throw new Refusal('delivery.not-paused');
    return [{ type: 'consignment-resumed', data: { personId: context.actor.id } }];
  },
  cancel(state, data, { facts, actor }) {
    const consignment = known(state);
    if (facts.standing === undefined) throw new Refusal('delivery.consignment-unknown');
    if (facts.standing !== 'ward' && facts.standing !== 'dispatch') throw new Refusal('delivery.not-yours');
    if (!isOpen(consignment)) throw new Refusal('delivery.consignment-ended', { status: consignment.status });
    if (isOnTheWay(consignment) || consignment.status === 'handed-over') throw new Refusal('delivery.already-picked-up', { status: consignment.status });
    return [{ type: 'consignment-cancelled', data: { ...data, byId: actor.id } }];
  },
};

/** Consignments (DEL-1 to DEL-3): items from hand to hand; who carries them and when is dispatch's. */
export const consignmentAggregate: Aggregate<ConsignmentState, ConsignmentCommand, ConsignmentEvent, ConsignmentFacts> = {
  kind: 'consignment',
  collection: 'consignments',
  schema: 1,
  initial: { status: 'none' },
  decide,
  evolve: evolveConsignment,
  indexes: { recent: ['requestedAt'], 'by-unit': ['requestedUnitId', 'requestedAt'], 'by-assignee': ['assigneeId', 'requestedAt'], 'by-job': ['jobId'] },
  fields(state) {
    if (state.status === 'none') return {};
    const { requestedUnitId, requestedAt, assigneeId, jobId } = state;
    return { requestedUnitId, requestedAt, assigneeId, jobId };
  },
  uniques: ['items'],
  unique: (state) => ({ items: codesInUse(state) }),
  due(state) {
    const { unheard, overdue } = clocksOf(state);
    const at = [unheard, overdue].filter((one) => one !== undefined).sort()[0];
    return at === undefined ? undefined : { at, command: { type: 'watch', data: {} } };
  },
  audiences(state) {
    if (state.status === 'none') return [];
    const places = [state.requestedUnitId, state.fromId, state.toId].map((id) => `ward:${id}`);
    return [...new Set(['dispatch', ...places, ...(state.assigneeId === undefined ? [] : [`person:${state.assigneeId}`])])];
  },
};

function known(state: ConsignmentState): KnownConsignment {
  if (state.status === 'none') throw new Refusal('delivery.consignment-unknown');
  return state;
}

function clocksOf(state: ConsignmentState): { readonly unheard?: string; readonly overdue?: string } {
  if (state.status === 'none' || !isOpen(state)) return {};
  const waits = state.status === 'requested' && !state.isHeard && !state.isUnheardTold;
  const runs = state.urgentBy !== undefined && !state.isOverdueTold && state.status !== 'handed-over';
  return { ...(waits ? { unheard: later(state.requestedAt, heardWithinMs) } : {}), ...(runs && state.urgentBy !== undefined ? { overdue: state.urgentBy } : {}) };
}
