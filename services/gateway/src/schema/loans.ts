/** Equipment and who has it (LOA-1 to LOA-5). Money in fen. */
import type { Asset as AssetRow, AssetKind as KindRow, AssetNeed as NeedRow, Holding as HoldingRow } from '@orderly/contracts';
import { assetStatuses } from '@orderly/contracts';
import { mayQuery, maySee, signedIn } from '../authorization.ts';
import { builder } from '../builder.ts';
import { forward } from '../connection.ts';
import type { GatewayContext } from '../context.ts';
import { present } from '../present.ts';
import { AssetStatusEnum, ChaseStageEnum, ConditionEnum, HoldingStatusEnum, HoldingUseEnum, LoanListEnum, TenderEnum } from './desk-enums.ts';
import { ModeEnum } from './enums.ts';
import { LabelType } from './label.ts';
import { Person } from './people.ts';
import { Place } from './places.ts';
import { personOf, placeOf } from './storage.ts';

type DepositRow = NonNullable<HoldingRow['deposit']>;

const DepositClass = builder.objectRef<{ readonly depositClass: string; readonly fen: number }>('DepositClass');
DepositClass.implement({ authScopes: signedIn, fields: (t) => ({ depositClass: t.exposeString('depositClass'), fen: t.exposeInt('fen') }) });

const Ladder = builder.objectRef<KindRow['ladder']>('Ladder');
Ladder.implement({
  description: 'When an overdue loan is chased: minutes before and after its due time.',
  authScopes: signedIn,
  fields: (t) => ({ reminderMinutes: t.exposeInt('reminderMinutes'), listMinutes: t.exposeInt('listMinutes'), callMinutes: t.exposeInt('callMinutes'), supervisorMinutes: t.exposeInt('supervisorMinutes') }),
});

const LoanKind = builder.objectRef<KindRow>('LoanKind');
LoanKind.implement({
  description: 'The lending conditions of a kind (LOA-1).',
  authScopes: signedIn,
  fields: (t) => ({
    code: t.exposeString('code'),
    version: t.exposeInt('version'),
    name: t.field({ type: LabelType, resolve: ({ name }) => name }),
    pooled: t.exposeBoolean('pooled'),
    mode: t.field({ type: ModeEnum, nullable: true, resolve: ({ mode }) => mode, description: 'Jobs of this way of travel take one (LOA-4).' }),
    deposits: t.field({ type: [DepositClass], resolve: ({ depositsFen }) => Object.entries(depositsFen).map(([depositClass, fen]) => ({ depositClass, fen })) }),
    defaultMinutes: t.exposeInt('defaultMinutes'),
    maxMinutes: t.exposeInt('maxMinutes'),
    oneEach: t.exposeBoolean('oneEach'),
    cleanAfterUse: t.exposeBoolean('cleanAfterUse'),
    dailyCleaning: t.exposeBoolean('dailyCleaning'),
    inspectionDays: t.int({ nullable: true, resolve: ({ inspectionDays }) => inspectionDays }),
    ladder: t.field({ type: Ladder, resolve: ({ ladder }) => ladder }),
  }),
});

export const Asset = builder.objectRef<AssetRow>('Asset');
Asset.implement({
  authScopes: signedIn,
  fields: (t) => ({
    id: t.exposeID('id'),
    version: t.exposeInt('version'),
    no: t.exposeString('no'),
    code: t.exposeString('code', { description: 'What its QR code says.' }),
    kind: t.exposeString('kind'),
    serial: t.string({ nullable: true, resolve: ({ serial }) => serial }),
    home: t.field({ type: Place, nullable: true, resolve: ({ homeId }, _args, context) => placeOf(homeId, context) }),
    place: t.field({ type: Place, nullable: true, resolve: ({ placeId }, _args, context) => placeOf(placeId, context) }),
    depositClass: t.exposeString('depositClass'),
    charged: t.exposeBoolean('charged'),
    depositFen: t.exposeInt('depositFen'),
    status: t.expose('status', { type: AssetStatusEnum }),
    holdingId: t.id({ nullable: true, resolve: ({ holdingId }) => holdingId }),
    holding: t.field({ type: Holding, nullable: true, complexity: 5, resolve: ({ holdingId }, _args, context) => (holdingId === undefined ? null : holdingOf(holdingId, context)) }),
    use: t.field({ type: HoldingUseEnum, nullable: true, resolve: ({ use }) => use }),
    dueAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ dueAt }) => dueAt }),
    lastCleanedAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ lastCleanedAt }) => lastCleanedAt }),
    cleanBy: t.field({ type: 'DateTime', nullable: true, resolve: ({ cleanBy }) => cleanBy, description: 'Not lent from then on unless it is cleaned before (DEL-8).' }),
    inspectBy: t.field({ type: 'DateTime', nullable: true, resolve: ({ inspectBy }) => inspectBy }),
  }),
});

