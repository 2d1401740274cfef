import type { EventOf, loansEvents } from '@orderly/contracts';
import { type Aggregate, Refusal } from '@orderly/platform/domain';

export type KindEvent = Extract<EventOf<typeof loansEvents>, { type: 'kind-set' }>;
export type Conditions = KindEvent['data'];
export type KindState = { readonly status: 'none' } | ({ readonly status: 'set' } & Conditions);
export type KindCommand = { readonly type: 'set'; readonly data: Conditions };

/** The lending conditions of a kind, as data (LOA-1). */
export const kindAggregate: Aggregate<KindState, KindCommand, KindEvent> = {
  kind: 'kind',
  collection: 'kinds',
  schema: 1,
  initial: { status: 'none' },
  indexes: { 'by-code': ['code'] },
  fields: (state) => (state.status === 'none' ? {} : { code: state.code }),
  decide: {
    set(state, data) {
      if (state.status !== 'none' && state.pooled !== data.pooled) throw new Refusal('loans.wrong-status', { status: 'set' });
      return state.status !== 'none' && isSame(state, data) ? [] : [{ type: 'kind-set', data }];
    },
  },
  evolve: { 'kind-set': (_state, data) => ({ status: 'set', ...data }) },
};

/** LOA-1: the deposit of an asset's class; undefined for a class that the kind does not know. */
export const depositOf = ({ depositsFen }: Conditions, { depositClass, charged }: { depositClass: string; charged: boolean }): number | undefined => (charged ? depositsFen[depositClass] : 0);

const isSame = ({ status: _, ...state }: Extract<KindState, { status: 'set' }>, data: Conditions): boolean => JSON.stringify(sorted(state)) === JSON.stringify(sorted(data));
const sorted = (value: object): unknown => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]: [string, unknown]) => [key, typeof one === 'object' && one !== null ? sorted(one) : one]);
