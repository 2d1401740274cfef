/** What every script of the workspace needs: is it installed, is it built, and how to run a step with its time shown. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A failure that the user can do something about: shown as one sentence, with the tool's own words below it. */
export class Complaint extends Error {
  /** Output of the tool that failed, if any. */
  detail = '';
}

/** Packages of the lockfile that are not in node_modules in that version; dev packages only when asked for. */
export function missingPackages({ dev = false } = {}) {
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted)
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.optional && !entry.devOptional && (dev || !entry.dev))
    .filter(([path, entry]) => installed[path]?.version !== entry.version || (!entry.link && !existsSync(join(root, path))))
    .map(([path]) => path);
}

/** Installs what is missing. A full install when dev packages are wanted or already there, as `npm ci` replaces node_modules. */
export async function ensureInstalled({ dev = false, beforeInstall = async () => {} } = {}) {
  if (missingPackages({ dev }).length === 0) return false;
  const full = dev || hasDevPackages();
  await beforeInstall();
  const args = ['ci', ...(full ? [] : ['--omit=dev']), '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  await step(full ? 'Installing packages, with those for tests and checks' : 'Installing packages', () => npm(args));
  return true;
}

/** Builds the server and the web app (or the named targets), side by side, where an input changed since the last build. */
export async function ensureBuilt(names = ['server', 'web']) {
  const due = targets.filter(({ name }) => names.includes(name)).filter(isStale);
  const results = await Promise.allSettled(due.map(build));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  return due.length;
}

/** Runs a task with its label and seconds shown on stderr; on a terminal the seconds count while it runs. What the task notes of its progress stands beside. */
export async function step(label, task) {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const { isTTY } = process.stderr;
  const ticker = isTTY && running.size === 0 ? setInterval(() => process.stderr.write(`\r\x1b[2K… ${[...running].map((one) => [one, notes.get(one)].filter(Boolean).join(' ')).join(', ')}  ${seconds()}`), 200) : undefined;
  const end = (mark) => process.stderr.write(`${isTTY ? '\r\x1b[2K' : ''}${mark} ${label}  ${seconds()}\n`);
  running.add(label);
  if (!isTTY) process.stderr.write(`… ${label}\n`);
  let notedAt = started;
  const note = (text) => {
    notes.set(label, text);
    if (isTTY || performance.now() - notedAt < noteEveryMs) return;
    notedAt = performance.now();
    process.stderr.write(`  ${label} ${text}  ${seconds()}\n`);
  };
  try {
    const result = await task(note);
    end('✓');
    return result;
  } catch (error) {
    end('✗');
    throw error;
  } finally {
    running.delete(label);
    notes.delete(label);
    clearInterval(ticker);
  }
}
const running = new Set();
const notes = new Map();
const noteEveryMs = 15_000;

/** Runs a program of node_modules with this very Node; resolves with its output, rejects with a Complaint that carries it. */
export function runTool(packageName, args, { from = '.', bin, ...options } = {}) {
  return run(process.execPath, [toolPath(packageName, { from, bin }), ...args], { failure: `${packageName} failed.`, ...options });
}

/** Runs npm itself: the one that started this script, else the one on the path. */
export function npm(args, options = {}) {
  const failure = `npm ${args[0]} failed.`;
  const own = process.env['npm_execpath'];
  if (own && /npm-cli\.[cm]?js$/.test(own)) return run(process.execPath, [own, ...args], { failure, ...options });
  return run('npm', args, { failure, shell: process.platform === 'win32', ...options });
}

/** Runs a program; `inherit` shows its output as it comes, otherwise it is collected. */
export function run(command, args, { failure = `${command} failed.`, inherit = false, cwd = root, env = process.env, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, shell, stdio: inherit ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => reject(complaint(failure, error.message)));
    child.once('close', (code) => (code === 0 ? resolve(output) : reject(complaint(failure, output))));
  });
}

