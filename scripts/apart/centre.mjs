/** The whole centre apart: every service its own process, replicas behind one address each. Used by `npm run apart` and by e2e. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { programs } from '../service.mjs';
import { root } from '../workspace.mjs';
import { balancer, isReady } from './balancer.mjs';

const names = ['workforce', 'dispatch', 'escort', 'delivery', 'storage', 'loans', 'audit', 'gateway'];
const twice = { dispatch: 2, escort: 2, delivery: 2, gateway: 2 };
const heapMb = 256;
const mostRestarts = 5;
const outputKept = 20_000;
const killAfterMs = 15_000;

/**
 * Starts all of it and waits until every replica is ready. `port` is the gateways' common one (0: the system picks); `env` goes to
 * every service. Rejects with what a process printed when it ends at once, or after `withinMs`.
 * @typedef {{ name: string, port: number, url: string, process: import('node:child_process').ChildProcess | undefined, output: string, isWanted: boolean, restarts: number, ended: Promise<unknown>, start(how?: { as?: string[], env?: object }): void, stop(): Promise<unknown>, kill(): Promise<unknown>, isReady(): Promise<boolean> }} Replica
 * @param {{ mongodbUri: string, kafkaBrokers: string, port?: number, replicas?: Record<string, number>, env?: Record<string, string>, withinMs?: number, onOutput?: (name: string, text: string) => void }} options
 */
export async function startApart({ mongodbUri, kafkaBrokers, port = 0, replicas = twice, env = {}, withinMs = 180_000, onOutput = () => undefined }) {
  const balancers = {};
  /** @type {Record<string, Replica[]>} */
  const services = {};
  const common = { MONGODB_URI: mongodbUri, KAFKA_BROKERS: kafkaBrokers, HOST: '127.0.0.1', LOG_LEVEL: 'warn', ORDERLY_SECRET: process.env['ORDERLY_SECRET'] ?? randomBytes(32).toString('base64'), ALLOW_STANDALONE: '1', ...env };
  const ports = {};
  for (const name of names) ports[name] = await freePorts(replicas[name] ?? 1);
  for (const name of names) balancers[name] = await balancer(ports[name], name === 'gateway' ? { port } : {});
  const url = (name) => `http://127.0.0.1:${balancers[name].port}`;
  const urls = Object.fromEntries(names.map((name) => [`${name.toUpperCase()}_URL`, url(name)]));
  const settings = { ...process.env, ...common, ...urls };

  const replica = replicasOf({ settings, onOutput });
  for (const name of names) services[name] = ports[name].map((own) => replica(name, own));
  const all = Object.values(services).flat();
  // In groups of their own, so that Ctrl-C reaches this process alone, which ends them in order; nothing outlives it.
  const endAll = () => all.forEach((one) => one.process?.kill('SIGKILL'));
  process.once('exit', endAll);
  async function stop() {
    // Whoever is asked goes after whoever asks.
    for (const name of [...names].reverse()) await Promise.all(services[name].map((one) => one.stop()));
    await Promise.all(Object.values(balancers).map((one) => one.close()));
    process.off('exit', endAll);
  }

  try {
    for (const one of all) one.start();
    await untilReady(all, withinMs);
  } catch (error) {
    await Promise.all(all.map((one) => one.kill()));
    await Promise.all(Object.values(balancers).map((one) => one.close()));
    throw error;
  }
  return { url: url('gateway'), urlOf: url, services, replicas: all, settings, seed: () => seed(settings), stop };
}

/** One replica: its process now, and how to end and begin it. `as` is another program, such as the next release. */
function replicasOf({ settings, onOutput }) {
  return (name, own) => {
    const one = { name, port: own, url: `http://127.0.0.1:${own}`, process: undefined, output: '', isWanted: false, restarts: 0, ended: Promise.resolve('not started'), start, stop, kill, isReady: () => isReady(own) };
    function start({ as, env: more = {} } = {}) {
      const args = as ?? [join(root, programs[name])];
      const child = spawn(process.execPath, [`--max-old-space-size=${heapMb}`, ...args], { cwd: root, env: { ...settings, ...more, PORT: String(own) }, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
      const take = (chunk) => {
        one.output = (one.output + chunk).slice(-outputKept);
        onOutput(name, String(chunk));
      };
      child.stdout.on('data', take);
      child.stderr.on('data', take);
      one.process = child;
      one.isWanted = true;
      one.ended = new Promise((resolve) => child.once('exit', (code, signal) => {
        // As an orchestrator does: what ends by itself is begun again, but not for ever.
        if (one.isWanted && one.restarts < mostRestarts) setTimeout(() => one.isWanted && start({ as, env: more }), 500 * ++one.restarts);
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
  };
}

/**
 * Waits until each answers ready; rejects with the output of one that ended instead, or of one that is late.
 * @param {readonly Replica[]} replicas
 */
export async function untilReady(replicas, withinMs = 60_000) {
  const until = performance.now() + withinMs;
  await Promise.all(replicas.map(async (one) => {
    let gone;
    void one.ended.then((code) => (gone = code));
    while (!(await one.isReady())) {
      if (gone !== undefined) throw new Error(`${one.name} ended (${String(gone)}):\n${one.output}`);
      if (performance.now() > until) throw new Error(`${one.name} is not ready after ${withinMs} ms:\n${one.output}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }));
}

/** Fills the demo hospital by ordinary commands; resolves with what the seeding said. */
async function seed(settings) {
  const child = spawn(process.execPath, [join(root, programs.seed)], { cwd: root, env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`the seeding ended with ${code}:\n${said}`);
  return said.trim();
}

/** Ports that were free a moment ago, all of them different. */
async function freePorts(count) {
  const servers = await Promise.all(Array.from({ length: count }, () => new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => resolve(server));
  })));
  const found = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return found;
}
