import { release } from '../session/release.ts';
import { accessToken, renewSession, sessionExpired } from '../session/session.ts';
import type { TypedDocumentString } from './generated/graphql.ts';
import { kindOfCode, Problem, problemOf } from './problem.ts';

const timeoutMs = 15_000;

type Answer<R> = { data?: R | null; errors?: readonly { message: string; extensions?: { code?: string } }[] };

/** The hash under which the gateway knows this operation (persisted documents). */
export function documentId<R, V>(document: TypedDocumentString<R, V>): string {
  const hash: unknown = document.__meta__?.['hash'];
  if (typeof hash !== 'string') throw new Error('the document was not generated with persisted documents');
  return hash;
}

/** Sends one persisted operation. A token that has ended is renewed once; throws `Problem`. */
export async function request<R, V>(document: TypedDocumentString<R, V>, variables: V, signal?: AbortSignal, limitMs = timeoutMs): Promise<R> {
  const body = JSON.stringify({ documentId: documentId(document), variables });
  const first = await send<R>(body, signal, limitMs);
  if (first !== 'ended') return first;
  if ((await renewSession()) === 'ended') return endSession();
  const second = await send<R>(body, signal, limitMs);
  return second === 'ended' ? endSession() : second;
}

function endSession(): never {
  sessionExpired();
  throw new Problem('signed-out');
}

async function send<R>(body: string, signal: AbortSignal | undefined, limitMs: number): Promise<R | 'ended'> {
  const response = await post('/graphql', body, signal, limitMs);
  if (response.status === 401) return 'ended';
  if (!response.ok) throw await problemOf(response);
  const answer: Answer<R> = await response.json().catch((cause: unknown) => {
    throw new Problem('network', { cause });
  });
  const error = answer.errors?.[0];
  if (error?.extensions?.code === 'UNAUTHENTICATED') return 'ended';
  if (error) throw new Problem(kindOfCode(error.extensions?.code), { code: error.extensions?.code });
  if (answer.data === undefined || answer.data === null) throw new Problem('server');
  return answer.data;
}

/** A POST with our CSRF header and, if somebody is signed in, the token. A lost connection throws `Problem('network')`. */
export async function post(path: string, body: string, signal?: AbortSignal, limitMs = timeoutMs): Promise<Response> {
  const limit = AbortSignal.timeout(limitMs);
  const token = accessToken();
  const stop = new AbortController();
  for (const each of signal ? [signal, limit] : [limit]) each.addEventListener('abort', () => stop.abort(each.reason));
  if (signal?.aborted) stop.abort(signal.reason);
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-orderly-csrf': '1', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body,
      signal: stop.signal,
    });
    release.heard(response.headers.get('x-orderly-release'));
    return response;
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Problem('network', { cause });
  }
}