/** Ends a script with one sentence (and the failing tool's last lines) instead of a stack. */
export function giveUp(error) {
  console.error(error instanceof Complaint ? `\n${error.message}` : (error?.stack ?? String(error)));
  if (error?.detail) console.error(error.detail.trimEnd().split('\n').slice(-60).join('\n'));
  process.exit(1);
}

/** Refuses a Node that the packages do not run on, before anything else is tried. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Complaint(`Orderly needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

// Types are `npm run check`'s to look at: without them the build takes a fifth of the time, and a later check still finds what is wrong.
const compile = (project, failure) => () => runTool('typescript', ['--build', '--noCheck', project], { bin: 'tsc', failure });
const targets = [
  {
    name: 'server',
    label: 'Compiling the services',
    output: 'services/standalone/dist/main.js',
    inputs: ['packages', 'services', 'tsconfig.base.json', 'package-lock.json'],
    task: compile('services/standalone', 'The services do not compile.'),
  },
  {
    name: 'web',
    label: 'Building the web app',
    output: 'web/build/index.html',
    inputs: ['web', 'package-lock.json'],
    task: () => runTool('vite', ['build', '--logLevel', 'warn'], { from: 'web', cwd: join(root, 'web'), failure: 'The web app does not build.' }),
  },
  {
    name: 'cli',
    label: 'Compiling the orderly command',
    output: 'packages/cli/dist/main.js',
    inputs: ['packages', 'services/workforce', 'tsconfig.base.json', 'package-lock.json'],
    task: compile('packages/cli', 'The orderly command does not compile.'),
  },
  {
    name: 'verifier',
    label: 'Compiling the verifier',
    output: 'packages/audit-verify/dist/main.js',
    inputs: ['packages/audit-verify', 'tsconfig.base.json', 'package-lock.json'],
    task: compile('packages/audit-verify', 'The verifier does not compile.'),
  },
];

async function build(target) {
  const before = fingerprint(target.inputs);
  await step(target.label, target.task);
  mkdirSync(dirname(stampPath(target)), { recursive: true });
  writeFileSync(stampPath(target), before);
}

// A fingerprint rather than "newer than": a checkout of an older commit or a deleted file has no newer input, yet is stale.
function isStale(target) {
  if (!existsSync(join(root, target.output)) || !existsSync(stampPath(target))) return true;
  return readFileSync(stampPath(target), 'utf8') !== fingerprint(target.inputs);
}

function stampPath({ name }) {
  return join(root, 'node_modules', '.cache', 'orderly', `${name}.built`);
}

const ignored = new Set(['node_modules', 'dist', 'build', '.vite', 'coverage', 'testing']);

function fingerprint(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) return void hash.update(`${path}\0${stat.mtimeMs}\0${stat.size}\n`);
    for (const name of readdirSync(path).sort()) if (!ignored.has(name) && !/\.test\.tsx?$/.test(name)) visit(join(path, name));
  };
  for (const path of paths) visit(join(root, path));
  return hash.digest('hex');
}

function toolPath(packageName, { from, bin }) {
  const manifest = findManifest(packageName, from);
  const { bin: bins } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bins === 'string' ? bins : bins[bin ?? packageName]);
}

function findManifest(packageName, from) {
  const folders = createRequire(join(root, from, 'package.json')).resolve.paths(packageName) ?? [];
  const found = folders.map((folder) => join(folder, packageName, 'package.json')).find((path) => existsSync(path));
  if (!found) throw new Complaint(`${packageName} is not installed; run \`npm ci\`.`);
  return found;
}

function hasDevPackages() {
  const wanted = packagesOf('package-lock.json');
  return Object.keys(packagesOf('node_modules/.package-lock.json')).some((path) => wanted[path]?.dev);
}

function packagesOf(lockfile) {
  const path = join(root, lockfile);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')).packages ?? {}) : {};
}

function complaint(message, detail) {
  return Object.assign(new Complaint(message), { detail });
}
