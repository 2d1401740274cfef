/** Who may act on a consignment, and whether it is far enough. */
import type { Job, JobKind } from '@orderly/contracts';
import { type Context, Refusal } from '@orderly/platform/domain';
import { isOpen, type ConsignmentState, type KnownConsignment, type Stage } from './consignment.ts';

type Identified = { readonly personId: string; readonly method: 'badge' | 'badge-pin'; readonly entitled: boolean };

/** What the route read elsewhere for a decision. */
export type ConsignmentFacts = {
  /** The ward or place that asked or gives, the place it goes to, the centre, or the porter whose job it is. */
  readonly standing?: 'ward' | 'destination' | 'dispatch' | 'porter';
  /** Roles, and own wards and departments, of who asks. */
  readonly roles?: readonly string[];
  readonly units?: readonly string[];
  readonly from?: { readonly kind: string };
  readonly to?: { readonly kind: string; readonly receives: readonly JobKind[] };
  /** The job as the porter may see it at this moment. */
  readonly job?: { readonly status: Job['status']; readonly assigneeId?: string | undefined };
  readonly placeCode?: string;
  /** Whose badge was shown at that place. */
  readonly shown?: Identified;
};

const notYetAccepted: readonly Job['status'][] = ['scheduled', 'waiting', 'assigned'];

/** The consignment of a porter's own accepted job; a job that is not theirs to see looks like none (S26). */
export function mine(state: ConsignmentState, { facts: { job }, actor }: Context<ConsignmentFacts>): KnownConsignment {
  if (state.status === 'none' || !job) throw new Refusal('delivery.consignment-unknown');
  if (job.assigneeId !== actor.id) throw new Refusal('delivery.not-yours');
  if (!isOpen(state)) throw new Refusal('delivery.consignment-ended', { status: state.status });
  if (notYetAccepted.includes(job.status)) throw new Refusal('delivery.not-accepted');
  return state;
}

/** An open consignment in which the actor has a part: as its porter, its places or the centre. */
export function inHand(state: ConsignmentState, context: Context<ConsignmentFacts>): KnownConsignment {
  const { standing } = context.facts;
  if (standing === 'porter') return mine(state, context);
  if (state.status === 'none' || standing === undefined) throw new Refusal('delivery.consignment-unknown');
  if (!isOpen(state)) throw new Refusal('delivery.consignment-ended', { status: state.status });
  return state;
}

/** Refuses what is done at a place before the arrival there, or after the departure. */
export function presentAt(consignment: KnownConsignment, stage: Stage): void {
  const [here, before] = stage === 'pick-up' ? (['at-pickup', 'requested'] as const) : (['at-dropoff', 'picked-up'] as const);
  if (consignment.status === here) return;
  throw new Refusal(consignment.status === before ? 'delivery.not-arrived' : 'delivery.wrong-status', { status: consignment.status });
}

/** Refuses to go on while an exception stops the consignment. */
export function going(consignment: KnownConsignment): void {
  if (consignment.pause?.pauses) throw new Refusal('delivery.excepted', { code: consignment.pause.code });
}
