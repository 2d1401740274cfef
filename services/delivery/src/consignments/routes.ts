import { deliveryRoutes } from '@orderly/contracts';
import { present, Refusal, type Service } from '@orderly/platform';
import type { User } from '@orderly/platform/auth';
import type { Neighbours } from '../neighbours.ts';
import { isDispatch, unitsOf, viewerOf } from '../viewer.ts';
import type { ConsignmentState } from './consignment.ts';
import { type ConsignmentQueries, type Consignments, standingOf } from './queries.ts';
import type { ConsignmentFacts } from './standing.ts';
import { templates } from './templates.ts';

export type ConsignmentRoutes = {
  readonly service: Pick<Service, 'mount' | 'ids'>;
  readonly consignments: Consignments;
  readonly queries: ConsignmentQueries;
  readonly neighbours: Neighbours;
};

/** Mounts what wards, departments and the centre do with consignments. */
export function consignmentRoutes(deps: ConsignmentRoutes): void {
  const { service: { mount }, consignments, queries, neighbours } = deps;
  mount(deliveryRoutes.templates, async () => ({ rows: [...templates] }));
  mount(deliveryRoutes.consignments, async ({ query: { ids, unitId, first, after }, user, service }) => {
    const viewer = viewerOf({ user, service });
    return ids ? queries.byIds(viewer, ids) : queries.list(viewer, { unitId, first, after });
  });
  requestRoute(deps);
  mount(deliveryRoutes.exceptConsignment, async ({ params: { id }, body, user, command }) => {
    const { version } = await consignments.handle(id, { type: 'except', data: present(body) }, { ...command(), facts: (state) => standing(neighbours, user, state) });
    return { id, version };
  });
  mount(deliveryRoutes.resumeConsignment, async ({ params: { id }, user, command }) => {
    const { version } = await consignments.handle(id, { type: 'resume', data: {} }, { ...command(), facts: (state) => standing(neighbours, user, state) });
    return { id, version };
  });
  mount(deliveryRoutes.cancelConsignment, async ({ params: { id }, body, user, command }) => {
    const { version } = await consignments.handle(id, { type: 'cancel', data: present(body) }, { ...command(), facts: (state) => standing(neighbours, user, state) });
    return { id, version };
  });
}

function requestRoute({ service: { mount, ids }, consignments, queries, neighbours }: ConsignmentRoutes): void {
  mount(deliveryRoutes.requestConsignment, async ({ body, user, command }) => {
    const how = command();
    const id = `consignment-${how.opId}`;
    const facts = async (): Promise<ConsignmentFacts> => {
      const [from, to] = await Promise.all([neighbours.place(body.fromId), neighbours.place(body.toId)]);
      return { roles: user.roles, units: unitsOf(user), standing: isDispatch(user) ? 'dispatch' : 'ward', ...present({ from, to }) };
    };
    const data = { ...present(body), jobId: ids.derive('job', id), requestedById: user.id };
    try {
      const { version } = await consignments.handle(id, { type: 'request', data }, { ...how, facts });
      return { id, version };
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'delivery.items-taken') throw error;
      const holder = String(error.details['holderId']);
      throw new Refusal('delivery.item-in-use', { consignmentId: holder, ...present({ code: await queries.heldBy(holder, body.items.map(({ code }) => code)) }) });
    }
  });
}

/** Whose word it is: the centre's, a ward's, or the porter's, whose job is read afresh. */
async function standing(neighbours: Neighbours, user: User, state: ConsignmentState): Promise<ConsignmentFacts> {
  if (state.status === 'none') return {};
  const own = standingOf(user, state);
  if (own !== undefined || !user.roles.includes('porter')) return present({ standing: own });
  return { standing: 'porter', ...present({ job: await neighbours.job(state.jobId, user.token) }) };
}
