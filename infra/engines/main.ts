/** `npm run engines`, `engines:up`, `engines:down`: real servers for a developer, without Docker. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { cacheFolder } from './cache.ts';
import { kafkaVersions, startKafka } from './kafka.ts';
import { isInstalled, needJava } from './maven.ts';
import { findMongod } from './mongod.ts';
import { startMongo } from './mongo.ts';
import { EngineUnavailable, type Node } from './program.ts';
import { isSecantusInstalled, secantusVersion, somePython } from './secantus.ts';

type Process = { readonly pid: number; readonly port: number };
type State = { readonly engines: readonly string[]; readonly variables: Readonly<Record<string, string>>; readonly processes: readonly Process[] };

// One set of engines per checkout of the repository.
const folder = join(cacheFolder(), 'up', createHash('sha256').update(process.cwd()).digest('hex').slice(0, 12));
const stateFile = join(folder, 'state.json');
const commands: Readonly<Record<string, () => Promise<void>>> = { list, up, down };

try {
  const command = commands[process.argv[2] ?? 'list'];
  if (command === undefined) throw new EngineUnavailable(`the commands are ${Object.keys(commands).join(', ')}`);
  await command();
} catch (error) {
  if (!(error instanceof EngineUnavailable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function list(): Promise<void> {
  const rows: [string, () => Promise<string>][] = [
    ...kafkaVersions.map((version): [string, () => Promise<string>] => [`Apache Kafka ${version}`, async () => byMaven(`kafka-${version}`)]),
    ['MongoDB (MONGODB_URI)', async () => (process.env['MONGODB_URI'] === undefined ? refuse('MONGODB_URI is not set') : 'set')],
    ['MongoDB (mongod)', async () => findMongod().then(({ version, path }) => `${version}, ${path}`)],
    [`SecantusDB ${secantusVersion}`, async () => (isSecantusInstalled() ? 'installed' : `can be fetched by pip (${await somePython()})`)],
    ['mongo-java-server 1.47.0', async () => byMaven('mongo-java-server')],
  ];
  for (const [name, look] of rows) {
    const found = await look().catch((error: unknown) => (error instanceof EngineUnavailable ? `not here: ${error.message}` : Promise.reject(error)));
    console.log(`${name.padEnd(28)}${found}`);
  }
  console.log(`\nInstalled under ${cacheFolder()}`);
  const state = readState();
  if (state !== undefined) console.log(`Running: ${state.engines.join(', ')}`);
}

async function byMaven(name: string): Promise<string> {
  const java = await needJava();
  return isInstalled(name) ? `installed (Java ${java})` : `can be fetched by Maven (Java ${java})`;
}

async function up(): Promise<void> {
  const before = readState();
  if (before !== undefined && (await allListen(before))) return print(before);
  await down();
  mkdirSync(folder, { recursive: true });
  const kafka = await startKafka({ detachedIn: folder });
  const mongo = await startMongo({ prefer: ['mongod', 'secantus', 'java'], detachedIn: folder }).catch(async (error: unknown) => {
    await kafka.stop();
    throw error;
  });
  const state: State = {
    engines: [`${kafka.name} ${kafka.version} (one broker)`, `${mongo.name} ${mongo.version}`],
    variables: { MONGODB_URI: mongo.uri, KAFKA_BROKERS: kafka.brokers, ALLOW_STANDALONE: '1', ORDERLY_MONGO_NAME: mongo.name },
    processes: [...kafka.nodes, ...mongo.nodes].map(processOf),
  };
  writeFileSync(stateFile, JSON.stringify(state, null, 2));
  print(state);
}

function processOf(node: Node): Process {
  return { pid: node.pid() ?? refuse('a server ended again'), port: node.port };
}

function print({ engines, variables }: State): void {
  console.log(`Running: ${engines.join(', ')}. End them with npm run engines:down; their data go with them.\n`);
  for (const [name, value] of Object.entries(variables)) console.log(process.platform === 'win32' ? `$env:${name} = '${value}'` : `export ${name}='${value}'`);
}

async function down(): Promise<void> {
  const state = readState();
  for (const one of state?.processes ?? []) await end(one);
  rmSync(folder, { recursive: true, force: true });
  if (state !== undefined) console.log(`Ended: ${state.engines.join(', ')}`);
}

// Its number may be another program's by now: only one that still listens where ours did is ended.
async function end({ pid, port }: Process): Promise<void> {
  if (!(await listens(port)) || !isAlive(pid)) return;
  process.kill(pid, 'SIGTERM');
  for (const until = Date.now() + 10_000; isAlive(pid);) {
    if (Date.now() > until) process.kill(pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function allListen({ processes }: State): Promise<boolean> {
  return (await Promise.all(processes.map(({ port }) => listens(port)))).every(Boolean);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once('connect', () => socket.destroy());
  });
}

function readState(): State | undefined {
  return existsSync(stateFile) ? (JSON.parse(readFileSync(stateFile, 'utf8')) as State) : undefined;
}

function refuse(words: string): never {
  throw new EngineUnavailable(words);
}
