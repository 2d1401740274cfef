/** Drawers of a shift and stocktakes of a stand. */
import { builder } from '../builder.ts';
import { presentAll } from '../present.ts';
import { CashDirectionEnum, OtherTenderEnum } from './desk-enums.ts';
import { DrawerWritten, ruleOf, Written } from './desk-written.ts';

const TenderCountInput = builder.inputType('TenderCountInput', { fields: (t) => ({ tender: t.field({ type: OtherTenderEnum }), countedFen: t.int() }) });

builder.mutationField('openDrawer', (t) =>
  t.fieldWithInput({
    type: DrawerWritten,
    ...ruleOf('openDrawer'),
    typeOptions: { name: 'OpenDrawerInput' },
    input: {
      opId: t.input.id(),
      pointId: t.input.id(),
      shift: t.input.string(),
      floatFen: t.input.int(),
    },
    resolve: (_root, { input: { opId, ...body } }, { services }) => services.loans.openDrawer({ opId, body: presentAll(body) }),
  }),
);

builder.mutationField('moveCash', (t) =>
  t.fieldWithInput({
    type: DrawerWritten,
    ...ruleOf('moveCash'),
    typeOptions: { name: 'MoveCashInput' },
    input: {
      opId: t.input.id(),
      drawerId: t.input.id(),
      direction: t.input.field({ type: CashDirectionEnum }),
      fen: t.input.int(),
      reason: t.input.string(),
    },
    resolve: (_root, { input: { opId, drawerId: id, ...body } }, { services }) => services.loans.moveCash({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('countDrawer', (t) =>
  t.fieldWithInput({
    type: DrawerWritten,
    ...ruleOf('countDrawer'),
    typeOptions: { name: 'CountDrawerInput' },
    description: 'A difference needs a note.',
    input: {
      opId: t.input.id(),
      drawerId: t.input.id(),
      countedFen: t.input.int(),
      others: t.input.field({ type: [TenderCountInput], required: false, description: 'What the lists of the other tenders say.' }),
      note: t.input.string({ required: false }),
    },
    resolve: (_root, { input: { opId, drawerId: id, ...body } }, { services }) => services.loans.countDrawer({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('startStocktake', (t) =>
  t.fieldWithInput({
    type: Written,
    ...ruleOf('startStocktake'),
    typeOptions: { name: 'StartStocktakeInput' },
    input: {
      opId: t.input.id(),
      standId: t.input.id(),
    },
    resolve: (_root, { input: { opId, ...body } }, { services }) => services.loans.startStocktake({ opId, body: presentAll(body) }),
  }),
);

builder.mutationField('scanPiece', (t) =>
  t.fieldWithInput({
    type: Written,
    ...ruleOf('scanPiece'),
    typeOptions: { name: 'ScanPieceInput' },
    input: {
      opId: t.input.id(),
      stocktakeId: t.input.id(),
      code: t.input.string(),
    },
    resolve: (_root, { input: { opId, stocktakeId: id, ...body } }, { services }) => services.loans.scanPiece({ opId, params: { id }, body: presentAll(body) }),
  }),
);

builder.mutationField('finishStocktake', (t) =>
  t.fieldWithInput({
    type: Written,
    ...ruleOf('finishStocktake'),
    typeOptions: { name: 'FinishStocktakeInput' },
    input: {
      opId: t.input.id(),
      stocktakeId: t.input.id(),
    },
    resolve: (_root, { input: { opId, stocktakeId: id } }, { services }) => services.loans.finishStocktake({ opId, params: { id } }),
  }),
);
