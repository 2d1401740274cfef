/** The whole centre apart: every service its own process, replicas behind one address each. Used by `npm run apart`, e2e and bench. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { programs } from '../service.mjs';
import { root } from '../workspace.mjs';
import { balancer } from './balancer.mjs';
import { replica, untilReady } from './replica.mjs';

const names = ['workforce', 'dispatch', 'escort', 'delivery', 'storage', 'loans', 'audit', 'gateway'];
const twice = { dispatch: 2, escort: 2, delivery: 2, gateway: 2 };

/**
 * Starts all of it and waits until every replica is ready. `port` is the gateways' common one (0: the system picks); `env` goes to
 * every service; `through` says at which address the others find a service (a proxy's); `metrics` gives each replica a `metricsPort`.
 * Rejects with what a process printed when it keeps ending, or after `withinMs`, or when `signal` says so; then nothing of it runs.
 * @param {{ mongodbUri: string, kafkaBrokers: string, port?: number, replicas?: Record<string, number>, env?: Record<string, string>, withinMs?: number, signal?: AbortSignal, metrics?: boolean, mostRestarts?: number, through?: (name: string, url: string) => string, onOutput?: (name: string, text: string) => void, onReady?: (count: number, all: number) => void }} options
 */
export async function startApart({ mongodbUri, kafkaBrokers, port = 0, replicas = twice, env = {}, withinMs = 180_000, signal, metrics = false, mostRestarts, through = (_, own) => own, onOutput = () => undefined, onReady = () => undefined }) {
  const { ports, balancers } = await openAddresses(replicas, port);
  const url = (name) => `http://127.0.0.1:${balancers[name].port}`;
  const settings = {
    ...process.env, MONGODB_URI: mongodbUri, KAFKA_BROKERS: kafkaBrokers, HOST: '127.0.0.1', LOG_LEVEL: 'warn', ORDERLY_SECRET: process.env['ORDERLY_SECRET'] ?? randomBytes(32).toString('base64'), ALLOW_STANDALONE: '1',
    ...env, ...Object.fromEntries(names.map((name) => [`${name.toUpperCase()}_URL`, through(name, url(name))])),
  };
  /** @type {Record<string, import('./replica.mjs').Replica[]>} */
  const services = Object.fromEntries(names.map((name) => [name, ports[name].map((own) => replica({ name, port: own, settings, onOutput, ...(mostRestarts === undefined ? {} : { mostRestarts }) }))]));
  const all = Object.values(services).flat();
  if (metrics) (await freePorts(all.length)).forEach((own, i) => (all[i].metricsPort = own));
  /** @type {Set<import('node:child_process').ChildProcess>} */
  const seeding = new Set();
  const endAll = () => all.forEach((one) => one.process?.kill('SIGKILL'));
  process.once('exit', endAll);

  async function stop() {
    for (const child of seeding) child.kill('SIGKILL');
    // Whoever is asked goes after whoever asks.
    for (const name of [...names].reverse()) await Promise.all(services[name].map((one) => one.stop()));
    await close();
  }
  async function close() {
    await Promise.all(Object.values(balancers).map((one) => one.close()));
    process.off('exit', endAll);
  }

  try {
    for (const one of all) one.start();
    await untilReady(all, withinMs, { onReady: (count) => onReady(count, all.length), ...(signal ? { signal } : {}) });
  } catch (error) {
    await Promise.all(all.map((one) => one.kill()));
    await close();
    throw error;
  }
  return { url: url('gateway'), urlOf: url, services, replicas: all, settings, seed: (how = {}) => seed(settings, seeding, how), stop };
}

/** A port for each replica, and an address in front of each service's. */
async function openAddresses(replicas, port) {
  const ports = {};
  const balancers = {};
  for (const name of names) ports[name] = await freePorts(replicas[name] ?? 1);
  for (const name of names) balancers[name] = await balancer(ports[name], name === 'gateway' ? { port } : {});
  return { ports, balancers };
}

/**
 * Fills the demo hospital by ordinary commands; resolves with what the seeding said at its end. `onToday`: the hospital and today's shifts stand.
 * @param {Set<import('node:child_process').ChildProcess>} seeding
 * @param {{ onProgress?: (done: string) => void, onToday?: () => void }} how
 */
async function seed(settings, seeding, { onProgress = () => undefined, onToday = () => undefined }) {
  const child = spawn(process.execPath, [join(root, programs.seed)], { cwd: root, env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
  seeding.add(child);
  let said = '';
  createInterface({ input: child.stdout }).on('line', (line) => {
    const progress = /^seeding (\d+\/\d+)/.exec(line)?.[1];
    if (progress) onProgress(progress);
    else if (line.startsWith('today stands')) onToday();
    else said += `${line}\n`;
  });
  child.stderr.on('data', (chunk) => (said += chunk));
  const code = await new Promise((resolve) => child.once('close', (number, signal) => resolve(number ?? signal)));
  seeding.delete(child);
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
