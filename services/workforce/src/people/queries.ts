import type { Person, Role } from '@orderly/contracts';
import { InvalidInput, type Loaded, type Subjects } from '@orderly/platform';
import type { People } from '../collections.ts';
import type { Details } from './details.ts';
import type { KnownPerson, PersonState } from './person.ts';

type Asked = { ids?: readonly string[] | undefined; groupId?: string | undefined; unitId?: string | undefined; role?: Role | undefined; first: number; after?: string | undefined };
type Viewer = { readonly id?: string; readonly isAdministrator: boolean };
type Rows = { rows: readonly Loaded<PersonState>[]; next?: string | undefined };

const hidden = '***';
const pageSize = 1_000;

/** A page of people, with names for everybody signed in; badge codes and PIN state by SC-6. */
export async function peopleFor(asked: Asked, viewer: Viewer, { people, details }: { people: People; details: Subjects<Details> }): Promise<{ rows: Person[]; next?: string }> {
  const { rows, next } = await found(asked, people);
  const known = rows.flatMap(({ version, state }) => (state.status === 'none' ? [] : [{ version, state }]));
  const names = await details.getMany(known.map(({ state }) => state.id));
  return {
    rows: known.map(({ version, state }) => personOf(state, { version, details: names.get(state.id), viewer })),
    ...(next === undefined ? {} : { next }),
  };
}

async function found(asked: Asked, people: People): Promise<Rows> {
  const { ids, groupId, unitId, role, first, after } = asked;
  if (ids) return { rows: await people.findMany(ids) };
  const cursor = after === undefined ? {} : { after };
  if (unitId === undefined && role === undefined) {
    const query = groupId === undefined ? { index: 'by-staff-no' } : { index: 'by-group', where: { groupId } };
    return people.query({ ...query, limit: first, ...cursor });
  }
  return foundInMemory(asked, people);
}

// Roles and units are lists, which no index of the port holds: some 700 active people are read and looked through.
async function foundInMemory({ groupId, unitId, role, first, after }: Asked, people: People): Promise<Rows> {
  const matching = (await activePeople(people)).filter(
    ({ state }) =>
      state.status !== 'none' &&
      (groupId === undefined || state.groupId === groupId) &&
      (unitId === undefined || state.unitIds.includes(unitId)) &&
      (role === undefined || state.roles.includes(role)),
  );
  const from = after === undefined ? 0 : matching.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && from === 0) throw new InvalidInput([{ path: '/after', code: 'cursor' }]);
  const rows = matching.slice(from, from + first);
  return { rows, next: from + first < matching.length ? rows.at(-1)?.id : undefined };
}

/** All active people, by staff number. */
export async function activePeople(people: People): Promise<readonly Loaded<PersonState>[]> {
  const rows: Loaded<PersonState>[] = [];
  for (let after: string | undefined; ; ) {
    const page = await people.query({ index: 'by-active', where: { active: true }, limit: pageSize, ...(after === undefined ? {} : { after }) });
    rows.push(...page.rows);
    after = page.next;
    if (after === undefined) return rows;
  }
}

function personOf(person: KnownPerson, { version, details, viewer }: { version: number; details: Details | undefined; viewer: Viewer }): Person {
  const { id, staffNo, roles, unitIds, employer, status } = person;
  const { name, pinyin, initials } = details ?? { name: staffNo, pinyin: [], initials: [] };
  return {
    id, version, staffNo, name, roles, unitIds, employer, ...belonging(person), ...identifying(person, viewer),
    pinyin: [...pinyin],
    initials: [...initials],
    active: status === 'active',
  };
}

/** SC-6: who shows somebody else's badge code could be taken for them. */
function identifying({ id, badge, pinId }: KnownPerson, { id: viewerId, isAdministrator }: Viewer): Pick<Person, 'badge' | 'hasPin'> {
  return { badge: isAdministrator || viewerId === id ? badge : hidden, hasPin: isAdministrator && pinId !== undefined };
}

function belonging({ groupId, postId }: KnownPerson): { groupId?: string; postId?: string } {
  return { ...(groupId === undefined ? {} : { groupId }), ...(postId === undefined ? {} : { postId }) };
}

type DemoRow = { id: string; name: string; roles: Role[]; postId?: string; groupId?: string; unitIds: string[]; staffNo: string };

const demoPerRole = 6;

/** A few active people of each role for the demo's one-tap sign-in; those on duty first. */
export async function demoPeople({ people, details, isOnDuty }: { people: People; details: Subjects<Details>; isOnDuty: (personId: string) => boolean }): Promise<DemoRow[]> {
  const all = (await activePeople(people)).flatMap(({ state }) => (state.status === 'none' ? [] : [state]));
  const dutyFirst = [...all.filter(({ id }) => isOnDuty(id)), ...all.filter(({ id }) => !isOnDuty(id))];
  const counts = new Map<Role, number>();
  const chosen = dutyFirst.filter(({ roles }) => {
    const isWanted = roles.some((role) => (counts.get(role) ?? 0) < demoPerRole);
    if (isWanted) for (const role of roles) counts.set(role, (counts.get(role) ?? 0) + 1);
    return isWanted;
  });
  const names = await details.getMany(chosen.map(({ id }) => id));
  return chosen.map((person) => {
    const { id, roles, unitIds, staffNo } = person;
    return { id, roles: [...roles], unitIds: [...unitIds], staffNo, name: names.get(id)?.name ?? staffNo, ...belonging(person) };
  });
}
