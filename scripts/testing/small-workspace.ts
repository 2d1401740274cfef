/** A workspace in small in a temporary folder: the real scripts, with an npm, a tsc, a vite and a vitest that only write down how they were called. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../workspace.mjs';

export type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };
export type SmallWorkspace = {
  readonly folder: string;
  /** Writes a file of it. */
  write(path: string, text: string): void;
  /** A line of JavaScript that notes how it was called. */
  note(name: string): string;
  /** Calls since the last `forget`. */
  calls(): readonly string[];
  forget(): void;
  /** Runs one of its scripts; stderr comes without the steps' own lines. */
  run(script: string, args?: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended>;
  remove(): void;
};

export const locked = {
  'node_modules/express': { version: '5.3.0' },
  'node_modules/vitest': { version: '4.1.12', dev: true },
  'node_modules/other-platform': { version: '1.0.0', optional: true },
};

/** Makes one as it is after `git clone`: nothing installed, nothing built. */
export function smallWorkspace(): SmallWorkspace {
  const folder = mkdtempSync(join(tmpdir(), 'orderly-small-'));
  const log = join(folder, 'calls');
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const note = (name: string): string => `require('node:fs').appendFileSync(${JSON.stringify(log)}, [${JSON.stringify(name)}, ...process.argv.slice(2)].join(' ') + '\\n');`;
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
  for (const [path, text] of Object.entries(files(note))) write(path, text);
  return {
    folder,
    write,
    note,
    calls: () => (existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : []),
    forget: () => rmSync(log, { force: true }),
    run: (script, args = [], env = {}) => execute(folder, [`scripts/${script}`, ...args], env),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function files(note: (name: string) => string): Readonly<Record<string, string>> {
  const made = (path: string, text: string): string => `const fs = require('node:fs'); fs.mkdirSync(require('node:path').dirname('${path}'), { recursive: true }); fs.writeFileSync('${path}', ${JSON.stringify(text)});`;
  return {
    'package.json': '{}',
    'package-lock.json': JSON.stringify({ packages: locked }),
    'web/package.json': '{}',
    'services/standalone/src/main.ts': '',
    'npm-cli.js': `${note('npm')} require('node:fs').cpSync('installed', 'node_modules', { recursive: true });`,
    'installed/.package-lock.json': JSON.stringify({ packages: { 'node_modules/express': locked['node_modules/express'] } }),
    'installed/express/package.json': '{}',
    'installed/typescript/package.json': '{"bin":{"tsc":"tsc.js"}}',
    'installed/typescript/tsc.js': `${note('tsc')} ${made('services/standalone/dist/main.js', 'console.log("ready")')}`,
    'installed/vite/package.json': '{"bin":{"vite":"vite.js"}}',
    'installed/vite/vite.js': `process.chdir('..'); ${note('vite')} ${made('web/build/index.html', '')}`,
  };
}

function execute(folder: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  const surroundings = { PATH: process.env['PATH'] ?? '', npm_execpath: join(folder, 'npm-cli.js'), ...env };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env: surroundings }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr: stderr.replace(/^[…✓✗].*\n/gm, '') });
    });
  });
}
