import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './workspace.mjs';

type Case = readonly [rule: string, path: string, source: string, code: string];
const imports = 'eslint(no-restricted-imports)';

// In .oxlintrc.json a `!` that matches ends the search, so that a group with exceptions comes last; a group does not match
// `./x` or `../x` (use `paths` or `regex`); a later override replaces the whole rule.
const forbidden: readonly Case[] = [
  ['a service imports another one', 'services/escort/src/a.ts', `import '@orderly/dispatch';`, imports],
  ['a service imports another one for its types', 'services/escort/src/b.ts', `import type { Config } from '@orderly/dispatch';\nexport type C = Config;`, imports],
  ['a service imports another one late', 'services/escort/src/c.ts', `export const load = () => import('@orderly/dispatch');`, imports],
  ['the gateway imports a service', 'services/gateway/src/a.ts', `import '@orderly/dispatch';`, imports],
  ['a package is entered past its door', 'services/standalone/src/a.ts', `import '../../escort/src/service.ts';`, imports],
  ['built output is imported', 'services/escort/src/d.ts', `import '@orderly/contracts/dist/index.js';`, imports],
  ['contracts import anything but zod', 'packages/contracts/src/a.ts', `import '@orderly/platform';`, imports],
  ['contracts import a node module', 'packages/contracts/src/b.ts', `import 'node:crypto';`, imports],
  ['the platform imports contracts', 'packages/platform/src/a.ts', `import '@orderly/contracts';`, imports],
  ['the platform imports a service', 'packages/platform/src/http/a.ts', `import '@orderly/dispatch';`, imports],
  ['mongoose is imported outside platform/mongo', 'packages/platform/src/kafka/a.ts', `import 'mongoose';`, imports],
  ['mongoose is imported by a service', 'services/audit/src/a.ts', `import 'mongoose';`, imports],
  ['kafkajs is imported outside platform/kafka', 'packages/platform/src/mongo/a.ts', `import 'kafkajs';`, imports],
  ['lmdb is imported outside platform/embedded', 'packages/platform/src/http/b.ts', `import 'lmdb';`, imports],
  ['a port imports something', 'packages/platform/src/ports.ts', `import 'node:fs';`, imports],
  ['the engine imports a package', 'packages/dispatch-engine/src/a.ts', `import 'zod';`, imports],
  ['the verifier shares code with the services', 'packages/audit-verify/src/a.ts', `import '@orderly/platform';`, imports],
  ['the simulator goes past the public API', 'packages/simulator/src/a.ts', `import '@orderly/contracts';`, imports],
  ['a service chooses its own adapter', 'services/delivery/src/a.ts', `import '@orderly/platform/embedded';`, imports],
  ['express is imported outside routes', 'services/delivery/src/service.ts', `import 'express';`, imports],
  ['GraphQL is imported outside the gateway', 'services/delivery/src/b.ts', `import 'graphql';`, imports],
  ['a core file imports an npm package', 'services/escort/src/trips/decide.ts', `import 'zod';`, imports],
  ['a core file imports a node module', 'services/escort/src/trips/trip.ts', `import 'node:crypto';`, imports],
  ['a core file imports the platform beyond its domain', 'services/escort/src/trips/policy.ts', `import '@orderly/platform';`, imports],
  ['a core file imports its routes', 'services/escort/src/beds/decide.ts', `import './routes.ts';`, imports],
  ['a core file imports its queries', 'services/escort/src/beds/bed.ts', `import './queries.ts';`, imports],
  ['a core file imports the composition root', 'services/escort/src/beds/policy.ts', `import '../service.ts';`, imports],
  ['a core file imports the routes of another slice', 'services/escort/src/x/decide.ts', `import '../beds/routes.ts';`, imports],
  ['a core file imports the queries of another slice', 'services/escort/src/y/decide.ts', `import '../beds/queries.ts';`, imports],
  ['a core file asserts a type', 'services/escort/src/z/decide.ts', `export const trip = (x: unknown) => x as { id: string };`, 'typescript(consistent-type-assertions)'],
  ['queries import routes', 'services/escort/src/beds/queries.ts', `import './routes.ts';`, imports],
  ['the web imports a package of the server', 'web/src/a.ts', `import '@orderly/contracts';`, imports],
  ['the web imports a service by its path', 'web/src/b.ts', `import '../../services/gateway/schema.ts';`, imports],
  ['a core file looks at the clock', 'services/dispatch/src/jobs/decide.ts', `export const at = () => Date.now();`, 'eslint(no-restricted-globals)'],
  ['a core file makes a date', 'services/dispatch/src/jobs/job.ts', `export const at = () => new Date();`, 'eslint(no-restricted-globals)'],
  ['a core file fetches', 'services/dispatch/src/jobs/policy.ts', `export const ask = () => fetch('/x');`, 'eslint(no-restricted-globals)'],
  ['a core file waits', 'services/dispatch/src/places/decide.ts', `export const wait = (f: () => void) => setTimeout(f, 1);`, 'eslint(no-restricted-globals)'],
  ['a core file takes a chance', 'services/dispatch/src/places/place.ts', `export const roll = () => Math.random();`, 'eslint(no-restricted-properties)'],
  ['the environment is read outside a config reader', 'services/audit/src/b.ts', `export const port = process.env['PORT'];`, 'node(no-process-env)'],
  ['something is printed outside a program', 'services/audit/src/c.ts', `console.log(1);`, 'eslint(no-console)'],
  ['a module has a default export', 'services/audit/src/d.ts', `export default 1;`, 'import(no-default-export)'],
  ['something is of any type', 'services/audit/src/e.ts', `export const a = (x: any) => String(x);`, 'typescript(no-explicit-any)'],
];

