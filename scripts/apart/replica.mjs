/** One replica of a service: its process now, and how to end it and begin it again. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { programs } from '../service.mjs';
import { root } from '../workspace.mjs';
import { isReady } from './balancer.mjs';

const heapMb = 256;
const outputKept = 20_000;
const killAfterMs = 15_000;
const longestPauseMs = 5_000;

/**
 * Not started yet; `start({ as })` runs another program, such as a test build of the next release.
 * @typedef {{ name: string, port: number, url: string, metricsPort?: number, process: any, output: string, isWanted: boolean, restarts: number, ended: Promise<unknown>, start(how?: { as?: string[], env?: object }): void, stop(): Promise<unknown>, kill(): Promise<unknown>, isReady(): Promise<boolean> }} Replica
 * @param {{ name: string, port: number, settings: Record<string, string | undefined>, onOutput: (name: string, text: string) => void, mostRestarts?: number }} options
 * @returns {Replica}
 */
export function replica({ name, port, settings, onOutput, mostRestarts = 5 }) {
  const one = { name, port, url: `http://127.0.0.1:${port}`, metricsPort: undefined, process: undefined, output: '', isWanted: false, restarts: 0, ended: Promise.resolve('not started'), start, stop, kill, isReady: () => isReady(port) };

  function start({ as = [join(root, programs[name])], env = {} } = {}) {
    // In a group of its own, so that Ctrl-C reaches the script alone, which ends all in order.
    const child = spawn(process.execPath, [`--max-old-space-size=${heapMb}`, ...as], { cwd: root, env: { ...settings, ...(one.metricsPort ? { METRICS_PORT: String(one.metricsPort) } : {}), ...env, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
    const take = (chunk) => {
      one.output = (one.output + chunk).slice(-outputKept);
      onOutput(name, String(chunk));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    one.process = child;
    one.isWanted = true;
    one.ended = new Promise((resolve) => child.once('exit', (code, signal) => {
      // As an orchestrator does: what ends by itself is begun again, but not for ever unless it is told so.
      if (one.isWanted && one.restarts < mostRestarts) setTimeout(() => one.isWanted && start({ as, env }), Math.min(longestPauseMs, 500 * ++one.restarts));
      else resolve(code ?? signal);
    }));
  }

  async function stop() {
    one.isWanted = false;
    const { process: child } = one;
    if (!child || child.exitCode !== null || child.signalCode !== null) return one.ended;
    const late = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    child.kill('SIGTERM');
    return one.ended.finally(() => clearTimeout(late));
  }

  async function kill() {
    one.isWanted = false;
    one.process?.kill('SIGKILL');
    return one.ended;
  }

  return one;
}

/**
 * Waits until each answers ready; rejects with the output of one that ended instead, or of one that is late.
 * @param {readonly Replica[]} replicas
 * @param {{ onReady?: (count: number) => void, signal?: AbortSignal }} options
 */
export async function untilReady(replicas, withinMs = 60_000, { onReady = () => undefined, signal } = {}) {
  const until = performance.now() + withinMs;
  let count = 0;
  await Promise.all(replicas.map(async (one) => {
    /** @type {{ code?: unknown }} */
    const gone = {};
    void one.ended.then((code) => Object.assign(gone, { code }));
    while (!(await one.isReady())) {
      signal?.throwIfAborted();
      if ('code' in gone) throw new Error(`${one.name} ended (${String(gone.code)}):\n${one.output}`);
      if (performance.now() > until) throw new Error(`${one.name} is not ready after ${withinMs} ms:\n${one.output}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    onReady((count += 1));
  }));
}
