import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testGateway } from '../testing/gateway.ts';
import type { TestGateway } from '../testing/gateway.ts';
import { problem } from '../testing/inner.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.stop());
beforeEach(() => {
  gateway.inner.calls.length = 0;
  gateway.inner.answer = ({ method, path }) => (path.startsWith('/v1/images') ? { body: method === 'POST' ? { id: 'image-1', version: 1 } : { seen: true } } : undefined);
});

const opId = '01BX5ZZKBKACTAV9WEVGEMMVRZ';
const bearer = (...roles: string[]): Record<string, string> => ({ authorization: `Bearer ${gateway.centre.token({ roles })}` });
const upload = (headers: Record<string, string>, body: string | Uint8Array<ArrayBuffer> = 'bytes'): Promise<Response> =>
  fetch(`${gateway.url}/images?purpose=piece`, { method: 'POST', headers: { 'content-type': 'image/jpeg', 'x-orderly-csrf': '1', 'idempotency-key': opId, ...headers }, body });

describe('images', () => {
  it('hands the bytes of a clerk to storage as they came', async () => {
    const answer = await upload(bearer('clerk'));
    expect([answer.status, await answer.json()]).toEqual([200, { id: 'image-1', version: 1 }]);
    expect(gateway.inner.calls).toMatchObject([{ service: 'storage', method: 'POST', path: '/v1/images', body: 'bytes', opId }]);
    expect(gateway.inner.calls[0]?.query.get('purpose')).toBe('piece');
  });

  it('answers an image in the name of who asks, never from a cache', async () => {
    const answer = await fetch(`${gateway.url}/images/image-1`, { headers: bearer('supervisor') });
    expect(await answer.json()).toEqual({ seen: true });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    gateway.inner.answer = () => problem(404, 'storage.image-unknown');
    expect((await fetch(`${gateway.url}/images/image-2`, { headers: bearer('supervisor') })).status).toBe(404);
  });

  it('S25 asks storage for nobody whose role may not', async () => {
    expect((await upload({})).status).toBe(401);
    expect((await upload(bearer('nurse'))).status).toBe(403);
    expect((await fetch(`${gateway.url}/images/image-1`)).status).toBe(401);
    expect((await fetch(`${gateway.url}/images/image-1`, { headers: bearer('porter') })).status).toBe(403);
    expect(gateway.inner.calls).toEqual([]);
  });

  it('S3 takes no upload from another site, of another type, or without its own id', async () => {
    expect((await upload({ ...bearer('clerk'), 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await upload({ ...bearer('clerk'), 'content-type': 'image/svg+xml' })).status).toBe(415);
    const bare = await fetch(`${gateway.url}/images?purpose=piece`, { method: 'POST', headers: { ...bearer('clerk'), 'content-type': 'image/png', 'x-orderly-csrf': '1' }, body: 'x' });
    expect(bare.status).toBe(400);
    expect(gateway.inner.calls).toEqual([]);
  });

  it('S8 refuses more bytes than storage takes', async () => {
    expect((await upload(bearer('clerk'), new Uint8Array(4_900_001))).status).toBe(413);
    expect(gateway.inner.calls).toEqual([]);
  });
});
