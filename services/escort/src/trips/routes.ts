import { escortRoutes } from '@orderly/contracts';
import { present, type Service } from '@orderly/platform';
import type { User } from '@orderly/platform/auth';
import type { Neighbours } from '../neighbours.ts';
import { isDispatch, unitsOf, type Viewer, viewerOf } from '../viewer.ts';
import { standingOf, type TripQueries, type Trips } from './queries.ts';
import type { TripFacts } from './standing.ts';
import type { TripState } from './trip.ts';

/** A patient as a trip's decision needs it; undefined for one whom the viewer may not send. */
export type PatientFor = (viewer: Viewer, patientId: string) => Promise<TripFacts['patient']>;

export type TripRoutes = {
  readonly service: Pick<Service, 'mount' | 'clock' | 'ids' | 'subjects'>;
  readonly trips: Trips;
  readonly queries: TripQueries;
  readonly neighbours: Neighbours;
  readonly patientFor: PatientFor;
};

/** Mounts what wards, departments and the centre do with trips. */
export function tripRoutes(deps: TripRoutes): void {
  const { service: { mount }, trips, queries, neighbours } = deps;
  mount(escortRoutes.trips, async ({ query: { ids: some, unitId, first, after }, user, service }) => {
    const viewer = viewerOf({ user, service });
    return some ? queries.byIds(viewer, some) : queries.list(viewer, { unitId, first, after });
  });
  requestRoute(deps);
  mount(escortRoutes.exceptTrip, async ({ params: { id }, body, user, command }) => {
    const facts = async (state: TripState): Promise<TripFacts> => ({
      ...(await standing(neighbours, user, state)),
      ...present({ to: body.divertToId === undefined ? undefined : await neighbours.place(body.divertToId) }),
    });
    const { version } = await trips.handle(id, { type: 'except', data: present(body) }, { ...command(), facts });
    return { id, version };
  });
  mount(escortRoutes.resumeTrip, async ({ params: { id }, user, command }) => {
    const { version } = await trips.handle(id, { type: 'resume', data: {} }, { ...command(), facts: (state) => standing(neighbours, user, state) });
    return { id, version };
  });
  mount(escortRoutes.cancelTrip, async ({ params: { id }, body, user, command }) => {
    const { version } = await trips.handle(id, { type: 'cancel', data: present(body) }, { ...command(), facts: (state) => standing(neighbours, user, state) });
    return { id, version };
  });
}

function requestRoute({ service: { mount, clock, ids }, trips, queries, neighbours, patientFor }: TripRoutes): void {
  mount(escortRoutes.requestTrip, async ({ body, user, command }) => {
    const how = command();
    const id = `trip-${how.opId}`;
    const { patientId, fromId, toId } = body;
    const facts = async (): Promise<TripFacts> => {
      const [patient, from, to, duplicate] = await Promise.all([
        patientFor(user, patientId), neighbours.place(fromId), neighbours.place(toId), queries.duplicate({ patientId, toId, now: clock.now().toISOString() }),
      ]);
      return { units: unitsOf(user), standing: isDispatch(user) ? 'dispatch' : 'ward', ...present({ patient, from, to, duplicate }) };
    };
    const data = { ...present(body), jobId: ids.derive('job', id), requestedById: user.id };
    const { version } = await trips.handle(id, { type: 'request', data }, { ...how, facts });
    return { id, version };
  });
}

/** Whose word it is: the centre's, a ward's, or the porter's, whose job is read afresh. */
async function standing(neighbours: Neighbours, user: User, state: TripState): Promise<TripFacts> {
  if (state.status === 'none') return {};
  const own = standingOf(user, state);
  if (own !== undefined || !user.roles.includes('porter')) return present({ standing: own });
  return { standing: 'porter', ...present({ job: await neighbours.job(state.jobId, user.token) }) };
}
