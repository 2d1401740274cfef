import { type Drawer, loansRoutes, type Tender, tenders } from '@orderly/contracts';
import { type Documents, type Loaded, Refusal } from '@orderly/platform';
import { present } from '@orderly/platform/domain';
import type { Mount } from '@orderly/platform/http';
import type { Neighbours } from '../neighbours.ts';
import { requirePlace } from '../places.ts';
import type { Holdings } from '../stock.ts';
import { actsAt, requirePoint, seesEveryDesk, type Viewer, viewerOf } from '../viewer.ts';
import { journalOf } from './journal.ts';
import { type DrawerCommand, type DrawerEvent, type DrawerState, expectedFen, sumOf } from './drawer.ts';

export type Drawers = Documents<DrawerState, DrawerCommand, DrawerEvent, unknown>;

/** Cash drawers: a clerk the own desks', supervisor and auditor all. */
export function drawerRoutes({ mount, drawers, holdings, neighbours }: { mount: Mount; drawers: Drawers; holdings: Holdings; neighbours: Neighbours }): void {
  const onOwn = async (viewer: Viewer, id: string): Promise<void> => {
    const state = (await drawers.find(id))?.state;
    if (state === undefined || state.status === 'none' || !actsAt(viewer, state.pointId)) throw new Refusal('loans.drawer-unknown');
  };
  mount(loansRoutes.drawers, async ({ query: { ids, pointId, first, after }, user, service }) => {
    const viewer = viewerOf({ user, service });
    const isVisible = (drawer: Drawer): boolean => seesEveryDesk(viewer) || actsAt(viewer, drawer.pointId);
    if (ids) return { rows: (await drawers.findMany(ids)).flatMap(dto).filter(isVisible) };
    const points = pointId === undefined ? (seesEveryDesk(viewer) ? undefined : viewer.units) : [pointId];
    if (points?.length === 0) return { rows: [] };
    const page = await drawers.query({ ...(points === undefined ? { index: 'recent' } : { index: 'by-point', where: { pointId: points } }), order: 'desc', limit: first, ...(after === undefined ? {} : { after }) });
    return { rows: page.rows.flatMap(dto).filter(isVisible), ...(page.next === undefined ? {} : { next: page.next }) };
  });
  mount(loansRoutes.drawerJournal, async ({ params, user, service }) => {
    const viewer = viewerOf({ user, service });
    const drawer = await drawers.find(params.id);
    if (!drawer || drawer.state.status === 'none' || !(seesEveryDesk(viewer) || actsAt(viewer, drawer.state.pointId))) throw new Refusal('loans.drawer-unknown');
    return { rows: await journalOf(drawer, holdings) };
  });
  mount(loansRoutes.openDrawer, async ({ body, user, command }) => {
    const how = command();
    requirePoint(user, body.pointId);
    await requirePlace(neighbours, body.pointId);
    const { id, version } = await drawers.handle(`drawer-${how.opId}`, { type: 'open', data: body }, how);
    return { id, version };
  });
  mount(loansRoutes.moveCash, async ({ params, body, user, command }) => {
    await onOwn(user, params.id);
    const { id, version } = await drawers.handle(params.id, { type: 'move-cash', data: body }, command());
    return { id, version };
  });
  mount(loansRoutes.countDrawer, async ({ params, body, user, command }) => {
    await onOwn(user, params.id);
    const { id, version } = await drawers.handle(params.id, { type: 'count', data: present(body) }, command());
    return { id, version };
  });
}

/** What was booked after the count moves the expectation, and so the difference. */
function dto({ id, version, state }: Loaded<DrawerState>): Drawer[] {
  if (state.status === 'none') return [];
  const { entries, count, ...rest } = state;
  const expected = expectedFen(state);
  const countedOf = (tender: Tender): number | undefined => (tender === 'cash' ? count?.countedFen : count?.others?.find((other) => other.tender === tender)?.countedFen);
  const totals = tenders.map((tender) => ({ tender, takenFen: sumOf(state, 'taken', tender), refundedFen: sumOf(state, 'refunded', tender), ...present({ countedFen: countedOf(tender) }) }));
  return [{
    ...rest, id, version, expectedFen: expected, totals, keptFen: sumOf(state, 'kept') - sumOf(state, 'restored'), lateEntries: entries.filter(({ isLate }) => isLate).length, entries: entries.length,
    ...(count === undefined ? {} : { countedFen: count.countedFen, differenceFen: count.countedFen - expected, countedById: count.byId, ...present({ note: count.note }) }),
  }];
}
