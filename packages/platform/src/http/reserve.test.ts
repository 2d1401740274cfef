import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { newSigningKey, signAccessToken } from '../auth/tokens.ts';
import { embeddedPlatform } from '../embedded/index.ts';
import { newUlid } from '../ids.ts';
import { silentLog } from '../log.ts';
import { openService } from '../service.ts';
import { call } from '../testing/centre.ts';
import { parcels } from '../testing/sample.ts';
import { listen, servicesApp } from './server.ts';

const none = z.strictObject({});
const ok = z.object({ id: z.string(), version: z.int() });
const shape = { params: none, query: none, body: none, ok, refusals: [], summary: '' } as const;
const routes = {
  request: { ...shape, method: 'POST', path: '/v1/requests', allow: ['nurse'] },
  scan: { ...shape, method: 'POST', path: '/v1/scans', allow: ['porter'] },
  read: { ...shape, method: 'GET', path: '/v1/parcels', allow: 'signed-in', ok: none },
} as const;

it('refuses what can wait while the disk is full, takes what carries people and things, answers reads, and recovers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'orderly-reserve-'));
  const platform = await embeddedPlatform({ folder, log: silentLog, zone: 'Asia/Shanghai' });
  let first = 2;
  const key = newSigningKey();
  const token = signAccessToken(key, { personId: `person-${newUlid()}`, sessionId: `session-${newUlid()}`, epoch: 1, units: [], roles: ['nurse', 'porter'] }).token;
  const service = await openService('sample', { ...platform, refusedFrom: () => first }, { keys: { keys: async () => [key.jwk], revoked: async () => [] } });
  const docs = await service.open(parcels);
  for (const route of [routes.request, routes.scan]) {
    service.mount(route, async (request) => {
      const command = request.command();
      return docs.handle(`parcel-${command.opId}`, { type: 'open', data: {} }, command);
    });
  }
  service.mount(routes.read, async () => ({}));
  const running = await service.start();
  const server = await listen(servicesApp([{ path: '/', running }], () => false), { port: 0, host: '127.0.0.1' });
  const url = (path: string): string => `http://127.0.0.1:${server.port}${path}`;
  try {
    const refused = await call(url('/v1/requests'), { token, body: {} });
    expect(refused).toMatchObject({ status: 503, body: { code: 'disk-full' } });
    expect(refused.headers.get('retry-after')).toBe('30');
    expect((await call(url('/v1/scans'), { token, body: {} })).status).toBe(200);
    expect((await call(url('/v1/parcels'), { token })).status).toBe(200);
    first = 5;
    expect((await call(url('/v1/requests'), { token, body: {} })).status).toBe(200);
  } finally {
    await running.stop();
    await server.close();
    await platform.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
