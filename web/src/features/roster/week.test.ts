import { describe, expect, it } from 'vitest';
import { addDays, dayStart, instantIn, lackOf, leaderGaps, mondayOf, shortName, weekOf } from './week.ts';

const person = { id: 'p', name: '张伟', staffNo: '1' };
const shift = (from: string, until: string, people = [person]) => ({ parts: [{ from, until }], people });

describe('a week', () => {
  it('begins on Monday, also across a year', () => {
    expect([mondayOf('2026-11-24'), mondayOf('2026-11-23'), mondayOf('2026-11-29'), mondayOf('2027-01-01')]).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-11-23',
      '2026-12-28',
    ]);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(weekOf('2026-11-23').at(-1)).toBe('2026-11-29');
  });

  it('names a shift under its post by what tells it apart', () => {
    expect([
      shortName('外科陪检员早班', '外科陪检员'),
      shortName('Surgery escort, split day', 'Surgery escort'),
      shortName('前台', '前台'),
      shortName('Other', 'Post'),
    ]).toEqual(['早班', 'split day', '前台', 'Other']);
  });
});

describe('coverage', () => {
  it('SC-7 says how many a shift is short of, never less than none', () => {
    expect([lackOf({ headCount: 3, people: [person] }), lackOf({ headCount: 1, people: [person, person] })]).toEqual([2, 0]);
  });

  it('SC-4 finds the hours of a day in which nobody leads', () => {
    expect(dayStart('2026-11-24')).toBe(Date.parse('2026-11-23T16:00:00Z'));
    const day = [shift('2026-11-23T23:30:00Z', '2026-11-24T06:30:00Z'), shift('2026-11-24T06:30:00Z', '2026-11-24T13:30:00Z')];
    expect(leaderGaps(day, '2026-11-24')).toEqual([
      { from: '00:00', until: '07:30' },
      { from: '21:30', until: '24:00' },
    ]);
    expect(leaderGaps([shift('2026-11-24T06:30:00Z', '2026-11-24T13:30:00Z', [])], '2026-11-24')).toEqual([{ from: '00:00', until: '24:00' }]);
    expect(leaderGaps([shift('2026-11-23T10:00:00Z', '2026-11-24T20:00:00Z')], '2026-11-24')).toEqual([]);
  });
});

describe('a time of a shift', () => {
  const night = { parts: [{ from: '2026-11-24T09:00:00.000Z', until: '2026-11-24T23:30:00.000Z' }] };
  it('GRP-4 counts on from the beginning, over midnight', () => {
    expect(instantIn(night, '17:00')).toBe('2026-11-24T09:00:00.000Z');
    expect(instantIn(night, '01:00')).toBe('2026-11-24T17:00:00.000Z');
    expect(instantIn(night, '07:30', true)).toBe('2026-11-24T23:30:00.000Z');
    expect(instantIn(night, '17:00', true)).toBe('2026-11-25T09:00:00.000Z');
  });
});
