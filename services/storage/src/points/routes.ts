import { type Point, storageRoutes } from '@orderly/contracts';
import type { Service } from '@orderly/platform';
import { type Desk, pointDocument, type Points } from '../desk.ts';
import { isOwnPoint } from '../viewer.ts';
import type { PointSettings } from './point.ts';

const mostPoints = 1_000;
const shownFree = 20;

/** Mounts the points where belongings are kept, and their settings. */
export function pointRoutes({ service: { mount, ids }, points, desk }: { service: Pick<Service, 'mount' | 'ids'>; points: Points; desk: Desk }): void {
  mount(storageRoutes.points, async ({ user }) => {
    const { rows } = await points.query({ index: 'all', limit: mostPoints });
    const own = rows.flatMap(({ state, version }) => (state.status === 'none' || !(user.roles.includes('administrator') || isOwnPoint(user, state.pointId)) ? [] : [{ version, settings: withoutStatus(state) }]));
    return { rows: await Promise.all(own.map(({ version, settings }) => shown(version, settings))) };
  });
  mount(storageRoutes.configurePoint, async ({ body, command }) => {
    const { id, version } = await points.handle(pointDocument(ids, body.pointId), { type: 'configure', data: body }, command());
    return { id, version };
  });

  async function shown(version: number, settings: PointSettings): Promise<Point> {
    const { pointId, slots, unclaimedSlots, remindHours } = settings;
    const free = async (of: readonly string[]) => (await desk.freeSlots({ pointId, slots: of, id: '', given: [] })).slice(0, shownFree);
    return { ...settings, version, slots: [...slots], unclaimedSlots: [...unclaimedSlots], remindHours: [...remindHours], freeSlots: await free(slots), freeUnclaimedSlots: await free(unclaimedSlots) };
  }
}

function withoutStatus({ status: _status, ...settings }: PointSettings & { status: 'configured' }): PointSettings {
  return settings;
}
