import kafkajs from 'kafkajs';
import { describe, expect, it } from 'vitest';
import { chosenKafkaVersions, EngineUnavailable, type KafkaEngine, type KafkaVersion, startKafka } from '../../../../infra/engines/index.ts';
import { quiet, until } from '../../testing/fixtures.ts';
import { lossesOf, naivePublisher, numberedWriter, type Publish } from '../../testing/kafka-losses.ts';
import { type KafkaProxy, openKafkaProxy } from '../../testing/kafka-proxy.ts';
import { systemClock } from '../clock.ts';
import type { Bus } from '../ports.ts';
import { kafkaBus } from './index.ts';

// Both ways in which kafkajs loses what was acknowledged; the naive publisher falls into both, so that the cases bite.
const rounds = 30;
const publishersAtOnce = 8;
const kills = Number(process.env['ORDERLY_LEADER_KILLS'] ?? 3);
const mostMoves = 14;
const requestTimeoutMs = 500;
const sessionMs = 10_000;

for (const version of chosenKafkaVersions()) {
  describe(`what Apache Kafka ${version} acknowledged`, () => {
    it('is all there when produce replies are lost under eight publishers at once, and is not with the naive publisher', { timeout: 600_000 }, async (context) => {
      await withKafka({ version, brokers: 1, unavailable: context.skip }, async ({ kafka, proxy, publishers }) => {
        const found = [];
        for (const [name, publish] of publishers) {
          const topic = `replies.${name}`;
          await createTopic(kafka, topic, 1);
          const writers = Array.from({ length: publishersAtOnce }, (_, at) => numberedWriter(publish, topic, [`key${at}`]));
          const before = proxy.swallowed();
          for (let round = 0; round < rounds; round += 1) {
            proxy.swallowProduceReplies(1);
            await Promise.all(writers.map((writer) => writer.next()));
          }
          expect(proxy.swallowed() - before).toBeGreaterThanOrEqual(rounds);
          found.push(await lossesOf([kafka.direct], topic, writers.flatMap(({ acknowledged }) => acknowledged)));
        }
        const [ours, naive] = found;
        process.stdout.write(`Apache Kafka ${version}, ${rounds} replies lost: ours ${JSON.stringify(ours)}, naive ${JSON.stringify(naive)}\n`);
        expect(ours).toMatchObject({ acknowledged: rounds * publishersAtOnce, missing: 0, keysOutOfOrder: 0 });
        expect(naive?.missing).toBeGreaterThan(0);
      });
    });

    it('is all there when leaders move under load, and is not with the naive publisher', { timeout: 600_000 }, async (context) => {
      await withKafka({ version, brokers: 3, unavailable: context.skip }, async ({ kafka, bus, publishers }) => {
        const keys = (writer: number) => Array.from({ length: 24 }, (_, at) => `w${writer}k${at}`);
        let over = false;
        const loads = [];
        for (const [name, publish] of publishers) {
          const topic = `leaders.${name}`;
          await createTopic(kafka, topic, 12);
          // Three copies, two in step: the boot check has nothing against it.
          await bus.ensureTopics([{ name: topic, partitions: 12 }]);
          const writers = Array.from({ length: 4 }, (_, at) => numberedWriter(publish, topic, keys(at)));
          const running = Promise.all(writers.map(async (writer) => {
            while (!over) {
              await writer.next(() => over);
              await new Promise((resolve) => setTimeout(resolve, 50));
            }
          }));
          loads.push({ topic, running, count: () => writers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0), acknowledged: () => writers.flatMap(({ acknowledged }) => acknowledged) });
        }
        const [ours, naive] = loads;
        if (ours === undefined || naive === undefined) throw new Error('two loads');
        let lost = 0;
        // Stopped in order and killed by turns: an orderly stop moves leaders within one retry, which is where the naive one loses.
        let moves = 0;
        for (; moves < kills * 2 || (lost === 0 && moves < mostMoves); moves += 1) {
          const at = moves % 3;
          const before = ours.count();
          await (moves % 2 === 0 ? kafka.nodes[at]?.stop() : kafka.kill(at));
          await until(() => ours.count() > before + 96, 'it goes on without the broker', 120_000);
          await kafka.restart(at);
          await whole(kafka, loads.map(({ topic }) => topic));
          lost = (await lossesOf(kafka.direct.split(','), naive.topic, naive.acknowledged())).missing;
          process.stdout.write(`broker ${at + 1} was ${moves % 2 === 0 ? 'stopped' : 'killed'} and is back: ours ${ours.count()} acknowledged, naive ${naive.count()}, of which ${lost} are missing\n`);
        }
        over = true;
        await Promise.all(loads.map(({ running }) => running));
        const [of, ofNaive] = [await lossesOf(kafka.direct.split(','), ours.topic, ours.acknowledged()), await lossesOf(kafka.direct.split(','), naive.topic, naive.acknowledged())];
        process.stdout.write(`Apache Kafka ${version}, one of three brokers gone ${moves} times: ours ${JSON.stringify(of)}, naive ${JSON.stringify(ofNaive)}\n`);
        expect(of).toMatchObject({ missing: 0, keysOutOfOrder: 0 });
        expect(of.acknowledged).toBeGreaterThan(1_000);
        expect(ofNaive.missing).toBeGreaterThan(0);
      });
    });
  });
}

