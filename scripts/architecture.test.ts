import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './workspace.mjs';

// What lint has no rule for. The boundaries of imports are lint's: boundaries.test.ts.
const sources = ['packages', 'services'].flatMap((area) => readdirSync(join(root, area)).flatMap((name) => filesOf(join(root, area, name, 'src')))).concat(filesOf(join(root, 'web/src')));
const texts = new Map(sources.map((path) => [relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]));
const code = [...texts].filter(([path]) => !/\.test\.tsx?$|\/testing\/|\/generated\//.test(path));
const holding = (pattern: RegExp, files = code): readonly string[] => files.filter(([, text]) => pattern.test(text)).map(([path]) => path);

describe('the sources', () => {
  it('are found', () => {
    expect(code.length).toBeGreaterThan(100);
  });

  it('import no test', () => {
    expect(holding(/from '[^']+\.test\.ts'/, [...texts])).toEqual([]);
  });

  it('re-export everything only in a door', () => {
    const doors = new Set(doorsOf());
    expect(holding(/^export \* from/m).filter((path) => !doors.has(path))).toEqual([]);
  });

  it('have no class but errors', () => {
    expect(holding(/^(?:export )?(?:abstract )?class \w+(?:<.*>)? (?!extends \w*Error\b)/m)).toEqual([]);
  });

  it('decide without waiting', () => {
    const core = code.filter(([path]) => /^services\/[a-z]+\/src\/[a-z-]+\/(decide|policy)\.ts$/.test(path));
    expect(core.length).toBeGreaterThan(3);
    expect(holding(/\bawait\b|\basync\b|\bPromise\b/, core)).toEqual([]);
  });

  it('have no folder that holds anything', () => {
    expect(code.map(([path]) => path).filter((path) => /\/(utils?|helpers?|common|misc|shared|lib)\//.test(path))).toEqual([]);
  });

  it('are named in kebab-case', () => {
    expect(code.map(([path]) => path).filter((path) => !/\/[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|tsx|css|json)$/.test(path))).toEqual([]);
  });
});

describe('a service', () => {
  it.each(['workforce', 'dispatch', 'escort', 'delivery', 'storage', 'audit', 'gateway'])('%s is a library with one door and a host of a few lines', (name) => {
    const folder = join(root, 'services', name, 'src');
    for (const file of ['index.ts', 'service.ts', 'config.ts', 'main.ts']) expect(existsSync(join(folder, file)), file).toBe(true);
    expect(readFileSync(join(folder, 'main.ts'), 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(8);
  });
});

function doorsOf(): readonly string[] {
  const manifests = ['packages', 'services'].flatMap((area) => readdirSync(join(root, area)).map((name) => `${area}/${name}`));
  return manifests.flatMap((folder) => {
    const { exports = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as { exports?: Record<string, { development: string }> };
    return Object.values(exports).map(({ development }) => `${folder}/${development.slice(2)}`);
  });
}

function filesOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) => (entry.isFile() && /\.tsx?$/.test(entry.name) ? [join(entry.parentPath, entry.name)] : []));
}
