/** Taking in, printing, claiming, exchanging (STO-1 to STO-8, STO-12). */
import { maySee } from '../authorization.ts';
import { builder } from '../builder.ts';
import type { GatewayContext } from '../context.ts';
import { presentAll } from '../present.ts';
import { ClaimByEnum, GoodsCategoryEnum, PartyEnum, PieceKindEnum, PrintEnum } from './desk-enums.ts';
import { BelongingsWritten, ruleOf, Written } from './desk-written.ts';
import { CheckedPieceInput, CheckInput, ClausesInput, ContentsInput, DepositorInput, GoodsInput, IdDocumentInput, PieceInput, SignatureInput } from './storage-inputs.ts';
import { Closure, Conditions } from './storage.ts';

type Sheet = Awaited<ReturnType<GatewayContext['services']['storage']['printTicket']>>;
const TicketPiece = builder.objectRef<Sheet['sheet']['pieces'][number]>('TicketPiece');
TicketPiece.implement({
  authScopes: maySee('TicketSheet'),
  fields: (t) => ({
    kind: t.expose('kind', { type: PieceKindEnum }),
    tag: t.exposeString('tag'),
    slot: t.exposeString('slot'),
    closure: t.field({ type: Closure, resolve: ({ closure }) => closure }),
    fragile: t.exposeBoolean('fragile'),
  }),
});
const TicketSheet = builder.objectRef<Sheet['sheet']>('TicketSheet');
TicketSheet.implement({
  description: 'What a ticket of 58 mm and its label twin say.',
  authScopes: maySee('TicketSheet'),
  fields: (t) => ({
    no: t.exposeString('no'),
    qr: t.exposeString('qr'),
    pointId: t.exposeID('pointId'),
    nth: t.exposeInt('nth'),
    depositedAt: t.expose('depositedAt', { type: 'DateTime' }),
    deadline: t.expose('deadline', { type: 'DateTime' }),
    deadlineDate: t.expose('deadlineDate', { type: 'Date' }),
    deadlineTime: t.exposeString('deadlineTime'),
    pieces: t.field({ type: [TicketPiece], resolve: ({ pieces }) => pieces }),
    isUnsealed: t.exposeBoolean('isUnsealed'),
    isFree: t.exposeBoolean('isFree'),
    conditions: t.field({ type: Conditions, resolve: ({ conditions }) => conditions }),
  }),
});
const Printed = builder.objectRef<Sheet>('Printed');
Printed.implement({
  authScopes: maySee('TicketSheet'),
  fields: (t) => ({ id: t.exposeID('id'), version: t.exposeInt('version'), sheet: t.field({ type: TicketSheet, resolve: ({ sheet }) => sheet }) }),
});

builder.mutationField('depositBelongings', (t) =>
  t.fieldWithInput({
    type: BelongingsWritten,
    ...ruleOf('depositBelongings'),
    typeOptions: { name: 'DepositBelongingsInput' },
    description: 'Takes belongings in (STO-1 to STO-5, STO-12).',
    input: {
      opId: t.input.id(),
      pointId: t.input.id(),
      party: t.input.field({ type: PartyEnum }),
      depositor: t.input.field({ type: DepositorInput }),
      pieceCount: t.input.int(),
      isPresent: t.input.boolean(),
      pieces: t.input.field({ type: [PieceInput] }),
      goods: t.input.field({ type: [GoodsInput] }),
      conditionsId: t.input.id(),
      description: t.input.string({ required: false }),
      unsealedAcceptedBy: t.input.string({ required: false }),
    },
    resolve: (_root, { input: { opId, ...body } }, { services }) => services.storage.deposit({ opId, body: presentAll(body) }),
  }),
);

builder.mutationField('refuseGoods', (t) =>
  t.fieldWithInput({
    type: Written,
    ...ruleOf('refuseGoods'),
    typeOptions: { name: 'RefuseGoodsInput' },
    description: 'Records that goods were refused and nothing was taken (STO-3).',
    input: {
      opId: t.input.id(),
      pointId: t.input.id(),
      categories: t.input.field({ type: [GoodsCategoryEnum] }),
    },
    resolve: (_root, { input: { opId, ...body } }, { services }) => services.storage.refuseGoods({ opId, body }),
  }),
);

