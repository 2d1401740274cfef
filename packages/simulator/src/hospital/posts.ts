import { randomStream } from '../random.ts';
import { seeded } from './places.ts';
import type { Group, GroupCode, JobKind, Label, Post, Role, ShiftPart, ShiftTemplate } from './types.ts';

const groupSeeds: readonly Omit<Group, 'id' | 'opId'>[] = [
  { code: 'internal', name: { zh: '内科组', en: 'Internal medicine' }, people: 30, leads: 'dispatchers', point: 'IM-01-DESK' },
  { code: 'surgery', name: { zh: '外科组', en: 'Surgery' }, people: 29, leads: 'dispatchers', point: 'SU-01-DESK' },
  { code: 'emergency', name: { zh: '急诊组', en: 'Emergency' }, people: 15, leads: 'roster', point: 'OP-01-DESK' },
];

type ShiftSeed = readonly [code: string, zh: string, en: string, parts: readonly ShiftPart[], headCount: number];
type PostSeed = {
  readonly name: Label;
  readonly role: Role;
  readonly kinds: readonly JobKind[];
  readonly offHours?: readonly JobKind[];
  readonly shifts: readonly ShiftSeed[];
};

const part = (start: string, end: string): ShiftPart => ({ start, end });
const early = (start: string, end: string, count: number): ShiftSeed => ['early', '早班', 'early', [part(start, end)], count];
const middle = (start: string, end: string, count: number): ShiftSeed => ['middle', '中班', 'middle', [part(start, end)], count];
const night = (start: string, end: string, count: number): ShiftSeed => ['night', '夜班', 'night', [part(start, end)], count];
const day = (start: string, count: number): ShiftSeed => ['day', '日班', 'day', [part(start, '11:30'), part('13:30', '17:00')], count];

const dispatcher: PostSeed = {
  name: { zh: '调度员', en: 'Dispatcher' },
  role: 'dispatcher',
  kinds: [],
  shifts: [early('07:30', '14:30', 1), middle('14:30', '21:30', 1)],
};
const escort: PostSeed = {
  name: { zh: '陪检员', en: 'Escort' },
  role: 'porter',
  kinds: ['escort', 'transfer', 'specimens', 'documents', 'task'],
  offHours: ['specimens', 'documents'],
  // The night's start and count are inferred: only `17:` stands in the source.
  shifts: [
    early('07:30', '13:30', 2),
    middle('13:30', '20:00', 1),
    night('17:00', '07:30', 3),
    ['split', '两头班', 'split day', [part('07:30', '11:30'), part('13:30', '17:00')], 4],
  ],
};
const specimen: PostSeed = {
  name: { zh: '送检员', en: 'Specimen runner' },
  role: 'porter',
  kinds: ['specimens', 'containers', 'documents', 'task'],
  shifts: [day('07:00', 3)],
};
const medicine: PostSeed = { name: { zh: '送药员', en: 'Medicine' }, role: 'porter', kinds: ['medicines', 'task'], shifts: [day('08:00', 3)] };
const handyman: PostSeed = {
  name: { zh: '勤杂', en: 'Handyman' },
  role: 'porter',
  kinds: ['extra-bed', 'pipe-clearing', 'moving', 'task'],
  shifts: [day('08:00', 2)],
};
const disinfection: PostSeed = { name: { zh: '消毒', en: 'Bed disinfection' }, role: 'porter', kinds: ['bed-disinfection', 'task'], shifts: [day('08:00', 2)] };
const distribution: PostSeed = {
  name: { zh: '配送员', en: 'Distribution' },
  role: 'porter',
  kinds: ['documents', 'goods', 'dirty-linen', 'task'],
  shifts: [day('08:00', 5)],
};
const linenStore: PostSeed = { name: { zh: '库房', en: 'Linen store' }, role: 'porter', kinds: ['linen', 'task'], shifts: [day('08:00', 2)] };
const frontDesk: PostSeed = {
  name: { zh: '前台', en: 'Front desk' },
  role: 'clerk',
  kinds: [],
  shifts: [early('07:30', '14:30', 1), middle('14:30', '21:30', 1), day('08:00', 1)],
};
const stretcher: PostSeed = {
  name: { zh: '担架员', en: 'Stretcher bearer' },
  role: 'porter',
  kinds: ['transfer', 'task'],
  shifts: [early('07:30', '15:30', 1), middle('15:30', '23:00', 1), night('23:00', '07:30', 1)],
};
const greenChannel: PostSeed = {
  name: { zh: '绿通', en: 'Green channel' },
  role: 'porter',
  kinds: ['escort', 'transfer', 'specimens', 'documents', 'task'],
  shifts: [early('07:30', '15:30', 5), middle('15:30', '23:00', 4), night('23:00', '07:30', 3)],
};

/** GRP-1, GRP-2: which posts each group has. A post without hours in the source has those that stand above it (inferred). */
const postSeeds: Readonly<Record<GroupCode, Readonly<Record<string, PostSeed>>>> = {
  internal: { dispatcher, 'front-desk': frontDesk, specimen, escort, medicine, handyman, disinfection, distribution },
  surgery: { dispatcher, escort, specimen, medicine, handyman, disinfection, distribution, 'linen-store': linenStore },
  emergency: { stretcher, 'green-channel': greenChannel },
};

/** GRP-1, GRP-2: the three groups, their posts with the kinds they carry, and their shift templates. */
export function demoPosts(seed: number): { readonly groups: readonly Group[]; readonly posts: readonly Post[]; readonly templates: readonly ShiftTemplate[] } {
  const random = randomStream(seed, 'post-ids');
  const groups = groupSeeds.map((group): Group => ({ ...seeded('group', random), ...group }));
  const rows = groups.flatMap((group) => Object.entries(postSeeds[group.code]).map(([kind, post]) => ({ group, kind, post, code: `${group.code}-${kind}` })));
  const posts = rows.map(({ group, kind, post, code }): Post => ({
    ...seeded('post', random),
    code,
    kind,
    group: group.code,
    name: { zh: `${group.name.zh.slice(0, 2)}${post.name.zh}`, en: `${group.name.en} ${post.name.en.toLowerCase()}` },
    people: post.shifts.reduce((sum, [, , , , headCount]) => sum + headCount, 0),
    kinds: post.kinds,
    offHours: post.offHours ?? [],
    leads: kind === 'dispatcher',
    role: post.role,
  }));
  const templates = rows.flatMap(({ group, post, code }) =>
    post.shifts.map(([shift, zh, en, parts, headCount]): ShiftTemplate => ({
      ...seeded('template', random),
      code: `${code}-${shift}`,
      post: code,
      group: group.code,
      name: { zh: `${group.name.zh.slice(0, 2)}${post.name.zh}${zh}`, en: `${group.name.en} ${post.name.en.toLowerCase()}, ${en}` },
      parts,
      headCount,
    })),
  );
  return { groups, posts, templates };
}
