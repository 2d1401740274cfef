import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { classPath, javaFlags, jarsOf, recipeFile } from './maven.ts';
import { findMongod } from './mongod.ts';
import { EngineUnavailable, freePorts, type Node, nodeOf, runToEnd } from './program.ts';
import { secantusEnvironment, secantusProgram, secantusVersion } from './secantus.ts';

/** In the order in which they are tried. */
export const mongoKinds = ['given', 'mongod', 'secantus', 'java'] as const;
export type MongoKind = (typeof mongoKinds)[number];

export type MongoOptions = {
  /** Only these, in this order. Default: `ORDERLY_MONGO`, else all of `mongoKinds`. */
  readonly prefer?: readonly MongoKind[];
  /** 3 = a replica set of three, which only a genuine mongod has. */
  readonly members?: 1 | 3;
  /** Data go here instead of a temporary folder, which `stop` removes; the processes outlive this one. */
  readonly detachedIn?: string;
  readonly ownGroup?: boolean;
};

/** A server that speaks MongoDB's protocol. Methods with `n` mean the n-th member, from 0. */
export type MongoEngine = {
  readonly kind: MongoKind;
  readonly name: string;
  readonly version: string;
  /** False: a stand-in; no figure of it is MongoDB's. */
  readonly genuine: boolean;
  /** For `MONGODB_URI`. */
  readonly uri: string;
  readonly nodes: readonly Node[];
  kill(n?: number): Promise<void>;
  restart(n?: number): Promise<void>;
  pause(n?: number): void;
  resume(n?: number): void;
  stop(): Promise<void>;
};

type Started = { readonly name: string; readonly version: string; readonly uri: string; readonly nodes: readonly Node[] };
type Place = { readonly base: string; readonly detached: boolean; readonly ownGroup: boolean; readonly members: number };

/** Starts the first server that can be had and says why the others cannot; throws with every reason when there is none. */
export async function startMongo(options: MongoOptions = {}): Promise<MongoEngine> {
  const reasons: string[] = [];
  for (const kind of options.prefer ?? chosenKinds()) {
    try {
      return await startKind(kind, options);
    } catch (error) {
      if (!(error instanceof EngineUnavailable)) throw error;
      reasons.push(`${kind}: ${error.message}`);
    }
  }
  throw new EngineUnavailable(`no MongoDB-compatible server can be had (${reasons.join('; ')})`);
}

function chosenKinds(): readonly MongoKind[] {
  const given = process.env['ORDERLY_MONGO'];
  if (given === undefined) return mongoKinds;
  const chosen = mongoKinds.filter((kind) => given.split(',').includes(kind));
  if (chosen.length === 0) throw new EngineUnavailable(`ORDERLY_MONGO is some of ${mongoKinds.join(', ')}, not ${given}`);
  return chosen;
}

async function startKind(kind: MongoKind, { members = 1, detachedIn, ownGroup = false }: MongoOptions): Promise<MongoEngine> {
  if (kind === 'given') return given();
  if (members === 3 && kind !== 'mongod') throw new EngineUnavailable('only a genuine mongod makes a replica set of three');
  const base = detachedIn ?? mkdtempSync(join(tmpdir(), 'orderly-mongo-'));
  const clean = () => {
    if (detachedIn === undefined) rmSync(base, { recursive: true, force: true });
  };
  try {
    const started = await starters[kind]({ base, detached: detachedIn !== undefined, ownGroup, members });
    return engineOf(kind, started, async () => {
      await Promise.all(started.nodes.map((node) => node.stop()));
      clean();
    });
  } catch (error) {
    clean();
    throw error;
  }
}

const starters: Record<Exclude<MongoKind, 'given'>, (place: Place) => Promise<Started>> = { mongod, secantus, java };

function engineOf(kind: MongoKind, started: Started, stop: () => Promise<void>): MongoEngine {
  const at = (n = 0): Node => {
    const node = started.nodes[n];
    if (node === undefined) throw new EngineUnavailable(kind === 'given' ? 'the server of MONGODB_URI is not ours to stop' : `there is no member ${n}`);
    return node;
  };
  return {
    ...started,
    kind,
    genuine: kind === 'mongod' || (kind === 'given' && started.name === 'MongoDB'),
    kill: (n) => at(n).kill(),
    restart: (n) => at(n).restart(),
    pause: (n) => at(n).pause(),
    resume: (n) => at(n).resume(),
    stop,
  };
}

async function given(): Promise<MongoEngine> {
  const uri = process.env['MONGODB_URI'];
  if (uri === undefined) throw new EngineUnavailable('MONGODB_URI is not set');
  // `engines:up` says what stands behind its address; anybody else's is taken for what it calls itself.
  const name = process.env['ORDERLY_MONGO_NAME'] ?? 'MongoDB';
  const version = await asked(uri, async (admin) => String((await admin.command({ buildInfo: 1 }))['version']));
  return engineOf('given', { name, version, uri, nodes: [] }, async () => undefined);
}

