/** Lost tickets and delegates (STO-9, STO-10), and what is not claimed (STO-7). */
import { maySee } from '../authorization.ts';
import { builder } from '../builder.ts';
import type { GatewayContext } from '../context.ts';
import { presentAll } from '../present.ts';
import { ContactChannelEnum, DisposalHowEnum } from './desk-enums.ts';
import { BelongingsWritten, ruleOf } from './desk-written.ts';
import { enumOf } from './enums.ts';
import { CheckedPieceInput, FeatureInput, IdDocumentInput, MoveInput, SignatureInput } from './storage-inputs.ts';
import { Ended } from './storage.ts';

const FreezeEnum = enumOf('Freeze', ['matching', 'ticket']);
const LostOutcomeEnum = enumOf('LostOutcome', ['frozen', 'claimed-before']);

type Reported = Awaited<ReturnType<GatewayContext['services']['storage']['reportLost']>>;
const LostReported = builder.objectRef<Reported>('LostReported');
LostReported.implement({
  description: 'Frozen now; or claimed before, and then by whom, when and how.',
  authScopes: maySee('Belongings'),
  fields: (t) => ({
    id: t.exposeID('id'),
    version: t.exposeInt('version'),
    outcome: t.expose('outcome', { type: LostOutcomeEnum }),
    claimed: t.field({ type: Ended, nullable: true, resolve: ({ claimed }) => claimed }),
  }),
});

builder.mutationField('reportTicketLost', (t) =>
  t.fieldWithInput({
    type: LostReported,
    ...ruleOf('reportTicketLost'),
    typeOptions: { name: 'ReportTicketLostInput' },
    description: 'Freezes the ticket at once (STO-9).',
    input: {
      opId: t.input.id(),
      belongingsId: t.input.id(),
    },
    resolve: (_root, { input: { opId, belongingsId: id } }, { services }) => services.storage.reportLost({ opId, params: { id } }),
  }),
);

