import { createHmac, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newSigningKey, signAccessToken, signServiceToken } from '../auth/tokens.ts';
import { Refusal } from '../domain.ts';
import { Forbidden, InvalidInput, OpIdReused, Stale, Unauthorized } from '../errors.ts';
import { newUlid } from '../ids.ts';
import { openService } from '../service.ts';
import { call, testCentre, type TestCentre } from '../testing/centre.ts';
import { parcels } from '../testing/sample.ts';
import { client } from './client.ts';
import type { Address } from './door.ts';
import type { Running } from './server.ts';

const none = z.strictObject({});
const params = z.strictObject({ id: z.string() });
const ok = z.object({ id: z.string(), version: z.int() });
const routes = {
  open: { method: 'POST', path: '/v1/parcels', summary: '', allow: ['porter'], params: none, query: none, body: z.strictObject({ tag: z.string().max(10).optional() }), ok, refusals: [] },
  add: { method: 'POST', path: '/v1/parcels/:id/add', summary: '', allow: ['porter'], params, query: none, body: z.strictObject({ n: z.int() }), ok, refusals: [] },
  change: { method: 'PATCH', path: '/v1/parcels/:id', summary: '', allow: ['porter'], params, query: none, body: none, ok, refusals: [] },
  read: { method: 'GET', path: '/v1/parcels/:id', summary: '', allow: 'signed-in', params, query: none, body: none, ok: z.object({ id: z.string(), version: z.int(), count: z.int() }), refusals: [] },
  photo: { method: 'POST', path: '/v1/photos', summary: '', allow: ['porter'], params: none, query: none, body: none, ok: z.unknown(), refusals: [], takes: { types: ['image/png'], maxBytes: 1_000 } },
  fault: { method: 'GET', path: '/v1/fault', summary: '', allow: 'signed-in', params: none, query: none, body: none, ok: none, refusals: [] },
} as const;

let centre: TestCentre;
let token: string;
let sample: Running;
const base = () => centre.url('sample');

beforeAll(async () => {
  centre = await testCentre();
  token = centre.token({ roles: ['porter'] });
  sample = await centre.start(async ({ platform, keys }) => {
    const service = await openService('sample', platform, { keys });
    const docs = await service.open(parcels);
    service.mount(routes.open, async (request) => {
      const command = request.command();
      return docs.handle(`parcel-${command.opId}`, { type: 'open', data: request.body as { tag?: string } }, command);
    });
    service.mount(routes.add, async (request) => docs.handle(request.params.id, { type: 'add', data: request.body }, request.command()));
    service.mount(routes.change, async (request) => {
      if (request.ifMatch() !== 1) throw new Stale();
      return { id: request.params.id, version: 2 };
    });
    service.mount(routes.read, async ({ params: { id } }) => {
      const found = await docs.find(id);
      if (!found) throw new Refusal('sample.parcel-unknown');
      return { id, version: found.version, count: found.state.count };
    });
    service.mount(routes.photo, async ({ bytes, command }) => ({ bytes: Buffer.from(`${command().requestHash} ${bytes.length}`), mediaType: 'image/png' }));
    service.mount(routes.fault, async () => {
      throw new Error('canary-secret-detail');
    });
    return service.start();
  });
});
afterAll(() => centre.stop());

describe('bytes', () => {
  const send = async (body: Uint8Array<ArrayBuffer>, { type = 'image/png', as = token }: { type?: string; as?: string } = {}) => {
    const response = await fetch(`${base()}/v1/photos`, { method: 'POST', headers: { authorization: `Bearer ${as}`, 'content-type': type, 'idempotency-key': newUlid() }, body });
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
  };

  it('come in as they are and go out under their media type, and count in the request hash', async () => {
    const [first, same, other] = [await send(new Uint8Array([0, 255, 1])), await send(new Uint8Array([0, 255, 1])), await send(new Uint8Array([0, 255, 2]))];
    expect([first.status, first.type, first.text.endsWith(' 3')]).toEqual([200, 'image/png', true]);
    expect([first.text === same.text, first.text === other.text]).toEqual([true, false]);
  });

  it('are refused when they are too many, of another type, or from somebody unknown', async () => {
    expect((await send(new Uint8Array(1_001))).status).toBe(413);
    expect((await send(new Uint8Array(3), { type: 'image/svg+xml' })).status).toBe(415);
    expect((await send(new Uint8Array(3), { as: 'x' })).status).toBe(401);
    expect((await send(new Uint8Array(3), { as: centre.token({ roles: ['nurse'] }) })).status).toBe(403);
  });
});

