import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** An engine cannot be had or does not start; its message says why in one sentence. */
export class EngineUnavailable extends Error {
  override readonly name = 'EngineUnavailable';
}

export type Command = {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly detached?: boolean;
  /** Ctrl-C at the terminal does not reach it: whoever started it stops it when its turn has come. */
  readonly ownGroup?: boolean;
};
type Server = Command & { readonly port: number };

/** One server process, which a fault test may kill, freeze and start again on the same folder. */
export type Node = {
  readonly port: number;
  pid(): number | undefined;
  /** SIGKILL; the folder stays as it is. */
  kill(): Promise<void>;
  /** Kills it if it runs, starts it again on the same folder and ports, and waits until it answers. */
  restart(): Promise<void>;
  /** SIGSTOP and SIGCONT: alive, and silent. Not on Windows. */
  pause(): void;
  resume(): void;
  /** SIGTERM, and SIGKILL after some seconds. */
  stop(): Promise<void>;
};

const stopWithinMs = 8_000;
const running = new Set<ChildProcess>();
let watching = false;

/** A node that runs the command; `ready` resolves when it answers, and is tried until then. */
export function nodeOf(name: string, command: Server, ready: () => Promise<void>): Node & { start(): Promise<void> } {
  let child: ChildProcess | undefined;
  const signal = (one: NodeJS.Signals) => {
    if (process.platform === 'win32') throw new EngineUnavailable('a process cannot be frozen on Windows');
    child?.kill(one);
  };

  async function end(how: NodeJS.Signals): Promise<void> {
    const ending = child;
    child = undefined;
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => ending.once('exit', () => resolve()));
    ending.kill(how);
    // A frozen process hears nothing but these two.
    if (process.platform !== 'win32') ending.kill('SIGCONT');
    const timer = setTimeout(() => ending.kill('SIGKILL'), stopWithinMs);
    await ended;
    clearTimeout(timer);
  }

  async function start(): Promise<void> {
    const started = launch(command);
    child = started;
    try {
      await answering(name, command.folder, started, ready);
    } catch (error) {
      await end('SIGKILL');
      throw error;
    }
  }

  return {
    start,
    port: command.port,
    pid: () => child?.pid,
    kill: () => end('SIGKILL'),
    async restart() {
      await end('SIGKILL');
      await start();
    },
    pause: () => signal('SIGSTOP'),
    resume: () => signal('SIGCONT'),
    stop: () => end('SIGTERM'),
  };
}

function launch({ command, args, folder, env = {}, detached = false, ownGroup = false }: Command): ChildProcess {
  mkdirSync(folder, { recursive: true });
  const log = openSync(join(folder, 'engine.log'), 'a');
  const child = spawn(command, [...args], { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', log, log], detached: detached || (ownGroup && process.platform !== 'win32'), windowsHide: true });
  closeSync(log);
  child.once('error', () => running.delete(child));
  child.once('exit', () => running.delete(child));
  if (detached) child.unref();
  else endWithUs(child);
  return child;
}

// A test process that ends, however early, leaves no server behind.
function endWithUs(child: ChildProcess): void {
  running.add(child);
  if (watching) return;
  watching = true;
  process.once('exit', () => running.forEach((one) => one.kill('SIGKILL')));
}

async function answering(name: string, folder: string, child: ChildProcess, ready: () => Promise<void>): Promise<void> {
  let failed: Error | undefined;
  child.once('error', (error) => (failed = error));
  for (const end = Date.now() + 90_000; ;) {
    const last = await ready().then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : 'no answer'),
    );
    if (last === undefined) return;
    if (failed !== undefined) throw new EngineUnavailable(`${name} does not start: ${failed.message}`);
    if (child.exitCode !== null || child.signalCode !== null) throw new EngineUnavailable(`${name} ended at its start: ${tailOf(folder)}`);
    if (Date.now() > end) throw new EngineUnavailable(`${name} does not answer (${last}): ${tailOf(folder)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function tailOf(folder: string): string {
  return readFileSync(join(folder, 'engine.log'), 'utf8').trimEnd().split('\n').slice(-8).join('\n');
}

/** Runs a program to its end and gives its output; throws with its last lines, or when it takes too long. */
export function runToEnd({ command, args, folder, env = {} }: Command, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      shell: process.platform === 'win32' && /\.(cmd|bat)$/.test(command),
    });
    let output = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new EngineUnavailable(`${command} took longer than ${timeoutMs / 1_000} s`));
    }, timeoutMs);
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.once('error', (error) => reject(new EngineUnavailable(`${command} cannot be run: ${error.message}`)));
    child.once('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(output);
      else reject(new EngineUnavailable(`${command} failed: ${output.trimEnd().split('\n').slice(-6).join('\n')}`));
    });
  });
}

/** Ports of 127.0.0.1 that nobody listens on, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  try {
    return await Promise.all(
      servers.map(
        (server) =>
          new Promise<number>((resolve, reject) => {
            server.once('error', reject);
            server.listen(0, '127.0.0.1', () => {
              const address = server.address();
              if (typeof address === 'object' && address !== null) resolve(address.port);
            });
          }),
      ),
    );
  } finally {
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  }
}
