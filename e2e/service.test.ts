/** One service by itself, as `npm run service <name>` runs it: what it refuses, and how it ends. */
import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder, freePort, root } from './support/process.ts';

function run(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, args, { cwd: root, env: { PATH: process.env['PATH'], ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, output: () => output, ended: new Promise<number | null>((resolve) => child.once('close', resolve)) };
}
const program = (name: string) => [join(root, `services/${name}/dist/main.js`)];

describe('a service', () => {
  it('is named by the command without a name', async () => {
    const named = run([join(root, 'scripts/service.mjs')]);
    expect(await named.ended).toBe(1);
    for (const name of ['workforce', 'dispatch', 'escort', 'delivery', 'storage', 'loans', 'audit', 'gateway', 'seed']) expect(named.output()).toContain(name);
  });

  it('lists every complaint about its settings, the platform\'s and its own, and ends with 1', async () => {
    const refused = run(program('escort'), { MONGODB_URI: 'mongodb://db', DISPATCH_URL: 'ftp://x', PORT: '-1', LOG_LEVEL: 'loud' });
    expect(await refused.ended).toBe(1);
    expect(refused.output().trim().split('\n').map((line) => line.split(' ')[0]).sort()).toEqual(['DISPATCH_URL', 'LOG_LEVEL', 'PORT', 'WORKFORCE_URL']);
  });

  it('on SIGTERM is not ready, answers what is under way, and is gone of its own accord', async () => {
    const { folder, clean } = await dataFolder();
    const port = await freePort();
    const service = run(program('workforce'), { ORDERLY_DATA: folder, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'info' });
    const ready = async () => (await fetch(`http://127.0.0.1:${port}/ready`)).status;
    try {
      await expect.poll(() => ready().catch(() => 0), { timeout: 60_000 }).toBe(200);
      const slow = slowPost(port);
      await slow.begun;
      service.child.kill('SIGTERM');
      await expect.poll(ready, { timeout: 5_000, interval: 50 }).toBe(503);
      expect((await fetch(`http://127.0.0.1:${port}/live`)).headers.get('connection')).toBe('close');
      expect(await slow.finish()).toBe(401);
      // 0: within the ten seconds; what takes longer is cut and ends with 1.
      expect(await service.ended).toBe(0);
      expect(service.output()).toContain('"stopped"');
    } finally {
      service.child.kill('SIGKILL');
      await clean();
    }
  });
});

/** A request whose body is only half there. */
function slowPost(port: number) {
  const posting = request({ port, host: '127.0.0.1', method: 'POST', path: '/v1/groups', headers: { 'content-type': 'application/json', 'content-length': 2, authorization: 'Bearer none' } });
  const answered = new Promise<number | undefined>((resolve, reject) => {
    posting.once('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    posting.once('error', reject);
  });
  const begun = new Promise<void>((resolve) => posting.write('{', () => resolve()));
  return {
    begun,
    finish() {
      posting.end('}');
      return answered;
    },
  };
}
