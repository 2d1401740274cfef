import type { JobKind } from '../hospital/types.ts';

/** How a kind comes over a day at load 1: requests a day, weight of each half hour from 0:00, shares of P1 and P2. */
export type Demand = { readonly perDay: number; readonly halfHours: readonly number[]; readonly p1: number; readonly p2: number };

/** Stretches `[from, to, weight]` in hours over a base weight, as 48 half hours. */
function shape(base: number, ...stretches: readonly (readonly [from: number, to: number, weight: number])[]): readonly number[] {
  return Array.from({ length: 48 }, (_, nth) => stretches.reduce((weight, [from, to, other]) => (nth / 2 >= from && nth / 2 < to ? other : weight), base));
}

const escorts = shape(0.15, [7, 8, 2], [8, 11.5, 6], [11.5, 14, 2.2], [14, 16.5, 5], [16.5, 21, 1]);
const specimens = shape(0.7, [6, 7, 3], [7, 9.5, 12], [9.5, 12, 4], [12, 17, 3], [17, 21, 1.6]);
const medicines = shape(0.25, [8, 9, 2], [9, 11.5, 8], [11.5, 14, 1.5], [14, 17, 3.5], [17, 21, 1]);
const office = shape(0.05, [7, 8, 1], [8, 11.5, 5], [11.5, 13.5, 1], [13.5, 17, 4], [17, 21, 0.4]);
const mornings = shape(0, [8, 11.5, 5], [13.5, 16.5, 1.5]);

/**
 * Requests a day at load 1 (performance.md §7: escorts 300 with their returns, specimens 620 of which 12 % P1, medicines 170,
 * documents and goods 270; the rest inferred). Two of three escorts go out, each second of which asks for its way back.
 */
export const demand: Readonly<Partial<Record<JobKind, Demand>>> = {
  escort: { perDay: 200, halfHours: escorts, p1: 0.06, p2: 0.4 },
  specimens: { perDay: 620, halfHours: specimens, p1: 0.12, p2: 0.2 },
  medicines: { perDay: 170, halfHours: medicines, p1: 0.08, p2: 0.3 },
  documents: { perDay: 180, halfHours: office, p1: 0.03, p2: 0.2 },
  goods: { perDay: 90, halfHours: office, p1: 0.02, p2: 0.15 },
  linen: { perDay: 40, halfHours: mornings, p1: 0, p2: 0.05 },
  'dirty-linen': { perDay: 56, halfHours: mornings, p1: 0, p2: 0.05 },
  containers: { perDay: 30, halfHours: mornings, p1: 0, p2: 0.1 },
  'bed-disinfection': { perDay: 40, halfHours: office, p1: 0, p2: 0.3 },
  'extra-bed': { perDay: 15, halfHours: office, p1: 0, p2: 0.4 },
  moving: { perDay: 15, halfHours: office, p1: 0, p2: 0.1 },
  'pipe-clearing': { perDay: 10, halfHours: office, p1: 0.1, p2: 0.4 },
};

/** Saturday and Sunday against a weekday. */
export const weekendFactor = 0.45;

/** A wave in the emergency building: how often a day, how long, and how many times its usual requests. */
export const emergencyWave = { perDay: 1.5, minutes: 20, factor: 3, usualShare: 0.04 } as const;

/** Share of escorts whose appointment is known ahead, and by how many minutes. */
export const appointments = { share: 0.4, aheadMinutes: [30, 120], errorMinutes: 6 } as const;

/** Where examinations and treatments are, by share. */
export const destinations: Readonly<Record<string, number>> = {
  'MT-03-US': 22,
  'MT-01-CT': 20,
  'MT-01-XR': 12,
  'MT-01-MRI': 10,
  'MT-04-ENDO': 8,
  'IM-02-HD': 7,
  'MT-03-ECG': 6,
  'MT-05-DSA': 3,
  'SU-02-RT': 3,
  'IM-02-PFT': 2,
  'MT-03-EEG': 2,
  'MT-05-NM': 2,
  'MT-05-HBO': 1,
};