builder.mutationField('matchFeatures', (t) =>
  t.fieldWithInput({
    type: BelongingsWritten,
    ...ruleOf('matchFeatures'),
    typeOptions: { name: 'MatchFeaturesInput' },
    description: 'Two features, typed before the record is revealed (STO-9).',
    input: {
      opId: t.input.id(),
      belongingsId: t.input.id(),
      features: t.input.field({ type: [FeatureInput] }),
    },
    resolve: (_root, { input: { opId, belongingsId: id, ...body } }, { services }) => services.storage.matchFeatures({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('liftFreeze', (t) =>
  t.fieldWithInput({
    type: BelongingsWritten,
    ...ruleOf('liftFreeze'),
    typeOptions: { name: 'LiftFreezeInput' },
    input: {
      opId: t.input.id(),
      belongingsId: t.input.id(),
      what: t.input.field({ type: FreezeEnum }),
    },
    resolve: (_root, { input: { opId, belongingsId: id, ...body } }, { services }) => services.storage.liftFreeze({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('claimLostBelongings', (t) =>
  t.fieldWithInput({
    type: BelongingsWritten,
    ...ruleOf('claimLostBelongings'),
    typeOptions: { name: 'ClaimLostBelongingsInput' },
    input: {
      opId: t.input.id(),
      belongingsId: t.input.id(),
      pieces: t.input.field({ type: [CheckedPieceInput] }),
      signature: t.input.field({ type: SignatureInput }),
      document: t.input.field({ type: IdDocumentInput }),
      copyImageId: t.input.id(),
    },
    resolve: (_root, { input: { opId, belongingsId: id, ...body } }, { services }) => services.storage.claimLost({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('replaceTicket', (t) =>
  t.fieldWithInput({
    type: BelongingsWritten,
    ...ruleOf('replaceTicket'),
    typeOptions: { name: 'ReplaceTicketInput' },
    description: 'A new ticket voids the lost one; the clock goes on.',
    input: {
      opId: t.input.id(),
      belongingsId: t.input.id(),
      document: t.input.field({ type: IdDocumentInput }),
      copyImageId: t.input.id(),
    },
    resolve: (_root, { input: { opId, belongingsId: id, ...body } }, { services }) => services.storage.replaceTicket({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('requestDelegate', (t) =>
  t.fieldWithInput({
    type: BelongingsWritten,
    ...ruleOf('requestDelegate'),
    typeOptions: { name: 'RequestDelegateInput' },
    description: 'Ticket and both documents go to the supervisor (STO-10).',
    input: {
      opId: t.input.id(),
      belongingsId: t.input.id(),
      ticket: t.input.string(),
      depositorDocument: t.input.field({ type: IdDocumentInput }),
      delegateDocument: t.input.field({ type: IdDocumentInput }),
      delegateName: t.input.string(),
      isCalledBack: t.input.boolean(),
    },
    resolve: (_root, { input: { opId, belongingsId: id, ...body } }, { services }) => services.storage.requestDelegate({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('decideDelegate', (t) =>
  t.fieldWithInput({
    type: BelongingsWritten,
    ...ruleOf('decideDelegate'),
    typeOptions: { name: 'DecideDelegateInput' },
    description: 'The supervisor verifies or refuses, in an own session.',
    input: {
      opId: t.input.id(),
      belongingsId: t.input.id(),
      verified: t.input.boolean(),
    },
    resolve: (_root, { input: { opId, belongingsId: id, ...body } }, { services }) => services.storage.decideDelegate({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('logOwnerContact', (t) =>
  t.fieldWithInput({
    type: BelongingsWritten,
    ...ruleOf('logOwnerContact'),
    typeOptions: { name: 'LogOwnerContactInput' },
    input: {
      opId: t.input.id(),
      belongingsId: t.input.id(),
      channel: t.input.field({ type: ContactChannelEnum }),
      isReached: t.input.boolean(),
      note: t.input.string({ required: false }),
    },
    resolve: (_root, { input: { opId, belongingsId: id, ...body } }, { services }) => services.storage.logContact({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('extendStorage', (t) =>
  t.fieldWithInput({
    type: BelongingsWritten,
    ...ruleOf('extendStorage'),
    typeOptions: { name: 'ExtendStorageInput' },
    description: 'More days after somebody else reached the owner.',
    input: {
      opId: t.input.id(),
      belongingsId: t.input.id(),
      days: t.input.int(),
    },
    resolve: (_root, { input: { opId, belongingsId: id, ...body } }, { services }) => services.storage.extend({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('moveBelongings', (t) =>
  t.fieldWithInput({
    type: BelongingsWritten,
    ...ruleOf('moveBelongings'),
    typeOptions: { name: 'MoveBelongingsInput' },
    description: 'To other places; what is unclaimed to the unclaimed place.',
    input: {
      opId: t.input.id(),
      belongingsId: t.input.id(),
      slots: t.input.field({ type: [MoveInput] }),
    },
    resolve: (_root, { input: { opId, belongingsId: id, ...body } }, { services }) => services.storage.movePieces({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('proposeDisposal', (t) =>
  t.fieldWithInput({
    type: BelongingsWritten,
    ...ruleOf('proposeDisposal'),
    typeOptions: { name: 'ProposeDisposalInput' },
    input: {
      opId: t.input.id(),
      belongingsId: t.input.id(),
      how: t.input.field({ type: DisposalHowEnum }),
    },
    resolve: (_root, { input: { opId, belongingsId: id, ...body } }, { services }) => services.storage.proposeDisposal({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('approveDisposal', (t) =>
  t.fieldWithInput({
    type: BelongingsWritten,
    ...ruleOf('approveDisposal'),
    typeOptions: { name: 'ApproveDisposalInput' },
    input: {
      opId: t.input.id(),
      belongingsId: t.input.id(),
    },
    resolve: (_root, { input: { opId, belongingsId: id } }, { services }) => services.storage.approveDisposal({ opId, params: { id } }),
  }),
);

builder.mutationField('withdrawDisposal', (t) =>
  t.fieldWithInput({
    type: BelongingsWritten,
    ...ruleOf('withdrawDisposal'),
    typeOptions: { name: 'WithdrawDisposalInput' },
    input: {
      opId: t.input.id(),
      belongingsId: t.input.id(),
    },
    resolve: (_root, { input: { opId, belongingsId: id } }, { services }) => services.storage.withdrawDisposal({ opId, params: { id } }),
  }),
);

builder.mutationField('confirmDisposal', (t) =>
  t.fieldWithInput({
    type: BelongingsWritten,
    ...ruleOf('confirmDisposal'),
    typeOptions: { name: 'ConfirmDisposalInput' },
    description: 'The witness, in an own session, with the photo or the receipt.',
    input: {
      opId: t.input.id(),
      belongingsId: t.input.id(),
      imageId: t.input.id({ required: false }),
      receiptNo: t.input.string({ required: false }),
    },
    resolve: (_root, { input: { opId, belongingsId: id, ...body } }, { services }) => services.storage.confirmDisposal({ opId, params: { id }, body: presentAll(body) }),
  }),
);
