/** Inner services as HTTP servers of the test's own: answers by path, and every call written down. */
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { ServiceUrls } from '../services.ts';

export type InnerCall = {
  readonly service: string;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly token: string | undefined;
  readonly opId: string | undefined;
  readonly body: unknown;
};
export type InnerAnswer = { readonly status?: number; readonly body: unknown };
export type Inner = { readonly urls: ServiceUrls; readonly calls: InnerCall[]; answer: (call: InnerCall) => InnerAnswer | undefined; stop(): Promise<void> };

const names = ['workforce', 'dispatch', 'escort', 'delivery', 'storage', 'loans', 'audit'] as const;

export async function innerServices(answer: Inner['answer'] = () => undefined): Promise<Inner> {
  const inner: Inner = {
    calls: [],
    answer,
    urls: { workforce: () => '', dispatch: () => '', escort: () => '', delivery: () => '', storage: () => '', loans: () => '', audit: () => '' },
    stop: async () => {},
  };
  const server = createServer((request, response) => {
    void callOf(request).then((call) => {
      inner.calls.push(call);
      const { status = 200, body } = inner.answer(call) ?? fallback(call);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = (name: (typeof names)[number]) => () => `http://127.0.0.1:${port}/${name}`;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return Object.assign(inner, {
    urls: { workforce: url('workforce'), dispatch: url('dispatch'), escort: url('escort'), delivery: url('delivery'), storage: url('storage'), loans: url('loans'), audit: url('audit') },
    stop,
  });
}

/** A problem as a service answers it. */
export function problem(status: number, code: string, more: object = {}): InnerAnswer {
  return { status, body: { type: `urn:orderly:problem:${code}`, status, code, ...more } };
}

function fallback({ method, path }: InnerCall): InnerAnswer {
  return method === 'GET' && /^\/v1\/[a-z-]+$/.test(path) ? { body: { rows: [] } } : problem(404, 'test.thing-unknown');
}

async function callOf(request: IncomingMessage): Promise<InnerCall> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  const text = Buffer.concat(parts).toString();
  const url = new URL(request.url ?? '', 'http://inner');
  const [, service = '', path = ''] = /^\/([a-z]+)(\/.*)$/.exec(url.pathname) ?? [];
  const opId = request.headers['idempotency-key'];
  return {
    service,
    path,
    method: request.method ?? '',
    query: url.searchParams,
    body: text === '' ? undefined : request.headers['content-type'] === 'application/json' ? JSON.parse(text) : text,
    token: request.headers.authorization?.replace(/^Bearer /, ''),
    opId: typeof opId === 'string' ? opId : undefined,
  };
}
