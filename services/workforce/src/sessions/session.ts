import { later, type Evolve } from '@orderly/platform/domain';
import type { EventOf } from '../events.ts';

export type SessionEvent = EventOf<'session-started' | 'session-refreshed' | 'session-ended'>;

const idleMs = 30 * 60_000;
export const absoluteMs = 13 * 60 * 60_000;
/** Two tabs, or a lost answer: the token before the last one is answered again for so long, and is no theft yet. */
export const graceMs = 10_000;

type Begun = { readonly id: string; readonly personId: string; readonly startedAt: string; readonly refreshedAt: string; readonly absoluteUntil: string; readonly rotation: number };
export type SessionState =
  | { readonly status: 'none' }
  | (Begun & { readonly status: 'open' })
  | (Begun & { readonly status: 'ended'; readonly endedAt: string });
export type OpenSession = Extract<SessionState, { status: 'open' }>;

export type SessionCommand =
  | { readonly type: 'start'; readonly data: { readonly personId: string; readonly method: 'badge-pin' | 'demo' | 'secret' } }
  | { readonly type: 'refresh'; readonly data: { readonly rotation: number } }
  | { readonly type: 'signOut'; readonly data: Record<never, never> }
  | { readonly type: 'expire'; readonly data: Record<never, never> };

/** The person as it stands now; absent where a command does not ask. */
export type SessionFacts = { readonly person?: { readonly isActive: boolean; readonly sessionsFrom?: string } };

/** When an unused session ends: 30 minutes after the last refresh, 13 hours after its start at the latest (S19). */
export function endsAt({ refreshedAt, absoluteUntil }: OpenSession): { readonly at: string; readonly reason: 'idle' | 'expired' } {
  const idleAt = later(refreshedAt, idleMs);
  return idleAt < absoluteUntil ? { at: idleAt, reason: 'idle' } : { at: absoluteUntil, reason: 'expired' };
}

export const evolveSession: Evolve<SessionState, SessionEvent> = {
  'session-started': (_state, { personId, absoluteUntil }, { aggregateId, at }) => ({
    status: 'open', id: aggregateId, personId, startedAt: at, refreshedAt: at, absoluteUntil, rotation: 1,
  }),
  'session-refreshed': (state, _data, { at }) => (state.status === 'open' ? { ...state, refreshedAt: at, rotation: state.rotation + 1 } : state),
  'session-ended': (state, _data, { at }) => (state.status === 'none' ? state : { ...state, status: 'ended', endedAt: at }),
};
