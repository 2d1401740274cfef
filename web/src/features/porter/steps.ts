import type { JobDetailsQuery } from '../../graphql/generated/graphql.ts';

export type Details = NonNullable<JobDetailsQuery['job']>;
export type Trip = NonNullable<Details['trip']>;
export type Leg = 'pick_up' | 'drop_off';

/** The one thing to do now. `done`: the job's owner says so, the list follows in a moment. */
export type Step =
  | { do: 'accept' }
  | { do: 'arrive'; leg: Leg }
  | { do: 'identity'; leg: Leg }
  | { do: 'companion' }
  | { do: 'tubes'; leg: Leg }
  | { do: 'depart' }
  | { do: 'collect' }
  | { do: 'deliver' }
  | { do: 'give' }
  | { do: 'finish' }
  | { do: 'done' };

/** What a porter does next, by what the trip or consignment says; dispatch's status follows it by a moment (question 10). */
export function stepOf(job: Details): Step {
  if (job.status === 'closed' || job.status === 'cancelled') return { do: 'done' };
  if (job.status === 'assigned') return { do: 'accept' };
  if (job.trip) return tripStep(job.trip);
  if (job.consignment) return consignmentStep(job.consignment.status);
  return job.status === 'accepted' ? { do: 'arrive', leg: 'pick_up' } : { do: 'finish' };
}

/** ESC-7 first, then ESC-2, then ESC-3: nobody leaves before all three are recorded. */
function tripStep(trip: Trip): Step {
  switch (trip.status) {
    case 'requested':
      return { do: 'arrive', leg: 'pick_up' };
    case 'at-pickup':
      if (!trip.identity.pickUp) return { do: 'identity', leg: 'pick_up' };
      if (needsCompanion(trip) && !trip.companion) return { do: 'companion' };
      if (trip.tubes.length > 0 && !trip.tubesChecked.pickUp) return { do: 'tubes', leg: 'pick_up' };
      return { do: 'depart' };
    case 'picked-up':
      return { do: 'arrive', leg: 'drop_off' };
    case 'at-dropoff':
      if (!trip.identity.dropOff) return { do: 'identity', leg: 'drop_off' };
      if (trip.tubes.length > 0 && !trip.tubesChecked.dropOff) return { do: 'tubes', leg: 'drop_off' };
      return { do: 'give' };
    default:
      return { do: 'done' };
  }
}

function consignmentStep(status: string): Step {
  switch (status) {
    case 'requested':
      return { do: 'arrive', leg: 'pick_up' };
    case 'at-pickup':
      return { do: 'collect' };
    case 'picked-up':
      return { do: 'arrive', leg: 'drop_off' };
    case 'at-dropoff':
      return { do: 'deliver' };
    default:
      return { do: 'done' };
  }
}

/** ESC-2: critical or dependent patients, and whoever was to be accompanied by the request. */
export function needsCompanion(trip: Pick<Trip, 'critical' | 'dependent' | 'accompaniment'>): boolean {
  return trip.critical || trip.dependent || trip.accompaniment !== 'none';
}

/** Accept, origin, way, destination, hand-over: how far the job is, for the bar on top. */
export const stageCount = 5;
export function stageOf(step: Step): number {
  switch (step.do) {
    case 'accept':
      return 0;
    case 'arrive':
      return step.leg === 'pick_up' ? 1 : 3;
    case 'identity':
    case 'tubes':
      return step.leg === 'pick_up' ? 2 : 4;
    case 'companion':
    case 'depart':
    case 'collect':
      return 2;
    case 'deliver':
    case 'give':
    case 'finish':
      return 4;
    case 'done':
      return 5;
  }
}