describe('routes', () => {
  it('answers a command with id and version, and the same opId with the same', async () => {
    const opId = newUlid();
    const first = await call(`${base()}/v1/parcels`, { token, opId, body: {} });
    expect(first.status).toBe(200);
    expect(first.headers.get('etag')).toBe('"1"');
    expect(await call(`${base()}/v1/parcels`, { token, opId, body: {} })).toMatchObject({ status: 200, body: { id: first.body['id'], version: 1 } });
    expect(await call(`${base()}/v1/parcels`, { token, opId, body: { tag: 'x' } })).toMatchObject({ status: 422, body: { code: 'op-id-reused' } });
  });

  it.each([
    ['an unknown field', { more: 1 }, 400],
    ['a wrong type', { tag: 7 }, 400],
    ['a too long text', { tag: 'x'.repeat(11) }, 400],
  ])('refuses %s', async (_what, body, status) => {
    expect((await call(`${base()}/v1/parcels`, { token, body })).status).toBe(status);
  });

  it('S8 refuses a body of 101 KB, with and without Content-Length', async () => {
    const big = JSON.stringify({ tag: 'x'.repeat(101 * 1024) });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': newUlid() };
    expect((await fetch(`${base()}/v1/parcels`, { method: 'POST', headers, body: big })).status).toBe(413);
    const stream = new ReadableStream({ start: (controller) => (controller.enqueue(new TextEncoder().encode(big)), controller.close()) });
    expect((await fetch(`${base()}/v1/parcels`, { method: 'POST', headers, body: stream, duplex: 'half' } as RequestInit)).status).toBe(413);
  });

  it('refuses broken JSON, a missing opId and an opId that is none', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const post = (extra: object, body: string) => fetch(`${base()}/v1/parcels`, { method: 'POST', headers: { ...headers, ...extra }, body });
    expect((await post({ 'idempotency-key': newUlid() }, '{"a":')).status).toBe(400);
    expect((await post({}, '{}')).status).toBe(400);
    expect((await post({ 'idempotency-key': 'x' }, '{}')).status).toBe(400);
  });

  it('S9 says nothing of a fault, S11 lets nothing be stored', async () => {
    const answer = await call(`${base()}/v1/fault`, { token });
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.body)).not.toContain('canary');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-powered-by')).toBeNull();
  });

  it('answers 404 for what is not there, 412 for a stale and 428 for a missing version', async () => {
    expect((await call(`${base()}/v1/parcels/parcel-x`, { token })).status).toBe(404);
    const patch = (headers: Record<string, string>) => call(`${base()}/v1/parcels/p`, { method: 'PATCH', token, body: {}, headers });
    expect((await patch({ 'if-match': '"9"' })).status).toBe(412);
    expect((await patch({})).status).toBe(428);
    expect((await patch({ 'if-match': '"1"' })).status).toBe(200);
  });

  it('S25 refuses another role, and S29 a token of another audience', async () => {
    expect((await call(`${base()}/v1/parcels`, { token: centre.token({ roles: ['auditor'] }), body: {} })).status).toBe(403);
    expect((await call(`${base()}/v1/parcels`, { token: signServiceToken(centre.platform.secret, 'escort'), body: {} })).status).toBe(403);
    expect((await call(`${base()}/v1/history/parcel-x`, { token })).status).toBe(403);
  });

  it('question 5 records the denial of a known person, before it answers', async () => {
    const personId = `person-${newUlid()}`;
    await call(`${base()}/v1/parcels`, { token: centre.token({ personId, roles: ['auditor'] }), body: {} });
    const accesses = await centre.platform.store('sample').collection({ name: 'accesses', indexes: { 'by-person': ['by', 'at'] }, uniques: [] });
    const { rows } = await accesses.find({ index: 'by-person', where: { by: personId }, limit: 10 });
    expect(rows.map(({ events }) => events[0]?.data)).toEqual([{ what: 'denied', ids: [], reason: 'POST /v1/parcels' }]);
  });

});

describe('a client', () => {
  const ways: [string, () => Address][] = [
    ['over HTTP', () => base],
    ['in the same process, without a socket', () => Object.assign(() => 'http://nowhere.invalid', { door: () => sample.door })],
  ];

  it.each(ways)('%s gives answers and typed errors', async (_way, address) => {
    const api = client(address(), routes);
    const opId = newUlid();
    const { id } = await api.open({ token, opId, body: {} });
    expect(await api.open({ token, opId, body: {} })).toMatchObject({ id });
    expect((await api.add({ token, opId: newUlid(), params: { id }, body: { n: 4 } })).version).toBe(2);
    expect(await api.read({ token, params: { id } })).toEqual({ id, version: 2, count: 4 });
    await expect(api.read({ token, params: { id: 'parcel-x' } })).rejects.toBeInstanceOf(Refusal);
    await expect(api.read({ token, params: { id: '..' } })).rejects.toBeInstanceOf(InvalidInput);
    await expect(api.read({ token: 'x', params: { id } })).rejects.toBeInstanceOf(Unauthorized);
    await expect(api.open({ token, opId: newUlid(), body: { tag: 'x'.repeat(11) } })).rejects.toBeInstanceOf(InvalidInput);
    await expect(api.open({ token, opId, body: { tag: 'y' } })).rejects.toBeInstanceOf(OpIdReused);
    await expect(api.open({ token: centre.token({ roles: ['auditor'] }), opId: newUlid(), body: {} })).rejects.toBeInstanceOf(Forbidden);
    await expect(api.change({ token, params: { id }, body: {}, ifMatch: 9 })).rejects.toBeInstanceOf(Stale);
    await expect(api.fault({ token })).rejects.toThrow('HTTP 500');
    await expect(client(address(), { none: { ...routes.fault, path: '/v1/nothing' } }).none({ token })).rejects.toThrow('HTTP 404');
  });
});

