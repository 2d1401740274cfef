import { dispatchRoutes } from '@orderly/contracts';
import { Refusal } from '@orderly/platform';
import type { Mount } from '@orderly/platform/http';
import type { CurrentCampus } from '../current-campus.ts';
import { findPlaces, type Places } from './queries.ts';

/** Places, and the way between two of them. */
export function placeRoutes({ mount, places, campus }: { mount: Mount; places: Places; campus: CurrentCampus }): void {
  mount(dispatchRoutes.places, ({ query }) => findPlaces(places, query));

  mount(dispatchRoutes.registerPlace, async ({ body, command }) => {
    const how = command();
    const facts = async () => ({ nodeKnown: (await campus.read())?.nodes.has(body.node) ?? false });
    const { id, version } = await places.handle(`place-${how.opId}`, { type: 'register', data: body }, { ...how, facts });
    return { id, version };
  });

  mount(dispatchRoutes.travel, async ({ query: { from, to, mode } }) => {
    const found = new Map((await places.findMany([from, to])).map(({ id, state }) => [id, state]));
    const [start, end] = [found.get(from), found.get(to)];
    if (start?.status !== 'registered' || end?.status !== 'registered') throw new Refusal('dispatch.place-unknown');
    const way = (await campus.read())?.map.route(start.node, end.node, mode);
    if (!way) throw new Refusal('dispatch.place-unknown');
    return { seconds: way.seconds, nodes: way.stops.map(({ nodeId }) => nodeId) };
  });
}
