/** Starting: one address, data that stays, and one clear sentence with exit code 1 where it cannot. */
import { createServer, type Server } from 'node:net';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFolder, freePort, startProcess, type Started, untilReady } from './support/process.ts';
import { demoPeople, signIn, withRole } from './support/person.ts';
import { castOf, done, tripTo, tuesdayMorning } from './support/scenes.ts';

let data: { folder: string; clean(): Promise<void> };
let started: Started;

beforeAll(async () => {
  data = await dataFolder();
  started = await untilReady(await startProcess({ folder: data.folder, env: { ORDERLY_DEMO_TIME: tuesdayMorning } }));
});
afterAll(async () => {
  await started?.stop();
  await data?.clean();
});

async function refused(options: Parameters<typeof startProcess>[0]): Promise<string> {
  const process = await startProcess(options);
  expect(await process.ended).toBe(1);
  const lines = process.output().trim().split('\n');
  expect(lines).toHaveLength(1);
  return lines[0] ?? '';
}

describe('a start', () => {
  it('says where it is, what it runs on and where the data is', () => {
    expect(started.output()).toContain(started.url);
    expect(started.output()).toContain('embedded (lmdb)');
    expect(started.output()).toContain(data.folder);
  });

  it('refuses a folder that a running instance holds', async () => {
    expect(await refused({ folder: data.folder })).toMatch(/in use by a running instance/);
  });

  it('refuses a port that is taken', async () => {
    const port = await freePort();
    const other: Server = createServer().listen(port, '127.0.0.1');
    const { folder, clean } = await dataFolder();
    try {
      expect(await refused({ folder, port })).toMatch(/Port \d+ is in use/);
    } finally {
      other.close();
      await clean();
    }
  });

  it('refuses a folder that cannot be one', async () => {
    const { folder, clean } = await dataFolder();
    await writeFile(join(folder, 'file'), 'x');
    try {
      expect(await refused({ folder: join(folder, 'file', 'data') })).toMatch(/folder/i);
    } finally {
      await clean();
    }
  });

  it('lists every complaint about its settings at once', async () => {
    const { folder, clean } = await dataFolder();
    const process = await startProcess({ folder, env: { ORDERLY_DEMO: 'maybe', LOG_LEVEL: 'loud', ORDERLY_OPERATIONS_PER_MINUTE: '-1' } });
    expect(await process.ended).toBe(1);
    expect(process.output()).toMatch(/ORDERLY_DEMO is 0 or 1/);
    expect(process.output()).toMatch(/ORDERLY_OPERATIONS_PER_MINUTE/);
    await clean();
  });

  it('keeps what was written over a stop and a kill -9, and seeds nothing twice', async () => {
    const cast = await castOf(started.url);
    const job = done(await cast.nurse.tell('requestTrip', tripTo(cast, cast.patient)));
    for (const end of ['stop', 'kill'] as const) {
      await started[end]();
      started = await untilReady(await startProcess({ folder: data.folder, env: { ORDERLY_DEMO_TIME: tuesdayMorning } }));
      expect(started.output()).not.toContain('seeded');
      const dispatcher = await signIn(started.url, withRole(await demoPeople(started.url), 'dispatcher'));
      expect((await dispatcher.ask<{ job: { status: string } | null }>('query($id: ID!) { job(id: $id) { status } }', { id: job.id })).job?.status).toBe('waiting');
    }
  });

  it('S24 outside the demo has no default account: a one-time secret makes the administrator, once', async () => {
    const { folder, clean } = await dataFolder();
    const own = await untilReady(await startProcess({ folder, env: { ORDERLY_DEMO: '0' } }));
    try {
      const secret = /within 24 hours:\s+(\S+)/.exec(own.output())?.[1] ?? '';
      expect(secret.length).toBeGreaterThan(8);
      const post = (path: string, body: object) => fetch(`${own.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-orderly-csrf': '1' }, body: JSON.stringify(body) });
      expect((await fetch(`${own.url}/auth/demo`)).status).toBe(404);
      expect((await post('/auth/sign-in', { badge: 'admin', pin: 'admin' })).status).toBeGreaterThanOrEqual(400);
      expect((await post('/auth/secret', { secret: 'wrong-wrong-wrong' })).status).toBeGreaterThanOrEqual(400);
      expect((await post('/auth/secret', { secret })).status).toBe(200);
      expect((await post('/auth/secret', { secret })).status).toBeGreaterThanOrEqual(400);
    } finally {
      await own.stop();
      await clean();
    }
  });
});
