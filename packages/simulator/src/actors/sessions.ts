import type { Pace } from './pace.ts';

/** What a door answered. A dropped connection is status 0. */
export type Reply = { readonly status: number; readonly retryAfterMs: number; readonly body: unknown; readonly cookie?: string };
export type Send = (path: string, body: object, as?: { readonly token?: string; readonly cookie?: string }) => Promise<Reply>;

/** A person's token, renewed by the refresh cookie as a browser would. */
export type Tokens = { token(): string; renew(): Promise<void>; leave(): Promise<void> };

/** The centre did not answer as it should; the message names operation and status, never data. */
export class CentreError extends Error {
  override readonly name = 'CentreError';
}

export const attempts = 6;

/** True for what passes by itself: no connection, too many requests, not ready. */
export function isPassing(status: number, codes: readonly string[] = []): boolean {
  return status === 0 || status === 429 || status >= 502 || codes.some((code) => code === 'UNAVAILABLE' || code === 'TOO_MANY_REQUESTS');
}

/**
 * Lets people in one after the other: quickly at first, and after a 429 seldom enough that somebody at the same machine
 * still gets in.
 */
export function porch(pace: Pace): { enter(): Promise<void>; slowDown(): void } {
  let everyMs = 100;
  let queue: Promise<void> = Promise.resolve();
  return {
    enter() {
      const mine = queue;
      queue = mine.then(() => pace.wait(everyMs)).catch(() => undefined);
      return mine;
    },
    slowDown: () => (everyMs = 2_000),
  };
}

type Door = { readonly send: Send; readonly pace: Pace; readonly tries: number; readonly porch: ReturnType<typeof porch> };

/** Signs in by the demo's one tap. */
export async function signIn(personId: string, door: Door): Promise<Tokens> {
  let reply = await knock(personId, door);
  let renewing: Promise<void> | undefined;
  const renew = async (): Promise<void> => {
    const { sessionId } = reply.body as { readonly sessionId?: string };
    const renewed = reply.cookie === undefined ? undefined : await door.send('/auth/refresh', { sessionId }, { cookie: reply.cookie });
    reply = renewed && tokenOf(renewed) !== undefined ? renewed : await knock(personId, { ...door, tries: attempts });
  };
  return {
    token: () => tokenOf(reply) ?? '',
    // One at a time: a refresh token that is used twice ends its session.
    renew: () => (renewing ??= renew().finally(() => (renewing = undefined))),
    async leave() {
      await door.send('/auth/sign-out', {}, { token: tokenOf(reply) ?? '', ...(reply.cookie !== undefined && { cookie: reply.cookie }) });
    },
  };
}

async function knock(personId: string, { send, pace, tries, porch: queue }: Door): Promise<Reply> {
  for (let attempt = 1; ; attempt++) {
    await queue.enter();
    const reply = await send('/auth/demo', { personId });
    if (tokenOf(reply) !== undefined) return reply;
    if (attempt >= tries || !isPassing(reply.status)) throw new CentreError(`sign-in: ${reply.status === 0 ? 'no answer' : reply.status}`);
    if (reply.status === 429) queue.slowDown();
    await pace.wait(Math.max(reply.retryAfterMs, 200 * 2 ** attempt));
  }
}

function tokenOf(reply: Reply): string | undefined {
  const token = (reply.body as { accessToken?: unknown } | undefined)?.accessToken;
  return typeof token === 'string' ? token : undefined;
}
