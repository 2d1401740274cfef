import { campusMap, modes, validateCampus } from '@orderly/dispatch-engine';
import { describe, expect, it } from 'vitest';
import { demoHospital } from './demo-hospital.ts';
import { jobKinds } from './types.ts';
import { wards } from './wards.ts';

const hospital = demoHospital();
const duplicates = (values: readonly string[]): readonly string[] => values.filter((value, at) => values.indexOf(value) !== at);

describe('the demo hospital', () => {
  it('is the same at every call', () => {
    expect(demoHospital()).toEqual(hospital);
  });

  it('has about 300 places, each under one code at one node', () => {
    expect(hospital.places.length).toBeGreaterThanOrEqual(290);
    expect(hospital.places.length).toBeLessThanOrEqual(310);
    expect(duplicates(hospital.places.map((place) => place.code))).toEqual([]);
    expect(duplicates(hospital.places.map((place) => place.node))).toEqual([]);
    expect(duplicates(hospital.places.map((place) => place.name.zh))).toEqual([]);
  });

  it('has two or more lifts in every building of more than one floor, and a campus without a complaint', () => {
    for (const building of hospital.buildings.filter(({ floors }) => floors.length > 1)) {
      expect(hospital.campus.lifts.filter((lift) => lift.building === building.code).length, building.code).toBeGreaterThanOrEqual(2);
    }
    expect(hospital.buildings.map(({ code, floors }) => `${code} ${floors.length}`)).toEqual([
      'IM 16',
      'SU 18',
      'OP 5',
      'ED 3',
      'MT 5',
      'PH 2',
      'LS 2',
      'CS 3',
      'MO 2',
      'GT 1',
    ]);
    expect(validateCampus(hospital.campus)).toEqual([]);
  });

  it('lets every place reach every other within a quarter of an hour, in every mode', () => {
    const map = campusMap(hospital.campus);
    for (const mode of modes) {
      const times = map.times(mode);
      const longest = hospital.places.reduce((most, from) => hospital.places.reduce((max, to) => Math.max(max, times.between(from.node, to.node)), most), 0);
      expect(longest).toBeLessThan(900);
    }
  });

  it('knows where each kind of job may end', () => {
    const received = new Set(hospital.places.flatMap((place) => place.receives));
    expect(jobKinds.filter((kind) => !received.has(kind))).toEqual([]);
  });

  it('writes every label in both languages within their bounds', () => {
    const named = [...hospital.places, ...hospital.groups, ...hospital.posts, ...hospital.templates, ...hospital.buildings].map(({ name }) => name);
    for (const { zh, en } of named) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[\p{Script=Latin}\d ,’-]+$/u);
      expect(Math.max(zh.length, en.length)).toBeLessThanOrEqual(64);
    }
  });
});

describe('its patients', () => {
  it('are 1,200 with numbers and wristbands of their own, no two in a bed', () => {
    const { patients } = hospital;
    expect(patients).toHaveLength(1_200);
    expect(duplicates(patients.map((patient) => `${patient.ward}/${patient.bed}`))).toEqual([]);
    expect(duplicates(patients.map((patient) => patient.admissionNo))).toEqual([]);
    expect(duplicates(patients.map((patient) => patient.wristband))).toEqual([]);
    expect(duplicates(patients.map((patient) => patient.id))).toEqual([]);
    expect(wards.reduce((sum, ward) => sum + ward.beds, 0)).toBeGreaterThan(1_450);
  });

  it('lie in beds that exist, bed 12 in every ward', () => {
    for (const ward of hospital.places.filter((place) => place.kind === 'ward')) {
      expect(
        hospital.patients.some((patient) => patient.ward === ward.code && patient.bed === '12'),
        ward.code,
      ).toBe(true);
    }
    const known = new Set(hospital.places.filter((place) => place.kind === 'ward').map((place) => place.code));
    expect(hospital.patients.filter((patient) => !known.has(patient.ward))).toEqual([]);
  });

  it('are some of them critical or dependent, and the critical travel by bed or trolley', () => {
    const critical = hospital.patients.filter((patient) => patient.critical);
    expect(critical.length).toBeGreaterThan(50);
    expect(critical.length).toBeLessThan(200);
    expect(new Set(critical.map((patient) => patient.mode))).toEqual(new Set(['bed', 'trolley']));
    expect(hospital.patients.filter((patient) => patient.dependent && !patient.critical).length).toBeGreaterThan(100);
  });

  it('have a precaution for each line that needs one', () => {
    for (const patient of hospital.patients) {
      for (const line of ['infusion', 'drain', 'oxygen'] as const) expect(patient.precautions.includes(line)).toBe(patient.tubes.includes(line));
    }
  });

  it('keeps belongings at the main desk, lends from three, and gives every desk a clerk', () => {
    const { equipment, people, places } = hospital;
    const desks = ['IM-01-DESK', 'OP-01-DESK', 'SU-01-DESK'];
    expect(equipment.points.map(({ place }) => place)).toEqual(['IM-01-DESK']);
    for (const { slots, unclaimedSlots } of equipment.points) expect(duplicates([...slots, ...unclaimedSlots])).toEqual([]);
    const count = (kind: string) => equipment.assets.filter((asset) => asset.kind === kind).length;
    expect(['wheelchair', 'flat-cart', 'umbrella'].map(count)).toEqual([5, 5, 10]);
    expect([...new Set(equipment.assets.map(({ home }) => home))].toSorted()).toEqual(desks);
    for (const values of [equipment.assets.map(({ no }) => no), equipment.assets.map(({ code }) => code), equipment.assets.map(({ id }) => id)]) expect(duplicates(values)).toEqual([]);
    for (const { home } of equipment.assets) expect(places.map(({ code }) => code)).toContain(home);
    const clerks = people.filter(({ roles }) => roles.includes('clerk'));
    expect(clerks.map(({ units }) => units[0])).toEqual(clerks.map(() => 'IM-01-DESK'));
    expect([...new Set(clerks.flatMap(({ units }) => units))].toSorted()).toEqual(desks);
  });

  it('LOA-4 has chairs and carts for the porters, of the kinds that the desks lend, away from the desks', () => {
    const { equipment, places } = hospital;
    expect(Object.fromEntries(equipment.kinds.map(({ code, mode }) => [code, mode]))).toEqual({ wheelchair: 'wheelchair', 'flat-cart': 'trolley', umbrella: undefined });
    const count = (kind: string) => equipment.pool.filter((asset) => asset.kind === kind).length;
    expect(['wheelchair', 'flat-cart', 'umbrella'].map(count)).toEqual([42, 12, 0]);
    const all = [...equipment.assets, ...equipment.pool];
    for (const values of [all.map(({ no }) => no), all.map(({ code }) => code), all.map(({ id }) => id)]) expect(duplicates(values)).toEqual([]);
    const desks = new Set(equipment.assets.map(({ home }) => home));
    for (const { home } of equipment.pool) expect([places.some(({ code }) => code === home), desks.has(home)]).toEqual([true, false]);
  });
});
