/** One HTTP server over one or more services' routers, with /live and /ready. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express, type Router } from 'express';
import helmet from 'helmet';
import type { Door } from './door.ts';

/** What a host mounts: a started service. */
export type Running = {
  readonly name: string;
  readonly router?: Router;
  /** Its routes without a socket, for services of the same process. */
  readonly door?: Door;
  /** Set by a service that listens by itself (the gateway): its host does not. */
  readonly port?: number;
  /** Undefined when ready, else why not. */
  ready(): Promise<string | undefined>;
  /** Resolves when nothing is under way: outbox sent, events handled. For tests and the graceful stop. */
  settled?(): Promise<boolean>;
  /** True once it met a document of a later release: not ready, and no connection is kept (question 24). */
  isBehind?(): boolean;
  /** Told at the beginning of a graceful stop, while it still answers. */
  drain?(): void;
  /** Keeps at once the deadlines that are due by the clock. For tests that move it. */
  keepDeadlines?(): Promise<void>;
  stop(): Promise<void>;
};

/** An express app with safe defaults: no x-powered-by, simple queries, helmet. */
export function safeApp(): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('trust proxy', false);
  app.use(helmet());
  return app;
}

/** Mounts each service under its path (`/` or `/<name>`), also one that joins the list later; `/live` answers while the process lives, `/ready` 200 or 503 with reasons' names. */
export function servicesApp(services: readonly { readonly path: string; readonly running: Running }[], draining: () => boolean): Express {
  const app = safeApp();
  // A kept connection would bring the next request here, whatever a balancer thinks.
  app.use((_request, response, next) => {
    if (draining() || services.some(({ running }) => running.isBehind?.() === true)) response.set('Connection', 'close');
    next();
  });
  app.get('/live', (_request, response) => void response.json({ live: true }));
  app.get('/ready', async (_request, response) => {
    const problems = draining() ? ['draining'] : (await Promise.all(services.map(({ running }) => running.ready()))).filter((problem) => problem !== undefined);
    response.status(problems.length === 0 ? 200 : 503).json({ ready: problems.length === 0, problems });
  });
  app.use((request, response, next) => {
    const found = services.find(({ path }) => path === '/' || request.url.startsWith(`${path}/`));
    if (!found?.running.router) {
      next();
      return;
    }
    if (found.path !== '/') request.url = request.url.slice(found.path.length);
    found.running.router(request, response, next);
  });
  app.use((_request, response) => void response.status(404).type('application/problem+json').json({ type: 'urn:orderly:problem:not-found', status: 404, code: 'not-found' }));
  return app;
}

export type Listening = { readonly port: number; close(): Promise<void> };

/** Listens; port 0 lets the system pick one. Closing waits for requests under way, at most 5 s. */
export async function listen(handler: Express | ((request: never, response: never) => void), { port, host }: { port: number; host: string }): Promise<Listening> {
  const server: Server = createServer(handler as Express);
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.maxHeadersCount = 100;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), 5_000);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
