import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import kafkajs from 'kafkajs';
import { javaFlags, jarsOf } from './maven.ts';
import { EngineUnavailable, freePorts, type Node, nodeOf, runToEnd } from './program.ts';

export const kafkaVersions = ['3.9.1', '4.4.0'] as const;
export type KafkaVersion = (typeof kafkaVersions)[number];

export type KafkaOptions = {
  /** Default: the newest of `chosenKafkaVersions`. */
  readonly version?: KafkaVersion;
  /** 1, or 3 with replication 3 and min ISR 2. */
  readonly brokers?: 1 | 3;
  /** Ports that clients are told instead of the brokers' own, one per broker: those of proxies before them. */
  readonly advertise?: readonly number[];
  /** Data go here instead of a temporary folder, which `stop` removes; the processes outlive this one. */
  readonly detachedIn?: string;
  readonly ownGroup?: boolean;
};

/** Brokers of Apache Kafka (KRaft) on free ports. Methods with `n` mean the n-th broker, from 0. */
export type KafkaEngine = {
  readonly name: 'Apache Kafka';
  readonly version: string;
  /** For `KAFKA_BROKERS`: the brokers themselves; a client that asks here is told the advertised addresses. */
  readonly brokers: string;
  /** Listeners that never pass a proxy: for raw reads. */
  readonly direct: string;
  readonly nodes: readonly Node[];
  /** Where each broker's log lies. */
  readonly dataFolders: readonly string[];
  kill(n?: number): Promise<void>;
  restart(n?: number): Promise<void>;
  pause(n?: number): void;
  resume(n?: number): void;
  stop(): Promise<void>;
};

const clusterId = 'MkU3OEVBNTcwNTJENDM2Qk';
type Ports = { readonly client: number; readonly direct: number; readonly controller: number; readonly advertised: number };

/** Installs the version if need be, starts one broker or three, and waits until a client can describe the cluster. */
export async function startKafka(options: KafkaOptions = {}): Promise<KafkaEngine> {
  const version = options.version ?? chosenKafkaVersions().at(-1) ?? '4.4.0';
  const count = options.brokers ?? 1;
  const installation = await jarsOf(`kafka-${version}`);
  const base = options.detachedIn ?? mkdtempSync(join(tmpdir(), 'orderly-kafka-'));
  const free = await freePorts(count * 3);
  const all = Array.from({ length: count }, (_, n): Ports => {
    const [client = 0, direct = 0, controller = 0] = free.slice(n * 3, n * 3 + 3);
    return { client, direct, controller, advertised: options.advertise?.[n] ?? client };
  });
  const direct = all.map((ports) => `127.0.0.1:${ports.direct}`);
  const nodes = await Promise.all(
    all.map((_, n) => broker({ version, installation, folder: folderOf(base, n), all, n, detached: options.detachedIn !== undefined, ownGroup: options.ownGroup === true })),
  );
  const end = async () => {
    await Promise.all(nodes.map((node) => node.stop()));
    if (options.detachedIn === undefined) rmSync(base, { recursive: true, force: true });
  };
  try {
    await Promise.all(nodes.map((node) => node.start()));
    await whole(direct, count);
  } catch (error) {
    await end();
    throw error;
  }
  const at = (n = 0): Node => nodes[n] ?? unknownBroker(n);
  return {
    name: 'Apache Kafka',
    version,
    brokers: all.map(({ client }) => `127.0.0.1:${client}`).join(','),
    direct: direct.join(','),
    nodes,
    dataFolders: all.map((_, n) => join(folderOf(base, n), 'data')),
    kill: (n) => at(n).kill(),
    restart: (n) => at(n).restart(),
    pause: (n) => at(n).pause(),
    resume: (n) => at(n).resume(),
    stop: end,
  };
}

function folderOf(base: string, n: number): string {
  return join(base, `broker-${n + 1}`);
}

function unknownBroker(n: number): never {
  throw new TypeError(`there is no broker ${n}`);
}

/** What `ORDERLY_KAFKA_VERSION` names, several separated by commas; else the newest alone. */
export function chosenKafkaVersions(): readonly KafkaVersion[] {
  const given = process.env['ORDERLY_KAFKA_VERSION'];
  const chosen = kafkaVersions.filter((version) => (given ?? '4.4.0').split(',').includes(version));
  if (chosen.length === 0) throw new EngineUnavailable(`ORDERLY_KAFKA_VERSION is some of ${kafkaVersions.join(', ')}, not ${given}`);
  return chosen;
}

