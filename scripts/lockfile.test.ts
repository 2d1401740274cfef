import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockfileProblems } from './lockfile.mjs';
import { root } from './workspace.mjs';

function problemsOf(packages: Readonly<Record<string, object>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'orderly-lockfile-'));
  try {
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
    return lockfileProblems(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const sound = { version: '1.0.0', integrity: 'sha512-x' };

describe('the lockfile', () => {
  it('of this repository is sound', () => {
    expect(lockfileProblems(root)).toEqual([]);
  });

  it.each([
    ['a download address', { ...sound, resolved: 'https://registry.example/a.tgz' }],
    ['no integrity', { version: '1.0.0' }],
    ['an unknown install script', { ...sound, hasInstallScript: true }],
    ['an optional dependency that is not in it', { ...sound, optionalDependencies: { '@a/linux-x64': '1.0.0' } }],
  ])('is refused with %s', (_what, entry) => {
    expect(problemsOf({ 'node_modules/a': entry })).toHaveLength(1);
  });

  it('finds an optional dependency beside its parent or above it', () => {
    expect(problemsOf({ 'node_modules/a/node_modules/b': { ...sound, optionalDependencies: { c: '1', d: '1' } }, 'node_modules/c': sound, 'node_modules/a/node_modules/d': sound })).toEqual([]);
  });
});
