import type { Bus, Clock, Log, Platform, Store } from './ports.ts';
import { systemClock } from './clock.ts';
import { kafkaBus } from './kafka/index.ts';
import { openMetrics } from './observe/metrics.ts';
import { mongoBlobs, mongoStore, openMongo } from './mongo/index.ts';
import type { KafkaAccess, MongoAccess } from './settings.ts';

export type DistributedOptions = {
  readonly mongodbUri: string;
  readonly mongodb?: MongoAccess;
  /** `host:port`, several separated by commas. */
  readonly kafkaBrokers: string;
  readonly kafka?: KafkaAccess;
  /** Names this process to the brokers. */
  readonly clientId?: string;
  readonly replicationFactor?: number;
  readonly clock?: Clock;
  readonly log: Log;
  readonly zone: string;
  /** At least 32 bytes, the same for every replica of every service. */
  readonly secret: Uint8Array;
};

/** Opens the platform on MongoDB and Kafka; throws when either does not answer. */
export async function distributedPlatform(options: DistributedOptions): Promise<Platform> {
  const { log, zone, secret, clock = systemClock } = options;
  if (secret.length < 32) throw new TypeError('the secret has at least 32 bytes');
  const brokers = options.kafkaBrokers.split(',').map((broker) => broker.trim());
  const mongo = await openMongo(options.mongodbUri, options.mongodb);
  // The brokers keep and look up by their own time, wherever a demo's clock stands.
  const bus = await kafkaBus({ brokers, clientId: options.clientId ?? 'orderly', clock: systemClock, log, ...options.kafka, ...(options.replicationFactor === undefined ? {} : { replicationFactor: options.replicationFactor }) }).catch(async (error: unknown) => {
    await mongo.close();
    throw error;
  });
  const stores = new Map<string, Store>();
  let closing: Promise<void> | undefined;

  async function close(): Promise<void> {
    await bus.close();
    await mongo.close();
  }

  return {
    mode: 'distributed',
    describe: `distributed (MongoDB ${hostsOf(options.mongodbUri)}, Kafka ${brokers.join(', ')})`,
    store(service) {
      if (!/^[a-z][a-z0-9-]*$/.test(service)) throw new TypeError(`no service name: ${service}`);
      const store = stores.get(service) ?? mongoStore(mongo, service);
      stores.set(service, store);
      return store;
    },
    bus: onTime(bus, clock),
    blobs: mongoBlobs(mongo, secret, clock),
    clock,
    log,
    metrics: openMetrics(),
    zone,
    secret,
    close: () => (closing ??= close()),
  };
}

/** A tail that begins at an instant of the centre's clock. */
function onTime(bus: Bus, clock: Clock): Bus {
  const aheadMs = (): number => clock.now().getTime() - systemClock.now().getTime();
  return { ...bus, tail: (topic, since, handler) => bus.tail(topic, typeof since === 'number' ? since : new Date(since.getTime() - aheadMs()), handler) };
}

// The address without the password.
function hostsOf(uri: string): string {
  return /^mongodb(?:\+srv)?:\/\/(?:[^@/]*@)?([^/?]+)/.exec(uri)?.[1] ?? '';
}
