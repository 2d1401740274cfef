import type { Delivery as DeliveryRow, LedgerEntry as EntryRow } from '@orderly/contracts';
import { Refusal } from '@orderly/platform/domain';
import { mayQuery, maySee } from '../authorization.ts';
import { orNull } from '../batch.ts';
import { builder } from '../builder.ts';
import { forward } from '../connection.ts';
import type { GatewayContext } from '../context.ts';
import { isPersonId } from '../ids.ts';
import { present } from '../present.ts';
import { DeliveryStatusEnum, JobKindEnum, JobStatusEnum, OutcomeEnum, PriorityEnum } from './enums.ts';
import { CustodyStretch, ItemCustody, LedgerEntry } from './ledger.ts';
import { Patient } from './patients.ts';
import { Person } from './people.ts';
import { Place } from './places.ts';

type Whole = Awaited<ReturnType<GatewayContext['services']['audit']['delivery']>>;

export const Delivery = builder.node(builder.objectRef<DeliveryRow>('Delivery'), {
  authScopes: maySee('Delivery'),
  id: { resolve: ({ ref }) => `delivery:${ref}` },
  loadOne: async (id, context) => (await whole(id.replace(/^delivery:/, ''), context))?.delivery,
  fields: (t) => ({
    ref: t.exposeString('ref'),
    no: t.int({ nullable: true, resolve: ({ no }) => no }),
    date: t.expose('date', { type: 'Date' }),
    kind: t.expose('kind', { type: JobKindEnum }),
    priority: t.expose('priority', { type: PriorityEnum }),
    status: t.expose('status', { type: JobStatusEnum }),
    outcome: t.field({ type: OutcomeEnum, nullable: true, resolve: ({ outcome }) => outcome }),
    from: t.field({ type: Place, resolve: ({ fromId }) => fromId }),
    to: t.field({ type: Place, resolve: ({ toId }) => toId }),
    patient: t.field({
      type: Patient,
      nullable: true,
      resolve: ({ patientId }, _args, context) => (patientId === undefined ? null : orNull(Patient.getDataloader(context).load(patientId))),
    }),
    porter: t.field({ type: Person, nullable: true, resolve: ({ porterId }, _args, context) => personOf(porterId, context) }),
    receiver: t.field({ type: Person, nullable: true, resolve: ({ receiverId }, _args, context) => personOf(receiverId, context) }),
    requestedAt: t.expose('requestedAt', { type: 'DateTime' }),
    pickedUpAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ pickedUpAt }) => pickedUpAt }),
    handedOverAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ handedOverAt }) => handedOverAt }),
    closedAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ closedAt }) => closedAt }),
    itemCount: t.exposeInt('itemCount'),
    exceptions: t.exposeStringList('exceptions'),
    accurate: t.boolean({ nullable: true, resolve: ({ accurate }) => accurate }),
    custody: t.field({ type: [CustodyStretch], complexity: 20, resolve: async ({ ref }, _args, context) => (await proven(ref, context)).custody }),
    items: t.field({ type: [ItemCustody], complexity: 20, resolve: async ({ ref }, _args, context) => (await proven(ref, context)).items }),
    entries: t.field({
      type: [LedgerEntry],
      complexity: 20,
      resolve: async ({ ref }, _args, context): Promise<EntryRow[]> => (await proven(ref, context)).entries,
    }),
    verified: t.boolean({ complexity: 20, resolve: async ({ ref }, _args, context) => (await proven(ref, context)).verified }),
  }),
});

builder.queryFields((t) => ({
  deliveries: t.connection(
    {
      type: Delivery,
      authScopes: mayQuery('deliveries'),
      args: {
        date: t.arg({ type: 'Date', required: false }),
        kind: t.arg({ type: JobKindEnum, required: false }),
        status: t.arg({ type: DeliveryStatusEnum, required: false }),
      },
      complexity: (args) => ({ field: 1, multiplier: Math.min(args.first ?? 50, 200) / 20 }),
      resolve: (_root, args, context) =>
        forward(args, 200, (page) => context.services.audit.deliveries({ query: present({ date: args.date, kind: args.kind, status: args.status, ...page }) })),
    },
    {},
    { name: 'DeliveryEdge' },
  ),
  delivery: t.field({
    type: Delivery,
    nullable: true,
    authScopes: mayQuery('delivery'),
    args: { ref: t.arg.string() },
    resolve: async (_root, { ref }, context) => (await whole(ref, context))?.delivery,
  }),
}));

type HistoryRow = Awaited<ReturnType<GatewayContext['services']['audit']['history']>>;
const History = builder.objectRef<HistoryRow>('History');
History.implement({
  description: 'Every event of one thing (belongings, a holding, …), recomputed from the ledger.',
  authScopes: maySee('History'),
  fields: (t) => ({
    ref: t.exposeString('ref'),
    entries: t.field({ type: [LedgerEntry], complexity: 20, resolve: ({ entries }): EntryRow[] => entries }),
    verified: t.exposeBoolean('verified'),
  }),
});

builder.queryField('history', (t) =>
  t.field({
    type: History,
    nullable: true,
    authScopes: mayQuery('history'),
    args: { ref: t.arg.id() },
    resolve: (_root, { ref }, { services }) => services.audit.history({ params: { ref } }).catch(absent),
  }),
);

const read = new WeakMap<GatewayContext, Map<string, Promise<Whole | undefined>>>();

/** One delivery from the ledger, once a request however many of its fields are asked for. */
function whole(ref: string, context: GatewayContext): Promise<Whole | undefined> {
  const known = read.get(context) ?? new Map<string, Promise<Whole | undefined>>();
  read.set(context, known);
  const reading = known.get(ref) ?? context.services.audit.delivery({ params: { ref } }).catch(absent);
  known.set(ref, reading);
  return reading;
}

async function proven(ref: string, context: GatewayContext): Promise<Whole> {
  const found = await whole(ref, context);
  if (!found) throw new Error('a delivery of the ledger is gone');
  return found;
}

function absent(error: unknown): undefined {
  if (error instanceof Refusal && error.code.endsWith('-unknown')) return undefined;
  throw error;
}

function personOf(id: string | undefined, context: GatewayContext) {
  return isPersonId(id) ? orNull(Person.getDataloader(context).load(id)) : null;
}
