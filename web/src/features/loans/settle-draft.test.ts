import { expect, it } from 'vitest';
import { settleOf } from './settle-draft.ts';

it('LOA-3 refunds all, an amount with the reason for what is kept, or nothing yet', () => {
  expect(settleOf({ way: 'full', refund: '', reason: '' }, 30_000)).toEqual({ settle: {} });
  expect(settleOf({ way: 'part', refund: '250', reason: ' 脚踏损坏 ' }, 30_000)).toEqual({ settle: { refundFen: 25_000, keepReason: '脚踏损坏' } });
  expect(settleOf({ way: 'later', refund: '', reason: '' }, 30_000)).toEqual({});
  expect(settleOf({ way: 'part', refund: 'x', reason: '' }, 30_000)).toBeUndefined();
  expect(settleOf({ way: 'full', refund: '', reason: '' }, 0)).toEqual({});
});
