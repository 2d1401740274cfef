import { specification } from '@orderly/platform/testing';
import { describe, expect, it } from 'vitest';
import { personAggregate } from './decide.ts';
import type { PersonCommand, PersonEvent, PersonFields } from './person.ts';

const { given } = specification(personAggregate, { facts: { otherAdministrators: 1 } });
const fields: PersonFields = { staffNo: '10001', badge: 'OB-1', roles: ['porter'], unitIds: [], employer: 'service-company', groupId: 'group-00000000000000000000000001' };
const registered: PersonEvent = { type: 'person-registered', data: fields };
const administrator: PersonEvent = { type: 'person-registered', data: { ...fields, roles: ['administrator'] } };
const deactivated: PersonEvent = { type: 'person-deactivated', data: {} };
const change = (fields: Partial<PersonFields>, isRenamed = false): PersonCommand => ({ type: 'change', data: { fields, isRenamed } });
const nobodyElse = { facts: { otherAdministrators: 0 } };

describe('a person', () => {
  it('GRP-1 keeps the employer and the group of every person on file', () => {
    given().when({ type: 'register', data: fields }).then(registered);
  });

  it('loses older tokens with a changed role, unit or group, but not with a changed badge', () => {
    given(registered).when(change({ roles: ['porter', 'dispatcher'] })).then(
      { type: 'person-changed', data: { roles: ['porter', 'dispatcher'] } },
      { type: 'tokens-revoked', data: { epoch: 2, reason: 'roles-changed' } },
    );
    given(registered).when(change({ unitIds: ['place-00000000000000000000000001'] })).types('person-changed', 'tokens-revoked');
    given(registered).when(change({ groupId: 'group-00000000000000000000000002' })).types('person-changed', 'tokens-revoked');
    given(registered).when(change({ badge: 'OB-2' })).types('person-changed');
  });

  it('is not changed by what is already so, and a new name alone leaves no name in the event', () => {
    given(registered).when(change({ roles: ['porter'], badge: 'OB-1' })).then();
    given(registered).when(change({}, true)).then({ type: 'person-changed', data: {} });
  });

  it('raises the epoch with each revocation, and ends sessions with a new PIN or out of service alone', () => {
    const { state } = given(registered, { type: 'tokens-revoked', data: { epoch: 2, reason: 'roles-changed' } });
    expect(state).toMatchObject({ epoch: 2, revokedAt: '2026-11-24T02:00:00.000Z' });
    expect(state).not.toHaveProperty('sessionsFrom');
    given(registered, { type: 'tokens-revoked', data: { epoch: 2, reason: 'roles-changed' } }).when({ type: 'issuePin', data: { pinId: 'pin-1' } }).then(
      { type: 'pin-issued', data: { pinId: 'pin-1' } },
      { type: 'tokens-revoked', data: { epoch: 3, reason: 'pin-changed' } },
    );
    expect(given(registered, { type: 'tokens-revoked', data: { epoch: 2, reason: 'pin-changed' } }).state).toHaveProperty('sessionsFrom');
  });

  it('keeps the last active administrator', () => {
    given(administrator).when({ type: 'deactivate', data: {} }, nobodyElse).refused('workforce.last-administrator');
    given(administrator).when(change({ roles: ['porter'] }), nobodyElse).refused('workforce.last-administrator');
    given(administrator).when(change({ roles: ['porter', 'administrator'] }), nobodyElse).types('person-changed', 'tokens-revoked');
    given(administrator).when({ type: 'deactivate', data: {} }).types('person-deactivated', 'tokens-revoked');
  });

  it('SC-8 keeps badge and staff number from others also after leaving', () => {
    const { state } = given(registered, deactivated);
    expect(personAggregate.unique?.(state)).toEqual({ badge: 'OB-1', 'staff-no': '10001' });
    expect(personAggregate.fields?.(state)).toMatchObject({ active: false });
  });

  const commands: PersonCommand[] = [{ type: 'register', data: fields }, change({ badge: 'OB-9' }), { type: 'deactivate', data: {} }, { type: 'issuePin', data: { pinId: 'pin-1' } }];
  const states: Record<string, PersonEvent[]> = { none: [], active: [registered], inactive: [registered, deactivated] };
  const table: Record<string, readonly (string | readonly string[])[]> = {
    none: [['person-registered'], 'workforce.person-unknown', 'workforce.person-unknown', 'workforce.person-unknown'],
    active: [[], ['person-changed'], ['person-deactivated', 'tokens-revoked'], ['pin-issued', 'tokens-revoked']],
    inactive: [[], ['person-changed'], [], ['pin-issued', 'tokens-revoked']],
  };
  const cells = Object.entries(states).flatMap(([status, events]) => commands.map((command, nth) => ({ status, events, command, type: command.type, expected: table[status]?.[nth] })));
  it.each(cells)('answers $type when $status', ({ events, command, expected }) => {
    const when = given(...events).when(command);
    if (typeof expected === 'string') when.refused(expected);
    else expect(when.events().map(({ type }) => type)).toEqual(expected);
  });
});
