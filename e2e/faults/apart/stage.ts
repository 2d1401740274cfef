/** What the apart rows stand on: engines, a proxy on every way, and a whole centre behind them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineUnavailable, type KafkaEngine, type MongoEngine, startKafka, startMongo } from '../../../infra/engines/index.ts';
import { openProxy, type Proxy } from '../../../packages/platform/testing/proxy.ts';
import { startApart } from '../../../scripts/apart/centre.mjs';
import type { Replica } from '../../../scripts/apart/replica.mjs';
import { type Cast, tuesdayMorning } from '../../support/scenes.ts';
import type { Violation } from '../check/check.ts';
import { type Client, openClient } from '../client.ts';
import { openRecorder, type Recorder } from '../history.ts';
import type { Load } from '../load.ts';
import type { RawRecord } from '../snapshot.ts';

export type Centre = Awaited<ReturnType<typeof startApart>>;

/** One proxy on each way that a row may cut; all of them pass everything on until a row says otherwise. */
export type Ways = {
  /** Between every service and the store, and the broker. */
  readonly store: Proxy;
  readonly bus: Proxy;
  /** Between the gateway and these services. */
  readonly services: readonly Proxy[];
  /** Between the clients and the gateway, for a row whose clients go there. */
  readonly front: Proxy;
};

/** Engines and centre; several rows are played on it, one after another. */
export type House = {
  readonly kafka: KafkaEngine;
  readonly mongo: MongoEngine;
  readonly centre: Centre;
  readonly ways: Ways;
  readonly recorder: Recorder;
  readonly client: Client;
  /** Kept from row to row, as the history is. */
  readonly poisoned: string[];
  readonly earlier: (readonly RawRecord[])[];
  /** The centre's clock now, as an ISO instant. */
  now(): string;
  /** From now on the clients come to this address. */
  reach(url: string): void;
  describe: string;
  close(): Promise<void>;
};

/** The house, and what belongs to one row. */
export type ApartStage = House & {
  readonly random: () => number;
  cast(): Cast;
  replicas(service: string): readonly Replica[];
  load(perSecond?: number): Load;
  readonly notes: string[];
  readonly found: Violation[];
};

const behindProxy = ['delivery', 'dispatch'];

/** Opens all of it; whatever was opened is closed again when something cannot be. */
export async function openHouse(): Promise<House> {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const one of closing.splice(0).reverse()) await one();
  };
  const opened = async <T>(opening: Promise<T>, end: (one: T) => Promise<unknown>): Promise<T> => {
    const one = await opening;
    closing.push(() => end(one));
    return one;
  };
  try {
    return await furnished(opened, close);
  } catch (error) {
    await close();
    throw error;
  }
}

type Opened = <T>(opening: Promise<T>, end: (one: T) => Promise<unknown>) => Promise<T>;

async function furnished(opened: Opened, close: () => Promise<void>): Promise<House> {
  const proxy = () => opened(openProxy(), (one) => one.close());
  const ways: Ways = { store: await proxy(), bus: await proxy(), services: [await proxy(), await proxy()], front: await proxy() };
  const kafka = await opened(startKafka({ advertise: [ways.bus.port] }), (one) => one.stop());
  const mongo = await opened(startMongo(), (one) => one.stop());
  ways.bus.lead(Number(kafka.brokers.split(':')[1]));
  const folder = await opened(mkdtemp(join(tmpdir(), 'orderly-faults-apart-')), (one) => rm(one, { recursive: true, force: true }));
  const offsetMs = Date.parse(tuesdayMorning) - Date.now();
  const centre = await opened(startApart({
    mongodbUri: throughProxy(mongo, ways.store), kafkaBrokers: `127.0.0.1:${ways.bus.port}`, withinMs: 300_000, metrics: true,
    // As an orchestrator: a service that cannot start without its broker is begun again until it can.
    mostRestarts: Number.POSITIVE_INFINITY,
    through(name: string, url: string) {
      const way = ways.services[behindProxy.indexOf(name)];
      if (name === 'gateway') ways.front.lead(Number(new URL(url).port));
      way?.lead(Number(new URL(url).port));
      return way ? `http://127.0.0.1:${way.port}` : url;
    },
    env: { ORDERLY_DEMO: '1', ORDERLY_DEVELOPMENT: '1', ORDERLY_OPERATIONS_PER_MINUTE: '1000000', ORDERLY_SIGN_INS_PER_MINUTE: '6000', ORDERLY_CLOCK_OFFSET_MS: String(offsetMs) },
  }), (one) => one.stop());
  await centre.seed();
  const recorder = openRecorder(join(folder, 'history.jsonl'));
  let url = centre.url;
  return {
    kafka, mongo, centre, ways, recorder, close, poisoned: [], earlier: [], now: () => new Date(Date.now() + offsetMs).toISOString(),
    client: openClient({ url: () => url, recorder, timeoutMs: 8_000 }), reach: (to) => void (url = to),
    describe: `${kafka.name} ${kafka.version} (one broker), ${mongo.name} ${mongo.version}${mongo.genuine ? '' : ' (a stand-in)'}`,
  };
}

/** The store's address with the proxy in its place: a direct connection looks for no other member, so that nothing goes around it. */
function throughProxy({ uri }: MongoEngine, proxy: Proxy): string {
  const [, access = '', host = '', port] = /^mongodb:\/\/([^/@]*@)?([^,:/?]+):(\d+)(?:[/?]|$)/.exec(uri) ?? [];
  if (port === undefined) throw new EngineUnavailable('the proxy stands before one server: MONGODB_URI names one host and its port');
  proxy.lead(Number(port), host);
  return `mongodb://${access}127.0.0.1:${proxy.port}/?directConnection=true`;
}