const LoanTerms = builder.objectRef<NonNullable<HoldingRow['loan']>>('LoanTerms');
LoanTerms.implement({
  authScopes: signedIn,
  fields: (t) => ({
    givenAt: t.expose('givenAt', { type: 'DateTime' }),
    dueAt: t.expose('dueAt', { type: 'DateTime' }),
    isOverdue: t.exposeBoolean('isOverdue'),
    chased: t.field({ type: ChaseStageEnum, nullable: true, resolve: ({ chased }) => chased }),
    extensions: t.exposeInt('extensions'),
    overrideReason: t.string({ nullable: true, resolve: ({ overrideReason }) => overrideReason }),
    returnedAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ returnedAt }) => returnedAt }),
    condition: t.field({ type: ConditionEnum, nullable: true, resolve: ({ condition }) => condition }),
    lastCalledAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ lastCalledAt }) => lastCalledAt }),
  }),
});

export const Receipt = builder.objectRef<DepositRow['receipts'][number]>('Receipt');
Receipt.implement({ authScopes: signedIn, fields: (t) => ({ date: t.expose('date', { type: 'Date' }), no: t.exposeInt('no') }) });
const Deposit = builder.objectRef<DepositRow>('Deposit');
Deposit.implement({
  authScopes: maySee('Deposit'),
  fields: (t) => ({
    tender: t.field({ type: TenderEnum, nullable: true, resolve: ({ tender }) => tender }),
    takenFen: t.exposeInt('takenFen'),
    refundedFen: t.exposeInt('refundedFen'),
    keptFen: t.exposeInt('keptFen'),
    heldFen: t.exposeInt('heldFen'),
    receipts: t.field({ type: [Receipt], resolve: ({ receipts }) => receipts }),
    waivedReason: t.string({ nullable: true, resolve: ({ waivedReason }) => waivedReason }),
  }),
});

const Settlement = builder.objectRef<NonNullable<HoldingRow['settlement']>>('Settlement');
Settlement.implement({
  authScopes: maySee('Deposit'),
  fields: (t) => ({
    keepFen: t.exposeInt('keepFen'),
    reason: t.exposeString('reason'),
    proposedBy: t.field({ type: Person, nullable: true, resolve: ({ proposedById }, _args, context) => personOf(proposedById, context) }),
    at: t.expose('at', { type: 'DateTime' }),
  }),
});

const Reservation = builder.objectRef<NonNullable<HoldingRow['reservation']>>('Reservation');
Reservation.implement({
  authScopes: signedIn,
  fields: (t) => ({
    from: t.expose('from', { type: 'DateTime' }),
    until: t.expose('until', { type: 'DateTime' }),
    stand: t.field({ type: Place, nullable: true, resolve: ({ standId }, _args, context) => placeOf(standId, context) }),
    isMissed: t.exposeBoolean('isMissed'),
  }),
});

const MaskedBorrower = builder.objectRef<NonNullable<HoldingRow['borrower']>>('MaskedBorrower');
MaskedBorrower.implement({
  description: 'Masked: `张*三` and the end of the phone; whole by `revealBorrower`.',
  authScopes: maySee('MaskedBorrower'),
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name'), phoneEnd: t.string({ nullable: true, resolve: ({ phoneEnd }) => phoneEnd }) }),
});

const ToDo = builder.objectRef<HoldingRow['todo']>('ToDo');
ToDo.implement({ authScopes: signedIn, fields: (t) => ({ repair: t.exposeBoolean('repair'), transfer: t.exposeBoolean('transfer'), clean: t.exposeBoolean('clean') }) });

export const Holding = builder.objectRef<HoldingRow>('Holding');
Holding.implement({
  description: 'One use of one asset; while it is open, it is the status of the asset.',
  authScopes: signedIn,
  fields: (t) => ({
    id: t.exposeID('id'),
    version: t.exposeInt('version'),
    status: t.expose('status', { type: HoldingStatusEnum }),
    use: t.expose('use', { type: HoldingUseEnum }),
    since: t.expose('since', { type: 'DateTime' }),
    kind: t.exposeString('kind'),
    assetId: t.id({ nullable: true, resolve: ({ assetId }) => assetId }),
    assetNo: t.string({ nullable: true, resolve: ({ assetNo }) => assetNo }),
    place: t.field({ type: Place, nullable: true, resolve: ({ placeId }, _args, context) => placeOf(placeId, context) }),
    pointId: t.id({ nullable: true, resolve: ({ pointId }) => pointId }),
    todo: t.field({ type: ToDo, resolve: ({ todo }) => todo }),
    borrower: t.field({ type: MaskedBorrower, nullable: true, resolve: ({ borrower }) => borrower }),
    loan: t.field({ type: LoanTerms, nullable: true, resolve: ({ loan }) => loan }),
    deposit: t.field({ type: Deposit, nullable: true, resolve: ({ deposit }) => deposit }),
    settlement: t.field({ type: Settlement, nullable: true, resolve: ({ settlement }) => settlement }),
    reservation: t.field({ type: Reservation, nullable: true, resolve: ({ reservation }) => reservation }),
    jobId: t.id({ nullable: true, resolve: ({ jobId }) => jobId }),
    person: t.field({ type: Person, nullable: true, resolve: ({ personId }, _args, context) => personOf(personId, context) }),
    fault: t.string({ nullable: true, resolve: ({ fault }) => fault }),
  }),
});

