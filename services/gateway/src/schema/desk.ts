/** The desk's page and the supervisor's approvals: snapshots with the cursor from which the stream goes on. */
import type { BelongingsRow, Drawer as DrawerRow, Holding as HoldingRow, Point as PointRow } from '@orderly/contracts';
import { mayQuery, maySee } from '../authorization.ts';
import { builder } from '../builder.ts';
import { hasRole, viewerOf } from '../context.ts';
import type { GatewayContext } from '../context.ts';
import { Drawer } from './cash.ts';
import { Availability, Holding } from './loans.ts';
import { Place } from './places.ts';
import { BelongingsItem, placeOf, StoragePoint } from './storage.ts';

const most = 200;

type DeskRow = { readonly pointId: string; readonly cursor: string; readonly now: string };
type Lists = GatewayContext['services'];
const belongings = async ({ storage }: Lists, pointId: string, list: 'open' | 'due-today' | 'overdue' | 'unclaimed' | 'lost'): Promise<BelongingsRow[]> =>
  (await storage.belongings({ query: { list, pointId, first: most } })).rows;
const holdings = async ({ loans }: Lists, pointId: string, list: 'out' | 'overdue' | 'cleaning' | 'claimed-returned' | 'reservations' | 'owed'): Promise<HoldingRow[]> =>
  (await loans.holdings({ query: { list, pointId, first: most } })).rows;

const Desk = builder.objectRef<DeskRow>('Desk');
Desk.implement({
  description: "A desk's lists of today, each 200 rows at most; asked for one by one.",
  authScopes: maySee('Desk'),
  fields: (t) => ({
    id: t.id({ resolve: ({ pointId }) => pointId }),
    place: t.field({ type: Place, nullable: true, resolve: ({ pointId }, _args, context) => placeOf(pointId, context) }),
    cursor: t.exposeString('cursor'),
    now: t.expose('now', { type: 'DateTime' }),
    point: t.field({
      type: StoragePoint,
      nullable: true,
      description: 'Null where nothing is kept.',
      resolve: async ({ pointId }, _args, { services }): Promise<PointRow | null> => (await services.storage.points({})).rows.find((point) => point.pointId === pointId) ?? null,
    }),
    stored: t.field({ type: [BelongingsItem], resolve: ({ pointId }, _args, { services }) => belongings(services, pointId, 'open') }),
    dueToday: t.field({ type: [BelongingsItem], resolve: ({ pointId }, _args, { services }) => belongings(services, pointId, 'due-today') }),
    overdue: t.field({ type: [BelongingsItem], resolve: ({ pointId }, _args, { services }) => belongings(services, pointId, 'overdue') }),
    unclaimed: t.field({ type: [BelongingsItem], resolve: ({ pointId }, _args, { services }) => belongings(services, pointId, 'unclaimed') }),
    lost: t.field({ type: [BelongingsItem], resolve: ({ pointId }, _args, { services }) => belongings(services, pointId, 'lost') }),
    availability: t.field({ type: [Availability], resolve: async ({ pointId }, _args, { services }) => (await services.loans.availability({ query: { standId: pointId } })).rows }),
    loansOut: t.field({ type: [Holding], resolve: ({ pointId }, _args, { services }) => holdings(services, pointId, 'out') }),
    loansOverdue: t.field({ type: [Holding], resolve: ({ pointId }, _args, { services }) => holdings(services, pointId, 'overdue') }),
    cleaning: t.field({ type: [Holding], resolve: ({ pointId }, _args, { services }) => holdings(services, pointId, 'cleaning') }),
    claimedReturned: t.field({ type: [Holding], resolve: ({ pointId }, _args, { services }) => holdings(services, pointId, 'claimed-returned') }),
    reservations: t.field({ type: [Holding], resolve: ({ pointId }, _args, { services }) => holdings(services, pointId, 'reservations') }),
    depositsOwed: t.field({ type: [Holding], resolve: ({ pointId }, _args, { services }) => holdings(services, pointId, 'owed') }),
    drawer: t.field({
      type: Drawer,
      nullable: true,
      description: 'The open one.',
      resolve: async ({ pointId }, _args, { services }): Promise<DrawerRow | null> =>
        (await services.loans.drawers({ query: { pointId, first: 5 } })).rows.find(({ status }) => status === 'open') ?? null,
    }),
  }),
});

type ApprovalsRow = { readonly cursor: string; readonly belongings: readonly BelongingsRow[]; readonly settlements: readonly HoldingRow[] };
const Approvals = builder.objectRef<ApprovalsRow>('Approvals');
Approvals.implement({
  description: 'What waits for a second person: delegates and disposals, and deposits of which a part is to be kept.',
  authScopes: maySee('Approvals'),
  fields: (t) => ({
    cursor: t.exposeString('cursor'),
    belongings: t.field({ type: [BelongingsItem], resolve: (row) => [...row.belongings] }),
    settlements: t.field({ type: [Holding], resolve: (row) => [...row.settlements] }),
  }),
});

builder.queryFields((t) => ({
  desk: t.field({
    type: Desk,
    nullable: true,
    authScopes: mayQuery('desk'),
    complexity: { field: 500, multiplier: 1 },
    args: { pointId: t.arg.id() },
    resolve: (_root, { pointId }, context): DeskRow | null => {
      // Somebody else's desk looks like one that is not there (S26).
      if (!hasRole(context, 'supervisor', 'auditor') && !viewerOf(context).unitIds.includes(pointId)) return null;
      return { pointId, cursor: context.feedCursor(), now: context.now().toISOString() };
    },
  }),
  approvals: t.field({
    type: Approvals,
    authScopes: mayQuery('approvals'),
    resolve: async (_root, _args, { feedCursor, services }): Promise<ApprovalsRow> => {
      const cursor = feedCursor();
      const [waiting, settlements] = await Promise.all([services.storage.belongings({ query: { list: 'approvals', first: most } }), services.loans.holdings({ query: { list: 'approvals', first: most } })]);
      return { cursor, belongings: waiting.rows, settlements: settlements.rows };
    },
  }),
}));
