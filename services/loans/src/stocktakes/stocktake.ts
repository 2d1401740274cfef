import type { LoansEvent } from '@orderly/contracts';
import { type Aggregate, present, Refusal } from '@orderly/platform/domain';

export type StocktakeEvent = Extract<LoansEvent, { type: 'stocktake-started' | 'piece-scanned' | 'stocktake-finished' }>;
export type KnownStocktake = {
  readonly status: 'open' | 'finished';
  readonly standId: string;
  readonly startedAt: string;
  readonly startedById: string;
  readonly expected: readonly string[];
  readonly found: readonly string[];
  readonly unexpected: readonly string[];
  readonly missing: readonly string[];
  readonly unknownCodes: readonly string[];
};
export type StocktakeState = { readonly status: 'none' } | KnownStocktake;
export type StocktakeCommand =
  | { readonly type: 'start'; readonly data: { readonly standId: string } }
  | { readonly type: 'scan'; readonly data: { readonly code: string } }
  | { readonly type: 'finish'; readonly data: Readonly<Record<never, never>> };
/** What should stand there; whose code was scanned. */
export type StocktakeFacts = { readonly expected?: readonly string[]; readonly assetId?: string | undefined };

/** A stocktake by scan: what was found, what is missing, what nobody expected there. */
export const stocktakeAggregate: Aggregate<StocktakeState, StocktakeCommand, StocktakeEvent, StocktakeFacts> = {
  kind: 'stocktake',
  collection: 'stocktakes',
  schema: 1,
  initial: { status: 'none' },
  indexes: { 'by-stand': ['standId', 'startedAt'], recent: ['startedAt'] },
  fields: (state) => (state.status === 'none' ? {} : { standId: state.standId, startedAt: state.startedAt }),
  uniques: ['stand'],
  unique: (state) => (state.status === 'open' ? { stand: state.standId } : {}),
  audiences: (state) => (state.status === 'none' ? [] : ['desk']),
  decide: {
    start: (state, { standId }, { facts: { expected = [] } }) => (state.status === 'none' ? [{ type: 'stocktake-started', data: { standId, expected } }] : []),
    scan(state, { code }, { facts: { assetId } }) {
      const stocktake = open(state);
      if (assetId === undefined) return stocktake.unknownCodes.includes(code) ? [] : [{ type: 'piece-scanned', data: { code, finding: 'unknown' } }];
      if (stocktake.found.includes(assetId) || stocktake.unexpected.includes(assetId)) return [];
      return [{ type: 'piece-scanned', data: { code, ...present({ assetId }), finding: stocktake.expected.includes(assetId) ? 'found' : 'unexpected' } }];
    },
    finish(state) {
      if (state.status === 'finished') return [];
      const { standId, expected, found, unexpected } = open(state);
      return [{ type: 'stocktake-finished', data: { standId, found, unexpected, missing: expected.filter((id) => !found.includes(id)) } }];
    },
  },
  evolve: {
    'stocktake-started': (_state, data, { at, actor }) => ({ ...data, status: 'open', startedAt: at, startedById: actor.id, found: [], unexpected: [], missing: [], unknownCodes: [] }),
    'piece-scanned': (state, { assetId, code, finding }) => {
      if (state.status === 'none') return state;
      if (assetId === undefined) return { ...state, unknownCodes: [...state.unknownCodes, code] };
      return finding === 'found' ? { ...state, found: [...state.found, assetId] } : { ...state, unexpected: [...state.unexpected, assetId] };
    },
    'stocktake-finished': (state, { missing }) => (state.status === 'none' ? state : { ...state, status: 'finished', missing }),
  },
};

function open(state: StocktakeState): KnownStocktake {
  if (state.status === 'none') throw new Refusal('loans.stocktake-unknown');
  if (state.status === 'finished') throw new Refusal('loans.stocktake-finished');
  return state;
}
