/** Lending, taking back, and the deposits of it (LOA-1 to LOA-3). */
import { InvalidInput } from '@orderly/platform';
import { maySee } from '../authorization.ts';
import { builder } from '../builder.ts';
import type { GatewayContext } from '../context.ts';
import { presentAll } from '../present.ts';
import { ConditionEnum, IdentityKindEnum, TenderEnum } from './desk-enums.ts';
import { HoldingWritten, ruleOf, Written } from './desk-written.ts';

const IdentityInput = builder.inputType('IdentityInput', { fields: (t) => ({ kind: t.field({ type: IdentityKindEnum }), last4: t.string() }) });
const BorrowerInput = builder.inputType('BorrowerInput', {
  description: 'A phone or an identity at least.',
  fields: (t) => ({ name: t.string(), phone: t.string({ required: false }), identity: t.field({ type: IdentityInput, required: false }) }),
});
const DepositInput = builder.inputType('DepositInput', {
  description: 'Tender and amount; or why it is waived, by a supervisor.',
  fields: (t) => ({ tender: t.field({ type: TenderEnum, required: false }), fen: t.int({ required: false }), waivedReason: t.string({ required: false }) }),
});
const SettleInput = builder.inputType('SettleInput', { fields: (t) => ({ refundFen: t.int({ required: false }), keepReason: t.string({ required: false }) }) });

type BorrowerRow = Awaited<ReturnType<GatewayContext['services']['loans']['revealBorrower']>>;
const Borrower = builder.objectRef<BorrowerRow>('Borrower');
Borrower.implement({
  authScopes: maySee('Borrower'),
  fields: (t) => ({
    name: t.exposeString('name'),
    phone: t.string({ nullable: true, resolve: ({ phone }) => phone }),
    identityKind: t.field({ type: IdentityKindEnum, nullable: true, resolve: ({ identity }) => identity?.kind }),
    identityLast4: t.string({ nullable: true, resolve: ({ identity }) => identity?.last4 }),
  }),
});

builder.mutationField('lendAsset', (t) =>
  t.fieldWithInput({
    type: HoldingWritten,
    ...ruleOf('lendAsset'),
    typeOptions: { name: 'LendAssetInput' },
    description: 'An asset, any piece of a kind, or what was reserved, against a deposit (LOA-1, LOA-3).',
    input: {
      opId: t.input.id(),
      assetId: t.input.id({ required: false }),
      kind: t.input.string({ required: false }),
      reservationId: t.input.id({ required: false }),
      pointId: t.input.id(),
      borrower: t.input.field({ type: BorrowerInput, required: false }),
      minutes: t.input.int({ required: false }),
      deposit: t.input.field({ type: DepositInput, required: false }),
      overrideReason: t.input.string({ required: false }),
    },
    resolve: (_root, { input: { opId, deposit, ...body } }, { services }) =>
      services.loans.lend({ opId, body: { ...presentAll(body), ...(deposit ? { deposit: depositOf(deposit) } : {}) } }),
  }),
);

builder.mutationField('reserveAsset', (t) =>
  t.fieldWithInput({
    type: HoldingWritten,
    ...ruleOf('reserveAsset'),
    typeOptions: { name: 'ReserveAssetInput' },
    input: {
      opId: t.input.id(),
      kind: t.input.string(),
      assetId: t.input.id({ required: false }),
      standId: t.input.id(),
      pointId: t.input.id(),
      from: t.input.field({ type: 'DateTime' }),
      until: t.input.field({ type: 'DateTime' }),
      borrower: t.input.field({ type: BorrowerInput }),
    },
    resolve: (_root, { input: { opId, ...body } }, { services }) => services.loans.reserve({ opId, body: presentAll(body) }),
  }),
);

builder.mutationField('cancelReservation', (t) =>
  t.fieldWithInput({
    type: HoldingWritten,
    ...ruleOf('cancelReservation'),
    typeOptions: { name: 'CancelReservationInput' },
    input: {
      opId: t.input.id(),
      holdingId: t.input.id(),
    },
    resolve: (_root, { input: { opId, holdingId: id } }, { services }) => services.loans.cancelReservation({ opId, params: { id } }),
  }),
);

