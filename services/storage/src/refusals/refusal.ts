import type { GoodsCategory, StorageEvent } from '@orderly/contracts';
import { type Aggregate, Refusal } from '@orderly/platform/domain';

export type GoodsRefusalState = { readonly status: 'none' | 'recorded' };
export type GoodsRefusalCommand = { readonly type: 'record'; readonly data: { readonly pointId: string; readonly categories: readonly GoodsCategory[] } };
export type GoodsRefusalEvent = Extract<StorageEvent, { type: 'goods-refused' }>;

/** STO-3: goods were refused and nothing was taken in; a document of one event. */
export const goodsRefusalAggregate: Aggregate<GoodsRefusalState, GoodsRefusalCommand, GoodsRefusalEvent, { readonly isOwn: boolean }> = {
  kind: 'goods-refusal',
  collection: 'refusals',
  schema: 1,
  initial: { status: 'none' },
  decide: {
    record(state, { pointId, categories }, { facts: { isOwn } }) {
      if (state.status === 'recorded') return [];
      if (!isOwn) throw new Refusal('storage.point-unknown');
      return [{ type: 'goods-refused', data: { pointId, categories: [...new Set(categories)], referredToPolice: categories.includes('weapons') } }];
    },
  },
  evolve: { 'goods-refused': () => ({ status: 'recorded' }) },
};
