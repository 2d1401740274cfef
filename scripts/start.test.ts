import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './workspace.mjs';

// A workspace in small, with an npm, a tsc and a vite that only write down how they were called.
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'orderly-start-'));
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
  write('package-lock.json', JSON.stringify({ packages: lock }));
  write('web/package.json', '{}');
  write('services/standalone/src/main.ts', '');
  write('npm-cli.js', `${note('npm')} require('node:fs').cpSync('installed', 'node_modules', { recursive: true });`);
  write('installed/.package-lock.json', JSON.stringify({ packages: { 'node_modules/express': lock['node_modules/express'] } }));
  write('installed/express/package.json', '{}');
  write('installed/typescript/package.json', '{"bin":{"tsc":"tsc.js"},"type":"commonjs"}');
  write('installed/typescript/tsc.js', `${note('tsc')} require('node:fs').mkdirSync('services/standalone/dist', { recursive: true }); require('node:fs').writeFileSync('services/standalone/dist/main.js', 'console.log("ready")');`);
  write('installed/vite/package.json', '{"bin":{"vite":"vite.js"},"type":"commonjs"}');
  write('installed/vite/vite.js', `process.chdir('..'); ${note('vite')} require('node:fs').mkdirSync('web/build', { recursive: true }); require('node:fs').writeFileSync('web/build/index.html', '');`);
  write('package.json', '{}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lock = {
  'node_modules/express': { version: '5.3.0' },
  'node_modules/vitest': { version: '4.1.12', dev: true },
  'node_modules/other-platform': { version: '1.0.0', optional: true },
};

describe('npm start', () => {
  it('installs without dev packages, builds, and runs the centre in a fresh clone', async () => {
    const { code, stdout } = await start();
    expect(stdout.trim()).toBe('ready');
    expect(code).toBe(0);
    expect(calls().sort()).toEqual(['npm ci --omit=dev --prefer-offline --no-audit --no-fund --loglevel=error', 'tsc --build services/standalone', 'vite build --logLevel warn']);
  });

  it('only runs the centre the second time', async () => {
    await start();
    forget();
    const { stdout, stderr } = await start();
    expect({ stdout: stdout.trim(), stderr, calls: calls() }).toEqual({ stdout: 'ready', stderr: '', calls: [] });
  });

  it('builds again what changed, and only that', async () => {
    await start();
    forget();
    write('web/src/main.tsx', 'changed');
    await start();
    expect(calls()).toEqual(['vite build --logLevel warn']);
  });

  it('builds again when a source is gone', async () => {
    write('packages/contracts/src/old.ts', '');
    await start();
    forget();
    rmSync(join(folder, 'packages/contracts/src/old.ts'));
    await start();
    expect(calls()).toEqual(['tsc --build services/standalone']);
  });

  it('does not build again for a changed test', async () => {
    await start();
    forget();
    write('services/standalone/src/main.test.ts', 'changed');
    await start();
    expect(calls()).toEqual([]);
  });

  it('installs again when the lockfile wants another version', async () => {
    await start();
    forget();
    write('package-lock.json', JSON.stringify({ packages: { 'node_modules/express': { version: '5.4.0' } } }));
    await start();
    expect(calls()).toContain('npm ci --omit=dev --prefer-offline --no-audit --no-fund --loglevel=error');
  });

  it('keeps dev packages that are installed by installing all', async () => {
    await start();
    forget();
    write('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/vitest': lock['node_modules/vitest'] } }));
    await start();
    expect(calls()).toContain('npm ci --prefer-offline --no-audit --no-fund --loglevel=error');
  });

  it('says in one sentence what failed, shows the tool\'s words, and ends with 1', async () => {
    write('installed/typescript/tsc.js', `console.log('a.ts(1,1): error TS1'); process.exit(2);`);
    const { code, stdout, stderr } = await start();
    expect(code).toBe(1);
    expect(stderr).toContain('The services do not compile.\na.ts(1,1): error TS1');
    expect(stdout).toBe('');
  });

  it('says so when packages can not be installed', async () => {
    write('npm-cli.js', `console.error('no space left'); process.exit(1);`);
    const { code, stderr } = await start();
    expect(code).toBe(1);
    expect(stderr).toContain('npm ci failed.\nno space left');
  });
});

function start(): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, npm_execpath: join(folder, 'npm-cli.js') };
  return new Promise((resolve) =>
    execFile(process.execPath, ['scripts/start.mjs'], { cwd: folder, env }, (error, stdout, stderr) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr: stderr.replace(/^[…✓✗].*\n/gm, '') })),
  );
}

function note(name: string): string {
  return `require('node:fs').appendFileSync(${JSON.stringify(join(folder, 'calls'))}, ${JSON.stringify(name)} + ' ' + process.argv.slice(2).join(' ') + '\\n');`;
}

function calls(): string[] {
  return existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8').trimEnd().split('\n') : [];
}

function forget(): void {
  rmSync(join(folder, 'calls'), { force: true });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
