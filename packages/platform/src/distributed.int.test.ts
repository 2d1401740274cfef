import { describe, expect, it } from 'vitest';
import { EngineUnavailable, type KafkaEngine, type MongoEngine, type MongoKind, startKafka, startMongo } from '../../../infra/engines/index.ts';
import { docOf, quiet, until } from '../testing/fixtures.ts';
import { distributedPlatform } from './distributed.ts';

const common = { log: quiet, zone: 'Asia/Shanghai', secret: new Uint8Array(32) };
const standalone = { mongodb: { allowStandalone: true }, kafka: { allowStandalone: true } };
type Engines = { readonly mongo: MongoEngine; readonly kafka: KafkaEngine };

/** Runs on engines of its own; without them the case is left out with the reason. */
async function withEngines(skip: (reason: string) => void, prefer: readonly MongoKind[], run: (engines: Engines) => Promise<void>): Promise<void> {
  const started: { stop(): Promise<void> }[] = [];
  try {
    const mongo = await startMongo({ prefer });
    started.push(mongo);
    const kafka = await startKafka();
    started.push(kafka);
    process.stdout.write(`on ${mongo.name} ${mongo.version} and ${kafka.name} ${kafka.version}\n`);
    await run({ mongo, kafka });
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error;
    skip(`left out: ${error.message}`);
  } finally {
    for (const one of started) await one.stop();
  }
}

describe('the distributed platform', () => {
  it('carries a document, a record and a blob, names its servers without the password, and refuses a single broker unless told', async (context) => {
    await withEngines(context.skip, ['given', 'mongod', 'secantus'], async ({ mongo, kafka }) => {
      const platform = await distributedPlatform({ ...common, mongodbUri: mongo.uri, kafkaBrokers: kafka.brokers, ...standalone });
      expect(platform.describe).not.toContain('@');
      const topic = `platform.${Date.now().toString(36)}`;
      const things = await platform.store('contract').collection({ name: topic, indexes: {}, uniques: [] });
      expect(await things.save(docOf('a', 1), 0)).toEqual({ saved: true });
      await platform.bus.ensureTopics([{ name: topic, partitions: 1 }]);
      const heard: string[] = [];
      await platform.bus.tail(topic, 0, async (records) => void heard.push(...records.map(({ value }) => value)));
      await platform.bus.publish(topic, [{ key: 'a', value: 'x', headers: {} }]);
      await until(() => heard.length === 1, 'the record arrives');
      const hash = await platform.blobs.put(Buffer.from('photo'));
      expect(Buffer.from((await platform.blobs.get(hash)) ?? []).toString()).toBe('photo');
      await platform.close();
      await platform.close();

      const careful = await distributedPlatform({ ...common, mongodbUri: mongo.uri, kafkaBrokers: kafka.brokers });
      await expect(careful.bus.ensureTopics([{ name: `${topic}.new`, partitions: 1 }])).rejects.toThrow(/Kafka has 1 broker, .*\nALLOW_STANDALONE=1/);
      await expect(careful.bus.ensureTopics([{ name: topic, partitions: 1 }])).rejects.toThrow(/fewer than 3 copies of .*min\.insync\.replicas 1.*ALLOW_STANDALONE=1/s);
      await careful.close();
    });
  });

  it('refuses a standalone database unless told', async (context) => {
    await withEngines(context.skip, ['java'], async ({ mongo, kafka }) => {
      const options = { ...common, mongodbUri: mongo.uri, kafkaBrokers: kafka.brokers };
      await expect(distributedPlatform(options)).rejects.toThrow(/MongoDB is a standalone server/);
      await (await distributedPlatform({ ...options, ...standalone })).close();
    });
  });
});
