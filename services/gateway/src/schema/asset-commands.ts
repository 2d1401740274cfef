/** The upkeep of an asset, and what porters do with it (LOA-2, LOA-4, LOA-5, DEL-8). */
import { builder } from '../builder.ts';
import { presentAll } from '../present.ts';
import { ConditionEnum } from './desk-enums.ts';
import { AssetWritten, ruleOf } from './desk-written.ts';

builder.mutationField('cleanAsset', (t) =>
  t.fieldWithInput({
    type: AssetWritten,
    ...ruleOf('cleanAsset'),
    typeOptions: { name: 'CleanAssetInput' },
    description: 'The daily check-off, or after use (DEL-8).',
    input: {
      opId: t.input.id(),
      assetId: t.input.id(),
    },
    resolve: async (_root, { input: { opId, assetId: id } }, { services }) => ({ ...(await services.loans.cleanAsset({ opId, params: { id } })), assetId: id }),
  }),
);

builder.mutationField('reportFault', (t) =>
  t.fieldWithInput({
    type: AssetWritten,
    ...ruleOf('reportFault'),
    typeOptions: { name: 'ReportFaultInput' },
    input: {
      opId: t.input.id(),
      assetId: t.input.id(),
      note: t.input.string(),
    },
    resolve: async (_root, { input: { opId, assetId: id, ...body } }, { services }) => ({ ...(await services.loans.reportFault({ opId, params: { id }, body: presentAll(body) })), assetId: id }),
  }),
);

builder.mutationField('inspectAsset', (t) =>
  t.fieldWithInput({
    type: AssetWritten,
    ...ruleOf('inspectAsset'),
    typeOptions: { name: 'InspectAssetInput' },
    input: {
      opId: t.input.id(),
      assetId: t.input.id(),
      passed: t.input.boolean(),
      note: t.input.string({ required: false }),
    },
    resolve: async (_root, { input: { opId, assetId: id, ...body } }, { services }) => ({ ...(await services.loans.inspectAsset({ opId, params: { id }, body: presentAll(body) })), assetId: id }),
  }),
);

builder.mutationField('repairAsset', (t) =>
  t.fieldWithInput({
    type: AssetWritten,
    ...ruleOf('repairAsset'),
    typeOptions: { name: 'RepairAssetInput' },
    input: {
      opId: t.input.id(),
      assetId: t.input.id(),
      note: t.input.string({ required: false }),
    },
    resolve: async (_root, { input: { opId, assetId: id, ...body } }, { services }) => ({ ...(await services.loans.repairAsset({ opId, params: { id }, body: presentAll(body) })), assetId: id }),
  }),
);

builder.mutationField('retireAsset', (t) =>
  t.fieldWithInput({
    type: AssetWritten,
    ...ruleOf('retireAsset'),
    typeOptions: { name: 'RetireAssetInput' },
    input: {
      opId: t.input.id(),
      assetId: t.input.id(),
      reason: t.input.string(),
    },
    resolve: async (_root, { input: { opId, assetId: id, ...body } }, { services }) => ({ ...(await services.loans.retireAsset({ opId, params: { id }, body: presentAll(body) })), assetId: id }),
  }),
);

builder.mutationField('giveUpAsset', (t) =>
  t.fieldWithInput({
    type: AssetWritten,
    ...ruleOf('giveUpAsset'),
    typeOptions: { name: 'GiveUpAssetInput' },
    description: 'Given up as lost; a deposit held is forfeited (LOA-3).',
    input: {
      opId: t.input.id(),
      assetId: t.input.id(),
      reason: t.input.string(),
    },
    resolve: async (_root, { input: { opId, assetId: id, ...body } }, { services }) => ({ ...(await services.loans.loseAsset({ opId, params: { id }, body: presentAll(body) })), assetId: id }),
  }),
);

builder.mutationField('findAsset', (t) =>
  t.fieldWithInput({
    type: AssetWritten,
    ...ruleOf('findAsset'),
    typeOptions: { name: 'FindAssetInput' },
    description: 'Missing, lost or claimed returned: found again.',
    input: {
      opId: t.input.id(),
      assetId: t.input.id(),
      placeId: t.input.id(),
    },
    resolve: async (_root, { input: { opId, assetId: id, ...body } }, { services }) => ({ ...(await services.loans.findAsset({ opId, params: { id }, body: presentAll(body) })), assetId: id }),
  }),
);

builder.mutationField('transferAsset', (t) =>
  t.fieldWithInput({
    type: AssetWritten,
    ...ruleOf('transferAsset'),
    typeOptions: { name: 'TransferAssetInput' },
    input: {
      opId: t.input.id(),
      assetId: t.input.id(),
      toId: t.input.id(),
    },
    resolve: async (_root, { input: { opId, assetId: id, ...body } }, { services }) => ({ ...(await services.loans.transferAsset({ opId, params: { id }, body: presentAll(body) })), assetId: id }),
  }),
);

builder.mutationField('takeAsset', (t) =>
  t.fieldWithInput({
    type: AssetWritten,
    ...ruleOf('takeAsset'),
    typeOptions: { name: 'TakeAssetInput' },
    description: 'A porter takes one for own work (LOA-4).',
    input: {
      opId: t.input.id(),
      assetId: t.input.id(),
    },
    resolve: async (_root, { input: { opId, assetId: id } }, { services }) => ({ ...(await services.loans.takeAsset({ opId, params: { id } })), assetId: id }),
  }),
);

builder.mutationField('putBackAsset', (t) =>
  t.fieldWithInput({
    type: AssetWritten,
    ...ruleOf('putBackAsset'),
    typeOptions: { name: 'PutBackAssetInput' },
    description: 'The closing scan of a porter (LOA-4).',
    input: {
      opId: t.input.id(),
      assetId: t.input.id(),
      placeId: t.input.id(),
      condition: t.input.field({ type: ConditionEnum }),
    },
    resolve: async (_root, { input: { opId, assetId: id, ...body } }, { services }) => ({ ...(await services.loans.putBackAsset({ opId, params: { id }, body: presentAll(body) })), assetId: id }),
  }),
);
