import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../config.ts';
import { sent, testGateway } from '../testing/gateway.ts';
import type { TestGateway } from '../testing/gateway.ts';

const documents = {
  me: 'query Me { me { sessionId } }',
  groups: 'query Groups { groups { id } }',
  places: 'query P($first: Int) { places(first: $first) { edges { cursor } } }',
};
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway({ documents });
});
afterAll(() => gateway.stop());

const post = (headers: Record<string, string>, body: string, path = '/graphql'): Promise<Response> =>
  fetch(`${gateway.url}${path}`, { method: 'POST', headers, body });
const nurse = (): string => gateway.centre.token({ roles: ['nurse'] });

describe('the front', () => {
  it('S1 grants no CORS to an unknown origin', async () => {
    const answer = await post({ ...sent, origin: 'https://evil.example' }, '{"documentId":"groups"}');
    expect(answer.status).toBe(403);
    expect([...answer.headers].flat().join(' ')).not.toContain('evil');
    expect(answer.headers.has('access-control-allow-origin')).toBe(false);
    const preflight = await fetch(`${gateway.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(405);
    expect(preflight.headers.has('access-control-allow-origin')).toBe(false);
  });

  it('S2 runs GraphQL by POST and JSON alone', async () => {
    expect((await post({ ...sent, 'content-type': 'application/x-www-form-urlencoded' }, 'query=x')).status).toBe(415);
    expect((await post({ ...sent, 'content-type': 'text/plain' }, '{"documentId":"groups"}')).status).toBe(415);
    expect((await fetch(`${gateway.url}/graphql?query={__typename}`, { headers: { accept: 'text/html' } })).status).toBe(405);
    expect((await fetch(`${gateway.url}/stream?query=subscription{live{cursor}}`)).status).toBe(405);
  });

  it('S3 refuses a POST without the own header, and one from another site', async () => {
    for (const path of ['/graphql', '/stream', '/auth/sign-in', '/auth/refresh', '/auth/sign-out']) {
      expect((await post({ 'content-type': 'application/json' }, '{}', path)).status, path).toBe(403);
      expect((await post({ ...sent, 'sec-fetch-site': 'cross-site' }, '{}', path)).status, path).toBe(403);
    }
  });

  it('S7 runs persisted operations only, whoever asks', async () => {
    const own = await gateway.ask({ query: '{ groups { id } }' }, { token: nurse() });
    expect(own.status).toBe(403);
    const smuggled = await gateway.ask({ documentId: 'groups', query: '{ me { sessionId } }' }, { token: nurse() });
    expect(smuggled.data).toEqual({ groups: [] });
    expect((await gateway.ask({ documentId: 'nothing' }, { token: nurse() })).data).toBeNull();
    expect((await gateway.ask([{ documentId: 'groups' }], { token: nurse() })).status).toBe(400);
  });

  it('S8 refuses a body above 100 KB, with and without a length', async () => {
    const large = JSON.stringify({ documentId: 'groups', variables: { text: 'x'.repeat(101 * 1024) } });
    expect((await post(sent, large)).status).toBe(413);
    expect((await chunked('/graphql', large)).status).toBe(413);
    expect((await chunked('/stream', large, nurse())).status).toBe(403);
    expect((await post(sent, large, '/auth/sign-in')).status).toBe(413);
    expect((await post(sent, JSON.stringify({ documentId: 'groups', variables: { text: 'x'.repeat(90 * 1024) } }))).status).toBe(200);
  });

  it('S10 sets a strict policy and its companions on every answer', async () => {
    const headers = (await fetch(`${gateway.url}/live`)).headers;
    expect(headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe-inline|'unsafe-eval'/);
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });

  it('S11 lets nobody store an answer', async () => {
    const answers = [
      await post(sent, '{"documentId":"me"}'),
      await post(sent, '{}', '/auth/sign-in'),
      await fetch(`${gateway.url}/ready`),
      await post({}, '{}', '/stream'),
    ];
    for (const answer of answers) expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('S12 says nothing of what it runs on, and refuses TRACE and unknown methods', async () => {
    expect((await fetch(`${gateway.url}/live`)).headers.has('x-powered-by')).toBe(false);
    expect((await post(sent, '{}', '/auth/nothing')).headers.has('x-powered-by')).toBe(false);
    expect((await chunked('/live', '', undefined, 'TRACE')).status).toBe(405);
    expect((await fetch(`${gateway.url}/live`, { method: 'DELETE' })).status).toBe(405);
  });

  it('S13 goes on answering while 200 sockets send their headers slowly', async () => {
    const sockets = Array.from({ length: 200 }, () =>
      connect(gateway.running.port, '127.0.0.1', function (this: { write(text: string): void }) {
        this.write('POST /graphql HTTP/1.1\r\nHost: x\r\n');
      }),
    );
    const began = performance.now();
    expect((await post(sent, '{"documentId":"me"}')).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(1_000);
    for (const socket of sockets) socket.destroy();
  });

  it('S14 believes no forwarded name', async () => {
    await gateway.ask({ documentId: 'me' }, { token: nurse(), headers: { 'x-user-id': 'person-01BX5ZZKBKACTAV9WEVGEMMVRZ', 'x-forwarded-for': '127.0.0.1' } });
    expect(gateway.inner.calls.every(({ token }) => token !== undefined)).toBe(true);
  });

  it('S50 takes no token from the address', async () => {
    expect((await post(sent, '{"documentId":"live"}', `/stream?token=${nurse()}`)).status).toBe(401);
    expect((await post(sent, '{"documentId":"me"}', `/graphql?access_token=${nurse()}`).then((answer) => answer.json())).errors[0].extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('S6 refuses a list longer than a page', async () => {
    const answer = await gateway.ask({ documentId: 'places', variables: { first: 100_000 } }, { token: nurse() });
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
  });

  it('answers 401 to a token that is none of ours', async () => {
    expect((await gateway.ask({ documentId: 'me' }, { token: 'e30.e30.e30' })).status).toBe(401);
  });
});

describe('limits', () => {
  it('S54 counts the operations of one person and says when to come again', async () => {
    const strict = await testGateway({ documents, limits: { ...defaultLimits, operationsPerMinute: 3 } });
    const token = strict.centre.token({ roles: ['nurse'] });
    const statuses = [];
    for (let n = 0; n < 5; n++) statuses.push((await strict.ask({ documentId: 'groups' }, { token })).status);
    const last = await strict.ask({ documentId: 'groups' }, { token });
    const other = await strict.ask({ documentId: 'groups' }, { token: strict.centre.token({ roles: ['nurse'] }) });
    await strict.stop();
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(other.status).toBe(200);
  });
});

describe('in development', () => {
  let open: TestGateway;
  beforeAll(async () => {
    open = await testGateway({ development: true });
  });
  afterAll(() => open.stop());
  const ask = (query: string) => open.ask({ query }, { token: open.centre.token({ roles: ['dispatcher'] }) });

  it('S6 limits aliases, directives, tokens and depth', async () => {
    const aliases = Array.from({ length: 16 }, (_, n) => `a${n}: __typename`).join(' ');
    expect((await ask(`{ ${aliases} }`)).data).toBeNull();
    expect((await ask(`{ groups { id ${'@include(if: true) '.repeat(10)} } }`)).data).toBeNull();
    expect((await ask(`{ groups { ${'id '.repeat(2_100)} } }`)).data).toBeNull();
    const deep = (n: number): string => (n === 0 ? 'id' : `person { ${deep(n - 1)} }`);
    expect((await ask(`{ me { ${deep(12)} } }`)).text).toContain('depth limit of 12');
    const wide = Array.from({ length: 14 }, (_, n) => `a${n}: board { jobs { from { name { zh } } to { name { zh } } } }`).join(' ');
    expect((await ask(`{ ${wide} }`)).codes).toContain('TOO_COMPLEX');
  });
});

describe('in production', () => {
  it('S5 tells nothing of its schema', async () => {
    const closed = await testGateway({ documents: { introspect: '{ __schema { types { name } } }', typo: '{ helo }' } });
    const introspected = await closed.ask({ documentId: 'introspect' });
    const typo = await closed.ask({ documentId: 'typo' });
    const page = await fetch(`${closed.url}/graphql`, { headers: { accept: 'text/html' } });
    await closed.stop();
    expect(introspected.data).toBeNull();
    expect(introspected.text).not.toContain('Mutation');
    expect(typo.text).not.toMatch(/did you mean/i);
    expect(page.status).toBe(405);
  });
});

/** A request whose body has no Content-Length. */
function chunked(path: string, body: string, token?: string, method = 'POST'): Promise<{ status: number }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      `${gateway.url}${path}`,
      {
        method,
        headers: { ...sent, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...(body === '' ? {} : { 'transfer-encoding': 'chunked' }) },
      },
      (response) => {
        response.resume();
        resolve({ status: response.statusCode ?? 0 });
      },
    );
    request.on('error', reject);
    for (let at = 0; at < body.length; at += 16_384) request.write(body.slice(at, at + 16_384));
    request.end();
  });
}
