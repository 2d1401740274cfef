import type { Building } from './types.ts';

const floors = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, nth) => from + nth);

/** The campus's buildings (inferred); `x`, `y` are metres of the ground-floor lobby. */
export const buildings: readonly Building[] = [
  { code: 'IM', name: { zh: '内科住院楼', en: 'Internal medicine tower' }, floors: floors(1, 16), x: 0, y: 0 },
  { code: 'SU', name: { zh: '外科住院楼', en: 'Surgery tower' }, floors: floors(1, 18), x: 0, y: 130 },
  { code: 'OP', name: { zh: '门诊楼', en: 'Outpatient building' }, floors: floors(1, 5), x: 150, y: 0 },
  { code: 'ED', name: { zh: '急诊楼', en: 'Emergency building' }, floors: floors(1, 3), x: 150, y: 130 },
  { code: 'MT', name: { zh: '医技楼', en: 'Medical technology building' }, floors: floors(1, 5), x: 75, y: 65 },
  { code: 'PH', name: { zh: '药学楼', en: 'Pharmacy building' }, floors: floors(1, 2), x: 75, y: -40 },
  { code: 'LS', name: { zh: '布类库房', en: 'Linen store' }, floors: floors(1, 2), x: -70, y: 30 },
  { code: 'CS', name: { zh: '消毒供应楼', en: 'Central supply' }, floors: floors(1, 3), x: -70, y: 100 },
  { code: 'MO', name: { zh: '太平间', en: 'Morgue' }, floors: [0, 1], x: -130, y: 65 },
  { code: 'GT', name: { zh: '院门', en: 'Gates' }, floors: [1], x: 230, y: 65 },
];

/** Covered walks between ground floors, and the bridges on the second floor. */
export const coveredWalks: readonly (readonly [from: string, to: string, floor: number])[] = [
  ['IM', 'MT', 1],
  ['SU', 'MT', 1],
  ['OP', 'MT', 1],
  ['ED', 'MT', 1],
  ['OP', 'ED', 1],
  ['IM', 'SU', 1],
  ['IM', 'PH', 1],
  ['OP', 'PH', 1],
  ['IM', 'LS', 1],
  ['LS', 'CS', 1],
  ['SU', 'CS', 1],
  ['IM', 'MT', 2],
  ['SU', 'MT', 2],
];

/** Ways in the open. */
export const openWalks: readonly (readonly [from: string, to: string, floor: number])[] = [
  ['CS', 'MO', 1],
  ['LS', 'MO', 1],
  ['OP', 'GT', 1],
  ['ED', 'GT', 1],
];

/** Lifts per building: how many take clean loads, dirty loads, or any. */
export const liftCounts: Readonly<Record<string, { readonly clean: number; readonly any: number; readonly dirty: number }>> = {
  IM: { clean: 3, any: 1, dirty: 1 },
  SU: { clean: 3, any: 1, dirty: 1 },
  OP: { clean: 1, any: 1, dirty: 0 },
  ED: { clean: 1, any: 1, dirty: 0 },
  MT: { clean: 1, any: 1, dirty: 1 },
  PH: { clean: 1, any: 1, dirty: 0 },
  LS: { clean: 0, any: 1, dirty: 1 },
  CS: { clean: 1, any: 1, dirty: 1 },
  MO: { clean: 0, any: 2, dirty: 0 },
  GT: { clean: 0, any: 0, dirty: 0 },
};
