import type { Aggregate } from '@orderly/platform/domain';
import type { EventOf } from '../events.ts';

type Event = EventOf<'group-registered'>;
export type GroupState = { readonly registered?: Event['data'] };
export type GroupCommand = { readonly type: 'register'; readonly data: Event['data'] };

/** One of the centre's groups (GRP-1), with its service point. */
export const groupAggregate: Aggregate<GroupState, GroupCommand, Event> = {
  kind: 'group',
  collection: 'groups',
  schema: 1,
  initial: {},
  decide: { register: (state, data) => (state.registered ? [] : [{ type: 'group-registered', data }]) },
  evolve: { 'group-registered': (_state, data) => ({ registered: data }) },
  indexes: { 'by-code': ['code'] },
  fields: ({ registered }) => ({ code: registered?.code }),
  uniques: ['code'],
  unique: ({ registered }) => ({ code: registered?.code }),
  audiences: () => ['dispatch'],
};
