import type { DispatchEvent, dispatchRoutes, Place } from '@orderly/contracts';
import type { Documents, Loaded } from '@orderly/platform';
import type { Request } from '@orderly/platform/http';
import type { PlaceCommand, PlaceFacts, PlaceState } from './place.ts';

export type Places = Documents<PlaceState, PlaceCommand, Extract<DispatchEvent, { type: 'place-registered' }>, PlaceFacts>;
type Asked = Request<typeof dispatchRoutes.places>['query'];

/** Places by id, or a page of them by kind and building, in the order of their codes. */
export async function findPlaces(places: Places, { ids, kind, building, first, after }: Asked): Promise<{ rows: Place[]; next?: string }> {
  if (ids) return { rows: (await places.findMany(ids)).flatMap(toPlace).filter((place) => (kind ?? place.kind) === place.kind && (building ?? place.building) === place.building) };
  const page = await places.query({ ...indexFor(kind, building), limit: first, ...(after === undefined ? {} : { after }) });
  return { rows: page.rows.flatMap(toPlace), ...(page.next === undefined ? {} : { next: page.next }) };
}

function indexFor(kind: string | undefined, building: string | undefined) {
  if (kind !== undefined) return { index: 'kind', where: { kind, ...(building === undefined ? {} : { building }) } };
  return building === undefined ? { index: 'code' } : { index: 'building', where: { building } };
}

function toPlace({ id, version, state }: Loaded<PlaceState>): Place[] {
  if (state.status === 'none') return [];
  const { status: _, receives, ...fields } = state;
  return [{ id, version, ...fields, receives: [...receives] }];
}
