import { clauseNames } from '@orderly/contracts';
import { builder } from '../builder.ts';
import { ClosureKindEnum, FeatureEnum, GoodsAnswerEnum, GoodsCategoryEnum, IdDocumentKindEnum, PieceKindEnum, SealStateEnum } from './desk-enums.ts';

export const IdDocumentInput = builder.inputType('IdDocumentInput', { fields: (t) => ({ kind: t.field({ type: IdDocumentKindEnum }), lastFour: t.string() }) });
export const SignatureInput = builder.inputType('SignatureInput', {
  description: 'A picture of the signature, or the name of who signed on paper.',
  fields: (t) => ({ imageId: t.id({ required: false }), name: t.string({ required: false }) }),
});
const ClosureInput = builder.inputType('ClosureInput', { fields: (t) => ({ by: t.field({ type: ClosureKindEnum }), no: t.string({ required: false }) }) });
export const PieceInput = builder.inputType('PieceInput', {
  fields: (t) => ({
    kind: t.field({ type: PieceKindEnum }),
    look: t.string(),
    fragile: t.boolean({ required: false }),
    tag: t.string(),
    closure: t.field({ type: ClosureInput }),
    slot: t.string({ required: false, description: 'Left out: the next free place.' }),
    imageId: t.id({ required: false }),
  }),
});
export const GoodsInput = builder.inputType('GoodsInput', { fields: (t) => ({ category: t.field({ type: GoodsCategoryEnum }), answer: t.field({ type: GoodsAnswerEnum }) }) });
export const DepositorInput = builder.inputType('DepositorInput', {
  fields: (t) => ({ name: t.string({ required: false }), phone: t.string({ required: false }), wristband: t.string({ required: false }), bed: t.string({ required: false }) }),
});
export const CheckedPieceInput = builder.inputType('CheckedPieceInput', { fields: (t) => ({ tag: t.string(), seal: t.field({ type: SealStateEnum }) }) });
export const CheckInput = builder.inputType('CheckInput', {
  fields: (t) => ({ ticket: t.string(), pieces: t.field({ type: [CheckedPieceInput] }), signature: t.field({ type: SignatureInput }) }),
});
export const ContentsInput = builder.inputType('ContentsInput', {
  fields: (t) => ({
    pieceCount: t.int(),
    isPresent: t.boolean(),
    pieces: t.field({ type: [PieceInput] }),
    goods: t.field({ type: [GoodsInput] }),
    conditionsId: t.id(),
    description: t.string({ required: false }),
    unsealedAcceptedBy: t.string({ required: false }),
  }),
});
export const FeatureInput = builder.inputType('FeatureInput', { fields: (t) => ({ of: t.field({ type: FeatureEnum }), text: t.string() }) });
export const MoveInput = builder.inputType('MoveInput', { fields: (t) => ({ tag: t.string(), slot: t.string() }) });
export const LabelInput = builder.inputType('LabelInput', { fields: (t) => ({ zh: t.string(), en: t.string() }) });
export const ClausesInput = builder.inputType('ClausesInput', {
  description: `Every clause that STO-12 names: ${clauseNames.join(', ')}.`,
  fields: (t) => ({
    free: t.field({ type: LabelInput }),
    refused: t.field({ type: LabelInput }),
    seal: t.field({ type: LabelInput }),
    threeDays: t.field({ type: LabelInput }),
    lostTicket: t.field({ type: LabelInput }),
    delegate: t.field({ type: LabelInput }),
    liability: t.field({ type: LabelInput }),
  }),
});
