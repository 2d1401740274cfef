/** Loans in a process of its own on a folder that outlives it, so that it can be killed and started again. */
import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newUlid } from '@orderly/platform';
import { newSigningKey, signAccessToken } from '@orderly/platform/auth';

export type Person = { readonly id: string; readonly token: string };
export type LivingLoans = {
  readonly url: string;
  /** Resolves with the signal when it dies, whoever kills it. */
  readonly gone: Promise<unknown>;
  kill(): Promise<void>;
  settle(): Promise<void>;
};

/** Who signs tokens and answers for places while loans comes and goes. */
export async function openSurroundings(folder: string) {
  const key = newSigningKey();
  const server = createServer((request, response) => {
    const ids = new URL(request.url ?? '/', 'http://dispatch').searchParams.get('ids')?.split(',') ?? [];
    const rows = ids.map((id) => ({ id, version: 1, code: id.slice(-6), name: { zh: '服务台', en: 'Desk' }, building: 'IM', floor: 1, kind: 'desk', node: id, receives: [] }));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ rows }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const dispatchUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const children = new Set<ChildProcess>();
  return {
    person(roles: readonly string[], units: readonly string[] = []): Person {
      const id = `person-${newUlid()}`;
      return { id, token: signAccessToken(key, { personId: id, sessionId: `session-${newUlid()}`, epoch: 1, roles, units }, Date.now()).token };
    },
    /** Starts it; undefined when it died before it listened. */
    async start(crashAt?: string): Promise<LivingLoans | undefined> {
      const env = { ...process.env, ...(crashAt === undefined ? {} : { ORDERLY_CRASH_AT: crashAt }) };
      const child = fork(join(import.meta.dirname, 'money-process.ts'), [folder, dispatchUrl, JSON.stringify(key.jwk)], { execArgv: ['--conditions=development', '--import', 'tsx'], stdio: 'ignore', env });
      children.add(child);
      const gone = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
      const ready = new Promise<string>((resolve) => child.once('message', (message) => resolve((message as { url: string }).url)));
      const url = await Promise.race([ready, gone.then(() => undefined)]);
      return url === undefined ? undefined : living(child, { url, gone });
    },
    async close(): Promise<void> {
      for (const child of children) child.kill('SIGKILL');
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function living(child: ChildProcess, { url, gone }: { url: string; gone: Promise<unknown> }): LivingLoans {
  const isSettled = (): Promise<boolean> =>
    new Promise((resolve) => {
      child.once('message', (message) => resolve((message as { settled: boolean }).settled));
      child.send({});
    });
  return {
    url,
    gone,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async settle() {
      for (let quiet = 0, tries = 0; quiet < 2; tries++) {
        if (tries > 2_000) throw new Error('loans does not settle');
        quiet = (await isSettled()) ? quiet + 1 : 0;
        await sleep(10);
      }
    },
  };
}
