/** Counts of what lies at a point (STO-11). */
import type { Count as CountRow, Difference as DifferenceRow } from '@orderly/contracts';
import { mayMutate, mayQuery, maySee } from '../authorization.ts';
import { builder } from '../builder.ts';
import { forward } from '../connection.ts';
import type { GatewayContext } from '../context.ts';
import { present, presentAll } from '../present.ts';
import { DifferenceKindEnum } from './desk-enums.ts';
import { Person } from './people.ts';
import { refusable } from './refusals.ts';
import { personOf } from './storage.ts';

const Difference = builder.objectRef<DifferenceRow>('Difference');
Difference.implement({
  authScopes: maySee('Difference'),
  fields: (t) => ({
    kind: t.expose('kind', { type: DifferenceKindEnum }),
    tag: t.exposeString('tag'),
    slot: t.exposeString('slot'),
    expectedSlot: t.string({ nullable: true, resolve: ({ expectedSlot }) => expectedSlot }),
    belongingsId: t.id({ nullable: true, resolve: ({ belongingsId }) => belongingsId }),
  }),
});

const Count = builder.objectRef<CountRow>('Count');
Count.implement({
  authScopes: maySee('Count'),
  fields: (t) => ({
    id: t.exposeID('id'),
    pointId: t.exposeID('pointId'),
    shiftId: t.id({ nullable: true, resolve: ({ shiftId }) => shiftId }),
    at: t.expose('at', { type: 'DateTime' }),
    by: t.field({ type: Person, nullable: true, resolve: ({ byId }, _args, context) => personOf(byId, context) }),
    expected: t.exposeInt('expected'),
    counted: t.exposeInt('counted'),
    differences: t.field({ type: [Difference], resolve: ({ differences }) => differences }),
  }),
});

type Sheet = Awaited<ReturnType<GatewayContext['services']['storage']['countSheet']>>;
const ExpectedPiece = builder.objectRef<Sheet['rows'][number]>('ExpectedPiece');
ExpectedPiece.implement({
  authScopes: maySee('Count'),
  fields: (t) => ({
    slot: t.exposeString('slot'),
    tag: t.exposeString('tag'),
    belongingsId: t.exposeID('belongingsId'),
    no: t.exposeString('no'),
    fragile: t.exposeBoolean('fragile'),
  }),
});
const CountSheet = builder.objectRef<Sheet>('CountSheet');
CountSheet.implement({
  description: 'What the register expects, by place and tag.',
  authScopes: maySee('Count'),
  fields: (t) => ({ at: t.expose('at', { type: 'DateTime' }), rows: t.field({ type: [ExpectedPiece], complexity: { multiplier: 20 }, resolve: ({ rows }) => rows }) }),
});

builder.queryFields((t) => ({
  countSheet: t.field({
    type: CountSheet,
    authScopes: mayQuery('countSheet'),
    args: { pointId: t.arg.id() },
    resolve: (_root, { pointId }, { services }) => services.storage.countSheet({ params: { id: pointId } }),
  }),
  counts: t.connection(
    {
      type: Count,
      authScopes: mayQuery('counts'),
      args: { pointId: t.arg.id({ required: false }) },
      resolve: (_root, args, { services }) => forward(args, 200, (page) => services.storage.counts({ query: present({ pointId: args.pointId, ...page }) })),
    },
    {},
    { name: 'CountEdge' },
  ),
}));

type Taken = { readonly id: string; readonly version: number; readonly differences: DifferenceRow[] };
const CountTaken = builder.objectRef<Taken>('CountTaken');
CountTaken.implement({
  authScopes: maySee('Count'),
  fields: (t) => ({ id: t.exposeID('id'), version: t.exposeInt('version'), differences: t.field({ type: [Difference], resolve: ({ differences }) => differences }) }),
});
const CountedInput = builder.inputType('CountedInput', { fields: (t) => ({ slot: t.string(), tag: t.string() }) });

builder.mutationField('takeCount', (t) =>
  t.fieldWithInput({
    type: CountTaken,
    authScopes: mayMutate('takeCount'),
    errors: refusable,
    typeOptions: { name: 'TakeCountInput' },
    input: { opId: t.input.id(), pointId: t.input.id(), shiftId: t.input.id({ required: false }), counted: t.input.field({ type: [CountedInput] }) },
    resolve: (_root, { input: { opId, ...body } }, { services }) => services.storage.takeCount({ opId, body: presentAll(body) }),
  }),
);
