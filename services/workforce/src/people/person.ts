import type { Evolve } from '@orderly/platform/domain';
import type { EventOf } from '../events.ts';

export type PersonEvent = EventOf<'person-registered' | 'person-changed' | 'person-deactivated' | 'pin-issued' | 'tokens-revoked'>;
export type PersonFields = EventOf<'person-registered'>['data'];

/** Names stand in the sealed subjects, never here (question 15). */
export type KnownPerson = PersonFields & {
  readonly status: 'active' | 'inactive';
  readonly id: string;
  /** Tokens of a lower epoch are revoked (question 7). */
  readonly epoch: number;
  readonly revokedAt?: string;
  /** Sessions begun earlier cannot be refreshed: the PIN changed, or the person was taken out of service. */
  readonly sessionsFrom?: string;
  /** Which sealed hash is the PIN's. */
  readonly pinId?: string;
};
export type PersonState = { readonly status: 'none' } | KnownPerson;

export type PersonCommand =
  | { readonly type: 'register'; readonly data: PersonFields }
  | { readonly type: 'change'; readonly data: { readonly fields: EventOf<'person-changed'>['data']; readonly isRenamed: boolean } }
  | { readonly type: 'deactivate'; readonly data: Record<never, never> }
  | { readonly type: 'issuePin'; readonly data: { readonly pinId: string } };

export type PersonFacts = {
  /** Other active people who are administrators. */
  readonly otherAdministrators: number;
};

const known = (state: PersonState, change: (person: KnownPerson) => KnownPerson): PersonState => (state.status === 'none' ? state : change(state));

function merged(person: PersonFields, data: EventOf<'person-changed'>['data']): PersonFields {
  return {
    staffNo: data.staffNo ?? person.staffNo,
    badge: data.badge ?? person.badge,
    roles: data.roles ?? person.roles,
    groupId: data.groupId ?? person.groupId,
    postId: data.postId ?? person.postId,
    unitIds: data.unitIds ?? person.unitIds,
    employer: data.employer ?? person.employer,
  };
}

export const evolvePerson: Evolve<PersonState, PersonEvent> = {
  'person-registered': (_state, data, { aggregateId }) => ({ ...data, status: 'active', id: aggregateId, epoch: 1 }),
  'person-changed': (state, data) => known(state, (person) => ({ ...person, ...merged(person, data) })),
  'person-deactivated': (state) => known(state, (person) => ({ ...person, status: 'inactive' })),
  'pin-issued': (state, { pinId }) => known(state, (person) => ({ ...person, pinId })),
  'tokens-revoked': (state, { epoch, reason }, { at }) =>
    known(state, (person) => ({ ...person, epoch, revokedAt: at, ...(reason === 'roles-changed' ? {} : { sessionsFrom: at }) })),
};