it('goes on with a group whose session was lost while the broker was frozen, and commits again', { timeout: 300_000 }, async (context) => {
  await withKafka({ version: '4.4.0', brokers: 1, unavailable: context.skip }, async ({ kafka, bus, fatal }) => {
    await bus.ensureTopics([{ name: 'frozen', partitions: 2 }]);
    const heard = new Set<string>();
    const group = await bus.subscribe({ group: 'frozen', topics: ['frozen'], handler: async (records) => records.forEach(({ value }) => heard.add(value)) });
    const publish = (n: number) => bus.publish('frozen', ['a', 'b', 'c'].map((key) => ({ key, value: `${key}/${n}`, headers: {} })));
    await publish(0);
    await until(async () => heard.size === 3 && (await bus.lag('frozen', ['frozen'])) === 0, 'the group runs');
    kafka.pause();
    await new Promise((resolve) => setTimeout(resolve, sessionMs + 2_000));
    kafka.resume();
    await until(() => publish(1).then(() => true, () => false), 'the broker takes records again', 60_000);
    // A broker that was frozen answers the first questions late: those count as not yet.
    await until(async () => heard.size === 6 && (await bus.lag('frozen', ['frozen']).catch(() => 1)) === 0, 'the group goes on', 60_000);
    await group.stop();
    expect(fatal).toEqual([]);
  });
});

type Bench = { readonly kafka: KafkaEngine; readonly bus: Bus; readonly fatal: readonly string[]; readonly proxy: KafkaProxy; readonly publishers: readonly (readonly [string, Publish])[] };
type Wanted = { readonly version: KafkaVersion; readonly brokers: 1 | 3; readonly unavailable: (reason: string) => void };

async function withKafka({ version, brokers, unavailable }: Wanted, run: (bench: Bench) => Promise<void>): Promise<void> {
  const proxy = await openKafkaProxy();
  const closing: (() => Promise<void>)[] = [proxy.close];
  try {
    const kafka = await startKafka({ version, brokers, ...(brokers === 1 ? { advertise: [proxy.port] } : {}) });
    closing.unshift(kafka.stop);
    const [first = ''] = kafka.brokers.split(',');
    proxy.lead(Number(first.split(':')[1]));
    const addresses = kafka.brokers.split(',');
    const fatal: string[] = [];
    const bus = await kafkaBus({ onFatal: ({ message }) => fatal.push(message), brokers: addresses, clientId: 'losses', clock: systemClock, allowStandalone: brokers === 1, log: quiet, requestTimeoutMs });
    const naive = await naivePublisher(addresses, { requestTimeout: requestTimeoutMs, idempotent: brokers === 1 });
    closing.unshift(bus.close, naive.close);
    await run({ kafka, bus, fatal, proxy, publishers: [['ours', bus.publish], ['naive', naive.publish]] });
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error;
    unavailable(`left out: ${error.message}`);
  } finally {
    for (const close of closing) await close();
  }
}

async function createTopic({ direct, nodes }: KafkaEngine, topic: string, numPartitions: number): Promise<void> {
  await asAdmin(direct, async (admin) => {
    await admin.createTopics({ waitForLeaders: false, topics: [{ topic, numPartitions, replicationFactor: nodes.length }] });
  });
  await whole({ direct, nodes }, [topic]);
}

// Every partition has a leader and all its copies.
async function whole({ direct, nodes }: Pick<KafkaEngine, 'direct' | 'nodes'>, names: readonly string[]): Promise<void> {
  await until(
    () =>
      asAdmin(direct, async (admin) => {
        const { topics } = await admin.fetchTopicMetadata({ topics: [...names] });
        return topics.every(({ partitions }) => partitions.every(({ leader, isr }) => leader >= 0 && isr.length === nodes.length));
      }).catch(() => false),
    'all copies are in step',
    120_000,
  );
}

async function asAdmin<T>(brokers: string, run: (admin: kafkajs.Admin) => Promise<T>): Promise<T> {
  const admin = new kafkajs.Kafka({ clientId: 'losses-admin', brokers: brokers.split(','), logLevel: kafkajs.logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    return await run(admin);
  } finally {
    await admin.disconnect();
  }
}
