import type { Clauses, StorageEvent } from '@orderly/contracts';
import type { Aggregate } from '@orderly/platform/domain';

export type ConditionsState = { readonly status: 'none' } | { readonly status: 'published'; readonly no: number; readonly date: string; readonly clauses: Clauses };
export type ConditionsCommand = { readonly type: 'publish'; readonly data: { readonly date: string; readonly clauses: Clauses } };
export type ConditionsEvent = Extract<StorageEvent, { type: 'conditions-published' }>;
export type ConditionsFacts = { readonly no: number };

/** STO-12: one version of the conditions with its date; never changed, only followed by the next. */
export const conditionsAggregate: Aggregate<ConditionsState, ConditionsCommand, ConditionsEvent, ConditionsFacts> = {
  kind: 'conditions',
  collection: 'conditions',
  schema: 1,
  initial: { status: 'none' },
  indexes: { 'by-no': ['no'], 'by-date': ['date', 'no'] },
  fields: (state) => (state.status === 'none' ? {} : { no: state.no, date: state.date }),
  uniques: ['no'],
  unique: (state) => ({ no: state.status === 'none' ? undefined : String(state.no) }),
  decide: { publish: (state, data, { facts: { no } }) => (state.status === 'none' ? [{ type: 'conditions-published', data: { ...data, no } }] : []) },
  evolve: { 'conditions-published': (_state, data) => ({ status: 'published', ...data }) },
};
