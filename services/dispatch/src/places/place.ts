import type { DispatchEvent } from '@orderly/contracts';
import { type Aggregate, Refusal } from '@orderly/platform/domain';

type Registered = Extract<DispatchEvent, { type: 'place-registered' }>;
export type PlaceState = { readonly status: 'none' } | ({ readonly status: 'registered' } & Registered['data']);
export type PlaceCommand = { readonly type: 'register'; readonly data: Registered['data'] };
/** Whether the current campus has the place's node. */
export type PlaceFacts = { readonly nodeKnown: boolean };

/** Named places of the campus; a code is given once. */
export const placeAggregate: Aggregate<PlaceState, PlaceCommand, Registered, PlaceFacts> = {
  kind: 'place',
  collection: 'places',
  schema: 1,
  initial: { status: 'none' },
  decide: {
    register(state, data, { facts }) {
      if (state.status === 'registered') return [];
      if (!facts.nodeKnown) throw new Refusal('dispatch.node-unknown');
      return [{ type: 'place-registered', data }];
    },
  },
  evolve: { 'place-registered': (_state, data) => ({ status: 'registered', ...data }) },
  indexes: { kind: ['kind', 'building', 'code'], building: ['building', 'code'], code: ['code'] },
  fields: (state) => (state.status === 'none' ? {} : { kind: state.kind, building: state.building, code: state.code }),
  uniques: ['code'],
  unique: (state) => (state.status === 'none' ? {} : { code: state.code }),
  audiences: () => ['dispatch'],
};
