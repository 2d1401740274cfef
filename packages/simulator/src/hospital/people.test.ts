import { describe, expect, it } from 'vitest';
import { demoHospital } from './demo-hospital.ts';

const hospital = demoHospital();
const { people, posts, templates } = hospital;
const countBy = (values: readonly (string | undefined)[]): Readonly<Record<string, number>> =>
  values.reduce<Record<string, number>>((counts, value) => (value === undefined ? counts : { ...counts, [value]: (counts[value] ?? 0) + 1 }), {});

describe('the people', () => {
  it('GRP-1 are 74 in three groups: internal medicine 30, surgery 29, emergency 15', () => {
    expect(countBy(people.map((person) => person.group))).toEqual({ internal: 30, surgery: 29, emergency: 15 });
    expect(hospital.groups.map(({ code, people: count, leads }) => [code, count, leads])).toEqual([
      ['internal', 30, 'dispatchers'],
      ['surgery', 29, 'dispatchers'],
      ['emergency', 15, 'roster'],
    ]);
  });

  it('GRP-2 stand on the posts of the regulation in its numbers', () => {
    const ward = { specimen: 3, escort: 10, medicine: 3, handyman: 2, disinfection: 2, distribution: 5, dispatcher: 2 };
    const expected = {
      ...prefixed('internal', { ...ward, 'front-desk': 3 }),
      ...prefixed('surgery', { ...ward, 'linen-store': 2 }),
      ...prefixed('emergency', { stretcher: 3, 'green-channel': 12 }),
    };
    expect(countBy(people.map((person) => person.post))).toEqual(expected);
    expect(Object.fromEntries(posts.map((post) => [post.code, post.people]))).toEqual(expected);
  });

  it('GRP-2 have the shift hours and head counts of the regulation', () => {
    const hours = Object.fromEntries(
      templates.map(({ code, parts, headCount }) => [code, `${parts.map(({ start, end }) => `${start}-${end}`).join('+')} ×${headCount}`]),
    );
    const day = (start: string, count: number): string => `${start}-11:30+13:30-17:00 ×${count}`;
    const escorts = {
      'escort-early': '07:30-13:30 ×2',
      'escort-middle': '13:30-20:00 ×1',
      'escort-night': '17:00-07:30 ×3',
      'escort-split': '07:30-11:30+13:30-17:00 ×4',
    };
    const ward = {
      ...escorts,
      'dispatcher-early': '07:30-14:30 ×1',
      'dispatcher-middle': '14:30-21:30 ×1',
      'specimen-day': day('07:00', 3),
      'medicine-day': day('08:00', 3),
      'handyman-day': day('08:00', 2),
      'disinfection-day': day('08:00', 2),
      'distribution-day': day('08:00', 5),
    };
    expect(hours).toEqual({
      ...prefixed('internal', { ...ward, 'front-desk-early': '07:30-14:30 ×1', 'front-desk-middle': '14:30-21:30 ×1', 'front-desk-day': day('08:00', 1) }),
      ...prefixed('surgery', { ...ward, 'linen-store-day': day('08:00', 2) }),
      'emergency-stretcher-early': '07:30-15:30 ×1',
      'emergency-stretcher-middle': '15:30-23:00 ×1',
      'emergency-stretcher-night': '23:00-07:30 ×1',
      'emergency-green-channel-early': '07:30-15:30 ×5',
      'emergency-green-channel-middle': '15:30-23:00 ×4',
      'emergency-green-channel-night': '23:00-07:30 ×3',
    });
  });

  it('beside the 74 are a head nurse and two nurses a ward, two receivers a department, and those who oversee', () => {
    for (const place of hospital.places) {
      const staff = people.filter((person) => person.units.includes(place.code) && person.group === undefined);
      const heads = staff.filter((person) => person.roles.includes('head-nurse'));
      expect([staff.length, heads.length], place.code).toEqual(place.kind === 'ward' ? [3, 1] : place.staffed ? [2, 0] : [0, 0]);
    }
    const overseers = people.filter((person) => person.group === undefined && person.units.length === 0);
    expect(countBy(overseers.map((person) => person.roles[0]))).toEqual({ supervisor: 3, scheduler: 2, auditor: 2, administrator: 1 });
  });

  it('carry one badge and one staff number each', () => {
    for (const values of [people.map((person) => person.badge), people.map((person) => person.staffNo), people.map((person) => person.id)]) {
      expect(new Set(values).size).toBe(people.length);
    }
  });

  it('are three named 张 among the 74, all on posts by day', () => {
    const named = people.filter((person) => person.group !== undefined && person.name.startsWith('张'));
    expect(named.map((person) => `${person.name} ${person.post}`)).toEqual(['张伟 surgery-specimen', '张丽 surgery-medicine', '张强 surgery-distribution']);
  });
});

function prefixed<T>(group: string, entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [`${group}-${key}`, value]));
}
