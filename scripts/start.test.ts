import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locked, smallWorkspace, type SmallWorkspace } from './testing/small-workspace.ts';

let small: SmallWorkspace;
beforeEach(() => void (small = smallWorkspace()));
afterEach(() => small.remove());

describe('npm start', () => {
  it('installs without dev packages, builds, and runs the centre in a fresh clone', async () => {
    const { code, stdout } = await small.run('start.mjs');
    expect(stdout.trim()).toBe('ready');
    expect(code).toBe(0);
    expect(small.calls().toSorted()).toEqual(['npm ci --omit=dev --prefer-offline --no-audit --no-fund --loglevel=error', 'tsc --build --noCheck services/standalone', 'vite build --logLevel warn']);
  });

  it('only runs the centre the second time', async () => {
    await small.run('start.mjs');
    small.forget();
    const { stdout, stderr } = await small.run('start.mjs');
    expect({ stdout: stdout.trim(), stderr, calls: small.calls() }).toEqual({ stdout: 'ready', stderr: '', calls: [] });
  });

  it('builds again what changed, and only that', async () => {
    await small.run('start.mjs');
    small.forget();
    small.write('web/src/main.tsx', 'changed');
    await small.run('start.mjs');
    expect(small.calls()).toEqual(['vite build --logLevel warn']);
  });

  it('builds again when a source is gone', async () => {
    small.write('packages/contracts/src/old.ts', '');
    await small.run('start.mjs');
    small.forget();
    rmSync(join(small.folder, 'packages/contracts/src/old.ts'));
    await small.run('start.mjs');
    expect(small.calls()).toEqual(['tsc --build --noCheck services/standalone']);
  });

  it('does not build again for a changed test', async () => {
    await small.run('start.mjs');
    small.forget();
    small.write('services/standalone/src/main.test.ts', 'changed');
    await small.run('start.mjs');
    expect(small.calls()).toEqual([]);
  });

  it('installs again when the lockfile wants another version', async () => {
    await small.run('start.mjs');
    small.forget();
    small.write('package-lock.json', JSON.stringify({ packages: { 'node_modules/express': { version: '5.4.0' } } }));
    await small.run('start.mjs');
    expect(small.calls()).toContain('npm ci --omit=dev --prefer-offline --no-audit --no-fund --loglevel=error');
  });

  it('keeps dev packages that are installed by installing all', async () => {
    await small.run('start.mjs');
    small.forget();
    small.write('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/vitest': locked['node_modules/vitest'] } }));
    await small.run('start.mjs');
    expect(small.calls()).toContain('npm ci --prefer-offline --no-audit --no-fund --loglevel=error');
  });

  it('says in one sentence what failed, shows the tool\'s words, and ends with 1', async () => {
    small.write('installed/typescript/tsc.js', `console.log('a.ts(1,1): error TS1'); process.exit(2);`);
    const { code, stdout, stderr } = await small.run('start.mjs');
    expect(code).toBe(1);
    expect(stderr).toContain('The services do not compile.\na.ts(1,1): error TS1');
    expect(stdout).toBe('');
  });

  it('says so when packages can not be installed', async () => {
    small.write('npm-cli.js', `console.error('no space left'); process.exit(1);`);
    const { code, stderr } = await small.run('start.mjs');
    expect(code).toBe(1);
    expect(stderr).toContain('npm ci failed.\nno space left');
  });
});
