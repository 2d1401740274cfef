import { randomStream } from '../random.ts';
import type { Random } from '../random.ts';
import { inventedName } from './names.ts';
import { seeded } from './places.ts';
import type { Person, Place, Post, Role } from './types.ts';

type Draft = Pick<Person, 'roles' | 'employer' | 'units'> & Partial<Pick<Person, 'name' | 'sex' | 'group' | 'post'>>;

/** Three named 张 on posts whose whole shift is by day (ux.md §10), and the names that its examples use. */
const namedAt: Readonly<Record<string, readonly (readonly [name: string, sex: Person['sex']])[]>> = {
  'surgery-specimen': [['张伟', 'male']],
  'surgery-medicine': [['张丽', 'female']],
  'surgery-distribution': [['张强', 'male']],
  'surgery-dispatcher': [['陈玲', 'female']],
  'surgery-escort': [['李强', 'male']],
};

/** The 74 of the centre, then the wards' and departments' staff, supervisors, schedulers, auditors and the administrator. */
export function demoPeople(seed: number, posts: readonly Post[], places: readonly Place[]): readonly Person[] {
  const ids = randomStream(seed, 'person-ids');
  const names = randomStream(seed, 'person-names');
  const badges = badgeCodes(randomStream(seed, 'badges'));
  const drafts = [...posts.flatMap(centreStaff), ...places.filter((place) => place.staffed).flatMap(unitStaff), ...overseers];
  const centre = new Set<string>(Object.values(namedAt).flatMap((rows) => rows.map(([name]) => name)));
  return drafts.map((draft, nth): Person => {
    const sex = draft.sex ?? sexFor(draft, names);
    const name = draft.name ?? freshName(names, { sex, taken: centre, isCentre: draft.group !== undefined });
    return { ...seeded('person', ids), staffNo: String(10_001 + nth), badge: badges(), ...draft, name, sex };
  });
}

function centreStaff(post: Post): readonly Draft[] {
  return Array.from({ length: post.people }, (_, nth) => {
    const named = namedAt[post.code]?.[nth];
    return {
      roles: rolesOf(post, nth),
      employer: post.role === 'porter' ? 'service-company' : 'hospital',
      units: ownPlaces(post, nth),
      group: post.group,
      post: post.code,
      ...(named && { name: named[0], sex: named[1] }),
    };
  });
}

/** Every clerk works at the main desk; the second and the third know one more desk each. */
const otherDesks = ['SU-01-DESK', 'OP-01-DESK'];

function ownPlaces(post: Post, nth: number): readonly string[] {
  if (post.kind === 'linen-store') return ['LS-01-LIN'];
  return post.kind === 'front-desk' ? ['IM-01-DESK', ...otherDesks.slice(Math.max(nth - 1, 0), nth)] : [];
}

// GRP-1: every third of the green channel may lead the emergency group's shift, so that the rotation always has one on each.
function rolesOf(post: Post, nth: number): readonly Role[] {
  return post.kind === 'green-channel' && nth % 3 === 0 ? ['porter', 'dispatcher'] : [post.role];
}

function unitStaff(place: Place): readonly Draft[] {
  const nurse: Draft = { roles: ['nurse'], employer: 'hospital', units: [place.code] };
  return place.kind === 'ward' ? [{ ...nurse, roles: ['nurse', 'head-nurse'] }, nurse, nurse] : [nurse, nurse];
}

const overseers: readonly Draft[] = (
  [
    ['supervisor', 3],
    ['scheduler', 2],
    ['auditor', 2],
    ['administrator', 1],
  ] as const
).flatMap(([role, count]) => Array.from({ length: count }, (): Draft => ({ roles: [role], employer: 'hospital', units: [] })));

function sexFor(draft: Draft, random: Random): Person['sex'] {
  const women = draft.roles.includes('nurse') ? 0.92 : draft.roles.includes('porter') ? 0.35 : 0.6;
  return random.chance(women) ? 'female' : 'male';
}

// Inside the centre a name stands once, and 张 only where it is given; wards may repeat names as life does.
function freshName(random: Random, want: { sex: Person['sex']; taken: Set<string>; isCentre: boolean }): string {
  for (;;) {
    const name = inventedName(random, want.sex, want.isCentre ? [] : ['张']);
    if (!want.isCentre) return name;
    if (want.taken.has(name)) continue;
    want.taken.add(name);
    return name;
  }
}

function badgeCodes(random: Random): () => string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  const taken = new Set<string>();
  return () => {
    for (;;) {
      const code = `OB-${Array.from({ length: 8 }, () => letters[random.between(0, letters.length - 1)]).join('')}`;
      if (taken.has(code)) continue;
      taken.add(code);
      return code;
    }
  };
}
