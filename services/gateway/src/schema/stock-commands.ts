/** What there is to lend, and under which conditions (LOA-1, LOA-2, DEL-8). */
import { builder } from '../builder.ts';
import { presentAll } from '../present.ts';
import { AssetWritten, ruleOf, Written } from './desk-written.ts';
import { ModeEnum } from './enums.ts';
import { LabelInput } from './storage-inputs.ts';

const LadderInput = builder.inputType('LadderInput', { fields: (t) => ({ reminderMinutes: t.int(), listMinutes: t.int(), callMinutes: t.int(), supervisorMinutes: t.int() }) });
const DepositClassInput = builder.inputType('DepositClassInput', { fields: (t) => ({ depositClass: t.string(), fen: t.int() }) });

builder.mutationField('setLoanKind', (t) =>
  t.fieldWithInput({
    type: Written,
    ...ruleOf('setLoanKind'),
    typeOptions: { name: 'SetLoanKindInput' },
    description: 'A new kind, or other conditions for one; a loan keeps those it was given under (LOA-1).',
    input: {
      opId: t.input.id(),
      code: t.input.string(),
      name: t.input.field({ type: LabelInput }),
      pooled: t.input.boolean(),
      mode: t.input.field({ type: ModeEnum, required: false }),
      deposits: t.input.field({ type: [DepositClassInput] }),
      defaultMinutes: t.input.int(),
      maxMinutes: t.input.int(),
      oneEach: t.input.boolean(),
      cleanAfterUse: t.input.boolean(),
      dailyCleaning: t.input.boolean(),
      inspectionDays: t.input.int({ required: false }),
      ladder: t.input.field({ type: LadderInput, required: false, description: 'When an overdue loan is chased; ours by default.' }),
    },
    resolve: (_root, { input: { opId, deposits, ...body } }, { services }) =>
      services.loans.setKind({ opId, body: { ...presentAll(body), rent: 'none', depositsFen: Object.fromEntries(deposits.map(({ depositClass, fen }) => [depositClass, fen])) } }),
  }),
);

builder.mutationField('registerAsset', (t) =>
  t.fieldWithInput({
    type: AssetWritten,
    ...ruleOf('registerAsset'),
    typeOptions: { name: 'RegisterAssetInput' },
    description: 'An asset, or a numbered piece of a pool (LOA-2).',
    input: {
      opId: t.input.id(),
      no: t.input.string(),
      code: t.input.string(),
      kind: t.input.string(),
      serial: t.input.string({ required: false }),
      homeId: t.input.id(),
      depositClass: t.input.string(),
      charged: t.input.boolean(),
    },
    resolve: async (_root, { input: { opId, ...body } }, { services }) => {
      const written = await services.loans.registerAsset({ opId, body: presentAll(body) });
      return { ...written, assetId: written.id };
    },
  }),
);
