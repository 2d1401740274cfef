import { type Aggregate, type Decide, Refusal } from '@orderly/platform/domain';
import { evolvePerson, type KnownPerson, type PersonCommand, type PersonEvent, type PersonFacts, type PersonFields, type PersonState } from './person.ts';

const fieldNames: readonly (keyof PersonFields)[] = ['staffNo', 'badge', 'roles', 'groupId', 'postId', 'unitIds', 'employer'];
/** What an access token says of a person. */
const rights: readonly (keyof PersonFields)[] = ['roles', 'unitIds', 'groupId'];

type Revoked = Extract<PersonEvent, { type: 'tokens-revoked' }>['data']['reason'];

const decide: Decide<PersonState, PersonCommand, PersonEvent, PersonFacts> = {
  register: (state, data) => (state.status === 'none' ? [{ type: 'person-registered', data }] : []),

  change(state, { fields, isRenamed }, { facts }) {
    const person = knownPerson(state);
    const changed = changesOf(person, fields);
    if (Object.keys(changed).length === 0 && !isRenamed) return [];
    const losesAdministrator = changed.roles !== undefined && !changed.roles.includes('administrator');
    if (losesAdministrator) keepAdministrator(person, facts);
    const areRightsChanged = rights.some((field) => changed[field] !== undefined);
    return [{ type: 'person-changed', data: changed }, ...(areRightsChanged ? [revoked(person, 'roles-changed')] : [])];
  },

  deactivate(state, _data, { facts }) {
    const person = knownPerson(state);
    if (person.status === 'inactive') return [];
    keepAdministrator(person, facts);
    return [{ type: 'person-deactivated', data: {} }, revoked(person, 'deactivated')];
  },

  issuePin(state, { pinId }) {
    const person = knownPerson(state);
    return [{ type: 'pin-issued', data: { pinId } }, revoked(person, 'pin-changed')];
  },
};

type Changes = Extract<PersonEvent, { type: 'person-changed' }>['data'];

function changesOf(person: KnownPerson, fields: Changes): Changes {
  const changed = { ...fields };
  for (const field of fieldNames) if (changed[field] === undefined || isSame(person[field], changed[field])) delete changed[field];
  return changed;
}

/** Somebody can always administer: the last active administrator stays one. */
function keepAdministrator(person: KnownPerson, { otherAdministrators }: PersonFacts): void {
  if (isAdministrator(person) && otherAdministrators === 0) throw new Refusal('workforce.last-administrator');
}

const isAdministrator = (person: KnownPerson): boolean => person.status === 'active' && person.roles.includes('administrator');

function knownPerson(state: PersonState): KnownPerson {
  if (state.status === 'none') throw new Refusal('workforce.person-unknown');
  return state;
}

const revoked = (person: KnownPerson, reason: Revoked): PersonEvent => ({ type: 'tokens-revoked', data: { epoch: person.epoch + 1, reason } });

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A person of the centre, the wards or the departments (GRP-1, SC-8). */
export const personAggregate: Aggregate<PersonState, PersonCommand, PersonEvent, PersonFacts> = {
  kind: 'person',
  collection: 'people',
  schema: 1,
  initial: { status: 'none' },
  decide,
  evolve: evolvePerson,
  indexes: {
    'by-staff-no': ['staffNo'],
    'by-group': ['groupId', 'staffNo'],
    'by-active': ['active', 'staffNo'],
    administrators: ['isAdministrator'],
    revoked: ['revokedAt'],
  },
  fields: (state) =>
    state.status === 'none'
      ? {}
      : {
          staffNo: state.staffNo, groupId: state.groupId, active: state.status === 'active', revokedAt: state.revokedAt,
          isAdministrator: isAdministrator(state) ? true : undefined,
        },
  // A badge and a staff number stay with who had them, so that an old record never points at somebody new (SC-8).
  uniques: ['badge', 'staff-no'],
  unique: (state) => (state.status === 'none' ? {} : { badge: state.badge, 'staff-no': state.staffNo }),
  audiences: (state) => (state.status === 'none' ? [] : ['dispatch', `person:${state.id}`]),
};
