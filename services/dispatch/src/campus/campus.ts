import type { CampusBody, DispatchEvent } from '@orderly/contracts';
import { type Aggregate, Refusal } from '@orderly/platform/domain';

type Published = Extract<DispatchEvent, { type: 'campus-published' }>;
export type CampusState = { readonly status: 'none' } | ({ readonly status: 'published' } & Published['data']);
export type CampusCommand = { readonly type: 'publish'; readonly data: { readonly hash: string; readonly campus: CampusBody } };
/** The next free revision, and what the engine finds wrong with the graph. */
export type CampusFacts = { readonly revision: number; readonly complaints: readonly { readonly code: string; readonly id: string }[] };

/** One document a published revision; the highest one is the campus. */
export const campusAggregate: Aggregate<CampusState, CampusCommand, Published, CampusFacts> = {
  kind: 'campus',
  collection: 'campuses',
  schema: 1,
  initial: { status: 'none' },
  decide: {
    publish(state, data, { facts: { revision, complaints } }) {
      if (state.status === 'published') return [];
      const [first] = complaints;
      if (first) throw new Refusal('dispatch.campus-invalid', { complaint: first.code, at: first.id, complaints: complaints.length });
      return [{ type: 'campus-published', data: { revision, ...data } }];
    },
  },
  evolve: { 'campus-published': (_state, data) => ({ status: 'published', ...data }) },
  indexes: { revision: ['revision'] },
  fields: (state) => (state.status === 'none' ? {} : { revision: state.revision }),
  uniques: ['revision'],
  unique: (state) => (state.status === 'none' ? {} : { revision: String(state.revision) }),
  audiences: () => ['dispatch'],
};
