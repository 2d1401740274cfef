/** A host: opens the platform, starts services on it, listens, stops in reverse. `main.ts` and standalone are hosts. */
import { setTimeout as sleep } from 'node:timers/promises';
import closeWithGrace from 'close-with-grace';
import { movableClock } from './clock.ts';
import { distributedPlatform } from './distributed.ts';
import { embeddedPlatform } from './embedded/index.ts';
import { allComplaints, type Env, readVariables, SettingsRefused, standard, text, wholeNumber } from './environment.ts';
import { listen, type Running, servicesApp } from './http/server.ts';
import { openLog } from './log.ts';
import { serveMetrics } from './observe/serve.ts';
import { flushTraces } from './observe/tracing.ts';
import type { Clock, Log, Platform } from './ports.ts';
import { type PlatformSettings, readPlatformSettings } from './settings.ts';

export { allComplaints, type Env, SettingsRefused } from './environment.ts';
export { type PlatformSettings, platformVariables, readPlatformSettings } from './settings.ts';

const stopWithinMs = 10_000;

/** What the host of one service reads beside the platform's and the service's own. */
export const hostVariables = {
  PORT: standard<number>(wholeNumber(0, 65_535), '4000', 'Port that the service listens on.'),
  HOST: standard<string>(text, '0.0.0.0', 'Address that the service listens on (the gateway in demo mode: 127.0.0.1).'),
  ORDERLY_DRAIN_MS: standard<number>(wholeNumber(0, 3_000), '1000', 'After SIGTERM: how long it answers on, not ready, until no balancer sends it anything new.'),
};

/** Opens what the settings name: MongoDB and Kafka, or the embedded platform. */
export function openPlatform(settings: PlatformSettings, { log, clock }: { log: Log; clock?: Clock }): Promise<Platform> {
  const { mongodbUri, kafkaBrokers, secret, zone, folder, disk, mongodb, kafka, replicationFactor } = settings;
  const moved = clock ?? clockFor(settings);
  const common = { log, zone, ...(moved ? { clock: moved } : {}) };
  if (mongodbUri === undefined || kafkaBrokers === undefined || !secret) return embeddedPlatform({ ...common, folder, ...(disk ? { disk } : {}), ...(secret ? { secret } : {}) });
  return distributedPlatform({ ...common, mongodbUri, kafkaBrokers, secret, ...(mongodb ? { mongodb } : {}), ...(kafka ? { kafka } : {}), ...(replicationFactor === undefined ? {} : { replicationFactor }) });
}

/** What a host says of itself while it runs: figures on a port of their own where the settings ask for it. Stopping sends the traces held back. */
export async function observe(platform: Platform, { metrics }: PlatformSettings): Promise<{ stop(): Promise<void> }> {
  if (metrics) platform.metrics.collectProcess();
  const serving = metrics && (await serveMetrics(platform.metrics, metrics));
  return {
    async stop() {
      await serving?.close();
      await flushTraces();
    },
  };
}

/** Runs one service by itself: `PORT` (default 4000), `/live`, `/ready`, graceful stop within 10 s. */
export async function host<C>(name: string, start: (config: C, platform: Platform) => Promise<Running>, readConfig: (env: Env) => C): Promise<void> {
  const { settings, config, own } = readAll(readConfig);
  const log = openLog({ level: settings.logLevel });
  const { platform, running, observed } = await opened().catch((error: unknown) => {
    log.error({ service: name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }, 'cannot start');
    process.exit(1);
  });
  let draining = false;
  const app = servicesApp([{ path: '/', running }], () => draining);
  const server = running.port === undefined ? await listen(app, { port: own.PORT, host: own.HOST }) : undefined;
  log.info({ service: name, port: server?.port ?? running.port, on: platform.describe }, 'started');
  closeWithGrace({ delay: stopWithinMs, logger: { error: (error: unknown) => log.error({ service: name, error: String(error) }, 'stopping after an error') } }, async ({ err }) => {
    if (err) log.error({ service: name, error: err.stack ?? err.message }, 'stopping after an error');
    draining = true;
    running.drain?.();
    await sleep(own.ORDERLY_DRAIN_MS);
    await server?.close();
    await running.stop();
    await platform.close();
    await observed.stop();
    log.info({ service: name }, 'stopped');
  });

  async function opened(): Promise<{ platform: Platform; observed: Awaited<ReturnType<typeof observe>>; running: Running }> {
    const platform = await openPlatform(settings, { log });
    const observed = await observe(platform, settings);
    return { platform, observed, running: await start(config, platform) };
  }
}

/** Platform's, host's and service's settings; a start that is refused says every reason at once and exits with 1. */
function readAll<C>(readConfig: (env: Env) => C) {
  const { env } = process;
  try {
    allComplaints(() => readPlatformSettings(env), () => readVariables(env, hostVariables), () => readConfig(env));
    return { settings: readPlatformSettings(env), own: readVariables(env, hostVariables), config: readConfig(env) };
  } catch (error) {
    if (!(error instanceof SettingsRefused)) throw error;
    process.stderr.write(`${error.complaints.join('\n')}\n`);
    process.exit(1);
  }
}

function clockFor({ clockOffsetMs }: PlatformSettings): Clock | undefined {
  if (clockOffsetMs === 0) return undefined;
  const clock = movableClock();
  clock.advance(clockOffsetMs);
  return clock;
}
