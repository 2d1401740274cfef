/** The real process, as `npm start` runs it, on a folder and a port of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export type Started = {
  readonly url: string;
  readonly folder: string;
  readonly process: ChildProcess;
  /** What it printed so far. */
  output(): string;
  /** Exit code or signal, once it ended. */
  readonly ended: Promise<number | string>;
  /** SIGKILL, and gone when it resolves. */
  kill(): Promise<void>;
  /** SIGTERM, and gone when it resolves. */
  stop(): Promise<number | string>;
};

/** A fresh data folder that `clean` removes. */
export async function dataFolder(): Promise<{ folder: string; clean(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'orderly-e2e-'));
  return { folder, clean: () => rm(folder, { recursive: true, force: true }) };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Starts the built centre; does not wait. */
export async function startProcess({ folder, port, env = {} }: { folder: string; port?: number; env?: Record<string, string> }): Promise<Started> {
  const own = port ?? (await freePort());
  const child = spawn(process.execPath, [join(root, 'services/standalone/dist/main.js')], {
    cwd: root,
    env: { ...process.env, ORDERLY_DATA: folder, PORT: String(own), ORDERLY_DEVELOPMENT: '1', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | string>((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown')));
  return {
    url: `http://127.0.0.1:${own}`,
    folder,
    process: child,
    output: () => text,
    ended,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Waits until it says that it is ready; throws with its output when it ends before, or after `ms`. */
export async function untilReady(started: Started, ms = 90_000): Promise<Started> {
  const until = performance.now() + ms;
  let gone: number | string | undefined;
  void started.ended.then((code) => (gone = code));
  while (performance.now() < until) {
    if (gone !== undefined) throw new Error(`it ended (${gone}):\n${started.output()}`);
    if (started.output().includes('Orderly is ready')) return started;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`not ready after ${ms} ms:\n${started.output()}`);
}
