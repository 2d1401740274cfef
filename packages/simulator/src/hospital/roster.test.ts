import { describe, expect, it } from 'vitest';
import { dayNumber, weekday } from './civil-date.ts';
import { demoHospital } from './demo-hospital.ts';
import { minuteOf, onDuty, rosterFor } from './roster.ts';

const hospital = demoHospital();
const templates = new Map(hospital.templates.map((template) => [template.code, template]));
// Thirteen weeks over a change of year: every escort comes round to every shift.
const dates = Array.from({ length: 91 }, (_, nth) => new Date(Date.UTC(2026, 10, 20 + nth)).toISOString().slice(0, 10));

describe('the roster', () => {
  it('GRP-2 keeps the head count of every template and gives each of the 74 one shift, on every date', () => {
    for (const date of dates) {
      const rows = rosterFor(hospital, date);
      expect(new Set(rows.map((row) => row.personId)).size).toBe(74);
      expect(rows).toHaveLength(74);
      for (const template of hospital.templates)
        expect(
          rows.filter((row) => row.template === template.code),
          `${date} ${template.code}`,
        ).toHaveLength(template.headCount);
    }
  });

  it('GRP-1 names one leader for each shift of dispatchers and of the green channel, round the clock', () => {
    for (const date of dates) {
      const leaders = rosterFor(hospital, date)
        .filter((row) => row.leads)
        .map((row) => row.template);
      expect(leaders.sort()).toEqual([
        'emergency-green-channel-early',
        'emergency-green-channel-middle',
        'emergency-green-channel-night',
        'internal-dispatcher-early',
        'internal-dispatcher-middle',
        'surgery-dispatcher-early',
        'surgery-dispatcher-middle',
      ]);
    }
  });

  it('leaves at least six hours between the shifts of a person, and at least nine inside a week', () => {
    dates.slice(1).forEach((date, nth) => {
      const before = new Map(rosterFor(hospital, dates[nth] ?? '').map((row) => [row.personId, hoursOf(row.template)]));
      for (const { personId, template } of rosterFor(hospital, date)) {
        const rest = hoursOf(template).start + 1_440 - (before.get(personId)?.end ?? Infinity);
        expect(rest, `${personId} ${date}`).toBeGreaterThanOrEqual(weekday(date) === 0 ? 6 * 60 : 9 * 60);
      }
    });
  });

  it('brings every escort to every shift in ten weeks', () => {
    const [escort] = hospital.people.filter(({ post }) => post === 'surgery-escort');
    const seen = new Set(dates.map((date) => rosterFor(hospital, date).find((row) => row.personId === escort?.id)?.template));
    expect(seen.size).toBe(4);
  });

  it('has somebody of every group at work at noon, and three named 张 at nine', () => {
    const at = (minute: number) => onDuty(hospital, { date: '2026-11-24', dayBefore: '2026-11-23', minute });
    expect(new Set(at(12 * 60).map(({ group }) => group))).toEqual(new Set(['internal', 'surgery', 'emergency']));
    expect(at(9 * 60).filter(({ name }) => name.startsWith('张'))).toHaveLength(3);
    expect(at(3 * 60)).toHaveLength(3 + 3 + 3 + 1);
  });

  it('is the same at every call', () => {
    expect(rosterFor(hospital, '2026-12-31')).toEqual(rosterFor(demoHospital(), '2026-12-31'));
  });
});

describe('civil dates', () => {
  it('are counted as the calendar counts them', () => {
    for (const date of [...dates, '1970-01-01', '2000-02-29', '2100-03-01', '1999-12-31'])
      expect(dayNumber(date)).toBe(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
    expect(weekday('2026-11-23')).toBe(0);
    expect(() => dayNumber('24.11.2026')).toThrow('no civil date');
  });
});

function hoursOf(template: string): { start: number; end: number } {
  const parts = templates.get(template)?.parts ?? [];
  const start = minuteOf(parts[0]?.start ?? '');
  const end = minuteOf(parts.at(-1)?.end ?? '');
  return { start, end: end <= start ? end + 1_440 : end };
}
