import { specification } from '@orderly/platform/testing';
import { describe, expect, it } from 'vitest';
import { type AccountEvent, delayedUntil } from './account.ts';
import { accountAggregate } from './decide.ts';

const at = '2026-11-24T02:00:00.000Z';
const { given } = specification(accountAggregate, { at, facts: undefined });
const failed = (failures: number): AccountEvent => ({ type: 'sign-in-failed', data: { reason: 'wrong-pin', failures } });
const secondsAfter = (failures: number): number => {
  const until = delayedUntil({ failures, lastFailedAt: at });
  return until === undefined ? 0 : (Date.parse(until) - Date.parse(at)) / 1000;
};

describe('sign-in state', () => {
  it('delays from the third wrong PIN on, twice as long each time, at most 15 minutes', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 10, 11, 60].map(secondsAfter)).toEqual([0, 0, 0, 5, 10, 20, 40, 640, 900, 900]);
  });

  it('counts a wrong PIN, also one that another replica looked at during the delay', () => {
    given(failed(1)).when({ type: 'fail', data: { reason: 'wrong-pin' } }).then(failed(2));
    given().when({ type: 'fail', data: { reason: 'no-pin' } }).then({ type: 'sign-in-failed', data: { reason: 'no-pin', failures: 1 } });
    given(failed(3)).when({ type: 'fail', data: { reason: 'wrong-pin' } }, { at: '2026-11-24T02:00:04.999Z' }).then({ type: 'sign-in-failed', data: { reason: 'locked', failures: 4 } });
    given(failed(3)).when({ type: 'fail', data: { reason: 'wrong-pin' } }, { at: '2026-11-24T02:00:05.000Z' }).then(failed(4));
  });

  it('is cleared by a right PIN or an unlock, and only when there is something to clear', () => {
    given(failed(5)).when({ type: 'clear', data: {} }).then({ type: 'sign-in-unlocked', data: {} });
    given().when({ type: 'clear', data: {} }).then();
    expect(given(failed(5), { type: 'sign-in-unlocked', data: {} }).state).toEqual({ failures: 0 });
  });
});
