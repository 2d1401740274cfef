/** A host: opens the platform, starts services on it, listens, stops in reverse. `main.ts` and standalone are hosts. */
import closeWithGrace from 'close-with-grace';
import { distributedPlatform } from './distributed.ts';
import { embeddedPlatform } from './embedded/index.ts';
import { listen, type Running, servicesApp } from './http/server.ts';
import { openLog } from './log.ts';
import type { Clock, Log, Platform } from './ports.ts';
import { type Env, type PlatformSettings, readPlatformSettings } from './settings.ts';

export { type Env, type PlatformSettings, readPlatformSettings, setting, SettingsRefused } from './settings.ts';

const stopWithinMs = 10_000;

/** Opens what the settings name: MongoDB and Kafka, or the embedded platform. */
export function openPlatform(settings: PlatformSettings, { log, clock }: { log: Log; clock?: Clock }): Promise<Platform> {
  const { mongodbUri, kafkaBrokers, secret, zone, folder } = settings;
  const common = { log, zone, ...(clock ? { clock } : {}) };
  return mongodbUri !== undefined && kafkaBrokers !== undefined && secret ? distributedPlatform({ ...common, mongodbUri, kafkaBrokers, secret }) : embeddedPlatform({ ...common, folder, ...(secret ? { secret } : {}) });
}

/** Runs one service by itself: `PORT` (default 4000), `/live`, `/ready`, graceful stop. */
export async function host<C>(name: string, start: (config: C, platform: Platform) => Promise<Running>, readConfig: (env: Env) => C): Promise<void> {
  const settings = readPlatformSettings(process.env);
  const config = readConfig(process.env);
  const log = openLog({ level: settings.logLevel });
  const platform = await openPlatform(settings, { log });
  const running = await start(config, platform);
  let draining = false;
  const app = servicesApp([{ path: '/', running }], () => draining);
  const server = running.port === undefined ? await listen(app, { port: Number(process.env['PORT'] ?? 4000), host: process.env['HOST'] ?? '0.0.0.0' }) : undefined;
  log.info({ service: name, port: server?.port ?? running.port, on: platform.describe }, 'started');
  closeWithGrace({ delay: stopWithinMs }, async () => {
    draining = true;
    await server?.close();
    await running.stop();
    await platform.close();
  });
}
