import { accessSync, constants, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { cacheFolder } from './cache.ts';
import { EngineUnavailable, runToEnd } from './program.ts';

/** A genuine mongod: what it is and which version it says it has. */
export type Mongod = { readonly path: string; readonly version: string };

const downloadMs = 90_000;
const askAgainMs = 3_600_000;

/** A mongod named, on the path, in mongodb-memory-server's cache or downloaded by it; throws with the reason when there is none. */
export async function findMongod(): Promise<Mongod> {
  const named = process.env['MONGOMS_SYSTEM_BINARY'];
  const path = named ?? onPath() ?? (await byMemoryServer());
  const version = /db version v(\S+)/.exec(await runToEnd({ command: path, args: ['--version'], folder: '.' }, 20_000))?.[1];
  if (version === undefined) throw new EngineUnavailable(`${path} is no mongod`);
  return { path, version };
}

function onPath(): string | undefined {
  const file = process.platform === 'win32' ? 'mongod.exe' : 'mongod';
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, file))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

// In a process of its own: a firewall that swallows packets can hold the download for minutes, and this one would not end.
async function byMemoryServer(): Promise<string> {
  const failed = join(cacheFolder(), 'mongod-cannot-be-downloaded');
  const asked = existsSync(failed) && Date.now() - statSync(failed).mtimeMs < askAgainMs;
  const script =
    "const { MongoBinary } = require(process.argv[1]); MongoBinary.getPath().then((path) => process.stdout.write('mongod at ' + path), (error) => { process.stderr.write(error.message); process.exit(1); });";
  const memoryServer = createRequire(import.meta.url).resolve('mongodb-memory-server');
  const env = { MONGOMS_MAX_RETRIES: '1', ...(asked ? { MONGOMS_RUNTIME_DOWNLOAD: 'false' } : {}) };
  const output = await runToEnd({ command: process.execPath, args: ['-e', script, memoryServer], folder: '.', env }, downloadMs).catch(() => {
    mkdirSync(cacheFolder(), { recursive: true });
    if (!asked) writeFileSync(failed, '');
    throw new EngineUnavailable('there is no mongod on this machine, and none can be downloaded');
  });
  const path = /mongod at (.+)$/.exec(output)?.[1];
  if (path === undefined) throw new EngineUnavailable('mongodb-memory-server named no mongod');
  return path;
}
