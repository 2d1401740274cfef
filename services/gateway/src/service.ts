import type { IncomingMessage } from 'node:http';
import { calendarOf, newUlid, present, remoteKeys } from '@orderly/platform';
import type { Platform, Running } from '@orderly/platform';
import { openAuthority } from '@orderly/platform/auth';
import type { Authority, User } from '@orderly/platform/auth';
import { listen } from '@orderly/platform/http';
import { roles } from '@orderly/contracts';
import { catalogue } from './catalogue.ts';
import type { GatewayConfig } from './config.ts';
import type { GatewayContext, Viewer } from './context.ts';
import { readDocuments } from './documents.ts';
import { authRoutes } from './http/auth-routes.ts';
import { exportHandler } from './http/export-ledger.ts';
import { bearerOf } from './http/front.ts';
import { graphqlHandler } from './http/graphql.ts';
import type { Known } from './http/graphql.ts';
import { addressOf, isOnLoopback } from './http/headers.ts';
import { imagesHandler } from './http/images.ts';
import { limiter as openLimiter } from './http/limits.ts';
import { turnAway } from './http/problem.ts';
import { publicCodes } from './http/public-codes.ts';
import { publicHandler } from './http/public.ts';
import { streamHandler } from './http/stream.ts';
import { releaseOf, webRoutes } from './http/web.ts';
import { openArrivals } from './live/arrivals.ts';
import { openFeed } from './live/feed.ts';
import { openFrames } from './live/frames.ts';
import type { Frames } from './live/frames.ts';
import { openHub } from './live/hub.ts';
import type { Hub } from './live/hub.ts';
import type { Ring } from './live/ring.ts';
import type { Stream } from './live/stream.ts';
import { openTeller } from './live/teller.ts';
import { schema } from './schema/index.ts';
import { inTheNameOf, openServices } from './services.ts';
import type { Services } from './services.ts';

export type RunningGateway = Running & { readonly port: number };

/** Starts the gateway: it listens on the public port by itself, owns no data, and follows the feed. */
export async function startGateway(config: GatewayConfig, platform: Platform): Promise<RunningGateway> {
  const log = platform.log.child({ service: 'gateway' });
  const now = (): Date => platform.clock.now();
  const services = openServices(config.urls);
  const documents = await readDocuments(config.documents);
  const limiter = openLimiter(config.limits);
  const source = config.keys ?? remoteKeys({ workforceUrl: config.urls.workforce, secret: platform.secret, service: 'gateway' });
  const authority = openAuthority({ service: 'gateway', secret: platform.secret, source, log });
  const feed = await openFeed({ bus: platform.bus, now, log });
  const arrivals = openArrivals();
  const common: Common = { catalogue: catalogue({ now }), feedCursor: feed.ring.cursor, isDemo: config.demo, calendar: calendarOf(platform.zone), now, nextOf: arrivals.next };
  const frames = openFrames(schema);
  const hub = startHub({ config, platform, services, authority, ring: feed.ring, frames, common });
  const subscription = await feed.follow((events) => {
    arrivals.take(events);
    hub.take(events);
  });
  const ready = readiness(platform, authority);
  const parts = { documents, development: config.development, limiter };
  let isDraining = false;
  const handler = publicHandler({
    graphql: graphqlHandler({ ...parts, schema, log, know: knowing({ config, services, authority, common }) }),
    stream: streamHandler({ ...parts, authority, frames, hub, streamsPerSession: config.limits.streamsPerSession }),
    auth: authRoutes({ config, services, authority, limiter }),
    exportLedger: exportHandler({ authority, services }),
    images: imagesHandler({ authority, limiter, storageUrl: config.urls.storage }),
    publicCodes: publicCodes({ limiter, services }),
    ready: async () => (isDraining ? 'gateway: draining' : ready()),
    isDraining: () => isDraining,
    ...present({ release: config.webFolder === undefined ? undefined : await releaseOf(config.webFolder) }),
    metrics: platform.metrics.of('gateway'),
    log,
    ...(config.webFolder === undefined ? {} : { web: webRoutes(config.webFolder) }),
  });
  watch(platform, { ready, authority, hub });
  const server = await listen(handler, { port: config.port, host: config.host });
  return {
    name: 'gateway',
    port: server.port,
    ready,
    settled: async () => hub.idle().then(() => true),
    drain() {
      isDraining = true;
    },
    async stop() {
      isDraining = true;
      hub.stop();
      await server.close();
      await subscription.stop();
      authority.stop();
    },
  };
}

