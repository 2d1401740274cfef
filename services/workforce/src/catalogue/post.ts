import { type Aggregate, Refusal } from '@orderly/platform/domain';
import type { EventOf } from '../events.ts';

type Event = EventOf<'post-registered'>;
export type PostState = { readonly registered?: Event['data'] };
export type PostCommand = { readonly type: 'register'; readonly data: Event['data'] };
export type PostFacts = { readonly isGroupKnown: boolean };

/** A post of a group: what its people carry, and whether they lead. */
export const postAggregate: Aggregate<PostState, PostCommand, Event, PostFacts> = {
  kind: 'post',
  collection: 'posts',
  schema: 1,
  initial: {},
  decide: {
    register(state, data, { facts }) {
      if (state.registered) return [];
      if (!facts.isGroupKnown) throw new Refusal('workforce.group-unknown');
      return [{ type: 'post-registered', data }];
    },
  },
  evolve: { 'post-registered': (_state, data) => ({ registered: data }) },
  indexes: { 'by-code': ['code'] },
  fields: ({ registered }) => ({ code: registered?.code }),
  uniques: ['code'],
  unique: ({ registered }) => ({ code: registered?.code }),
  audiences: () => ['dispatch'],
};
