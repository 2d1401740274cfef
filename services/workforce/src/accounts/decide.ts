import type { Aggregate } from '@orderly/platform/domain';
import { type AccountCommand, type AccountEvent, type AccountState, delayedUntil, evolveAccount } from './account.ts';

/** Sign-in state of a person; its id is derived from the person's. */
export const accountAggregate: Aggregate<AccountState, AccountCommand, AccountEvent> = {
  kind: 'account',
  collection: 'accounts',
  schema: 1,
  initial: { failures: 0 },
  decide: {
    fail: (state, { reason }, { at }) => [{ type: 'sign-in-failed', data: { reason: isDelayed(state, at) ? 'locked' : reason, failures: state.failures + 1 } }],
    clear: (state) => (state.failures === 0 ? [] : [{ type: 'sign-in-unlocked', data: {} }]),
  },
  evolve: evolveAccount,
};

/** True while the delay after wrong PINs runs. */
export function isDelayed(state: AccountState, at: string): boolean {
  const until = delayedUntil(state);
  return until !== undefined && at < until;
}
