/** Drawers of cash and stocktakes. Money in fen. */
import type { Drawer as DrawerRow, JournalRow, Stocktake as StocktakeRow } from '@orderly/contracts';
import { journalKinds } from '@orderly/contracts';
import { mayQuery, maySee } from '../authorization.ts';
import { builder } from '../builder.ts';
import { forward } from '../connection.ts';
import type { GatewayContext } from '../context.ts';
import { present } from '../present.ts';
import { TenderEnum } from './desk-enums.ts';
import { enumOf } from './enums.ts';
import { Receipt } from './loans.ts';
import { Person } from './people.ts';
import { Place } from './places.ts';
import { personOf, placeOf } from './storage.ts';

const JournalKindEnum = enumOf('JournalKind', journalKinds);
const DrawerStatusEnum = enumOf('DrawerStatus', ['open', 'counted']);
const StocktakeStatusEnum = enumOf('StocktakeStatus', ['open', 'finished']);

const TenderTotal = builder.objectRef<DrawerRow['totals'][number]>('TenderTotal');
TenderTotal.implement({
  authScopes: maySee('Drawer'),
  fields: (t) => ({ tender: t.expose('tender', { type: TenderEnum }), takenFen: t.exposeInt('takenFen'), refundedFen: t.exposeInt('refundedFen'), countedFen: t.int({ nullable: true, resolve: ({ countedFen }) => countedFen }) }),
});

const JournalEntry = builder.objectRef<JournalRow>('JournalEntry');
JournalEntry.implement({
  authScopes: maySee('JournalEntry'),
  fields: (t) => ({
    id: t.exposeID('id'),
    at: t.expose('at', { type: 'DateTime' }),
    kind: t.expose('kind', { type: JournalKindEnum }),
    fen: t.exposeInt('fen'),
    tender: t.field({ type: TenderEnum, nullable: true, resolve: ({ tender }) => tender }),
    by: t.field({ type: Person, nullable: true, resolve: ({ byId }, _args, context) => personOf(byId, context) }),
    isLate: t.exposeBoolean('isLate', { description: 'Booked after the count.' }),
    holdingId: t.id({ nullable: true, resolve: ({ holdingId }) => holdingId }),
    assetId: t.id({ nullable: true, resolve: ({ assetId }) => assetId }),
    assetNo: t.string({ nullable: true, resolve: ({ assetNo }) => assetNo }),
    receipt: t.field({ type: Receipt, nullable: true, resolve: ({ receipt }) => receipt }),
    reason: t.string({ nullable: true, resolve: ({ reason }) => reason }),
  }),
});

export const Drawer = builder.objectRef<DrawerRow>('Drawer');
Drawer.implement({
  description: 'The cash of one shift at one point: expected = float + moved in − moved out + taken − refunded.',
  authScopes: maySee('Drawer'),
  fields: (t) => ({
    id: t.exposeID('id'),
    version: t.exposeInt('version'),
    status: t.expose('status', { type: DrawerStatusEnum }),
    pointId: t.exposeID('pointId'),
    date: t.expose('date', { type: 'Date' }),
    shift: t.exposeString('shift'),
    openedBy: t.field({ type: Person, nullable: true, resolve: ({ openedById }, _args, context) => personOf(openedById, context) }),
    openedAt: t.expose('openedAt', { type: 'DateTime' }),
    floatFen: t.exposeInt('floatFen'),
    expectedFen: t.exposeInt('expectedFen'),
    totals: t.field({ type: [TenderTotal], resolve: ({ totals }) => totals }),
    keptFen: t.exposeInt('keptFen'),
    movedInFen: t.exposeInt('movedInFen'),
    movedOutFen: t.exposeInt('movedOutFen'),
    countedFen: t.int({ nullable: true, resolve: ({ countedFen }) => countedFen }),
    differenceFen: t.int({ nullable: true, resolve: ({ differenceFen }) => differenceFen }),
    countedBy: t.field({ type: Person, nullable: true, resolve: ({ countedById }, _args, context) => personOf(countedById, context) }),
    note: t.string({ nullable: true, resolve: ({ note }) => note }),
    lateEntries: t.exposeInt('lateEntries', { description: 'Booked after the count.' }),
    entries: t.exposeInt('entries'),
    journal: t.field({
      description: 'Taken, refunded, kept, forfeited and waived, and cash moved; newest first.',
      type: [JournalEntry],
      complexity: 20,
      resolve: async ({ id }, _args, { services }) => (await services.loans.drawerJournal({ params: { id } })).rows,
    }),
  }),
});

/** The drawer of an id, or null. */
export async function drawerOf(ids: string, { services }: GatewayContext): Promise<DrawerRow | null> {
  return (await services.loans.drawers({ query: { ids } })).rows[0] ?? null;
}

const Stocktake = builder.objectRef<StocktakeRow>('Stocktake');
Stocktake.implement({
  authScopes: maySee('Stocktake'),
  fields: (t) => ({
    id: t.exposeID('id'),
    version: t.exposeInt('version'),
    status: t.expose('status', { type: StocktakeStatusEnum }),
    stand: t.field({ type: Place, nullable: true, resolve: ({ standId }, _args, context) => placeOf(standId, context) }),
    startedBy: t.field({ type: Person, nullable: true, resolve: ({ startedById }, _args, context) => personOf(startedById, context) }),
    startedAt: t.expose('startedAt', { type: 'DateTime' }),
    expected: t.idList({ resolve: ({ expected }) => expected }),
    found: t.idList({ resolve: ({ found }) => found }),
    unexpected: t.idList({ resolve: ({ unexpected }) => unexpected }),
    missing: t.idList({ resolve: ({ missing }) => missing }),
    unknownCodes: t.exposeStringList('unknownCodes'),
  }),
});

builder.queryFields((t) => ({
  drawer: t.field({ type: Drawer, nullable: true, authScopes: mayQuery('drawer'), args: { id: t.arg.id() }, resolve: (_root, { id }, context) => drawerOf(id, context) }),
  drawers: t.connection(
    {
      type: Drawer,
      authScopes: mayQuery('drawers'),
      args: { pointId: t.arg.id({ required: false }) },
      resolve: (_root, args, { services }) => forward(args, 200, (page) => services.loans.drawers({ query: present({ pointId: args.pointId, ...page }) })),
    },
    {},
    { name: 'DrawerEdge' },
  ),
  stocktakes: t.connection(
    {
      type: Stocktake,
      authScopes: mayQuery('stocktakes'),
      args: { standId: t.arg.id({ required: false }) },
      resolve: (_root, args, { services }) => forward(args, 200, (page) => services.loans.stocktakes({ query: present({ standId: args.standId, ...page }) })),
    },
    {},
    { name: 'StocktakeEdge' },
  ),
}));
