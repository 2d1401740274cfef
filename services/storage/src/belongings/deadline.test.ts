import { calendarOf } from '@orderly/platform';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { clockFrom } from './deadline.ts';

const shanghai = calendarOf('Asia/Shanghai');
const of = (at: string, zone = shanghai) => clockFrom(at, { calendar: zone, remindHours: [24] });
/** Zones with and without clock changes, some at midnight. */
const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'America/Santiago', 'Asia/Beirut', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];
const instants = fc.date({ min: new Date('2023-01-01T00:00:00Z'), max: new Date('2033-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString());

const hostZone = process.env['TZ'];
afterEach(() => {
  if (hostZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = hostZone;
});

describe('the deadline', () => {
  it('STO-7 is the same wherever the host stands', () => {
    for (const zone of zones) {
      process.env['TZ'] = zone;
      expect(of('2026-11-24T15:59:59.999Z').deadline, zone).toBe('2026-11-27T16:00:00.000Z');
    }
  });

  it.each([
    ['an ordinary day', '2026-11-24T02:00:00.000Z', '2026-11-27T16:00:00.000Z'],
    ['the first instant of a day', '2026-11-23T16:00:00.000Z', '2026-11-27T16:00:00.000Z'],
    ['the last instant of a day', '2026-11-24T15:59:59.999Z', '2026-11-27T16:00:00.000Z'],
    ['the day before a leap day', '2028-02-27T04:00:00.000Z', '2028-03-01T16:00:00.000Z'],
    ['a leap day', '2028-02-29T04:00:00.000Z', '2028-03-03T16:00:00.000Z'],
    ['February of a common year', '2027-02-26T04:00:00.000Z', '2027-03-01T16:00:00.000Z'],
    ['the turn of the year', '2026-12-30T04:00:00.000Z', '2027-01-02T16:00:00.000Z'],
    ['the National Day holidays, which are days like all others', '2026-09-30T04:00:00.000Z', '2026-10-03T16:00:00.000Z'],
  ])('STO-7 of %s is 24:00 of the third day after it', (_what, at, deadline) => {
    expect(of(at).deadline).toBe(deadline);
  });

  it('STO-7 is the first instant of the fourth civil day after the deposit, in any zone and across any clock change', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (at, zone) => {
        const calendar = calendarOf(zone);
        const { deadline } = of(at, calendar);
        const fourth = calendar.addDays(calendar.dateOf(at), 4);
        expect(calendar.dateOf(deadline)).toBe(fourth);
        expect(calendar.dateOf(new Date(Date.parse(deadline) - 1).toISOString()) < fourth).toBe(true);
      }),
      { numRuns: 2_000, seed: 20_261_124 },
    );
  });

  it('STO-7 is the same for everything deposited on one civil day, and notices lie between deposit and deadline', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 86_399 }), fc.uniqueArray(fc.integer({ min: 1, max: 72 }), { minLength: 1, maxLength: 5 }), (at, second, remindHours) => {
        const start = shanghai.instantOf(shanghai.dateOf(at), '00:00');
        const other = new Date(Date.parse(start) + second * 1_000).toISOString();
        expect(of(other).deadline).toBe(of(at).deadline);
        const { deadline, reminders } = clockFrom(other, { calendar: shanghai, remindHours });
        expect(reminders).toHaveLength(remindHours.length);
        for (const reminder of reminders) expect(other < reminder.at && reminder.at < deadline).toBe(true);
        expect(reminders.map((one) => one.at)).toEqual(reminders.map((one) => one.at).sort());
      }),
      { numRuns: 1_000, seed: 20_261_124 },
    );
  });
});