const allowed: readonly (readonly [path: string, source: string])[] = [
  ['services/escort/src/trips/rules.ts', `import type { Decide } from '@orderly/platform/domain';\nimport type { Trip } from '@orderly/contracts';\nimport './trip.ts';\nimport '../patients/patient.ts';\nexport type D = Decide | Trip;`],
  ['services/escort/src/trips/routes.ts', `import 'express';\nimport 'zod';\nimport '@orderly/platform/http';\nimport './queries.ts';\nexport const now = () => Date.now();`],
  ['services/escort/src/service.ts', `import '@orderly/platform';\nimport './trips/routes.ts';`],
  ['services/escort/src/main.ts', `import '@orderly/platform/host';`],
  ['services/escort/src/config.ts', `export const port = process.env['PORT'];`],
  ['services/escort/src/service.test.ts', `import '@orderly/platform/embedded';`],
  ['services/standalone/src/main.ts', `import '@orderly/escort';\nimport '@orderly/platform/embedded';`],
  ['packages/platform/src/mongo/index.ts', `import 'mongoose';`],
  ['packages/platform/src/kafka/index.ts', `import 'kafkajs';`],
  ['packages/platform/src/embedded/index.ts', `import 'lmdb';`],
  ['packages/contracts/src/index.ts', `import 'zod';\nimport './common.ts';`],
];

let folder = '';
let found: readonly { readonly code: string; readonly filename: string }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'orderly-boundaries-'));
  const config = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')) as Record<string, unknown>;
  // No packages are installed there, so nothing has a type to look at.
  writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify({ ...config, options: { typeAware: false } }));
  for (const [, path, source] of forbidden) plant(path, source);
  for (const [path, source] of allowed) plant(path, source);
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const output = await new Promise<string>((resolve) => execFile(process.execPath, [oxlint, '--format=json'], { cwd: folder, maxBuffer: 1 << 26 }, (_error, stdout) => resolve(stdout)));
  found = (JSON.parse(output) as { diagnostics: typeof found }).diagnostics;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the boundaries', () => {
  it.each(forbidden)('are crossed, and lint says so, when %s', (_rule, path, _source, code) => {
    expect(found.filter(({ filename }) => join(folder, filename) === join(folder, path)).map((diagnostic) => diagnostic.code)).toContain(code);
  });

  it.each(allowed)('are kept by %s', (path) => {
    expect(found.filter(({ filename, code }) => filename === path && code === imports)).toEqual([]);
  });
});

function plant(path: string, source: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `${source}\n`);
}
