import { randomStream, seededUlid } from '../random.ts';
import type { Random } from '../random.ts';
import { rooms } from './rooms.ts';
import type { RoomSeed } from './rooms.ts';
import type { GroupCode, JobKind, Place, Seeded } from './types.ts';
import { wards } from './wards.ts';
import type { WardSeed } from './wards.ts';

/** What a ward receives (DEL-1). */
const wardReceives: readonly JobKind[] = [
  'escort',
  'documents',
  'medicines',
  'goods',
  'linen',
  'extra-bed',
  'moving',
  'pipe-clearing',
  'bed-disinfection',
  'containers',
  'transfer',
  'task',
];

const groupOf: Readonly<Record<WardSeed['building'], GroupCode>> = { IM: 'internal', SU: 'surgery', ED: 'emergency' };

/** About 300 named places: wards with their side rooms, departments, theatres, desks, stores, gates. */
export function demoPlaces(seed: number): readonly Place[] {
  const random = randomStream(seed, 'place-ids');
  return [...wards.flatMap((ward) => wardPlaces(ward, random)), ...rooms.map((room) => roomPlace(room, random))];
}

/** The place code of a ward: building, floor, wing. */
export function wardCode(ward: WardSeed): string {
  return placeCode(ward.building, ward.floor, ward.wing);
}

function placeCode(building: string, floor: number, suffix: string): string {
  return `${building}-${String(floor).padStart(2, '0')}-${suffix}`;
}

/** The ids of a seeded thing. */
export function seeded(kind: string, random: Random): Seeded {
  const opId = seededUlid(random);
  return { id: `${kind}-${opId}`, opId };
}

function wardPlaces(ward: WardSeed, random: Random): readonly Place[] {
  const { building, floor, zh, en } = ward;
  const code = wardCode(ward);
  const base = { building, floor, group: groupOf[building] };
  return [
    { ...seeded('place', random), ...base, code, name: { zh, en }, kind: 'ward', node: `n:${code}`, receives: wardReceives, staffed: true },
    ...(
      [
        ['T', '治疗室', 'treatment room'],
        ['D', '污物间', 'dirty utility'],
      ] as const
    ).map(([letter, roomZh, roomEn]): Place => ({
      ...seeded('place', random),
      ...base,
      code: `${code}${letter}`,
      name: { zh: `${zh}${roomZh}`, en: `${en}, ${roomEn}` },
      kind: 'room',
      node: `n:${code}${letter}`,
      receives: [],
      staffed: false,
    })),
  ];
}

function roomPlace({ building, floor, suffix, zh, en, kind, receives }: RoomSeed, random: Random): Place {
  const code = placeCode(building, floor, suffix);
  return { ...seeded('place', random), code, name: { zh, en }, building, floor, kind, node: `n:${code}`, receives, staffed: receives.length > 0 };
}
