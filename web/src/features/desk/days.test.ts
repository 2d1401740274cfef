import { describe, expect, it } from 'vitest';
import { daysKept } from './days.ts';

describe('days in keeping', () => {
  it('STO-7 do not count the day of the deposit, and change at midnight of the centre', () => {
    const lateEvening = '2026-11-24T15:59:00Z';
    expect(daysKept(lateEvening, Date.parse('2026-11-24T15:59:59Z'))).toBe(0);
    expect(daysKept(lateEvening, Date.parse('2026-11-24T16:00:00Z'))).toBe(1);
    expect(daysKept(lateEvening, Date.parse('2026-11-27T16:00:00Z'))).toBe(4);
  });
});