builder.mutationField('returnLoan', (t) =>
  t.fieldWithInput({
    type: HoldingWritten,
    ...ruleOf('returnLoan'),
    typeOptions: { name: 'ReturnLoanInput' },
    description: 'At any stand; the deposit refunded, or a part kept with reason and approval (LOA-3).',
    input: {
      opId: t.input.id(),
      holdingId: t.input.id(),
      pointId: t.input.id(),
      standId: t.input.id({ required: false }),
      condition: t.input.field({ type: ConditionEnum }),
      note: t.input.string({ required: false }),
      settle: t.input.field({ type: SettleInput, required: false }),
    },
    resolve: (_root, { input: { opId, holdingId: id, ...body } }, { services }) => services.loans.returnLoan({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('refundDeposit', (t) =>
  t.fieldWithInput({
    type: HoldingWritten,
    ...ruleOf('refundDeposit'),
    typeOptions: { name: 'RefundDepositInput' },
    input: {
      opId: t.input.id(),
      holdingId: t.input.id(),
      pointId: t.input.id(),
      settle: t.input.field({ type: SettleInput }),
    },
    resolve: (_root, { input: { opId, holdingId: id, ...body } }, { services }) => services.loans.refundDeposit({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('decideSettlement', (t) =>
  t.fieldWithInput({
    type: HoldingWritten,
    ...ruleOf('decideSettlement'),
    typeOptions: { name: 'DecideSettlementInput' },
    description: 'Whether a part is kept, in the own session of a supervisor.',
    input: {
      opId: t.input.id(),
      holdingId: t.input.id(),
      approve: t.input.boolean(),
      note: t.input.string({ required: false }),
    },
    resolve: (_root, { input: { opId, holdingId: id, ...body } }, { services }) => services.loans.settleDeposit({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('restoreDeposit', (t) =>
  t.fieldWithInput({
    type: HoldingWritten,
    ...ruleOf('restoreDeposit'),
    typeOptions: { name: 'RestoreDepositInput' },
    input: {
      opId: t.input.id(),
      holdingId: t.input.id(),
      reason: t.input.string(),
    },
    resolve: (_root, { input: { opId, holdingId: id, ...body } }, { services }) => services.loans.restoreDeposit({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('extendLoan', (t) =>
  t.fieldWithInput({
    type: HoldingWritten,
    ...ruleOf('extendLoan'),
    typeOptions: { name: 'ExtendLoanInput' },
    input: {
      opId: t.input.id(),
      holdingId: t.input.id(),
      minutes: t.input.int(),
      reason: t.input.string({ required: false }),
    },
    resolve: (_root, { input: { opId, holdingId: id, ...body } }, { services }) => services.loans.extendLoan({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('logBorrowerCall', (t) =>
  t.fieldWithInput({
    type: HoldingWritten,
    ...ruleOf('logBorrowerCall'),
    typeOptions: { name: 'LogBorrowerCallInput' },
    input: {
      opId: t.input.id(),
      holdingId: t.input.id(),
      reached: t.input.boolean(),
      note: t.input.string({ required: false }),
    },
    resolve: (_root, { input: { opId, holdingId: id, ...body } }, { services }) => services.loans.logCall({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('claimReturned', (t) =>
  t.fieldWithInput({
    type: HoldingWritten,
    ...ruleOf('claimReturned'),
    typeOptions: { name: 'ClaimReturnedInput' },
    description: 'The borrower says it was returned; nobody finds it.',
    input: {
      opId: t.input.id(),
      holdingId: t.input.id(),
      note: t.input.string({ required: false }),
    },
    resolve: (_root, { input: { opId, holdingId: id, ...body } }, { services }) => services.loans.claimReturned({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('revealBorrower', (t) =>
  t.fieldWithInput({
    type: Borrower,
    ...ruleOf('revealBorrower'),
    typeOptions: { name: 'RevealBorrowerInput' },
    description: 'Name, phone and identity of a borrower, with a reason; recorded as access.',
    input: { opId: t.input.id(), holdingId: t.input.id(), reason: t.input.string() },
    resolve: (_root, { input: { opId, holdingId: id, reason } }, { services }) => services.loans.revealBorrower({ opId, params: { id }, body: { reason } }),
  }),
);

builder.mutationField('waiveAssetNeed', (t) =>
  t.fieldWithInput({
    type: Written,
    ...ruleOf('waiveAssetNeed'),
    typeOptions: { name: 'WaiveAssetNeedInput' },
    description: 'The job goes on without a chair of the stock.',
    input: {
      opId: t.input.id(),
      needId: t.input.id(),
      reason: t.input.string(),
    },
    resolve: (_root, { input: { opId, needId: id, ...body } }, { services }) => services.loans.waiveNeed({ opId, params: { id }, body: presentAll(body) }),
  }),
);

function depositOf({ tender, fen, waivedReason }: typeof DepositInput.$inferInput) {
  if (tender != null && fen != null && waivedReason == null) return { tender, fen };
  if (waivedReason != null && tender == null && fen == null) return { waivedReason };
  throw new InvalidInput([{ path: '/deposit', code: 'invalid_union' }]);
}
