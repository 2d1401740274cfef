/** Typed clients of routes, over fetch. An answer outside the contract's happy path becomes the error that it stands for. */
import { circuitBreaker, ConsecutiveBreaker, ExponentialBackoff, handleWhen, type IPolicy, isBrokenCircuitError, retry, wrap } from 'cockatiel';
import type { input, output } from 'zod';
import { Refusal } from '../domain.ts';
import { Forbidden, InvalidInput, OpIdReused, Stale, Unauthorized, Unavailable } from '../errors.ts';
import { inSpan, SpanKind, traceparentNow } from '../observe/tracing.ts';
import { type Address, type Asked, copied, type Door } from './door.ts';
import type { Problem } from './problem.ts';
import type { RouteShape } from './route.ts';

const defaultTimeoutMs = 5_000;

export type Call<R extends RouteShape> = {
  readonly token?: string;
  readonly opId?: string;
  readonly ifMatch?: number;
  readonly requestId?: string;
  readonly timeoutMs?: number;
} & Given<'params', input<R['params']>> & Given<'query', input<R['query']>> & Given<'body', input<R['body']>>;

type Given<K extends string, T> = Record<never, never> extends T ? { readonly [P in K]?: T } : { readonly [P in K]: T };

export type Client<T extends Readonly<Record<string, RouteShape>>> = { readonly [K in keyof T]: (call: Call<T[K]>) => Promise<output<T[K]['ok']>> };

/**
 * A client of a service's routes. Throws Refusal (404, 409), InvalidInput, Unauthorized, Forbidden, Stale, OpIdReused or
 * Unavailable. Reads and commands with an opId are tried again once; five failures in a row open the breaker for a second.
 */
export function client<const T extends Readonly<Record<string, RouteShape>>>(baseUrl: Address, routes: T): Client<T> {
  const transient = handleWhen((error) => error instanceof Unavailable && (error.code === 'unreachable' || error.code === 'newer-schema'));
  const breaker = circuitBreaker(transient, { halfOpenAfter: 1_000, breaker: new ConsecutiveBreaker(5) });
  const again: IPolicy = retry(transient, { maxAttempts: 2, backoff: new ExponentialBackoff({ initialDelay: 30, maxDelay: 200 }) });
  const safe = wrap(again, breaker);
  const calls = Object.entries(routes).map(([name, route]) => [
    name,
    async (call: Call<RouteShape>) => {
      const near = baseUrl.door?.();
      if (near) return traced(route, () => sendNear(near, route, call));
      const repeatable = route.method === 'GET' || call.opId !== undefined;
      try {
        return await (repeatable ? safe : breaker).execute(() => traced(route, () => send(baseUrl(), route, call)));
      } catch (error) {
        throw isBrokenCircuitError(error) ? new Unavailable('unreachable', 1) : error;
      }
    },
  ]);
  return Object.fromEntries(calls) as Client<T>;
}

/** The route's pattern, not the path: an id in it is no secret, but what is searched for may be a name. */
function traced<T>({ method, path }: RouteShape, run: () => Promise<T>): Promise<T> {
  return inSpan(() => `${method} ${path}`, () => ({ kind: SpanKind.CLIENT, attributes: { 'http.request.method': method, 'url.template': path } }), run);
}

/** What every call says of itself. */
function headersOf(route: RouteShape, call: Call<RouteShape>): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json', 'x-orderly-deadline-ms': String(call.timeoutMs ?? defaultTimeoutMs) };
  if (call.token !== undefined) headers['authorization'] = `Bearer ${call.token}`;
  if (call.opId !== undefined) headers['idempotency-key'] = call.opId;
  if (call.ifMatch !== undefined) headers['if-match'] = `"${call.ifMatch}"`;
  if (call.requestId !== undefined) headers['x-request-id'] = call.requestId;
  const traceparent = traceparentNow();
  if (traceparent !== undefined) headers['traceparent'] = traceparent;
  if (route.method !== 'GET') headers['content-type'] = 'application/json';
  return headers;
}

async function send(baseUrl: string, route: RouteShape, call: Call<RouteShape>): Promise<unknown> {
  const headers = headersOf(route, call);
  const url = urlOf(baseUrl, route, call);
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method: route.method, headers, signal: AbortSignal.timeout(call.timeoutMs ?? defaultTimeoutMs),
      ...(route.method === 'GET' ? {} : { body: JSON.stringify(call.body ?? {}) }),
    });
    text = await response.text();
  } catch (error) {
    throw Object.assign(new Unavailable('unreachable'), { cause: error });
  }
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  if (response.ok) return body;
  throw errorOf(response.status, body as Partial<Problem> | undefined);
}

/** The same call to a service of this process. A wait that the caller gave up still ends: what was begun may be done (question 11). */
async function sendNear(door: Door, route: RouteShape, call: Call<RouteShape>): Promise<unknown> {
  const headers = headersOf(route, call);
  const asked: Asked = { params: paramsOf(call), query: Object.fromEntries(queryOf(call)), body: route.method === 'GET' ? undefined : copied(call.body ?? {}), header: (name) => headers[name] };
  const answering = door(route, asked);
  if (!answering) throw new Error('HTTP 404');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unavailable('unreachable')), call.timeoutMs ?? defaultTimeoutMs);
  });
  try {
    const { status, body } = await Promise.race([answering, late]);
    if (status < 300) return body;
    throw errorOf(status, body as Partial<Problem> | undefined);
  } finally {
    clearTimeout(timer);
  }
}

/** The parts of the path. An empty or broken one would name another route: nothing is sent. */
function paramsOf(call: Call<RouteShape>): Record<string, string> {
  const params = (call.params ?? {}) as Record<string, string>;
  for (const [name, value] of Object.entries(params)) if (value === '' || value === '.' || value === '..' || /\p{Cs}/u.test(value)) throw new InvalidInput([{ path: `/${name}`, code: 'invalid_format' }]);
  return params;
}

function queryOf(call: Call<RouteShape>): [string, string][] {
  return Object.entries((call.query ?? {}) as Record<string, unknown>).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value as string)]]));
}

function urlOf(baseUrl: string, route: RouteShape, call: Call<RouteShape>): string {
  const params = paramsOf(call);
  const path = route.path.replace(/:([a-z]+)/gi, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new InvalidInput([{ path: `/${name}`, code: 'invalid_format' }]);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams(queryOf(call));
  const suffix = query.size > 0 ? `?${query.toString()}` : '';
  return `${baseUrl}${path}${suffix}`;
}

type Said = Required<Pick<Problem, 'code' | 'details' | 'errors' | 'retryAfterSeconds'>>;

const errors: Readonly<Record<number, (said: Said) => Error>> = {
  400: ({ errors: issues }) => new InvalidInput(issues.map(({ pointer, code }) => ({ path: pointer, code }))),
  401: () => new Unauthorized('answer'),
  403: () => new Forbidden('answer'),
  404: ({ code, details }) => (code.includes('.') ? new Refusal(code, details) : new Error('HTTP 404')),
  409: ({ code, details }) => new Refusal(code, details),
  412: () => new Stale(),
  422: () => new OpIdReused(),
  428: () => new Stale(true),
  429: ({ code, retryAfterSeconds }) => new Unavailable(code, retryAfterSeconds),
  503: ({ code, retryAfterSeconds }) => new Unavailable(code, retryAfterSeconds),
};

function errorOf(status: number, problem: Partial<Problem> | undefined): Error {
  return errors[status]?.({ code: 'unknown', details: {}, errors: [], retryAfterSeconds: 2, ...problem }) ?? new Error(`HTTP ${status}`);
}
