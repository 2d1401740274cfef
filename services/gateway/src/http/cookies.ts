/** The refresh cookie: one a session, so that two tabs of one browser can hold two sessions. */
import type { IncomingMessage, ServerResponse } from 'node:http';

const maxAgeSeconds = 13 * 3_600;

export function writeRefresh(response: ServerResponse, { sessionId, refreshToken }: { sessionId: string; refreshToken: string }, isSecure: boolean): void {
  response.appendHeader('Set-Cookie', cookie(nameOf(sessionId, isSecure), refreshToken, maxAgeSeconds, isSecure));
}

export function clearRefresh(response: ServerResponse, name: string, isSecure: boolean): void {
  response.appendHeader('Set-Cookie', cookie(name, '', 0, isSecure));
}

/** The refresh token of a session; without a name, that of the session begun last. */
export function readRefresh({ headers }: IncomingMessage, isSecure: boolean, sessionId?: string): { name: string; refreshToken: string } | undefined {
  const pairs = (headers.cookie ?? '').split('; ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const);
  const wanted = nameOf(sessionId ?? '', isSecure);
  const found = pairs.findLast(([name]) => (sessionId === undefined ? name.startsWith(wanted) : name === wanted));
  return found && { name: found[0], refreshToken: decodeURIComponent(found[1]) };
}

function nameOf(sessionId: string, isSecure: boolean): string {
  // The last signs of a ULID are its random part.
  return `${isSecure ? '__Secure-' : ''}orderly-refresh-${sessionId.slice(-12)}`;
}

function cookie(name: string, value: string, maxAge: number, isSecure: boolean): string {
  return `${name}=${encodeURIComponent(value)}; Path=/auth; HttpOnly; SameSite=Strict; Max-Age=${maxAge}${isSecure ? '; Secure' : ''}`;
}
