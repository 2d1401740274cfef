import { type Count, storageRoutes } from '@orderly/contracts';
import { type Documents, type Loaded, present, Refusal, type Service } from '@orderly/platform';
import type { BelongingsQueries } from '../belongings/queries.ts';
import type { Desk } from '../desk.ts';
import { isOwnPoint, seesAll } from '../viewer.ts';
import type { CountCommand, CountEvent, CountFacts, CountState } from './count.ts';

export type Counts = Documents<CountState, CountCommand, CountEvent, CountFacts>;

/** Mounts the counts of a point (STO-11): what is expected, what was seen, what differs. */
export function countRoutes({ service: { mount, clock }, counts, queries, desk }: { service: Pick<Service, 'mount' | 'clock'>; counts: Counts; queries: BelongingsQueries; desk: Desk }): void {
  mount(storageRoutes.countSheet, async ({ params: { id }, user }) => {
    if (!isOwnPoint(user, id) || !(await desk.settingsOf(id))) throw new Refusal('storage.point-unknown');
    return { at: clock.now().toISOString(), rows: await queries.expected(id) };
  });
  mount(storageRoutes.takeCount, async ({ body, user, command }) => {
    const how = command();
    const facts = async (): Promise<CountFacts> => {
      if (!isOwnPoint(user, body.pointId) || !(await desk.settingsOf(body.pointId))) return { isOwn: false, expected: [] };
      return { isOwn: true, expected: await queries.expected(body.pointId) };
    };
    const { id, version, state } = await counts.handle(`count-${how.opId}`, { type: 'take', data: present(body) }, { ...how, facts });
    return { id, version, differences: state.status === 'none' ? [] : [...state.differences] };
  });
  mount(storageRoutes.counts, async ({ query: { pointId, first, after }, user }) => {
    const points = pointId === undefined ? (seesAll(user) ? await desk.pointIds() : user.units) : isOwnPoint(user, pointId) ? [pointId] : [];
    if (points.length === 0) return { rows: [] };
    const page = await counts.query({ index: 'by-point', where: { pointId: points }, order: 'desc', limit: first, ...present({ after }) });
    return { rows: page.rows.flatMap((one) => countDto(one, (id) => isOwnPoint(user, id))), ...present({ next: page.next }) };
  });
}

function countDto({ id, version, state }: Loaded<CountState>, isOwn: (pointId: string) => boolean): Count[] {
  if (state.status === 'none' || !isOwn(state.pointId)) return [];
  const { status: _status, shiftId, differences, ...count } = state;
  return [{ id, version, ...count, differences: [...differences], ...present({ shiftId }) }];
}
