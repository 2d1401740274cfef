import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { MeDocument, type MeQuery, type Role } from '../graphql/generated/graphql.ts';
import { request } from '../graphql/request.ts';
import { noteServerTime } from '../time/server-time.ts';
import { onSession, sessionState, type SessionState } from './session.ts';

export type Me = MeQuery['me'];

export function useSession(): SessionState {
  return useSyncExternalStore(onSession, sessionState);
}

/** Who is signed in, with roles and units. */
export function useMe() {
  const session = useSession();
  return useQuery({
    queryKey: ['me'],
    enabled: session.phase === 'signed-in',
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const { me } = await request(MeDocument, {}, signal);
      noteServerTime(me.now, me.zone);
      return me;
    },
  });
}

/** Whether one of these roles is among the person's. */
export function hasRole(me: Me | undefined, ...roles: readonly Role[]): boolean {
  return me?.roles.some((role) => roles.includes(role)) ?? false;
}

/** The page a person starts on (ux.md, information architecture). */
export function homeOf(me: Me): string {
  if (hasRole(me, 'dispatcher')) return '/board';
  if (hasRole(me, 'nurse', 'head_nurse') && me.units[0]) return `/ward/${me.units[0].id}`;
  if (hasRole(me, 'porter')) return '/p';
  if (hasRole(me, 'clerk')) return '/desk';
  if (hasRole(me, 'auditor', 'supervisor')) return '/audit';
  if (hasRole(me, 'scheduler')) return '/roster';
  if (hasRole(me, 'administrator')) return '/settings/people';
  return '/help/keys';
}
