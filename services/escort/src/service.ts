import { openService, type Platform, remoteKeys, type Running, target, type Target } from '@orderly/platform';
import type { EscortConfig } from './config.ts';
import { openNeighbours } from './neighbours.ts';
import { patientAggregate } from './patients/decide.ts';
import type { PatientDetails } from './patients/patient.ts';
import { patientKeys, patientQueries } from './patients/queries.ts';
import { revealAggregate } from './patients/reveals.ts';
import { patientRoutes } from './patients/routes.ts';
import { tripAggregate } from './trips/decide.ts';
import { tripPolicy } from './trips/policy.ts';
import { porterRoutes } from './trips/porter-routes.ts';
import { tripQueries, type TripQueries, type Trips } from './trips/queries.ts';
import { type PatientFor, tripRoutes } from './trips/routes.ts';
import { isDispatch, unitsOf } from './viewer.ts';

/** Starts escort: patients and beds, and trips with their checks. */
export async function startEscort(config: EscortConfig, platform: Platform): Promise<Running> {
  const service = await openService('escort', platform, { keys: config.keys ?? remoteKeys({ workforceUrl: config.workforceUrl, secret: platform.secret, service: 'escort' }) });
  const patients = await service.open(patientAggregate);
  const reveals = await service.open(revealAggregate);
  const trips = await service.open(tripAggregate);
  const details = await service.subjects<PatientDetails>('patient-subjects');
  const companions = await service.subjects<{ name: string }>('companion-subjects');
  const neighbours = openNeighbours({ dispatchUrl: config.dispatchUrl, workforceUrl: config.workforceUrl, authority: service.authority, clock: service.clock });
  const ofTrips = tripQueries(trips);
  const keys = patientKeys(service.secret);
  const ofPatients = patientQueries({ patients, details, keys, onTrips: ofTrips.onTrips });
  // SC-6: a nurse sends the own wards' patients; another ward's look like none.
  const patientFor: PatientFor = async (viewer, patientId) => {
    const state = (await patients.find(patientId))?.state ?? patientAggregate.initial;
    if (state.status === 'none' || !(isDispatch(viewer) || unitsOf(viewer).includes(state.wardId))) return undefined;
    return { ...state, isDischarged: state.status === 'discharged' };
  };
  patientRoutes({ service, patients, details, reveals, keys, queries: ofPatients, neighbours });
  tripRoutes({ service, trips, queries: ofTrips, neighbours, patientFor });
  porterRoutes({ service, trips, neighbours, identifiersOf: (id) => details.get(id), companions });
  service.consume({ from: ['dispatch'], policy: tripPolicy, targets: [target(trips, { service: 'escort' }), jobTarget(trips, ofTrips)] });
  return service.start();
}

/** What dispatch says of a job goes to the trip of that job; other services' jobs are not ours. */
function jobTarget(trips: Trips, { ofJob }: TripQueries): Target {
  const ofTrip = target(trips, { service: 'escort' });
  return {
    kind: 'job',
    async react(jobId, command, cause, event) {
      const id = await ofJob(jobId);
      if (id !== undefined) await ofTrip.react(id, command, cause, event);
    },
  };
}
