import { Problem, problemOf } from '../graphql/problem.ts';
import { exclusive } from './exclusive.ts';

/** `expired` keeps the page as it is: the same person signs in again and goes on typing. */
export type SessionState =
  | { phase: 'starting' }
  | { phase: 'unreachable' }
  | { phase: 'signed-out' }
  | { phase: 'signed-in'; personId: string }
  | { phase: 'expired'; personId: string };

export type Credentials = { by: 'badge'; badge: string; pin: string } | { by: 'secret'; secret: string } | { by: 'demo'; personId: string };
type Grant = { accessToken: string; expiresAt: string; personId: string; sessionId: string };
const sessionKey = 'orderly-session';

// The token lives here and nowhere else: a reload asks the refresh cookie for another.
let grant: Grant | undefined;
let state: SessionState = { phase: 'starting' };
let renewal: Promise<'renewed' | 'ended'> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('orderly-session') : undefined;
tabs?.addEventListener('message', (message: MessageEvent<unknown>) => {
  if (message.data === sessionStorage.getItem(sessionKey)) forget();
});

export function accessToken(): string | undefined {
  return grant?.accessToken;
}

export function sessionState(): SessionState {
  return state;
}

export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** At load: the cookie, if there is one, gives a token. */
export async function startSession(): Promise<void> {
  try {
    if ((await renewSession()) === 'ended') forget();
  } catch {
    settle(undefined, { phase: 'unreachable' });
  }
}

/** Signs in; throws `Problem` with the server's code. */
export async function signIn(credentials: Credentials): Promise<void> {
  const { by, ...body } = credentials;
  const path = { badge: '/auth/sign-in', secret: '/auth/secret', demo: '/auth/demo' }[by];
  const response = await postAuth(path, body);
  if (!response.ok) throw await problemOf(response);
  take(await grantOf(response));
}

export async function signOut(): Promise<void> {
  try {
    await postAuth('/auth/sign-out', {});
  } finally {
    tabs?.postMessage(sessionStorage.getItem(sessionKey));
    forget();
  }
}

/** One renewal at a time, in this tab and over all of them. `ended`: there is no session any more. */
export function renewSession(): Promise<'renewed' | 'ended'> {
  renewal ??= exclusive('orderly-refresh', renew).finally(() => {
    renewal = undefined;
  });
  return renewal;
}

/** The session has ended under the user's hands. */
export function sessionExpired(): void {
  if (state.phase === 'signed-in') settle(undefined, { phase: 'expired', personId: state.personId });
  else if (state.phase === 'starting') forget();
}

async function renew(): Promise<'renewed' | 'ended'> {
  // Each session has a cookie of its own, so two tabs can be two people; a new tab takes the one begun last.
  const sessionId = sessionStorage.getItem(sessionKey);
  const response = await postAuth('/auth/refresh', sessionId ? { sessionId } : {});
  if (response.ok) {
    take(await grantOf(response));
    return 'renewed';
  }
  const problem = await problemOf(response);
  // 4xx: no cookie, or a session that ended. Anything else says nothing about the session.
  if (response.status < 500 && problem.kind !== 'too-many') return 'ended';
  throw problem;
}

function take(next: Grant): void {
  sessionStorage.setItem(sessionKey, next.sessionId);
  settle(next, state.phase === 'signed-in' && state.personId === next.personId ? state : { phase: 'signed-in', personId: next.personId });
  const inMs = Date.parse(next.expiresAt) - Date.now() - 45_000;
  timer = setTimeout(() => void renewEarly(), Math.max(inMs, 5_000));
}

function forget(): void {
  sessionStorage.removeItem(sessionKey);
  settle(undefined, { phase: 'signed-out' });
}

async function renewEarly(): Promise<void> {
  try {
    if ((await renewSession()) === 'ended') sessionExpired();
  } catch {
    timer = setTimeout(() => void renewEarly(), 5_000);
  }
}

function settle(nextGrant: Grant | undefined, next: SessionState): void {
  clearTimeout(timer);
  grant = nextGrant;
  if (state === next) return;
  state = next;
  for (const listener of listeners) listener();
}

async function postAuth(path: string, body: object): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'x-orderly-csrf': '1', ...(grant ? { authorization: `Bearer ${grant.accessToken}` } : {}) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(15_000),
    });
  } catch (cause) {
    throw new Problem('network', { cause });
  }
}

async function grantOf(response: Response): Promise<Grant> {
  const body: unknown = await response.json();
  if (!isGrant(body)) throw new Problem('server');
  return body;
}

function isGrant(body: unknown): body is Grant {
  return typeof body === 'object' && body !== null && 'accessToken' in body && 'expiresAt' in body && 'personId' in body && 'sessionId' in body;
}
