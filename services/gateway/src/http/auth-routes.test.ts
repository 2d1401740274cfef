import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultLimits } from '../config.ts';
import { sent, testGateway } from '../testing/gateway.ts';
import type { TestGateway } from '../testing/gateway.ts';
import { problem } from '../testing/inner.ts';
import { id } from '../testing/rows.ts';

const tokens = (n: number) => ({
  accessToken: `access-${n}`,
  refreshToken: `refresh-${n}`,
  personId: id('person', n),
  sessionId: id('session', n),
  expiresAt: '2026-11-24T03:00:00.000Z',
});
const post = (gateway: TestGateway, path: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${gateway.url}/auth/${path}`, { method: 'POST', headers: { ...sent, ...headers }, body: JSON.stringify(body) });
const cookieOf = (answer: Response): string => answer.headers.getSetCookie()[0] ?? '';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway({ demo: true });
});
beforeEach(() => {
  gateway.inner.calls.length = 0;
  gateway.inner.answer = ({ path, body }) => {
    if (path.startsWith('/v1/sign-in')) return { body: tokens(1) };
    if (path === '/v1/sessions/refresh') return JSON.stringify(body).includes('used') ? problem(409, 'workforce.session-ended') : { body: tokens(2) };
    if (path === '/v1/demo/people') return { body: { rows: [{ id: id('person', 1), name: '陈', roles: ['dispatcher'], unitIds: [], staffNo: 'S1' }] } };
    return path.endsWith('/end') ? { body: { id: id('session', 1), version: 2 } } : undefined;
  };
});
afterAll(() => gateway.stop());

describe('signing in', () => {
  it('hands out an access token, and keeps the refresh token in a cookie that no script reads', async () => {
    const answer = await post(gateway, 'sign-in', { badge: 'B1', pin: '482913' });
    const text = await answer.text();
    expect(JSON.parse(text)).toEqual({
      accessToken: 'access-1',
      personId: id('person', 1),
      sessionId: id('session', 1),
      expiresAt: '2026-11-24T03:00:00.000Z',
    });
    expect(text).not.toContain('refresh-1');
    expect(cookieOf(answer)).toMatch(/^orderly-refresh-[0-9A-Z]{12}=refresh-1; Path=\/auth; HttpOnly; SameSite=Strict; Max-Age=46800$/);
  });

  it('makes the cookie Secure over https', async () => {
    const secure = await testGateway({ isSecure: true });
    secure.inner.answer = () => ({ body: tokens(1) });
    const answer = await post(secure, 'secret', { secret: '0123456789' });
    await secure.stop();
    expect(cookieOf(answer)).toMatch(/^__Secure-orderly-refresh-.*; Secure$/);
  });

  it('S21 answers a wrong PIN and an unknown badge alike, and says when to come again', async () => {
    gateway.inner.answer = () => problem(409, 'workforce.sign-in-failed');
    const wrong = await post(gateway, 'sign-in', { badge: 'B1', pin: '0000' });
    expect([wrong.status, await wrong.json()]).toEqual([
      401,
      { type: 'urn:orderly:problem:workforce.sign-in-failed', status: 401, code: 'workforce.sign-in-failed' },
    ]);
    gateway.inner.answer = () => problem(409, 'workforce.sign-in-delayed', { details: { retryAfterSeconds: 8 } });
    const delayed = await post(gateway, 'sign-in', { badge: 'B1', pin: '0000' });
    expect([delayed.status, delayed.headers.get('retry-after')]).toEqual([429, '8']);
    expect((await post(gateway, 'sign-in', { badge: 'B1' })).status).toBe(400);
    expect((await post(gateway, 'sign-in', { badge: 'B1', pin: '482913', roles: ['administrator'] })).status).toBe(400);
  });

  it('S54 limits the sign-ins from one address', async () => {
    const strict = await testGateway({ limits: { ...defaultLimits, signInsPerMinute: 2 } });
    strict.inner.answer = () => ({ body: tokens(1) });
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await post(strict, 'sign-in', { badge: 'B1', pin: '482913' })).status);
    await strict.stop();
    expect(statuses).toEqual([200, 200, 429]);
  });
});

describe('the session', () => {
  it('is renewed by its cookie, which is another one afterwards', async () => {
    const first = cookieOf(await post(gateway, 'sign-in', { badge: 'B1', pin: '482913' })).split(';')[0] ?? '';
    const renewed = await post(gateway, 'refresh', {}, { cookie: first });
    expect(await renewed.json()).toMatchObject({ accessToken: 'access-2' });
    expect(gateway.inner.calls.at(-1)?.body).toEqual({ refreshToken: 'refresh-1' });
    expect(cookieOf(renewed)).toContain('refresh-2');
  });

  it('of each tab is its own', async () => {
    const name = (n: number): string => `orderly-refresh-${id('session', n).slice(-12)}`;
    await post(gateway, 'refresh', { sessionId: id('session', 1) }, { cookie: `${name(1)}=one; ${name(2)}=two` });
    expect(gateway.inner.calls.at(-1)?.body).toEqual({ refreshToken: 'one' });
    await post(gateway, 'refresh', {}, { cookie: `${name(1)}=one; ${name(2)}=two` });
    expect(gateway.inner.calls.at(-1)?.body).toEqual({ refreshToken: 'two' });
  });

  it('that ended takes its cookie along', async () => {
    const answer = await post(gateway, 'refresh', {}, { cookie: `orderly-refresh-${id('session', 1).slice(-12)}=used` });
    expect([answer.status, cookieOf(answer)]).toEqual([401, expect.stringContaining('Max-Age=0')]);
    expect((await post(gateway, 'refresh', {})).status).toBe(401);
  });

  it('S18 is ended at workforce by a sign-out, also when the access token ran out', async () => {
    const token = gateway.centre.token({ roles: ['nurse'], sessionId: id('session', 1) });
    expect((await post(gateway, 'sign-out', {}, { authorization: `Bearer ${token}` })).status).toBe(204);
    expect(gateway.inner.calls.at(-1)).toMatchObject({ path: `/v1/sessions/${id('session', 1)}/end`, token });
    await post(gateway, 'sign-out', {}, { cookie: `orderly-refresh-${id('session', 2).slice(-12)}=refresh-1` });
    expect(gateway.inner.calls.at(-1)).toMatchObject({ path: `/v1/sessions/${id('session', 2)}/end`, token: 'access-2' });
  });
});

describe('the demo', () => {
  it('S24 offers its people on loopback alone', async () => {
    expect((await fetch(`${gateway.url}/auth/demo`)).status).toBe(200);
    expect((await post(gateway, 'demo', { personId: id('person', 1) })).status).toBe(200);
    for (const headers of [{ 'x-forwarded-for': '127.0.0.1' }, { forwarded: 'for=127.0.0.1' }]) {
      expect((await fetch(`${gateway.url}/auth/demo`, { headers })).status).toBe(404);
      expect((await post(gateway, 'demo', { personId: id('person', 1) }, headers)).status).toBe(404);
    }
    const { request } = await import('node:http');
    const status = await new Promise((resolve) =>
      request(`${gateway.url}/auth/demo`, { headers: { host: 'evil.example' } }, (answer) => resolve(answer.statusCode)).end(),
    );
    expect(status).toBe(404);
  });

  it('S24 is not there outside demo mode', async () => {
    const real = await testGateway();
    expect((await fetch(`${real.url}/auth/demo`)).status).toBe(404);
    expect((await post(real, 'demo', { personId: id('person', 1) })).status).toBe(404);
    await real.stop();
  });

  it('has a switch for the simulation, for who sits at this machine', async () => {
    const state = { running: false, speed: 1, seed: 7, requested: 0, closed: 0, cancelled: 0 };
    const set: object[] = [];
    const documents = {
      demo: '{ demo { simulation { running seed } } }',
      set: 'mutation S($input: SimulationInput!) { setSimulation(input: $input) { ... on MutationSetSimulationSuccess { data { running } } } }',
    };
    const shown = await testGateway({
      demo: true,
      documents,
      demoSimulation: { state: () => state, set: (change) => (set.push(change), { ...state, ...change }) },
    });
    const here = await shown.ask({ documentId: 'demo' });
    const elsewhere = await shown.ask({ documentId: 'demo' }, { headers: { 'x-forwarded-for': '10.0.0.1' } });
    const switched = await shown.ask({ documentId: 'set', variables: { input: { running: true, speed: null } } });
    await shown.stop();
    expect(here.data).toEqual({ demo: { simulation: { running: false, seed: 7 } } });
    expect(elsewhere.codes).toEqual(['UNAUTHENTICATED']);
    expect(switched.data).toEqual({ setSimulation: { data: { running: true } } });
    expect(set).toEqual([{ running: true }]);
  });
});