describe('S16 forged and stale tokens', () => {
  const b64 = (value: object | string): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
  const claims = (more: object = {}) => ({ sub: 'person-x', sid: 'session-x', epoch: 1, roles: ['porter'], units: [], iss: 'orderly', aud: 'orderly', jti: 'j', iat: Math.floor(Date.now() / 1000), exp: Math.floor(Date.now() / 1000) + 60, ...more });
  const unsigned = (header: object, payload: object, signature = '') => `${b64(header)}.${b64(payload)}.${signature}`;
  const hmac = (header: object, payload: object, key: string) => `${b64(header)}.${b64(payload)}.${createHmac('sha256', key).update(`${b64(header)}.${b64(payload)}`).digest('base64url')}`;
  const other = newSigningKey();
  const foreign = (nowMs?: number) => signAccessToken(other, { personId: 'p', sessionId: 's', epoch: 1, roles: ['porter'], units: [] }, nowMs).token;
  const publicPem = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }).toString();

  const forged: [string, () => string][] = [
    ['nothing', () => ''],
    ['no token at all', () => 'x'],
    ['three dots', () => '..'],
    ['alg none', () => unsigned({ alg: 'none', typ: 'at+jwt', kid: 'k' }, claims())],
    ['alg None', () => unsigned({ alg: 'None', typ: 'at+jwt', kid: 'k' }, claims())],
    ['HS256 with the public key', () => hmac({ alg: 'HS256', typ: 'at+jwt', kid: other.kid }, claims(), publicPem)],
    ['HS256 with an empty key', () => hmac({ alg: 'HS256', typ: 'at+jwt', kid: 'k' }, claims(), '')],
    ['another issuer\'s key', () => foreign()],
    ['a key id that is a path', () => unsigned({ alg: 'ES256', typ: 'at+jwt', kid: '../../etc/passwd' }, claims(), 'AA')],
    ['no key id', () => unsigned({ alg: 'ES256', typ: 'at+jwt' }, claims(), 'AA')],
    ['a key id that is an object', () => unsigned({ alg: 'ES256', typ: 'at+jwt', kid: {} }, claims(), 'AA')],
    ['type JWT', () => unsigned({ alg: 'ES256', typ: 'JWT', kid: other.kid }, claims(), 'AA')],
    ['a service\'s type and a user\'s claims', () => hmac({ alg: 'HS256', typ: 'svc+jwt' }, claims(), 'guess')],
    ['a huge token', () => `${'a'.repeat(5_000)}.b.c`],
    ['jku', () => unsigned({ alg: 'ES256', typ: 'at+jwt', kid: 'k', jku: 'http://127.0.0.1/keys' }, claims(), 'AA')],
    ['a header that is no JSON', () => `${b64('{')}.${b64(claims())}.AA`],
  ];
  it.each(forged)('refuses %s', async (_name, make) => {
    expect((await call(`${base()}/v1/parcels/parcel-x`, { headers: { authorization: `Bearer ${make()}` } })).status).toBe(401);
  });

  it('refuses a token of the right key that is expired, comes from the future or was changed', async () => {
    const [head, body, signature] = token.split('.') as [string, string, string];
    const changed = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
    for (const payload of [{ ...changed, roles: ['administrator'] }, { ...changed, exp: 9_999_999_999 }, { ...changed, sub: 'person-y' }]) {
      expect((await call(`${base()}/v1/parcels/parcel-x`, { token: `${head}.${b64(payload)}.${signature}` })).status).toBe(401);
    }
    const ownAt = (nowMs: number) => centre.tokenAt({ roles: ['porter'] }, nowMs);
    expect((await call(`${base()}/v1/parcels/parcel-x`, { token: ownAt(Date.now() - 700_000) })).status).toBe(401);
    expect((await call(`${base()}/v1/parcels/parcel-x`, { token: ownAt(Date.now()) })).status).toBe(404);
  });
});
