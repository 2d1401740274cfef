/** Who may act on a trip, and whether it is far enough. */
import type { Job, Tube } from '@orderly/contracts';
import { type Context, Refusal } from '@orderly/platform/domain';
import { isOpen, type KnownTrip, type Stage, type TripState } from './trip.ts';

/** What the route read elsewhere for a decision. */
export type TripFacts = {
  /** The ward that asked or where the patient leaves, the place it goes to, the centre, or the porter whose job it is. */
  readonly standing?: 'ward' | 'destination' | 'dispatch' | 'porter';
  /** Own wards and departments of who asks. */
  readonly units?: readonly string[];
  readonly patient?: { readonly wardId: string; readonly bed: string; readonly critical: boolean; readonly dependent: boolean; readonly tubes: readonly Tube[]; readonly isDischarged: boolean };
  readonly from?: { readonly kind: string };
  readonly to?: { readonly kind: string };
  /** An open trip of this patient to this place, asked within half an hour. */
  readonly duplicate?: { readonly tripId: string; readonly jobId: string };
  /** The job as the porter may see it at this moment. */
  readonly job?: { readonly status: Job['status']; readonly assigneeId?: string | undefined };
  /** Code of the place where the porter is to be. */
  readonly placeCode?: string;
  /** Result of the comparison with the sealed details (question 15). */
  readonly isMatched?: boolean;
  readonly receiver?: { readonly personId: string; readonly method: 'badge' | 'badge-pin'; readonly entitled: boolean };
};

const notYetAccepted: readonly Job['status'][] = ['scheduled', 'waiting', 'assigned'];

/** The trip of a porter's own accepted job; a job that is not theirs to see looks like none (S26). */
export function mine(state: TripState, { facts: { job }, actor }: Context<TripFacts>): KnownTrip {
  if (state.status === 'none' || !job) throw new Refusal('escort.trip-unknown');
  if (job.assigneeId !== actor.id) throw new Refusal('escort.not-yours');
  if (!isOpen(state)) throw new Refusal('escort.trip-ended', { status: state.status });
  if (notYetAccepted.includes(job.status)) throw new Refusal('escort.not-accepted');
  return state;
}

/** An open trip in which the actor has a part: as its porter, its wards or the centre. */
export function inHand(state: TripState, context: Context<TripFacts>): KnownTrip {
  const { standing } = context.facts;
  if (standing === 'porter') return mine(state, context);
  if (state.status === 'none' || standing === undefined) throw new Refusal('escort.trip-unknown');
  if (!isOpen(state)) throw new Refusal('escort.trip-ended', { status: state.status });
  return state;
}

/** Refuses what is done at a place before the arrival there, or after the departure. */
export function presentAt(trip: KnownTrip, stage: Stage): void {
  const [here, before] = stage === 'pick-up' ? (['at-pickup', 'requested'] as const) : (['at-dropoff', 'picked-up'] as const);
  if (trip.status === here) return;
  throw new Refusal(trip.status === before ? 'escort.not-arrived' : 'escort.wrong-status', { status: trip.status });
}

/** Refuses to go on while an exception stops the trip. */
export function going(trip: KnownTrip): void {
  if (trip.pause?.pauses) throw new Refusal('escort.excepted', { code: trip.pause.code });
}
