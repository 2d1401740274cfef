import type { CustodyStretch as StretchSchema, LedgerEntry as EntryRow } from '@orderly/contracts';
import type { Client } from '@orderly/platform/http';
import type { auditRoutes } from '@orderly/contracts';
import { mayQuery, maySee } from '../authorization.ts';
import { orNull } from '../batch.ts';
import { builder } from '../builder.ts';
import type { GatewayContext } from '../context.ts';
import { isPersonId } from '../ids.ts';
import { Person } from './people.ts';
import { Place } from './places.ts';

type Stretch = (typeof StretchSchema)['_output'];
type Calls = Client<typeof auditRoutes>;

const Actor = builder.objectRef<EntryRow['actor']>('Actor');
Actor.implement({
  authScopes: maySee('Actor'),
  fields: (t) => ({
    id: t.exposeString('id'),
    name: t.string({ nullable: true, resolve: async ({ id }, _args, context) => (await personOf(id, context))?.name }),
    roles: t.exposeStringList('roles'),
  }),
});

export const LedgerEntry = builder.objectRef<EntryRow>('LedgerEntry');
LedgerEntry.implement({
  authScopes: maySee('LedgerEntry'),
  fields: (t) => ({
    index: t.exposeInt('index'),
    eventId: t.exposeString('eventId'),
    type: t.exposeString('type'),
    source: t.exposeString('source'),
    occurredAt: t.expose('occurredAt', { type: 'DateTime' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
    ledgeredAt: t.expose('ledgeredAt', { type: 'DateTime' }),
    actor: t.field({ type: Actor, resolve: ({ actor }) => actor }),
    place: t.field({ type: Place, nullable: true, resolve: (entry) => placeOf(entry), description: 'Where it happened, as the event says.' }),
    method: t.string({ nullable: true, resolve: ({ data }) => methodOf(data) }),
    data: t.string({ resolve: ({ data }) => JSON.stringify(data ?? null), description: 'The payload as JSON.' }),
    hash: t.exposeString('hash'),
    previousHash: t.exposeString('previousHash'),
  }),
});

/** One stretch of custody; `proven: false` is a gap that has a name. */
export const CustodyStretch = builder.objectRef<Stretch>('CustodyStretch');
CustodyStretch.implement({
  authScopes: maySee('CustodyStretch'),
  fields: (t) => ({
    holderKind: t.string({ resolve: ({ holder }) => holder.kind }),
    holderPerson: t.field({
      type: Person,
      nullable: true,
      resolve: ({ holder }, _args, context) => (holder.kind === 'person' ? personOf(holder.id, context) : null),
    }),
    holderPlace: t.field({ type: Place, nullable: true, resolve: ({ holder }) => (holder.kind === 'place' ? holder.id : null) }),
    from: t.field({ type: 'DateTime', nullable: true, resolve: (stretch) => stretch.from }),
    until: t.field({ type: 'DateTime', nullable: true, resolve: (stretch) => stretch.until }),
    method: t.string({ nullable: true, resolve: ({ proof }) => proof?.method }),
    by: t.field({ type: Person, nullable: true, resolve: ({ proof }, _args, context) => personOf(proof?.byId, context) }),
    eventId: t.string({ nullable: true, resolve: ({ proof }) => proof?.eventId }),
    proven: t.exposeBoolean('proven'),
  }),
});

export const ItemCustody = builder.objectRef<Awaited<ReturnType<Calls['delivery']>>['items'][number]>('ItemCustody');
ItemCustody.implement({
  authScopes: maySee('ItemCustody'),
  fields: (t) => ({
    code: t.exposeString('code'),
    type: t.exposeString('type'),
    stretches: t.field({ type: [CustodyStretch], resolve: ({ stretches }) => stretches }),
  }),
});

type LedgerRow = Awaited<ReturnType<Calls['ledger']>>;
const Checkpoint = builder.objectRef<NonNullable<LedgerRow['checkpoint']>>('Checkpoint');
Checkpoint.implement({
  authScopes: maySee('Checkpoint'),
  fields: (t) => ({ size: t.exposeInt('size'), root: t.exposeString('root'), at: t.expose('at', { type: 'DateTime' }) }),
});

const Ledger = builder.objectRef<LedgerRow>('Ledger');
Ledger.implement({
  authScopes: maySee('Ledger'),
  fields: (t) => ({
    size: t.exposeInt('size'),
    segments: t.exposeInt('segments'),
    head: t.exposeString('head'),
    root: t.exposeString('root'),
    ledgeredAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ ledgeredAt }) => ledgeredAt }),
    checkpoint: t.field({ type: Checkpoint, nullable: true, resolve: ({ checkpoint }) => checkpoint }),
  }),
});

const Verification = builder.objectRef<Awaited<ReturnType<Calls['verify']>>>('Verification');
Verification.implement({
  authScopes: maySee('Verification'),
  fields: (t) => ({
    valid: t.exposeBoolean('valid'),
    size: t.exposeInt('size'),
    root: t.exposeString('root'),
    firstBad: t.int({ nullable: true, resolve: ({ firstBad }) => firstBad }),
    problem: t.string({ nullable: true, resolve: ({ problem }) => problem }),
    ms: t.exposeInt('ms'),
  }),
});

const verifyTimeoutMs = 60_000;

builder.queryFields((t) => ({
  ledger: t.field({ type: Ledger, authScopes: mayQuery('ledger'), resolve: (_root, _args, context) => context.services.audit.ledger({}) }),
  verifyLedger: t.field({
    type: Verification,
    authScopes: mayQuery('verifyLedger'),
    complexity: 100,
    resolve: (_root, _args, context) => context.services.audit.verify({ timeoutMs: verifyTimeoutMs }),
  }),
}));

function personOf(id: string | undefined, context: GatewayContext) {
  return isPersonId(id) ? orNull(Person.getDataloader(context).load(id)) : null;
}

function textOf(data: unknown, ...names: readonly string[]): string | undefined {
  const fields: ReadonlyMap<string, unknown> = new Map(typeof data === 'object' && data !== null ? Object.entries(data) : []);
  return names.map((name) => fields.get(name)).find((value) => typeof value === 'string');
}

function methodOf(data: unknown): string | undefined {
  return textOf(data, 'method', 'giverMethod');
}

function placeOf({ type, data }: EntryRow): string | null {
  const where = /handed-over/.test(type) ? textOf(data, 'toId') : /picked-up|requested/.test(type) ? textOf(data, 'fromId') : textOf(data, 'placeId');
  return where ?? null;
}
