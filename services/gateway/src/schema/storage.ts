/** Belongings under a ticket: what the desk reads (STO-1 to STO-12). */
import type { Belongings as BelongingsWhole, BelongingsRow, Closure as ClosureRow, Conditions as ConditionsRow, Point as PointRow } from '@orderly/contracts';
import { clauseNames } from '@orderly/contracts';
import { Refusal } from '@orderly/platform/domain';
import { mayQuery, maySee, signedIn } from '../authorization.ts';
import { orNull } from '../batch.ts';
import { builder } from '../builder.ts';
import { forward } from '../connection.ts';
import type { GatewayContext } from '../context.ts';
import { isPersonId } from '../ids.ts';
import { present } from '../present.ts';
import { BelongingsListEnum, BelongingsStatusEnum, ClosureKindEnum, DisposalHowEnum, IdDocumentKindEnum, PartyEnum, PieceKindEnum, WaitsEnum } from './desk-enums.ts';
import { LabelType } from './label.ts';
import { Person } from './people.ts';
import { Place } from './places.ts';

/** Who did it, where it was a person. */
export const personOf = (id: string | undefined, context: GatewayContext) => (isPersonId(id) ? orNull(Person.getDataloader(context).load(id)) : null);
/** A place, where there is one. */
export const placeOf = (id: string | undefined, context: GatewayContext) => (id === undefined ? null : orNull(Place.getDataloader(context).load(id)));

const Clause = builder.objectRef<{ readonly name: string; readonly zh: string; readonly en: string }>('Clause');
Clause.implement({ authScopes: signedIn, fields: (t) => ({ name: t.exposeString('name'), text: t.field({ type: LabelType, resolve: ({ zh, en }) => ({ zh, en }) }) }) });

export const Conditions = builder.objectRef<ConditionsRow>('Conditions');
Conditions.implement({
  description: 'One dated version of the conditions of storage (STO-12).',
  authScopes: signedIn,
  fields: (t) => ({
    id: t.exposeID('id'),
    no: t.exposeInt('no'),
    date: t.expose('date', { type: 'Date' }),
    clauses: t.field({ type: [Clause], resolve: ({ clauses }) => clauseNames.map((name) => ({ name, ...clauses[name] })) }),
  }),
});

const StorageConditions = builder.objectRef<{ readonly current?: ConditionsRow | undefined; readonly rows: readonly ConditionsRow[] }>('StorageConditions');
StorageConditions.implement({
  authScopes: signedIn,
  fields: (t) => ({
    current: t.field({ type: Conditions, nullable: true, resolve: ({ current }) => current }),
    versions: t.field({ type: [Conditions], resolve: ({ rows }) => [...rows] }),
  }),
});

export const StoragePoint = builder.objectRef<PointRow>('StoragePoint');
StoragePoint.implement({
  authScopes: maySee('StoragePoint'),
  fields: (t) => ({
    id: t.id({ resolve: ({ pointId }) => pointId }),
    version: t.exposeInt('version'),
    place: t.field({ type: Place, nullable: true, resolve: ({ pointId }, _args, context) => placeOf(pointId, context) }),
    slots: t.exposeStringList('slots'),
    unclaimedSlots: t.exposeStringList('unclaimedSlots'),
    freeSlots: t.exposeStringList('freeSlots'),
    freeUnclaimedSlots: t.exposeStringList('freeUnclaimedSlots'),
    takesUnsealed: t.boolean({ resolve: ({ unsealed }) => unsealed === 'accepted' }),
    remindHours: t.exposeIntList('remindHours'),
    matchTries: t.exposeInt('matchTries'),
    copyKeptDays: t.exposeInt('copyKeptDays'),
    photoKeptDays: t.exposeInt('photoKeptDays'),
    contactsNeeded: t.exposeInt('contactsNeeded'),
  }),
});

export const BelongingsItem = builder.objectRef<BelongingsRow>('BelongingsItem');
BelongingsItem.implement({
  description: 'A row of a list: nothing of a person, no look of a piece.',
  authScopes: maySee('BelongingsItem'),
  fields: (t) => ({
    id: t.exposeID('id'),
    version: t.exposeInt('version'),
    status: t.expose('status', { type: BelongingsStatusEnum }),
    pointId: t.exposeID('pointId'),
    no: t.exposeString('no'),
    depositedAt: t.expose('depositedAt', { type: 'DateTime' }),
    deadline: t.expose('deadline', { type: 'DateTime' }),
    pieceCount: t.exposeInt('pieceCount'),
    slots: t.exposeStringList('slots'),
    tags: t.exposeStringList('tags'),
    isFragile: t.exposeBoolean('isFragile'),
    isLost: t.exposeBoolean('isLost'),
    isReminded: t.exposeBoolean('isReminded'),
    isMoved: t.exposeBoolean('isMoved'),
    contacts: t.exposeInt('contacts'),
    waits: t.field({ type: WaitsEnum, nullable: true, resolve: ({ waits }) => waits }),
  }),
});