/** What keeps the gateway from answering, if anything. */
function readiness({ bus }: Platform, authority: Authority): () => Promise<string | undefined> {
  const silent = async (): Promise<string | undefined> =>
    bus.ping().then(
      () => undefined,
      () => 'bus',
    );
  return async () => {
    const problem = authority.revocations.problem() ?? (await silent());
    return problem === undefined ? undefined : `gateway: ${problem}`;
  };
}

/** What is read of the gateway at a scrape. */
function watch({ metrics }: Platform, { ready, authority, hub }: { ready: () => Promise<string | undefined>; authority: Authority; hub: Hub }): void {
  const { gauge } = metrics.of('gateway');
  gauge('orderly_ready', async () => [{ value: (await ready()) === undefined ? 1 : 0 }]);
  gauge('orderly_rights_stale', () => [{ value: authority.revocations.isStale() ? 1 : 0 }]);
  gauge('orderly_stream_clients', () => [{ value: hub.open() }]);
}

type Common = Omit<GatewayContext, 'viewer' | 'audience' | 'services' | 'demo' | 'isDemoCaller'>;
type HubStart = { config: GatewayConfig; platform: Platform; services: Services; authority: Authority; ring: Ring; frames: Frames; common: Common };

/** The hub, whose streams end with their people's rights (S18). */
function startHub({ config, platform, services, authority, ring, frames, common }: HubStart): Hub {
  const log = platform.log.child({ service: 'gateway' });
  const isRevoked = ({ user }: Stream): boolean => authority.revocations.isRevoked(user);
  const teller = openTeller({
    frames,
    log,
    contextFor: ({ token }, audience, viewer) => ({
      ...common,
      viewer,
      audience,
      isDemoCaller: false,
      services: inTheNameOf(services, { token, requestId: newUlid() }),
    }),
    isUsable: (stream) => stream.isOpen() && stream.user.expiresAt * 1_000 > Date.now() && !isRevoked(stream),
  });
  const hub = openHub({ ring, teller, now: common.now, log, heartbeatMs: config.limits.heartbeatMs });
  authority.revocations.onChange(() => hub.drop(isRevoked));
  return hub;
}

/** Who asks, and with what: one context a request. */
function knowing({
  config,
  services,
  authority,
  common,
}: {
  config: GatewayConfig;
  services: Services;
  authority: Authority;
  common: Common;
}): (request: IncomingMessage) => Promise<Known> {
  return async (request) => {
    const user = await userOf(request, authority);
    const isDemoCaller = config.demo && isOnLoopback(request);
    const context: GatewayContext = {
      ...common,
      ...(user ? { viewer: viewerOf(user) } : {}),
      ...(isDemoCaller && config.demoSimulation ? { demo: config.demoSimulation } : {}),
      isDemoCaller,
      services: inTheNameOf(services, { requestId: newUlid(), ...(user ? { token: user.token } : {}) }),
    };
    return { context, who: user?.id ?? `address ${addressOf(request)}` };
  };
}

async function userOf(request: IncomingMessage, authority: Authority): Promise<User | undefined> {
  const token = bearerOf(request);
  if (token === undefined) return undefined;
  return authority.user(token).catch(turnAway);
}

function viewerOf({ id, sessionId, roles: named, units, groupId }: User): Viewer {
  return { id, sessionId, roles: roles.filter((role) => named.includes(role)), unitIds: units, ...(groupId === undefined ? {} : { groupId }) };
}
