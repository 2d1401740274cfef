import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testGateway } from '../testing/gateway.ts';
import type { TestGateway } from '../testing/gateway.ts';

let folder: string;
let gateway: TestGateway;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orderly-web-'));
  const web = join(folder, 'build');
  await mkdir(join(web, 'assets'), { recursive: true });
  await writeFile(join(web, 'index.html'), '<!doctype html><title>Orderly</title>');
  await writeFile(join(web, 'sw.js'), '// worker');
  await writeFile(join(web, 'assets', 'index-4f3a.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  gateway = await testGateway({ webFolder: web });
});
afterAll(async () => {
  await gateway.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the web build', () => {
  it('keeps hashed files for ever and asks for the page each time', async () => {
    const asset = await fetch(`${gateway.url}/assets/index-4f3a.js`);
    expect([asset.status, asset.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    for (const path of ['/', '/board', '/ward/place-01BX5ZZKBKACTAV9WEVGEMMVRZ', '/sw.js']) {
      const answer = await fetch(`${gateway.url}${path}`);
      expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
    expect(await (await fetch(`${gateway.url}/board`)).text()).toContain('<title>Orderly');
  });

  it('answers 404 to files that are not there, and never leaves its folder', async () => {
    expect((await fetch(`${gateway.url}/assets/gone-1.js`)).status).toBe(404);
    expect((await fetch(`${gateway.url}/favicon.ico`)).status).toBe(404);
    for (const path of ['/../secret.txt', '/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/%2e%2e/secret.txt', '/%', '/%00']) {
      const text = await new Promise<string>((resolve, reject) => {
        request(`${gateway.url}/`, { path }, (answer) => {
          let read = '';
          answer.on('data', (bytes) => (read += String(bytes)));
          answer.on('end', () => resolve(read));
        })
          .on('error', reject)
          .end();
      });
      expect(text, path).not.toBe('secret');
    }
    expect((await fetch(`${gateway.url}/board`, { method: 'POST', body: '{}' })).status).toBe(405);
  });
});
