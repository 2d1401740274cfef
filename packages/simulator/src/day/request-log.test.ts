import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoHospital } from '../hospital/demo-hospital.ts';
import { demand } from './demand.ts';
import { requestLog } from './request-log.ts';
import type { DayRequest } from './request.ts';

const hospital = demoHospital();
const day = (seed: number, more: { scale?: number; from?: string; minutes?: number } = {}) =>
  requestLog(hospital, { seed, from: more.from ?? '2026-11-24T00:00', minutes: more.minutes ?? 1_440, scale: more.scale ?? 1 });
const tuesday = day(1);
const hourOf = (request: DayRequest): number => request.at / 3_600_000;

describe('the request log', () => {
  it('is the same for the same seed and another for another', () => {
    expect(day(1)).toEqual(tuesday);
    expect(day(2)).not.toEqual(tuesday);
  });

  it('begins, over a longer window, with the requests of the shorter one', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 240 }), fc.integer({ min: 0, max: 240 }), (seed, short, more) => {
        const some = day(seed, { from: '2026-11-24T08:00', minutes: short });
        expect(day(seed, { from: '2026-11-24T08:00', minutes: short + more }).filter((request) => request.at < short * 60_000)).toEqual(some);
      }),
      { numRuns: 15 },
    );
  });

  it('holds 1,200 to 2,000 jobs on a weekday, in the shares of the specification', () => {
    const counts = (kind: string): number => tuesday.filter((request) => request.kind === kind).length;
    expect(tuesday.length).toBeGreaterThan(1_200);
    expect(tuesday.length).toBeLessThan(2_000);
    expect(Math.abs(counts('escort') - 300)).toBeLessThan(75);
    expect(Math.abs(counts('specimens') - 620)).toBeLessThan(100);
    expect(Math.abs(counts('medicines') - 170)).toBeLessThan(50);
    expect(Math.abs(counts('documents') + counts('goods') - 270)).toBeLessThan(65);
    const urgent = tuesday.filter((request) => request.kind === 'specimens' && request.priority === 'P1').length / counts('specimens');
    expect(Math.abs(urgent - 0.12)).toBeLessThan(0.05);
  });

  it('peaks when wards do: specimens from 7:00, escorts from 8:00, medicines from 9:00, little from 21:00', () => {
    const rate = (kind: string, from: number, to: number): number =>
      tuesday.filter((request) => request.kind === kind && hourOf(request) >= from && hourOf(request) < to).length / (to - from);
    expect(rate('specimens', 7, 9.5)).toBeGreaterThan(2 * rate('specimens', 9.5, 21));
    expect(rate('escort', 8, 11.5)).toBeGreaterThan(1.5 * rate('escort', 17, 21));
    expect(rate('medicines', 9, 11.5)).toBeGreaterThan(2 * rate('medicines', 13, 17));
    expect(tuesday.filter((request) => hourOf(request) >= 21).length / 3).toBeLessThan((tuesday.length / 24) * 0.5);
  });

  it('grows with the scale and shrinks at the weekend', () => {
    expect(Math.abs(day(1, { scale: 1.3 }).length / tuesday.length - 1.3)).toBeLessThan(0.1);
    expect(day(1, { from: '2026-11-28T00:00' }).length).toBeLessThan(tuesday.length * 0.6);
    expect(day(1, { scale: 0 })).toEqual([]);
  });

  it('asks for every kind it has figures for', () => {
    expect(new Set(tuesday.map((request) => request.kind))).toEqual(new Set(Object.keys(demand)));
  });

  it('stands in the order of time, each request under its own id', () => {
    expect(tuesday.map((request) => request.at)).toEqual([...tuesday].map((request) => request.at).sort((a, b) => a - b));
    expect(new Set(tuesday.map((request) => request.id)).size).toBe(tuesday.length);
  });

  it('refuses a start that is no wall-clock instant', () => {
    expect(() => day(1, { from: '2026-11-24' })).toThrow('no wall-clock instant');
  });
});

describe('each request', () => {
  const places = new Map(hospital.places.map((place) => [place.code, place]));
  const patients = new Map(hospital.patients.map((patient) => [patient.id, patient]));

  it('DEL-1 goes from a staffed place to another that receives its kind, asked by a staffed place', () => {
    for (const request of tuesday) {
      const from = places.get(request.fromPlaceCode);
      const to = places.get(request.toPlaceCode);
      expect([from?.staffed, to?.staffed, places.get(request.requestedByPlaceCode)?.staffed], request.id).toEqual([true, true, true]);
      expect(request.fromPlaceCode).not.toBe(request.toPlaceCode);
      expect(to?.receives, `${request.id} to ${request.toPlaceCode}`).toContain(request.kind);
    }
  });

  it('DEL-3 carries items under codes that stand once, or a patient and nothing else', () => {
    const codes = tuesday.flatMap((request) => request.items.map((item) => item.code));
    expect(new Set(codes).size).toBe(codes.length);
    for (const request of tuesday) expect(request.items.length > 0).toBe(request.kind !== 'escort');
  });

  it('ESC-2 has a companion for each critical or dependent patient, medical staff for a critical one', () => {
    for (const request of tuesday.filter(({ kind }) => kind === 'escort')) {
      const patient = patients.get(request.patientId ?? '');
      if (patient?.critical) expect(['nurse', 'doctor']).toContain(request.escort?.accompaniment);
      else expect(request.escort?.accompaniment === 'none').toBe(patient?.dependent !== true);
    }
  });

  it('ESC-1 fetches a patient from the own ward, and back only from where the way out led', () => {
    const byId = new Map(tuesday.map((request) => [request.id, request]));
    const trips = tuesday.filter(({ kind }) => kind === 'escort');
    expect(trips.filter(({ returnOf }) => returnOf !== undefined).length).toBeGreaterThan(50);
    for (const trip of trips) {
      const ward = patients.get(trip.patientId ?? '')?.ward;
      const out = byId.get(trip.returnOf ?? '');
      if (trip.returnOf === undefined) expect(trip.fromPlaceCode).toBe(ward);
      else expect([trip.fromPlaceCode, trip.toPlaceCode, trip.at > (out?.at ?? Infinity)]).toEqual([out?.toPlaceCode, ward, true]);
    }
  });

  it('asks for no patient again within four hours but for the way back', () => {
    const last = new Map<string, number>();
    for (const trip of tuesday.filter(({ kind, returnOf }) => kind === 'escort' && returnOf === undefined)) {
      expect(trip.at - (last.get(trip.patientId ?? '') ?? -Infinity)).toBeGreaterThan(239 * 60_000);
      last.set(trip.patientId ?? '', trip.at);
    }
  });
});
