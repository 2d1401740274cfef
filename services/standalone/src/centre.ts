/** The whole centre on one platform: the same services as when they run apart, which call one another without a socket here. */
import { startAudit } from '@orderly/audit';
import { startDelivery } from '@orderly/delivery';
import { startDispatch } from '@orderly/dispatch';
import { startEscort } from '@orderly/escort';
import { defaultLimits, startGateway } from '@orderly/gateway';
import { startLoans } from '@orderly/loans';
import type { Platform, Running } from '@orderly/platform';
import { type Address, listen, servicesApp } from '@orderly/platform/http';
import { startStorage } from '@orderly/storage';
import { startWorkforce } from '@orderly/workforce';
import { operatorDoor } from './operator.ts';
import { demoSimulation } from './simulation.ts';

export type CentreOptions = {
  readonly port: number;
  readonly host: string;
  readonly demo: boolean;
  readonly development: boolean;
  /** The page is reached by https (behind a proxy): cookies are Secure. */
  readonly isSecure: boolean;
  readonly webFolder: string;
  /** JSON files of persisted operations. */
  readonly documents: readonly string[];
  /** Operations of one person in a minute, if not the gateway's default. */
  readonly operationsPerMinute?: number;
  readonly onFirstSecret: (secret: string) => void;
  /** Where the gateway finds a service whose own address this is, if not there (a proxy in tests). */
  readonly gatewayFinds?: (url: string) => string;
};

export type Centre = {
  readonly port: number;
  /** Base URL of a service on the loopback port. */
  url(service: string): string;
  /** A token of the seeding administrator; demo mode alone. */
  bootstrap(): Promise<string>;
  /** Undefined when every service is ready, else who is not. */
  ready(): Promise<string | undefined>;
  /** True when every outbox is sent and every event handled. */
  settled(): Promise<boolean>;
  stop(): Promise<void>;
};

/** A simulated day signs in as many people as a real one, all from this machine. */
const demoSignInsPerMinute = 600;

/** Starts all services in the order in which they need one another; stops in reverse. */
export async function startCentre(platform: Platform, options: CentreOptions): Promise<Centre> {
  const mounted: { path: string; running: Running }[] = [];
  const inner = await listen(servicesApp(mounted, () => false), { port: 0, host: '127.0.0.1' });
  const url = (service: string): string => `http://127.0.0.1:${inner.port}/${service}`;
  // Services of one process call one another without a socket; the port is for what comes over HTTP, as bytes do.
  const at = (service: string): Address => Object.assign(() => url(service), { door: () => mounted.find(({ running }) => running.name === service)?.running.door });
  const urls = { workforceUrl: at('workforce'), dispatchUrl: at('dispatch'), escortUrl: at('escort'), deliveryUrl: at('delivery'), auditUrl: at('audit') };
  const join = <R extends Running>(running: R): R => {
    mounted.push({ path: `/${running.name}`, running });
    return running;
  };

  const stopAll = async (): Promise<void> => {
    for (const { running } of [...mounted].reverse()) await running.stop();
    await inner.close();
  };

  try {
    const workforce = join(await startWorkforce({ demo: options.demo, onFirstSecret: options.onFirstSecret }, platform));
    // The rest need only workforce: side by side.
    await Promise.all([
      startDispatch(urls, platform).then(join),
      startEscort(urls, platform).then(join),
      startDelivery(urls, platform).then(join),
      startStorage(urls, platform).then(join),
      startLoans(urls, platform).then(join),
      startAudit({ ...urls, historyUrls: Object.fromEntries(['workforce', 'dispatch', 'escort', 'delivery', 'storage', 'loans'].map((name) => [name, at(name)])) }, platform).then(join),
    ]);
    const simulation = options.demo ? demoSimulation(() => `http://127.0.0.1:${gateway.port}`) : undefined;
    const { gatewayFinds } = options;
    // What stands between gateway and services in a test is reached over HTTP alone.
    const seen = (service: string): Address => (gatewayFinds ? () => gatewayFinds(url(service)) : at(service));
    const gateway = await startGateway(
      {
        urls: { workforce: seen('workforce'), dispatch: seen('dispatch'), escort: seen('escort'), delivery: seen('delivery'), storage: seen('storage'), loans: seen('loans'), audit: seen('audit') },
        port: options.port, host: options.host, demo: options.demo, development: options.development, isSecure: options.isSecure,
        documents: options.documents, limits: { ...defaultLimits, ...(options.demo ? { signInsPerMinute: demoSignInsPerMinute } : {}), ...(options.operationsPerMinute === undefined ? {} : { operationsPerMinute: options.operationsPerMinute }) }, webFolder: options.webFolder,
        ...(simulation ? { demoSimulation: simulation } : {}),
      },
      platform,
    );
    mounted.push({ path: '/gateway', running: gateway });
    if (platform.owner) {
      mounted.push({ path: '/operator', running: operatorDoor(platform, platform.owner, workforce) });
      platform.owner.announce(inner.port);
    }
    return {
      port: gateway.port,
      url,
      bootstrap: async () => (await workforce.bootstrap()).token,
      ready: async () => (await Promise.all(mounted.map(({ running }) => running.ready()))).find((problem) => problem !== undefined),
      settled: async () => (await Promise.all(mounted.map(async ({ running }) => running.settled?.() ?? true))).every(Boolean),
      async stop() {
        await simulation?.stop();
        await stopAll();
      },
    };
  } catch (error) {
    await stopAll();
    throw error;
  }
}
