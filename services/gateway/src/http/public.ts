/** The public port: what is reached by which path, and how everything else is turned away. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { inSpan, type Log, type ServiceMetrics, SpanKind } from '@orderly/platform';
import { setHeaders } from './headers.ts';
import { answerProblem, TurnedAway } from './problem.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

export type PublicParts = {
  readonly graphql: Handler;
  readonly stream: Handler;
  readonly auth: Handler;
  readonly exportLedger: Handler;
  readonly images: Handler;
  readonly publicCodes: Handler;
  readonly web?: Handler;
  /** Names the web build that this gateway serves: a page of another one offers to reload. */
  readonly release?: string;
  /** True while a kept connection would bring its next request to the wrong replica. */
  readonly isDraining: () => boolean;
  readonly ready: () => Promise<string | undefined>;
  readonly metrics: ServiceMetrics;
  readonly log: Log;
};

const methods = ['GET', 'HEAD', 'POST'];

export function publicHandler({
  graphql,
  stream,
  auth,
  exportLedger,
  images,
  publicCodes,
  web,
  release,
  isDraining,
  ready,
  metrics,
  log,
}: PublicParts): (request: IncomingMessage, response: ServerResponse) => void {
  const route = (path: string): Handler | undefined => {
    if (path === '/graphql') return graphql;
    if (path === '/stream') return stream;
    if (path.startsWith('/auth/')) return auth;
    if (path === '/export/ledger') return exportLedger;
    if (path === '/images' || path.startsWith('/images/')) return images;
    if (path.startsWith('/public/')) return publicCodes;
    if (path === '/live') return (_request, response) => answerJson(response, 200, { live: true });
    if (path === '/ready')
      return async (_request, response) => {
        const problem = await ready();
        answerJson(response, problem === undefined ? 200 : 503, { ready: problem === undefined, problems: problem === undefined ? [] : [problem] });
      };
    return web;
  };
  return (request, response) => {
    setHeaders(response);
    if (release !== undefined) response.setHeader('x-orderly-release', release);
    if (isDraining()) response.setHeader('Connection', 'close');
    void watched(request, response, metrics, () => handle(request, response, route).catch((error: unknown) => fail(error, response, log)));
  };
}

/** The first of a trace: what a browser claims of one is not believed. A live stream is counted apart, it has no end to wait for. */
async function watched(request: IncomingMessage, response: ServerResponse, metrics: ServiceMetrics, run: () => Promise<void>): Promise<void> {
  const route = labelOf(request.url ?? '');
  if (route === '/stream') return run();
  const method = methods.includes(request.method ?? '') ? (request.method ?? '') : 'other';
  const began = performance.now();
  await inSpan(() => `${method} ${route}`, () => ({ kind: SpanKind.SERVER, root: true, attributes: { 'orderly.service': 'gateway', 'http.request.method': method, 'http.route': route } }), async (span) => {
    await run();
    span?.setAttribute('http.response.status_code', response.statusCode);
  });
  metrics.request({ method, route, status: response.statusCode }, (performance.now() - began) / 1_000);
}

const labels = ['/graphql', '/stream', '/auth', '/export', '/images', '/public', '/live', '/ready'];

/** One of a few: the paths of the web build and of strangers are one label. */
function labelOf(url: string): string {
  const [path = ''] = url.split('?');
  return labels.find((label) => path === label || path.startsWith(`${label}/`)) ?? 'web';
}

async function handle(request: IncomingMessage, response: ServerResponse, route: (path: string) => Handler | undefined): Promise<void> {
  // S12: TRACE and unknown methods.
  if (!methods.includes(request.method ?? '')) throw new TurnedAway(405, 'method-not-allowed', { Allow: methods.join(', ') });
  const [path = ''] = (request.url ?? '').split('?');
  const handler = route(path);
  if (!handler) throw new TurnedAway(404, 'not-found');
  await handler(request, response);
}

function fail(error: unknown, response: ServerResponse, log: Log): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error instanceof TurnedAway) answerProblem(response, error.status, error.code, error.headers);
  else {
    log.error({ error: error instanceof Error ? (error.stack ?? error.name) : 'unknown' }, 'a request failed');
    answerProblem(response, 500, 'internal');
  }
}

function answerJson(response: ServerResponse, status: number, body: object): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(body));
}
