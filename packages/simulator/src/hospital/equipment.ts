import { type Random, randomStream } from '../random.ts';
import { seeded } from './places.ts';
import type { Asset, Equipment, LoanKind } from './types.ts';

const minutes = { hour: 60, day: 1_440 };

/** Conditions of lending (LOA-1); deposits in fen, per class. */
const kinds: readonly Omit<LoanKind, 'opId' | 'id'>[] = [
  { code: 'wheelchair', name: { zh: '轮椅', en: 'Wheelchair' }, pooled: false, mode: 'wheelchair', depositsFen: { standard: 30_000 }, defaultMinutes: 2 * minutes.hour, maxMinutes: 8 * minutes.hour, oneEach: true, cleanAfterUse: true, dailyCleaning: true, inspectionDays: 180 },
  { code: 'flat-cart', name: { zh: '平车', en: 'Flat cart' }, pooled: false, mode: 'trolley', depositsFen: { standard: 20_000 }, defaultMinutes: minutes.hour, maxMinutes: 4 * minutes.hour, oneEach: true, cleanAfterUse: true, dailyCleaning: true, inspectionDays: 180 },
  { code: 'umbrella', name: { zh: '雨伞', en: 'Umbrella' }, pooled: true, depositsFen: { standard: 2_000 }, defaultMinutes: minutes.day, maxMinutes: 3 * minutes.day, oneEach: true, cleanAfterUse: false, dailyCleaning: false },
];

type Stand = { readonly kind: string; readonly letters: string; readonly at: Readonly<Record<string, number>> };

/** How many of a kind stand at each desk: five, five and ten (demo-hospital.md). */
const stands: readonly Stand[] = [
  { kind: 'wheelchair', letters: 'WC', at: { 'IM-01-DESK': 3, 'SU-01-DESK': 1, 'OP-01-DESK': 1 } },
  { kind: 'flat-cart', letters: 'FC', at: { 'IM-01-DESK': 2, 'SU-01-DESK': 2, 'OP-01-DESK': 1 } },
  { kind: 'umbrella', letters: 'UM', at: { 'IM-01-DESK': 4, 'SU-01-DESK': 3, 'OP-01-DESK': 3 } },
];

/** The porters' own, of the same stock (LOA-4; inferred: the busiest hours have about fifteen chairs and five carts under way). */
const poolStands: readonly Stand[] = [
  { kind: 'wheelchair', letters: 'PW', at: { 'IM-01-HALL': 14, 'SU-01-HALL': 12, 'ED-01-HALL': 8, 'OP-01-HALL': 4, 'MT-01-CT': 4 } },
  { kind: 'flat-cart', letters: 'PC', at: { 'IM-01-HALL': 3, 'SU-01-HALL': 5, 'ED-01-HALL': 3, 'MT-01-CT': 1 } },
];

/** What the desks keep and lend. Belongings are kept at the main desk alone, in two parcel cabinets and the room behind it. */
export function demoEquipment(seed: number): Equipment {
  const random = randomStream(seed, 'equipment-ids');
  const { opId } = seeded('point', random);
  return {
    points: [{ opId, place: 'IM-01-DESK', slots: [...numbered('A', 40), ...numbered('B', 40), ...numbered('S', 20)], unclaimedSlots: numbered('U', 20) }],
    kinds: kinds.map((kind) => ({ ...kind, ...seeded('kind', random) })),
    assets: piecesOf(stands, random),
    pool: piecesOf(poolStands, randomStream(seed, 'pool-ids')),
  };
}

function piecesOf(some: readonly Stand[], random: Random): Asset[] {
  return some.flatMap(({ kind, letters, at }) =>
    Object.entries(at)
      .flatMap(([home, count]) => Array.from({ length: count }, () => home))
      .map((home, nth): Asset => ({ ...seeded('asset', random), no: `${letters}-${two(nth + 1)}`, code: `ORD-${letters}-${two(nth + 1)}`, kind, home })),
  );
}

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, nth) => `${letter}-${two(nth + 1)}`);
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
