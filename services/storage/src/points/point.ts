import type { StorageEvent } from '@orderly/contracts';
import { type Aggregate, Refusal } from '@orderly/platform/domain';
import { twice } from '../belongings/codes.ts';

export type PointEvent = Extract<StorageEvent, { type: 'point-configured' }>;
export type PointSettings = PointEvent['data'];
export type PointState = { readonly status: 'none' } | (PointSettings & { readonly status: 'configured' });
export type PointCommand = { readonly type: 'configure'; readonly data: PointSettings };

/** A point where belongings are kept: its places and what is settled there, as data. */
export const pointAggregate: Aggregate<PointState, PointCommand, PointEvent> = {
  kind: 'point',
  collection: 'points',
  schema: 1,
  initial: { status: 'none' },
  indexes: { all: ['pointId'] },
  fields: (state) => (state.status === 'none' ? {} : { pointId: state.pointId }),
  decide: {
    // STO-11: one place, one name; the unclaimed place is apart from the others.
    configure(_state, data) {
      const slot = twice([...data.slots, ...data.unclaimedSlots])[0];
      if (slot !== undefined) throw new Refusal('storage.slot-twice', { slot });
      return [{ type: 'point-configured', data }];
    },
  },
  evolve: { 'point-configured': (_state, data) => ({ status: 'configured', ...data }) },
};
