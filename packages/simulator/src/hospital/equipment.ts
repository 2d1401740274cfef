import { randomStream } from '../random.ts';
import { seeded } from './places.ts';
import type { Asset, Equipment, LoanKind } from './types.ts';

const minutes = { hour: 60, day: 1_440 };

/** Conditions of lending (LOA-1); deposits in fen, per class. */
const kinds: readonly Omit<LoanKind, 'opId' | 'id'>[] = [
  { code: 'wheelchair', name: { zh: '轮椅', en: 'Wheelchair' }, pooled: false, depositsFen: { standard: 30_000 }, defaultMinutes: 2 * minutes.hour, maxMinutes: 8 * minutes.hour, oneEach: true, cleanAfterUse: true, dailyCleaning: true, inspectionDays: 180 },
  { code: 'flat-cart', name: { zh: '平车', en: 'Flat cart' }, pooled: false, depositsFen: { standard: 20_000 }, defaultMinutes: minutes.hour, maxMinutes: 4 * minutes.hour, oneEach: true, cleanAfterUse: true, dailyCleaning: true, inspectionDays: 180 },
  { code: 'umbrella', name: { zh: '雨伞', en: 'Umbrella' }, pooled: true, depositsFen: { standard: 2_000 }, defaultMinutes: minutes.day, maxMinutes: 3 * minutes.day, oneEach: true, cleanAfterUse: false, dailyCleaning: false },
];

/** How many of a kind stand at each desk: five, five and ten (demo-hospital.md). */
const stands: readonly { readonly kind: string; readonly letters: string; readonly at: Readonly<Record<string, number>> }[] = [
  { kind: 'wheelchair', letters: 'WC', at: { 'IM-01-DESK': 3, 'SU-01-DESK': 1, 'OP-01-DESK': 1 } },
  { kind: 'flat-cart', letters: 'FC', at: { 'IM-01-DESK': 2, 'SU-01-DESK': 2, 'OP-01-DESK': 1 } },
  { kind: 'umbrella', letters: 'UM', at: { 'IM-01-DESK': 4, 'SU-01-DESK': 3, 'OP-01-DESK': 3 } },
];

/** What the desks keep and lend. Belongings are kept at the main desk alone, in two parcel cabinets and the room behind it. */
export function demoEquipment(seed: number): Equipment {
  const random = randomStream(seed, 'equipment-ids');
  const { opId } = seeded('point', random);
  return {
    points: [{ opId, place: 'IM-01-DESK', slots: [...numbered('A', 40), ...numbered('B', 40), ...numbered('S', 20)], unclaimedSlots: numbered('U', 20) }],
    kinds: kinds.map((kind) => ({ ...kind, ...seeded('kind', random) })),
    assets: stands.flatMap(({ kind, letters, at }) =>
      Object.entries(at)
        .flatMap(([home, count]) => Array.from({ length: count }, () => home))
        .map((home, nth): Asset => ({ ...seeded('asset', random), no: `${letters}-${two(nth + 1)}`, code: `ORD-${letters}-${two(nth + 1)}`, kind, home })),
    ),
  };
}

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, nth) => `${letter}-${two(nth + 1)}`);
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
