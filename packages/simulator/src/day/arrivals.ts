import { weekday } from '../hospital/civil-date.ts';
import type { JobKind } from '../hospital/types.ts';
import { randomStream } from '../random.ts';
import { demand, emergencyWave, weekendFactor } from './demand.ts';
import type { Demand } from './demand.ts';

/** What window of which day; `from` is a wall-clock instant `YYYY-MM-DDTHH:MM` of the hospital. */
export type DayWindow = { readonly seed: number | string; readonly from: string; readonly minutes: number; readonly scale: number };

/** That somebody asks for this kind now; `isWave`: one of an emergency wave. */
export type Arrival = { readonly atMinute: number; readonly kind: JobKind; readonly isWave: boolean };

type Rate = (minute: number) => number;

/** Arrivals by thinning a non-homogeneous Poisson process per kind, earliest first. A longer window begins with a shorter one's. */
export function arrivals(window: DayWindow): readonly Arrival[] {
  const start = startOf(window);
  const waves = emergencyWaves(window);
  const kinds = Object.entries(demand) as [JobKind, Demand][];
  const usual = kinds.flatMap(([kind, row]) =>
    thinned(`arrivals/${kind}`, window, rateOf(row, start, window.scale)).map((atMinute) => ({ atMinute, kind, isWave: false })),
  );
  const extra = (['escort', 'specimens'] as const).flatMap((kind) => {
    const row = demand[kind];
    if (!row) return [];
    const base = rateOf(row, start, window.scale * emergencyWave.usualShare * (emergencyWave.factor - 1));
    const isIn = (minute: number): boolean => waves.some((wave) => minute >= wave && minute < wave + emergencyWave.minutes);
    const rate = { most: base.most, at: (minute: number) => (isIn(minute) ? base.at(minute) : 0) };
    return thinned(`wave/${kind}`, window, rate).map((atMinute) => ({ atMinute, kind, isWave: true }));
  });
  return [...usual, ...extra].sort((a, b) => a.atMinute - b.atMinute || (a.kind < b.kind ? -1 : 1));
}

function startOf({ from }: DayWindow): { readonly minute: number; readonly weekday: number } {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/.exec(from);
  if (!match) throw new TypeError(`no wall-clock instant: ${from}`);
  return { minute: Number(match[2]) * 60 + Number(match[3]), weekday: weekday(match[1] ?? '') };
}

function rateOf(row: Demand, start: { minute: number; weekday: number }, scale: number): { readonly most: number; readonly at: Rate } {
  const perMinute = (row.perDay * scale) / row.halfHours.reduce((sum, weight) => sum + weight, 0) / 30;
  const at: Rate = (minute) => {
    const since = start.minute + minute;
    const isWeekend = (start.weekday + Math.floor(since / 1_440)) % 7 >= 5;
    return perMinute * (row.halfHours[Math.floor(since / 30) % 48] ?? 0) * (isWeekend ? weekendFactor : 1);
  };
  return { most: perMinute * Math.max(...row.halfHours), at };
}

function thinned(purpose: string, window: DayWindow, rate: { readonly most: number; readonly at: Rate }): readonly number[] {
  const random = randomStream(window.seed, purpose);
  const minutes: number[] = [];
  if (rate.most <= 0) return minutes;
  for (let minute = random.exponential(1 / rate.most); minute < window.minutes; minute += random.exponential(1 / rate.most)) {
    if (random.chance(rate.at(minute) / rate.most)) minutes.push(minute);
  }
  return minutes;
}

function emergencyWaves(window: DayWindow): readonly number[] {
  const perMinute = emergencyWave.perDay / 1_440;
  return thinned('waves', window, { most: perMinute, at: () => perMinute });
}