type Broker = {
  readonly version: string;
  readonly installation: string;
  readonly folder: string;
  readonly all: readonly Ports[];
  readonly n: number;
  readonly detached: boolean;
  readonly ownGroup: boolean;
};

async function broker({ version, installation, folder, all, n, detached, ownGroup }: Broker): Promise<ReturnType<typeof nodeOf>> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'server.properties'), properties(all, n));
  writeFileSync(
    join(folder, 'log4j.properties'),
    'log4j.rootLogger=WARN, out\nlog4j.appender.out=org.apache.log4j.ConsoleAppender\nlog4j.appender.out.layout=org.apache.log4j.PatternLayout\nlog4j.appender.out.layout.ConversionPattern=%d %p %m (%c)%n\n',
  );
  writeFileSync(
    join(folder, 'log4j2.properties'),
    'rootLogger.level=warn\nrootLogger.appenderRef.out.ref=out\nappender.out.type=Console\nappender.out.name=out\nappender.out.layout.type=PatternLayout\nappender.out.layout.pattern=%d %p %m (%c)%n\n',
  );
  const heap = all.length === 1 ? ['-Xms256m', '-Xmx384m'] : ['-Xms96m', '-Xmx256m'];
  const java = [
    ...heap,
    ...javaFlags,
    '-Dlog4j.configuration=file:log4j.properties',
    '-Dlog4j2.configurationFile=log4j2.properties',
    '-cp',
    join(installation, 'lib', '*'),
  ];
  await runToEnd(
    { command: 'java', args: [...java, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', 'server.properties', '--ignore-formatted'], folder },
    60_000,
  );
  const port = all[n]?.direct ?? 0;
  return nodeOf(`Kafka ${version}`, { command: 'java', args: [...java, 'kafka.Kafka', 'server.properties'], folder, port, detached, ownGroup }, () =>
    whole([`127.0.0.1:${port}`], 1),
  );
}

// Answers as a cluster of at least so many brokers with a controller.
async function whole(addresses: readonly string[], count: number): Promise<void> {
  for (const end = Date.now() + 60_000; ;) {
    const admin = new kafkajs.Kafka({
      clientId: 'engines',
      brokers: [...addresses],
      connectionTimeout: 1_000,
      requestTimeout: 3_000,
      retry: { retries: 0 },
      logLevel: kafkajs.logLevel.NOTHING,
    }).admin();
    try {
      await admin.connect();
      const { brokers, controller } = await admin.describeCluster();
      if (brokers.length >= count && controller !== null) return;
      if (count === 1 || Date.now() > end) throw new EngineUnavailable(`${brokers.length} of ${count} brokers`);
    } finally {
      await admin.disconnect().catch(() => undefined);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function properties(all: readonly Ports[], n: number): string {
  const { client, direct, controller, advertised } = all[n] ?? unknownBroker(n);
  const copies = all.length;
  return Object.entries({
    'process.roles': 'broker,controller',
    'node.id': n + 1,
    'controller.quorum.voters': all.map((ports, at) => `${at + 1}@127.0.0.1:${ports.controller}`).join(','),
    listeners: `CLIENT://127.0.0.1:${client},DIRECT://127.0.0.1:${direct},CONTROLLER://127.0.0.1:${controller}`,
    'advertised.listeners': `CLIENT://127.0.0.1:${advertised},DIRECT://127.0.0.1:${direct}`,
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'DIRECT',
    'listener.security.protocol.map': 'CLIENT:PLAINTEXT,DIRECT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': 'data',
    'auto.create.topics.enable': false,
    'default.replication.factor': copies,
    'min.insync.replicas': copies === 1 ? 1 : 2,
    'unclean.leader.election.enable': false,
    'offsets.topic.num.partitions': copies,
    'offsets.topic.replication.factor': copies,
    'transaction.state.log.num.partitions': copies,
    'transaction.state.log.replication.factor': copies,
    'transaction.state.log.min.isr': copies === 1 ? 1 : 2,
    'num.network.threads': 2,
    'num.io.threads': 3,
    'group.initial.rebalance.delay.ms': 0,
    'broker.session.timeout.ms': 2_500,
    'broker.heartbeat.interval.ms': 500,
    'log.cleaner.dedupe.buffer.size': 8_388_608,
    'log.segment.bytes': 16_777_216,
    'log.index.size.max.bytes': 1_048_576,
  })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
