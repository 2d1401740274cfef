import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from './calendar.ts';

describe('calendar', () => {
  const shanghai = calendarOf('Asia/Shanghai');
  const berlin = calendarOf('Europe/Berlin');

  it.each([
    ['2026-11-24', '07:30', '2026-11-23T23:30:00.000Z'],
    ['2026-11-24', '00:00', '2026-11-23T16:00:00.000Z'],
    ['2026-11-24', '24:00', '2026-11-24T16:00:00.000Z'],
    ['2028-02-28', '24:00', '2028-02-28T16:00:00.000Z'],
    ['2026-12-31', '23:00', '2026-12-31T15:00:00.000Z'],
  ])('puts %s %s in Shanghai at %s', (date, time, instant) => expect(shanghai.instantOf(date, time)).toBe(instant));

  it('takes the first instant after a time that a clock change leaves out, and the first of one that comes twice or the second, but always one that shows that time', () => {
    expect(berlin.instantOf('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']).toContain(berlin.instantOf('2026-10-25', '02:30'));
  });

  it('gives back the date of every instant it makes, in any zone, on any day', () => {
    const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'UTC'].map(calendarOf);
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 3, max: 23 }), (zone, day, hour) => {
        const date = zone.addDays('1991-01-01', day);
        expect(zone.dateOf(zone.instantOf(date, `${String(hour).padStart(2, '0')}:15`))).toBe(date);
        expect(zone.dateOf(zone.instantOf(date, '24:00'))).toBe(zone.addDays(date, 1));
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a zone that is none', () => expect(() => calendarOf('Mars/Olympus')).toThrow(RangeError));
});
