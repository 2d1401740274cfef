import { later, type Evolve } from '@orderly/platform/domain';
import type { EventOf } from '../events.ts';

export type AccountEvent = EventOf<'sign-in-failed' | 'sign-in-unlocked'>;

/** Wrong PINs in a row, of one person, over all replicas and restarts. */
export type AccountState = { readonly failures: number; readonly lastFailedAt?: string };

export type AccountCommand =
  | { readonly type: 'fail'; readonly data: { readonly reason: 'wrong-pin' | 'no-pin' } }
  | { readonly type: 'clear'; readonly data: Record<never, never> };

const freeFailures = 3;
const firstDelayMs = 5_000;
const longestDelayMs = 15 * 60_000;

/** Until when no PIN is looked at: 5 s after the third wrong one, twice as long after each more, at most 15 minutes. */
export function delayedUntil({ failures, lastFailedAt }: AccountState): string | undefined {
  if (failures < freeFailures || lastFailedAt === undefined) return undefined;
  return later(lastFailedAt, Math.min(firstDelayMs * 2 ** (failures - freeFailures), longestDelayMs));
}

export const evolveAccount: Evolve<AccountState, AccountEvent> = {
  'sign-in-failed': (_state, { failures }, { at }) => ({ failures, lastFailedAt: at }),
  'sign-in-unlocked': () => ({ failures: 0 }),
};
