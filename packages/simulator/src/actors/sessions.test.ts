import { describe, expect, it } from 'vitest';
import { startPace } from './pace.ts';
import { CentreError, porch, signIn } from './sessions.ts';
import type { Reply, Send } from './sessions.ts';

type Call = { readonly path: string; readonly at: number; readonly cookie?: string };

function door(answers: (call: Call, nth: number) => Partial<Reply>) {
  const calls: Call[] = [];
  const pace = startPace(1, new AbortController().signal);
  const send: Send = async (path, _body, as = {}) => {
    const call = { path, at: performance.now(), ...(as.cookie !== undefined && { cookie: as.cookie }) };
    calls.push(call);
    await pace.wait(5);
    return { status: 200, retryAfterMs: 0, body: undefined, ...answers(call, calls.length) };
  };
  return { calls, door: { send, pace, tries: 3, porch: porch(pace) } };
}

const granted = (nth: number): Partial<Reply> => ({ body: { accessToken: `token-${nth}`, sessionId: 'session-1' }, cookie: `refresh=${nth}` });

describe('a virtual person\u2019s session', () => {
  it('is renewed by the cookie it was given last, once for all who wait', async () => {
    const { calls, door: one } = door((_, nth) => granted(nth));
    const tokens = await signIn('person-1', one);
    await Promise.all([tokens.renew(), tokens.renew(), tokens.renew()]);
    await tokens.renew();
    expect(calls.map(({ path, cookie }) => [path, cookie])).toEqual([
      ['/auth/demo', undefined],
      ['/auth/refresh', 'refresh=1'],
      ['/auth/refresh', 'refresh=2'],
    ]);
    expect(tokens.token()).toBe('token-3');
  });

  it('begins anew when it cannot be renewed', async () => {
    const { calls, door: one } = door(({ path }, nth) => (path === '/auth/refresh' ? { status: 401 } : granted(nth)));
    const tokens = await signIn('person-1', one);
    await tokens.renew();
    expect(calls.map(({ path }) => path)).toEqual(['/auth/demo', '/auth/refresh', '/auth/demo']);
    expect(tokens.token()).toBe('token-3');
  });

  it('waits as long as the centre says when there are too many, and comes seldom from then on', async () => {
    const { calls, door: one } = door((_, nth) => (nth === 1 ? { status: 429, retryAfterMs: 900 } : granted(nth)));
    await Promise.all([signIn('person-1', one), signIn('person-2', one), signIn('person-3', one)]);
    const [first = 0, second = 0, third = 0, fourth = 0] = calls.map(({ at }) => at);
    expect(second - first).toBeLessThan(500);
    expect(Math.max(third - second, fourth - third)).toBeGreaterThan(1_500);
  });

  it('ends in an error that names no data when it is refused', async () => {
    await expect(signIn('person-1', door(() => ({ status: 404 })).door)).rejects.toEqual(new CentreError('sign-in: 404'));
  });
});
