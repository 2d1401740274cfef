import { describe, expect, it } from 'vitest';
import { fenOf, typedYuan, yuan } from './money.ts';

describe('money at the desk', () => {
  it('is read as yuan in half or full width, to the fen', () => {
    expect([fenOf('300'), fenOf('0.1'), fenOf(' ¥1,234.56 '), fenOf('12.5'), fenOf('19.99')]).toEqual([30_000, 10, 123_456, 1_250, 1_999]);
  });

  it('is nothing where the text is no amount', () => {
    expect(['', '-1', '1.234', 'abc', '1e3', '12345678'].map(fenOf)).toEqual(Array.from({ length: 6 }));
  });

  it('is shown with both decimals, and typed without those that say nothing', () => {
    expect([yuan(30_000), yuan(-1_050), typedYuan(30_000), typedYuan(1_250)]).toEqual(['¥300.00', '−¥10.50', '300', '12.50']);
  });
});
