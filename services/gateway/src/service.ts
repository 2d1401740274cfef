import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { calendarOf, remoteKeys } from '@orderly/platform';
import type { Platform, Running } from '@orderly/platform';
import { openAuthority } from '@orderly/platform/auth';
import type { Authority, User } from '@orderly/platform/auth';
import { newUlid } from '@orderly/platform';
import { listen } from '@orderly/platform/http';
import { roles } from '@orderly/contracts';
import { catalogue } from './catalogue.ts';
import type { GatewayConfig } from './config.ts';
import type { GatewayContext, Viewer } from './context.ts';
import { readDocuments } from './documents.ts';
import { authRoutes } from './http/auth-routes.ts';
import { bearerOf } from './http/front.ts';
import { graphqlHandler } from './http/graphql.ts';
import type { Known } from './http/graphql.ts';
import { addressOf, isOnLoopback } from './http/headers.ts';
import { limiter as openLimiter } from './http/limits.ts';
import { TurnedAway } from './http/problem.ts';
import { publicHandler } from './http/public.ts';
import { streamHandler } from './http/stream.ts';
import { webRoutes } from './http/web.ts';
import { openFeed } from './live/feed.ts';
import { openFrames } from './live/frames.ts';
import { openHub } from './live/hub.ts';
import { openTeller } from './live/teller.ts';
import { schema } from './schema/index.ts';
import { inTheNameOf, openServices } from './services.ts';

export type RunningGateway = Running & { readonly port: number };

/** Starts the gateway: it listens on the public port by itself, owns no data, and follows the feed. */
export async function startGateway(config: GatewayConfig, platform: Platform): Promise<RunningGateway> {
  const log = platform.log.child({ service: 'gateway' });
  const now = (): Date => platform.clock.now();
  const services = openServices(config.urls);
  const documents = await readDocuments(config.documents);
  const limiter = openLimiter(config.limits);
  const keys = config.keys ?? remoteKeys({ workforceUrl: config.urls.workforce, secret: platform.secret, service: 'gateway' });
  const authority = openAuthority({ service: 'gateway', secret: platform.secret, source: keys, log });
  const feed = await openFeed({ bus: platform.bus, now, log });
  const common = {
    catalogue: catalogue({ now }),
    feedCursor: () => feed.ring.cursor(),
    isDemo: config.demo,
    calendar: calendarOf(platform.zone),
    now,
    wait: sleep,
  };
  const frames = openFrames(schema);
  const teller = openTeller({
    frames,
    log,
    contextFor: (user, audience, viewer) => ({
      ...common,
      viewer,
      audience,
      isDemoCaller: false,
      services: inTheNameOf(services, { token: user.token, requestId: newUlid() }),
    }),
    isUsable: ({ user, isOpen }) => isOpen() && user.expiresAt * 1_000 > Date.now() && !authority.revocations.isRevoked(user),
  });
  const hub = openHub({ ring: feed.ring, teller, now, log, heartbeatMs: config.limits.heartbeatMs });
  authority.revocations.onChange(() => hub.drop(({ user }) => authority.revocations.isRevoked(user)));
  const subscription = await feed.follow(hub.take);

  const know = async (request: IncomingMessage): Promise<Known> => {
    const user = await userOf(request, authority);
    const isDemoCaller = config.demo && isOnLoopback(request);
    const identity = { requestId: newUlid(), ...(user ? { token: user.token } : {}) };
    const context: GatewayContext = {
      ...common,
      ...(user ? { viewer: viewerOf(user) } : {}),
      ...(isDemoCaller && config.demoSimulation ? { demo: config.demoSimulation } : {}),
      isDemoCaller,
      services: inTheNameOf(services, identity),
    };
    return { context, who: user?.id ?? `address ${addressOf(request)}` };
  };
  const ready = async (): Promise<string | undefined> => {
    const problem = authority.revocations.problem();
    if (problem !== undefined) return `gateway: ${problem}`;
    return platform.bus.ping().then(
      () => undefined,
      () => 'gateway: bus',
    );
  };
  const parts = { documents, development: config.development, limiter };
  let draining = false;
  const handler = publicHandler({
    graphql: graphqlHandler({ ...parts, schema, log, know }),
    stream: streamHandler({ ...parts, authority, frames, hub, streamsPerSession: config.limits.streamsPerSession }),
    auth: authRoutes({ config, services, authority, limiter }),
    ready: async () => (draining ? 'gateway: draining' : ready()),
    log,
    ...(config.webFolder === undefined ? {} : { web: webRoutes(config.webFolder) }),
  });
  const server = await listen(handler, { port: config.port, host: config.host });
  return {
    name: 'gateway',
    port: server.port,
    ready,
    async stop() {
      draining = true;
      hub.stop();
      await server.close();
      await subscription.stop();
      authority.stop();
    },
  };
}

async function userOf(request: IncomingMessage, authority: Authority): Promise<User | undefined> {
  const token = bearerOf(request);
  if (token === undefined) return undefined;
  try {
    return await authority.user(token);
  } catch {
    throw new TurnedAway(401, 'unauthorized');
  }
}

function viewerOf({ id, sessionId, roles: named, units, groupId }: User): Viewer {
  return { id, sessionId, roles: roles.filter((role) => named.includes(role)), unitIds: units, ...(groupId === undefined ? {} : { groupId }) };
}