builder.mutationField('printTicket', (t) =>
  t.fieldWithInput({
    type: Printed,
    ...ruleOf('printTicket'),
    typeOptions: { name: 'PrintTicketInput' },
    description: 'Counts each print; the number stays.',
    input: {
      opId: t.input.id(),
      belongingsId: t.input.id(),
      what: t.input.field({ type: PrintEnum }),
    },
    resolve: (_root, { input: { opId, belongingsId: id, ...body } }, { services }) => services.storage.printTicket({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('claimBelongings', (t) =>
  t.fieldWithInput({
    type: BelongingsWritten,
    ...ruleOf('claimBelongings'),
    typeOptions: { name: 'ClaimBelongingsInput' },
    description: 'Ticket, matching tags, intact seals, signature (STO-8); by a verified delegate (STO-10).',
    input: {
      opId: t.input.id(),
      belongingsId: t.input.id(),
      ticket: t.input.string(),
      pieces: t.input.field({ type: [CheckedPieceInput] }),
      signature: t.input.field({ type: SignatureInput }),
      by: t.input.field({ type: ClaimByEnum, required: false }),
      document: t.input.field({ type: IdDocumentInput, required: false }),
    },
    resolve: (_root, { input: { opId, belongingsId: id, ...body } }, { services }) => services.storage.claim({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('exchangeBelongings', (t) =>
  t.fieldWithInput({
    type: BelongingsWritten,
    ...ruleOf('exchangeBelongings'),
    typeOptions: { name: 'ExchangeBelongingsInput' },
    description: 'Putting in or taking out: a claim and a new ticket in one save (STO-6).',
    input: {
      opId: t.input.id(),
      belongingsId: t.input.id(),
      check: t.input.field({ type: CheckInput }),
      contents: t.input.field({ type: ContentsInput }),
    },
    resolve: (_root, { input: { opId, belongingsId: id, ...body } }, { services }) => services.storage.exchange({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('inventorySeal', (t) =>
  t.fieldWithInput({
    type: BelongingsWritten,
    ...ruleOf('inventorySeal'),
    typeOptions: { name: 'InventorySealInput' },
    description: 'A second person counts what a broken seal was to keep.',
    input: {
      opId: t.input.id(),
      belongingsId: t.input.id(),
      isComplete: t.input.boolean(),
      note: t.input.string({ required: false }),
    },
    resolve: (_root, { input: { opId, belongingsId: id, ...body } }, { services }) => services.storage.inventorySeal({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('publishConditions', (t) =>
  t.fieldWithInput({
    type: Written,
    ...ruleOf('publishConditions'),
    typeOptions: { name: 'PublishConditionsInput' },
    input: {
      opId: t.input.id(),
      date: t.input.field({ type: 'Date' }),
      clauses: t.input.field({ type: ClausesInput }),
    },
    resolve: (_root, { input: { opId, ...body } }, { services }) => services.storage.publishConditions({ opId, body }),
  }),
);

builder.mutationField('configureStoragePoint', (t) =>
  t.fieldWithInput({
    type: Written,
    ...ruleOf('configureStoragePoint'),
    typeOptions: { name: 'ConfigureStoragePointInput' },
    input: {
      opId: t.input.id(),
      pointId: t.input.id(),
      slots: t.input.stringList(),
      unclaimedSlots: t.input.stringList(),
      takesUnsealed: t.input.boolean({ required: false }),
      remindHours: t.input.intList({ required: false }),
      matchTries: t.input.int({ required: false }),
      copyKeptDays: t.input.int({ required: false }),
      photoKeptDays: t.input.int({ required: false }),
      contactsNeeded: t.input.int({ required: false }),
    },
    resolve: (_root, { input: { opId, takesUnsealed, ...body } }, { services }) =>
      services.storage.configurePoint({ opId, body: presentAll({ ...body, unsealed: takesUnsealed === false ? ('refused' as const) : ('accepted' as const) }) }),
  }),
);
