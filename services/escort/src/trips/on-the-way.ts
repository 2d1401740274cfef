/** What a porter does on the way, and what may go wrong there. */
import { type ExceptionCode, pausingExceptions } from '@orderly/contracts';
import { type Context, type Decide, Refusal } from '@orderly/platform/domain';
import { going, inHand, mine, presentAt, type TripFacts } from './standing.ts';
import type { KnownTrip, TripCommand, TripEvent, TripState } from './trip.ts';

type Decisions = Decide<TripState, TripCommand, TripEvent, TripFacts>;
type OnTheWay = Pick<Decisions, 'arrive' | 'check-identity' | 'record-companion' | 'check-tubes' | 'pick-up' | 'hand-over' | 'except'>;

export const decideOnTheWay: OnTheWay = {
  arrive(state, data, context) {
    const trip = mine(state, context);
    const [from, here] = data.at === 'pick-up' ? (['requested', 'at-pickup'] as const) : (['picked-up', 'at-dropoff'] as const);
    if (trip.status !== from && trip.status !== here) throw new Refusal('escort.wrong-status', { status: trip.status });
    rightPlace(data.placeCode, context);
    return trip.status === here ? [] : [{ type: 'trip-arrived', data: { personId: context.actor.id, at: data.at } }];
  },
  // ESC-7: two identifiers, one of them said by the patient; never the bed.
  'check-identity'(state, data, context) {
    const trip = mine(state, context);
    if (data.kinds.length < 2 || !data.kinds.includes('spoken-name')) throw new Refusal('escort.two-identifiers-required');
    presentAt(trip, data.at);
    going(trip);
    const matched = context.facts.isMatched === true;
    if (matched && isDone(trip.identity, data.at)) return [];
    const personId = context.actor.id;
    const checked = { type: 'identity-checked', data: { ...data, matched, personId } } as const;
    return matched ? [checked] : [checked, { type: 'trip-excepted', data: { code: 'E05', personId, pauses: true } }];
  },
  'record-companion'(state, data, context) {
    const trip = mine(state, context);
    if (trip.status === 'requested' || trip.status === 'handed-over') throw new Refusal('escort.wrong-status', { status: trip.status });
    return [{ type: 'companion-recorded', data }];
  },
  'check-tubes'(state, data, context) {
    const trip = mine(state, context);
    presentAt(trip, data.at);
    const missing = trip.tubes.filter((tube) => !data.tubes.includes(tube));
    if (missing.length > 0) throw new Refusal('escort.tubes-missing', { missing });
    return isDone(trip.tubesChecked, data.at) ? [] : [{ type: 'tubes-checked', data: { ...data, personId: context.actor.id } }];
  },
  'pick-up'(state, _data, context) {
    const trip = mine(state, context);
    if (trip.status === 'picked-up') return [];
    presentAt(trip, 'pick-up');
    going(trip);
    if (!trip.identity.pickUp) throw new Refusal('escort.identity-unchecked');
    if (needsCompanion(trip) && !trip.companion) throw new Refusal('escort.companion-required');
    if (trip.tubes.length > 0 && !trip.tubesChecked.pickUp) throw new Refusal('escort.tubes-unchecked');
    return [{ type: 'patient-picked-up', data: { personId: context.actor.id, fromId: trip.fromId } }];
  },
  'hand-over'(state, _data, context) {
    const trip = mine(state, context);
    presentAt(trip, 'drop-off');
    going(trip);
    if (!trip.identity.dropOff) throw new Refusal('escort.identity-unchecked');
    if (trip.tubes.length > 0 && !trip.tubesChecked.dropOff) throw new Refusal('escort.tubes-unchecked');
    const { personId: receiverId, method } = receiverOf(context);
    return [
      { type: 'patient-handed-over', data: { personId: context.actor.id, receiverId, method, toId: trip.toId } },
      // Who comes back to where the journey began did not get where they were to go.
      { type: 'trip-closed', data: { outcome: trip.toId === trip.fromId ? 'failed' : 'done' } },
    ];
  },
  // ESC-5: taken at once from whoever notices; it may turn the journey.
  except(state, { code, note, divertToId }, context) {
    const trip = inHand(state, context);
    if (code === 'E99' && isBlank(note)) throw new Refusal('escort.note-required');
    if (divertToId !== undefined && !context.facts.to) throw new Refusal('escort.place-unknown');
    const more = { ...(note === undefined ? {} : { note }), ...(divertToId === undefined ? {} : { divertToId }) };
    if (trip.pause?.code === code && Object.keys(more).length === 0) return [];
    return [{ type: 'trip-excepted', data: { code, personId: context.actor.id, pauses: stops(code), ...more } }];
  },
};

// ux.md §4: those with ⏸ stop the clock; a doubted identity stops the porter as well.
const stops = (code: ExceptionCode): boolean => code === 'E05' || pausingExceptions.includes(code);
const isBlank = (note = ''): boolean => note.trim() === '';
const isDone = (checks: KnownTrip['identity'], stage: 'pick-up' | 'drop-off'): boolean => (stage === 'pick-up' ? checks.pickUp : checks.dropOff);
// ESC-2: a critical patient, or one who cannot look after themself; and whoever was to be accompanied by the request.
const needsCompanion = ({ critical, dependent, accompaniment }: KnownTrip): boolean => critical || dependent || accompaniment !== 'none';

function rightPlace(scanned: string | undefined, { facts: { placeCode } }: Context<TripFacts>): void {
  if (scanned === undefined || placeCode === undefined || same(scanned, placeCode)) return;
  throw new Refusal('escort.wrong-place', { expected: placeCode });
}

const same = (a: string, b: string): boolean => a.normalize('NFKC').toUpperCase() === b.normalize('NFKC').toUpperCase();

function receiverOf({ facts: { receiver }, actor }: Context<TripFacts>): NonNullable<TripFacts['receiver']> {
  if (!receiver) throw new Refusal('escort.receiver-unknown');
  if (receiver.personId === actor.id) throw new Refusal('escort.receiver-is-porter');
  if (!receiver.entitled) throw new Refusal('escort.receiver-not-entitled');
  return receiver;
}
