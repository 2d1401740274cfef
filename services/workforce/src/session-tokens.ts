import { createHmac, timingSafeEqual } from 'node:crypto';
import { keyFor } from '@orderly/platform';
import { signAccessToken } from '@orderly/platform/auth';
import type { KnownPerson } from './people/person.ts';
import type { OpenSession } from './sessions/session.ts';
import type { SigningKeys } from './signing-keys.ts';

export type SessionTokens = {
  issue(session: OpenSession, person: KnownPerson): Promise<{ accessToken: string; refreshToken: string; personId: string; sessionId: string; expiresAt: string }>;
  /** Which session and rotation a refresh token is of; undefined for one that was never issued. */
  read(refreshToken: string): { readonly sessionId: string; readonly rotation: number } | undefined;
};

/**
 * Refresh tokens are `session.rotation.mac`, the last 32 bytes under a key of their own: nothing about them is stored, a
 * lost answer can be given again, and an old one is told from an invented one.
 */
export function openSessionTokens({ secret, keys }: { secret: Uint8Array; keys: SigningKeys }): SessionTokens {
  const macKey = keyFor(secret, 'refresh-token');
  const macOf = (text: string): Buffer => createHmac('sha256', macKey).update(text).digest();
  return {
    async issue(session, person) {
      const { id: sessionId, rotation } = session;
      const { id: personId, epoch, roles, unitIds: units, groupId } = person;
      const { token, expiresAt } = signAccessToken(await keys.current(), { personId, sessionId, epoch, roles, units, ...(groupId === undefined ? {} : { groupId }) });
      const text = `${sessionId}.${rotation}`;
      return { accessToken: token, refreshToken: `${text}.${macOf(text).toString('base64url')}`, personId, sessionId, expiresAt: expiresAt.toISOString() };
    },
    read(refreshToken) {
      const [, sessionId, rotation, mac] = /^(session-[0-9A-Z]{26})\.(\d{1,6})\.([\w-]{43})$/.exec(refreshToken) ?? [];
      if (sessionId === undefined || rotation === undefined || mac === undefined) return undefined;
      const given = Buffer.from(mac, 'base64url');
      const wanted = macOf(`${sessionId}.${rotation}`);
      return given.length === wanted.length && timingSafeEqual(given, wanted) ? { sessionId, rotation: Number(rotation) } : undefined;
    },
  };
}