/** The one asset of an id or a QR code, or null. */
export async function assetOf(query: { readonly ids?: string; readonly code?: string }, { services }: GatewayContext): Promise<AssetRow | null> {
  return (await services.loans.assets({ query })).rows[0] ?? null;
}
/** The holding of an id, or null. */
export async function holdingOf(ids: string, { services }: GatewayContext): Promise<HoldingRow | null> {
  return (await services.loans.holdings({ query: { ids } })).rows[0] ?? null;
}

type Counts = { readonly status: (typeof assetStatuses)[number]; readonly count: number };
const StatusCount = builder.objectRef<Counts>('StatusCount');
StatusCount.implement({ authScopes: signedIn, fields: (t) => ({ status: t.expose('status', { type: AssetStatusEnum }), count: t.exposeInt('count') }) });
type AvailabilityRow = Awaited<ReturnType<GatewayContext['services']['loans']['availability']>>['rows'][number];
export const Availability = builder.objectRef<AvailabilityRow>('Availability');
Availability.implement({
  authScopes: signedIn,
  fields: (t) => ({
    kind: t.exposeString('kind'),
    stand: t.field({ type: Place, nullable: true, resolve: ({ standId }, _args, context) => placeOf(standId, context) }),
    total: t.exposeInt('total'),
    available: t.exposeInt('available'),
    here: t.exposeInt('here', { description: 'Ready at this stand, of any stand.' }),
    counts: t.field({ type: [StatusCount], resolve: ({ counts }) => assetStatuses.flatMap((status) => (counts[status] === undefined ? [] : [{ status, count: counts[status] }])) }),
  }),
});

const AssetNeed = builder.objectRef<NeedRow>('AssetNeed');
AssetNeed.implement({
  authScopes: signedIn,
  fields: (t) => ({
    id: t.exposeID('id'),
    jobId: t.exposeID('jobId'),
    status: t.exposeString('status'),
    holdingId: t.id({ nullable: true, resolve: ({ holdingId }) => holdingId }),
    since: t.expose('since', { type: 'DateTime' }),
  }),
});

builder.queryFields((t) => ({
  loanKinds: t.field({ type: [LoanKind], authScopes: mayQuery('loanKinds'), resolve: async (_root, _args, { services }) => (await services.loans.kinds({})).rows }),
  asset: t.field({
    description: 'By its id, or by what its QR code says.',
    type: Asset,
    nullable: true,
    authScopes: mayQuery('asset'),
    args: { id: t.arg.id({ required: false }), code: t.arg.string({ required: false }) },
    resolve: (_root, { id, code }, context) => (id == null && code == null ? null : assetOf(present({ ids: id, code }), context)),
  }),
  loanAssets: t.connection(
    {
      type: Asset,
      authScopes: mayQuery('loanAssets'),
      args: { kind: t.arg.string({ required: false }), homeId: t.arg.id({ required: false }) },
      resolve: (_root, args, { services }) => forward(args, 200, (page) => services.loans.assets({ query: present({ kind: args.kind, homeId: args.homeId, ...page }) })),
    },
    {},
    { name: 'AssetEdge' },
  ),
  loans: t.connection(
    {
      type: Holding,
      authScopes: mayQuery('loans'),
      args: { list: t.arg({ type: LoanListEnum, required: false }), assetId: t.arg.id({ required: false }), pointId: t.arg.id({ required: false }) },
      resolve: (_root, args, { services }) =>
        forward(args, 200, (page) => services.loans.holdings({ query: present({ list: args.list, assetId: args.assetId, pointId: args.pointId, ...page }) })),
    },
    {},
    { name: 'HoldingEdge' },
  ),
  loan: t.field({ type: Holding, nullable: true, authScopes: mayQuery('loan'), args: { id: t.arg.id() }, resolve: (_root, { id }, context) => holdingOf(id, context) }),
}));

builder.queryFields((t) => ({
  availability: t.field({
    type: [Availability],
    authScopes: mayQuery('availability'),
    args: { standId: t.arg.id({ required: false }) },
    resolve: async (_root, { standId }, { services }) => (await services.loans.availability({ query: present({ standId }) })).rows,
  }),
  assetNeeds: t.field({
    description: 'Jobs that wait for a chair (LOA-4).',
    type: [AssetNeed],
    authScopes: mayQuery('assetNeeds'),
    args: { jobIds: t.arg.idList({ required: false }) },
    resolve: async (_root, { jobIds }, { services }) => (await services.loans.needs({ query: { first: 200, ...(jobIds ? { jobIds: jobIds.join(',') } : {}) } })).rows,
  }),
}));