export const Closure = builder.objectRef<ClosureRow>('Closure');
Closure.implement({ authScopes: signedIn, fields: (t) => ({ by: t.expose('by', { type: ClosureKindEnum }), no: t.string({ nullable: true, resolve: ({ no }) => no }) }) });

const Piece = builder.objectRef<BelongingsWhole['pieces'][number]>('Piece');
Piece.implement({
  authScopes: maySee('Piece'),
  fields: (t) => ({
    kind: t.expose('kind', { type: PieceKindEnum }),
    fragile: t.exposeBoolean('fragile'),
    tag: t.exposeString('tag'),
    closure: t.field({ type: Closure, resolve: ({ closure }) => closure }),
    slot: t.exposeString('slot'),
    imageId: t.id({ nullable: true, resolve: ({ imageId }) => imageId, description: 'Read at `GET /images/:id`.' }),
    look: t.string({ nullable: true, resolve: ({ look }) => look }),
  }),
});

const Depositor = builder.objectRef<NonNullable<BelongingsWhole['depositor']>>('Depositor');
Depositor.implement({
  authScopes: maySee('Depositor'),
  fields: (t) => ({
    name: t.string({ nullable: true, resolve: ({ name }) => name }),
    phone: t.string({ nullable: true, resolve: ({ phone }) => phone }),
    wristband: t.string({ nullable: true, resolve: ({ wristband }) => wristband }),
    bed: t.string({ nullable: true, resolve: ({ bed }) => bed }),
    description: t.string({ nullable: true, resolve: ({ description }) => description }),
    acceptedBy: t.string({ nullable: true, resolve: ({ acceptedBy }) => acceptedBy, description: 'Who took the risk of an unsealed piece (STO-4).' }),
  }),
});

const PastTicket = builder.objectRef<BelongingsWhole['pastTickets'][number]>('PastTicket');
PastTicket.implement({ authScopes: signedIn, fields: (t) => ({ no: t.exposeString('no'), endedBy: t.exposeString('endedBy') }) });

const LostTicket = builder.objectRef<NonNullable<BelongingsWhole['lost']>>('LostTicket');
LostTicket.implement({
  authScopes: maySee('Belongings'),
  fields: (t) => ({ at: t.expose('at', { type: 'DateTime' }), failures: t.exposeInt('failures'), isFrozen: t.exposeBoolean('isFrozen'), isMatched: t.exposeBoolean('isMatched') }),
});

type Papers = NonNullable<NonNullable<BelongingsWhole['delegate']>['papers']>;
const ShownDocument = builder.objectRef<Papers['delegateDocument']>('ShownDocument');
ShownDocument.implement({ authScopes: maySee('DelegatePapers'), fields: (t) => ({ kind: t.expose('kind', { type: IdDocumentKindEnum }), lastFour: t.exposeString('lastFour') }) });
const DelegatePapers = builder.objectRef<Papers>('DelegatePapers');
DelegatePapers.implement({
  description: 'What the clerk was shown: for the supervisor who verifies (STO-10).',
  authScopes: maySee('DelegatePapers'),
  fields: (t) => ({
    depositorDocument: t.field({ type: ShownDocument, resolve: ({ depositorDocument }) => depositorDocument }),
    delegateDocument: t.field({ type: ShownDocument, resolve: ({ delegateDocument }) => delegateDocument }),
    delegateName: t.exposeString('delegateName'),
  }),
});

const DelegateRequest = builder.objectRef<NonNullable<BelongingsWhole['delegate']>>('DelegateRequest');
DelegateRequest.implement({
  authScopes: maySee('Belongings'),
  fields: (t) => ({
    requestedBy: t.field({ type: Person, nullable: true, resolve: ({ requestedById }, _args, context) => personOf(requestedById, context) }),
    verifiedBy: t.field({ type: Person, nullable: true, resolve: ({ verifiedById }, _args, context) => personOf(verifiedById, context) }),
    isVerified: t.boolean({ resolve: ({ verifiedById }) => verifiedById !== undefined }),
    isCalledBack: t.exposeBoolean('isCalledBack'),
    papers: t.field({ type: DelegatePapers, nullable: true, description: 'Null but for a supervisor.', resolve: ({ papers }) => papers ?? null }),
  }),
});

const Disposal = builder.objectRef<NonNullable<BelongingsWhole['disposal']>>('Disposal');
Disposal.implement({
  authScopes: maySee('Belongings'),
  fields: (t) => ({
    how: t.expose('how', { type: DisposalHowEnum }),
    proposedBy: t.field({ type: Person, nullable: true, resolve: ({ proposedById }, _args, context) => personOf(proposedById, context) }),
    approvedBy: t.field({ type: Person, nullable: true, resolve: ({ approvedById }, _args, context) => personOf(approvedById, context) }),
    isApproved: t.boolean({ resolve: ({ approvedById }) => approvedById !== undefined }),
  }),
});