async function mongod({ base, detached, ownGroup, members }: Place): Promise<Started> {
  const { path, version } = await findMongod();
  const ports = await freePorts(members);
  const nodes = ports.map((port, n) => {
    const folder = join(base, `mongod-${n + 1}`);
    mkdirSync(join(folder, 'data'), { recursive: true });
    return nodeOf(
      `mongod ${version}`,
      {
        command: path,
        args: ['--bind_ip', '127.0.0.1', '--port', String(port), '--dbpath', 'data', '--replSet', 'orderly', '--wiredTigerCacheSizeGB', '0.25'],
        folder,
        port,
        detached,
        ownGroup,
      },
      () => answers(`mongodb://127.0.0.1:${port}/?directConnection=true`),
    );
  });
  const uri = `mongodb://${ports.map((port) => `127.0.0.1:${port}`).join(',')}/?replicaSet=orderly`;
  try {
    await Promise.all(nodes.map((node) => node.start()));
    const config = {
      _id: 'orderly',
      settings: { electionTimeoutMillis: 2_000, heartbeatIntervalMillis: 500 },
      members: ports.map((port, at) => ({ _id: at, host: `127.0.0.1:${port}` })),
    };
    await asked(`mongodb://127.0.0.1:${ports[0]}/?directConnection=true`, (admin) => admin.command({ replSetInitiate: config }));
    await asked(uri, (admin) => admin.command({ ping: 1 }), 30_000);
  } catch (error) {
    await Promise.all(nodes.map((node) => node.kill()));
    throw error;
  }
  return { name: 'MongoDB', version, uri, nodes };
}

async function secantus({ base, detached, ownGroup }: Place): Promise<Started> {
  const program = await secantusProgram();
  const folder = join(base, 'secantus');
  mkdirSync(folder, { recursive: true });
  // An empty settings file of our own: else it looks for others', also in /etc.
  writeFileSync(join(folder, 'settings.toml'), '');
  const [port = 0] = await freePorts(1);
  const uri = `mongodb://127.0.0.1:${port}/?replicaSet=secantus`;
  const args = [
    '--config',
    'settings.toml',
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--storage-path',
    join(folder, 'data'),
    '--cache-size',
    '256M',
    '--log-level',
    'WARNING',
    '--enable-test-commands',
  ];
  const node = nodeOf(`SecantusDB ${secantusVersion}`, { command: program, args, folder, port, detached, ownGroup, env: secantusEnvironment(folder) }, () =>
    answers(uri),
  );
  await node.start();
  return { name: 'SecantusDB', version: secantusVersion, uri, nodes: [node] };
}

async function java({ base, detached, ownGroup }: Place): Promise<Started> {
  const installation = await jarsOf('mongo-java-server', async (folder) => {
    await runToEnd(
      {
        command: 'java',
        args: [
          '-cp',
          join('lib', '*'),
          'org.eclipse.jdt.internal.compiler.batch.Main',
          '-17',
          '-nowarn',
          '-classpath',
          classPath(folder),
          '-d',
          join(folder, 'classes'),
          recipeFile('mongo-java-server', 'Launcher.java'),
        ],
        folder,
      },
      60_000,
    );
  });
  const folder = join(base, 'java');
  const [port = 0] = await freePorts(1);
  const uri = `mongodb://127.0.0.1:${port}/`;
  const classes = [join(installation, 'classes'), join(installation, 'lib', '*')].join(process.platform === 'win32' ? ';' : ':');
  const node = nodeOf(
    'mongo-java-server 1.47.0',
    { command: 'java', args: ['-Xms64m', '-Xmx512m', ...javaFlags, '-cp', classes, 'Launcher', '127.0.0.1', String(port), 'data.mv'], folder, port, detached, ownGroup },
    () => answers(uri),
  );
  await node.start();
  return { name: 'mongo-java-server', version: '1.47.0', uri, nodes: [node] };
}

type Admin = { command(command: Record<string, unknown>): Promise<Record<string, unknown>> };

async function answers(uri: string): Promise<void> {
  await asked(uri, (admin) => admin.command({ ping: 1 }), 2_000);
}

async function asked<T>(uri: string, question: (admin: Admin) => Promise<T>, withinMs = 5_000): Promise<T> {
  const connection = mongoose.createConnection(uri, { serverSelectionTimeoutMS: withinMs, connectTimeoutMS: withinMs, maxPoolSize: 1 });
  try {
    await connection.asPromise();
    return await question(connection.getClient().db('admin'));
  } catch (error) {
    throw new EngineUnavailable(`no answer: ${error instanceof Error ? error.message : 'unknown'}`);
  } finally {
    await connection.close().catch(() => undefined);
  }
}
