/** A small aggregate for the platform's own tests: a parcel that is counted, tagged and timed. */
import { type Aggregate, later, Refusal } from '../domain.ts';

export type Parcel = { readonly status: 'none' | 'open' | 'closed'; readonly count: number; readonly tag?: string; readonly dueAt?: string; readonly owner?: string };
export type ParcelCommand =
  | { readonly type: 'open'; readonly data: { readonly tag?: string; readonly owner?: string } }
  | { readonly type: 'add'; readonly data: { readonly n: number } }
  | { readonly type: 'remind'; readonly data: { readonly inMs: number } }
  | { readonly type: 'ring'; readonly data: object }
  | { readonly type: 'close'; readonly data: object };
export type ParcelEvent =
  | { readonly type: 'parcel-opened'; readonly data: { readonly tag?: string; readonly owner?: string } }
  | { readonly type: 'parcel-added'; readonly data: { readonly n: number } }
  | { readonly type: 'parcel-timed'; readonly data: { readonly dueAt: string } }
  | { readonly type: 'parcel-rang'; readonly data: object }
  | { readonly type: 'parcel-closed'; readonly data: object };

const open = (state: Parcel): void => {
  if (state.status !== 'open') throw new Refusal('sample.not-open', { status: state.status });
};

export const parcels: Aggregate<Parcel, ParcelCommand, ParcelEvent> = {
  kind: 'parcel',
  collection: 'parcels',
  schema: 1,
  initial: { status: 'none', count: 0 },
  indexes: { 'by-owner': ['owner', 'count'] },
  fields: ({ owner, count }) => ({ owner, count }),
  uniques: ['tag'],
  unique: ({ tag, status }) => ({ tag: status === 'open' ? tag : undefined }),
  due: ({ dueAt }) => (dueAt === undefined ? undefined : { at: dueAt, command: { type: 'ring', data: {} } }),
  audiences: ({ owner }) => (owner === undefined ? [] : [`person:${owner}`]),
  decide: {
    open: (state, data) => {
      if (state.status !== 'none') throw new Refusal('sample.already-open');
      return [{ type: 'parcel-opened', data }];
    },
    add: (state, data) => {
      open(state);
      return data.n === 0 ? [] : [{ type: 'parcel-added', data }];
    },
    remind: (state, { inMs }, { at }) => {
      open(state);
      return [{ type: 'parcel-timed', data: { dueAt: later(at, inMs) } }];
    },
    ring: (state, _data, { at }) => (state.dueAt !== undefined && state.dueAt <= at ? [{ type: 'parcel-rang', data: {} }] : []),
    close: (state) => {
      open(state);
      return [{ type: 'parcel-closed', data: {} }];
    },
  },
  evolve: {
    'parcel-opened': (state, data) => ({ ...state, status: 'open', ...data }),
    'parcel-added': (state, { n }) => ({ ...state, count: state.count + n }),
    'parcel-timed': (state, { dueAt }) => ({ ...state, dueAt }),
    'parcel-rang': ({ dueAt: _, ...state }) => ({ ...state, count: state.count + 1_000 }),
    'parcel-closed': (state) => ({ ...state, status: 'closed' }),
  },
};
