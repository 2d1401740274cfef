import { expect, it } from 'vitest';
import { countedOf, isOff, usedTenders } from './count-draft.ts';

const totals = [
  { tender: 'cash' as const, takenFen: 30_000, refundedFen: 0 },
  { tender: 'wechat' as const, takenFen: 20_000, refundedFen: 20_000 },
  { tender: 'card' as const, takenFen: 0, refundedFen: 0 },
];
const drawer = { expectedFen: 80_000, totals };
const typed = { cash: '800', wechat: '0', alipay: '', card: '' };

it('LOA-3 counts cash and every channel in which something moved', () => {
  expect(usedTenders(drawer)).toEqual(['wechat']);
  expect(countedOf(typed, ['wechat'])).toEqual({ countedFen: 80_000, others: [{ tender: 'wechat', countedFen: 0 }] });
  expect(countedOf({ ...typed, wechat: '' }, ['wechat'])).toBeUndefined();
  expect(countedOf({ ...typed, cash: '' }, [])).toBeUndefined();
});

it('LOA-3 sees a difference in any channel', () => {
  expect(isOff({ countedFen: 80_000, others: [{ tender: 'wechat', countedFen: 0 }] }, drawer)).toBe(false);
  expect(isOff({ countedFen: 80_000, others: [{ tender: 'wechat', countedFen: 1 }] }, drawer)).toBe(true);
  expect(isOff({ countedFen: 79_999, others: [] }, drawer)).toBe(true);
});
