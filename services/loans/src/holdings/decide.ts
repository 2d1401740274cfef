import type { Aggregate } from '@orderly/platform/domain';
import type { HoldingCommand, HoldingFacts } from './commands.ts';
import { evolveHolding, heldFen, type HoldingEvent, type HoldingState, type KnownHolding } from './holding.ts';
import { dueOf, lending } from './lending.ts';
import { money } from './money.ts';
import { returning } from './returning.ts';
import { upkeep } from './upkeep.ts';

/** Holdings: each one use of one asset, whose open one is its status (architecture, questions 8 and 9). */
export const holdingAggregate: Aggregate<HoldingState, HoldingCommand, HoldingEvent, HoldingFacts> = {
  kind: 'holding',
  collection: 'holdings',
  schema: 1,
  initial: { status: 'none' },
  decide: { ...lending, ...returning, ...upkeep, ...money },
  evolve: evolveHolding,
  indexes: {
    'by-asset': ['assetId', 'isOpen'],
    history: ['assetId', 'changedAt'],
    list: ['list', 'sort'],
    'list-of-point': ['list', 'pointId', 'sort'],
    owed: ['owed', 'changedAt'],
    'owed-at-point': ['owed', 'pointId', 'changedAt'],
    'by-person': ['personId', 'isOpen'],
    'by-job': ['jobId'],
    receipts: ['receiptDate', 'receiptNo'],
    recent: ['changedAt'],
    waived: ['waivedIn', 'changedAt'],
    'by-borrower': ['borrowerKey'],
    'by-borrower-too': ['borrowerKeyToo'],
  },
  fields: (state) => (state.status === 'none' ? {} : fieldsOf(state)),
  uniques: ['asset', 'borrower', 'receipt'],
  unique: (state) =>
    state.status === 'none'
      ? {}
      : {
          asset: state.status === 'open' ? state.piece.assetId : undefined,
          borrower: isOut(state) && state.loan?.overrideReason === undefined ? borrowerKeysOf(state) : undefined,
          receipt: state.deposit?.receipts.map(({ date, no }) => `${date}/${no}`),
        },
  due: dueOf,
  audiences: (state) => (state.status === 'none' ? [] : ['desk', 'dispatch', ...(state.status === 'open' && state.personId !== undefined ? [`person:${state.personId}`] : [])]),
};

/** LOA-3: whoever has a piece of the kind; a loan that a medical need let through counts like any other, but takes no key from the first. */
const borrowerKeysOf = ({ loan, kind }: KnownHolding): readonly string[] | undefined => loan?.borrowerKeys.map((key) => `${kind}/${key}`);
const isOut = ({ status, use }: KnownHolding): boolean => status === 'open' && (use === 'loan' || use === 'claimed-returned');

function fieldsOf(state: KnownHolding) {
  const piece = 'piece' in state ? state.piece : undefined;
  const receipt = state.deposit?.receipts.at(-1);
  const [borrowerKey, borrowerKeyToo] = isOut(state) ? (borrowerKeysOf(state) ?? []) : [];
  return {
    assetId: piece?.assetId, isOpen: state.status === 'open', changedAt: state.changedAt, pointId: state.pointId,
    list: state.status === 'closed' ? undefined : state.use, sort: sortOf(state), owed: owedOf(state),
    personId: state.use === 'job' || state.use === 'porter' ? state.personId : undefined, jobId: state.transfer?.jobId ?? state.jobId,
    receiptDate: receipt?.date, receiptNo: receipt?.no, waivedIn: state.deposit?.waivedReason === undefined ? undefined : state.deposit.drawerId, borrowerKey, borrowerKeyToo,
  };
}

/** A loan by its due time, a reservation by its beginning, anything else by since when. */
function sortOf({ use, loan, reservation, since }: KnownHolding): string {
  if (use === 'loan') return loan?.dueAt ?? since;
  return use === 'reservation' ? (reservation?.from ?? since) : since;
}

/** Money that lies here though the asset is back: to be refunded, or decided over by a supervisor. */
function owedOf(state: KnownHolding): string | undefined {
  if (isOut(state) || !state.deposit || heldFen(state.deposit) === 0) return undefined;
  return state.settlement ? 'approval' : 'refund';
}
