import { later } from '@orderly/platform/domain';
import { specification } from '@orderly/platform/testing';
import { describe, expect, it } from 'vitest';
import { sessionAggregate } from './decide.ts';
import { type SecretCommand, type SecretEvent, type SecretFacts, type SecretState, secretAggregate } from './secret.ts';
import type { SessionCommand, SessionEvent, SessionFacts } from './session.ts';

const at = '2026-11-24T02:00:00.000Z';
const facts: SessionFacts = { person: { isActive: true } };
const { given } = specification(sessionAggregate, { at, facts });
const personId = 'person-00000000000000000000000001';
const minutes = (n: number): string => later(at, n * 60_000);
const started: SessionEvent = { type: 'session-started', data: { personId, method: 'badge-pin', absoluteUntil: minutes(13 * 60) } };
const refreshed: SessionEvent = { type: 'session-refreshed', data: {} };
const ended = (reason: 'signed-out' | 'idle' | 'expired' | 'reused' | 'revoked'): SessionEvent => ({ type: 'session-ended', data: { reason } });
const refresh = (rotation: number): SessionCommand => ({ type: 'refresh', data: { rotation } });

describe('a session', () => {
  it('starts for 13 hours at most', () => {
    given().when({ type: 'start', data: { personId, method: 'badge-pin' } }).then(started);
  });

  it('takes the present refresh token and no older one', () => {
    given(started).when(refresh(1)).then(refreshed);
    given(started, refreshed).when(refresh(2)).then(refreshed);
    given(started, refreshed).when(refresh(1), { at: later(at, 10_000) }).then(ended('reused'));
    given(started, refreshed, refreshed).when(refresh(1), { at: later(at, 1) }).then(ended('reused'));
  });

  it('answers the token before the last one again for ten seconds, as two tabs ask at once', () => {
    given(started, refreshed).when(refresh(1), { at: later(at, 9_999) }).then();
  });

  it('ends after 30 minutes without a refresh, and after 13 hours with them', () => {
    given(started).when(refresh(1), { at: later(minutes(30), -1) }).then(refreshed);
    given(started).when(refresh(1), { at: minutes(30) }).then(ended('idle'));
    given(started).when({ type: 'expire', data: {} }, { at: later(minutes(30), -1) }).then();
    given(started).when({ type: 'expire', data: {} }, { at: minutes(30) }).then(ended('idle'));
    const { state } = given(started);
    expect(sessionAggregate.due?.(state)?.at).toBe(minutes(30));
    const late = { ...state, refreshedAt: minutes(13 * 60 - 10) } as typeof state;
    expect(sessionAggregate.due?.(late)?.at).toBe(minutes(13 * 60));
  });

  it('ends when its person is out of service or got another PIN since', () => {
    given(started).when(refresh(1), { facts: { person: { isActive: false } } }).then(ended('revoked'));
    given(started).when(refresh(1), { facts: {} }).then(ended('revoked'));
    given(started).when(refresh(1), { facts: { person: { isActive: true, sessionsFrom: later(at, 1) } } }).then(ended('revoked'));
    given(started).when(refresh(1), { facts: { person: { isActive: true, sessionsFrom: at } } }).then(refreshed);
  });

  const commands: SessionCommand[] = [{ type: 'start', data: { personId, method: 'demo' } }, refresh(1), { type: 'signOut', data: {} }, { type: 'expire', data: {} }];
  const states: Record<string, SessionEvent[]> = { none: [], open: [started], ended: [started, ended('signed-out')] };
  const table: Record<string, readonly (string | readonly string[])[]> = {
    none: [['session-started'], 'workforce.session-ended', 'workforce.session-unknown', []],
    open: [[], ['session-refreshed'], ['session-ended'], []],
    ended: [[], 'workforce.session-ended', [], []],
  };
  const cells = Object.entries(states).flatMap(([status, events]) => commands.map((command, nth) => ({ status, events, command, type: command.type, expected: table[status]?.[nth] })));
  it.each(cells)('answers $type when $status', ({ events, command, expected }) => {
    const when = given(...events).when(command);
    if (typeof expected === 'string') when.refused(expected);
    else expect(when.events().map(({ type }) => type)).toEqual(expected);
  });
});

describe('the one-time secret', () => {
  const secret = specification<SecretState, SecretCommand, SecretEvent, SecretFacts>(secretAggregate, { at, facts: { expiresAt: minutes(60), isNeeded: true } });
  const use = { type: 'use', data: { personId } } as const;

  it('works once, before it expires, while nobody can administer', () => {
    secret.given().when(use).then({ type: 'secret-used', data: { personId } });
    secret.given({ type: 'secret-used', data: { personId } }).when(use).refused('workforce.sign-in-failed');
    secret.given().when(use, { at: minutes(60) }).refused('workforce.sign-in-failed');
    secret.given().when(use, { facts: { expiresAt: undefined, isNeeded: true } }).refused('workforce.sign-in-failed');
    secret.given().when(use, { facts: { expiresAt: minutes(60), isNeeded: false } }).refused('workforce.sign-in-failed');
  });
});