const Inventory = builder.objectRef<NonNullable<BelongingsWhole['inventory']>>('Inventory');
Inventory.implement({
  authScopes: maySee('Belongings'),
  fields: (t) => ({ by: t.field({ type: Person, nullable: true, resolve: ({ byId }, _args, context) => personOf(byId, context) }), isComplete: t.exposeBoolean('isComplete') }),
});

/** How belongings ended: when, how, by whom. */
export const Ended = builder.objectRef<{ readonly at: string; readonly how: string; readonly clerkId: string; readonly isReportedLate?: boolean }>('Ended');
Ended.implement({
  authScopes: maySee('Belongings'),
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime' }),
    how: t.exposeString('how'),
    clerk: t.field({ type: Person, nullable: true, resolve: ({ clerkId }, _args, context) => personOf(clerkId, context) }),
    isReportedLate: t.boolean({ resolve: ({ isReportedLate }) => isReportedLate ?? true, description: 'Reported lost after it was claimed (STO-9).' }),
  }),
});

export const Belongings = builder.objectRef<BelongingsWhole>('Belongings');
Belongings.implement({
  description: 'One belongings whole; looks, photos and the depositor only where the record may be revealed (STO-9). Reading it is recorded.',
  authScopes: maySee('Belongings'),
  fields: (t) => ({
    id: t.exposeID('id'),
    version: t.exposeInt('version'),
    item: t.field({ type: BelongingsItem, resolve: (whole) => whole }),
    party: t.expose('party', { type: PartyEnum }),
    pieces: t.field({ type: [Piece], resolve: ({ pieces }) => pieces }),
    isUnsealed: t.exposeBoolean('isUnsealed'),
    conditionsNo: t.int({ resolve: ({ conditions }) => conditions.no }),
    isRevealed: t.exposeBoolean('isRevealed'),
    depositor: t.field({ type: Depositor, nullable: true, resolve: ({ depositor }) => depositor }),
    pastTickets: t.field({ type: [PastTicket], resolve: ({ pastTickets }) => pastTickets }),
    ticketPrints: t.int({ resolve: ({ prints }) => prints.ticket }),
    labelPrints: t.int({ resolve: ({ prints }) => prints.label }),
    lost: t.field({ type: LostTicket, nullable: true, resolve: ({ lost }) => lost }),
    delegate: t.field({ type: DelegateRequest, nullable: true, resolve: ({ delegate }) => delegate }),
    disposal: t.field({ type: Disposal, nullable: true, resolve: ({ disposal }) => disposal }),
    inventory: t.field({ type: Inventory, nullable: true, resolve: ({ inventory }) => inventory }),
    ended: t.field({ type: Ended, nullable: true, resolve: ({ closed }) => closed }),
  }),
});

/** Null where there is none for this viewer. */
export async function belongingsOf(id: string, { services }: GatewayContext): Promise<BelongingsWhole | null> {
  return services.storage.oneBelongings({ params: { id } }).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'storage.belongings-unknown') return null;
    throw error;
  });
}

builder.queryFields((t) => ({
  storageConditions: t.field({ type: StorageConditions, authScopes: mayQuery('storageConditions'), resolve: (_root, _args, { services }) => services.storage.conditions({}) }),
  storagePoints: t.field({ type: [StoragePoint], authScopes: mayQuery('storagePoints'), resolve: async (_root, _args, { services }) => (await services.storage.points({})).rows }),
  belongings: t.field({
    type: Belongings,
    nullable: true,
    authScopes: mayQuery('belongings'),
    args: { id: t.arg.id() },
    resolve: (_root, { id }, context) => belongingsOf(id, context),
  }),
  findBelongings: t.field({
    description: 'By ticket, number, tag, seal or the last four of a phone.',
    type: [BelongingsItem],
    authScopes: mayQuery('findBelongings'),
    args: { text: t.arg.string() },
    resolve: async (_root, { text }, { services }) => (await services.storage.findBelongings({ body: { text } })).rows,
  }),
  belongingsList: t.connection(
    {
      type: BelongingsItem,
      authScopes: mayQuery('belongingsList'),
      args: { list: t.arg({ type: BelongingsListEnum }), pointId: t.arg.id({ required: false }) },
      resolve: (_root, args, { services }) => forward(args, 200, (page) => services.storage.belongings({ query: present({ list: args.list, pointId: args.pointId, ...page }) })),
    },
    {},
    { name: 'BelongingsItemEdge' },
  ),
}));
