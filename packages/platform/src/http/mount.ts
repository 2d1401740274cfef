/** Mounts routes on express: who, what, then the handler. Nothing is reached without its rule (S25). */
import { createHash, createHmac } from 'node:crypto';
import express, { type ErrorRequestHandler, type Request as ExpressRequest, type Response, type Router } from 'express';
import type { Actor } from '../domain.ts';
import { Forbidden, InvalidInput, Stale, Unauthorized, Unavailable } from '../errors.ts';
import type { Authority, Caller } from '../auth/authority.ts';
import { newUlid } from '../ids.ts';
import { keyFor } from '../keys.ts';
import { watched } from '../observe/watch.ts';
import type { Log, ServiceMetrics } from '../ports.ts';
import { type Answered, type Asked, copied, type Door } from './door.ts';
import { laneOf } from './lane.ts';
import { type Problem, problemOf } from './problem.ts';
import type { Bytes, Handler, Request, RouteShape } from './route.ts';

const bodyLimit = '100kb';
const retryFullSeconds = 30;
const ulidPattern = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

export type Mount = <R extends RouteShape>(route: R, handler: Handler<R>) => void;

type RouterParts = {
  readonly service: string;
  readonly metrics: ServiceMetrics;
  readonly authority: Pick<Authority, 'caller'>;
  readonly secret: Uint8Array;
  readonly log: Log;
  /** Records that a known caller was denied a route, before the answer (question 5). */
  readonly onDenied: (actor: Actor, route: string) => Promise<void>;
  /** The first lane of writes that is refused for now; without it none is. */
  readonly refusedFrom?: () => number;
};

/** A service's router and its door: `mount(route, handler)`; problem+json for every error; JSON bodies of at most 100 KB. */
export function openRouter({ service, metrics, authority, secret, log, onDenied, refusedFrom = () => 5 }: RouterParts): { router: Router; mount: Mount; door: Door } {
  // Keyed: a body may hold a PIN or a name, which a bare hash in an event would give away to whoever tries all of them.
  const hashKey = keyFor(secret, 'request-hash');
  const router = express.Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.use(express.json({ limit: bodyLimit, strict: true, type: 'application/json' }));
  const local = new Map<string, (asked: Asked) => Promise<Answered>>();

  const mount: Mount = (route, handler) => {
    /** Who, then what, then the handler: the same for both ways in. */
    const perform = watched(route, { service, metrics }, async (asked: Asked, read?: () => Promise<Uint8Array>): Promise<unknown> => {
      const deadline = deadlineOf(asked);
      const caller = await callerOf(asked, route, authority);
      if (!isAllowed(caller, route)) {
        await onDenied(identityOf(caller).actor, `${route.method} ${route.path}`);
        throw new Forbidden('role');
      }
      if (route.method !== 'GET' && laneOf(route) >= refusedFrom()) throw new Unavailable('disk-full', retryFullSeconds);
      const bytes = (await read?.()) ?? new Uint8Array();
      const given = { ...asked, body: read ? bytes : asked.body };
      const request = {
        params: route.params.parse(asked.params),
        query: route.query.parse(asked.query),
        body: route.body.parse(read ? {} : (asked.body ?? {})),
        bytes,
        ...identityOf(caller),
        get requestId() {
          return requestIdOf(asked);
        },
        command: () => commandOf(given, { route, actor: identityOf(caller).actor, deadline, hashKey }),
        ifMatch: () => ifMatchOf(asked),
      } as unknown as Request<typeof route>;
      return handler(request);
    });

    const method = route.method.toLowerCase() as 'get' | 'post' | 'patch';
    const { takes } = route;
    router[method](route.path, async (incoming, response) => {
      const answer = await perform(overHttp(incoming), takes && (() => bytesOf(incoming, response, takes)));
      if (isBytes(answer)) {
        response.type(answer.mediaType).send(Buffer.from(answer.bytes));
        return;
      }
      if (typeof answer === 'object' && answer !== null && 'version' in answer) response.set('ETag', `"${String(answer.version)}"`);
      response.json(answer);
    });
    // Bytes come and go over HTTP alone.
    if (!takes) local.set(`${route.method} ${route.path}`, (asked) => answering(perform(asked), { asked, log, route }));
  };
  // Express finds error handlers by their place: the host calls `problems` after every route.
  return { router: withProblems(router, log), mount, door: ({ method, path }, asked) => local.get(`${method} ${path}`)?.(asked) };
}

/** What the wire would have carried of an answer or an error. */
async function answering(performing: Promise<unknown>, { asked, log, route }: { asked: Asked; log: Log; route: RouteShape }): Promise<Answered> {
  try {
    return { status: 200, body: copied(await performing) };
  } catch (error) {
    const problem = problemFor(error, { log, requestId: requestIdOf(asked), method: route.method, path: route.path });
    return { status: problem.status, body: problem };
  }
}

function problemFor(error: unknown, { log, ...request }: { log: Log; requestId: string; method: string; path: string | undefined }): Problem {
  const known = problemOf(error);
  if (!known) log.error({ ...request, error: error instanceof Error ? (error.stack ?? error.name) : 'unknown' }, 'request failed');
  return { ...(known ?? { type: 'urn:orderly:problem:internal', status: 500, code: 'internal' }), requestId: request.requestId };
}

const asked = new WeakMap<ExpressRequest, Asked>();

function overHttp(incoming: ExpressRequest): Asked {
  const known = asked.get(incoming) ?? { params: incoming.params as Record<string, string>, query: incoming.query, body: incoming.body as unknown, header: (name: string) => incoming.get(name) };
  asked.set(incoming, known);
  return known;
}

/** A router whose last word, after whatever is mounted later, is problem+json. */
function withProblems(inner: Router, log: Log): Router {
  const outer = express.Router();
  outer.use(inner);
  outer.use((_request: ExpressRequest, response: Response) => void response.status(404).type('application/problem+json').json({ type: 'urn:orderly:problem:not-found', status: 404, code: 'not-found' }));
  const last: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const path = request.route === undefined ? undefined : String((request.route as { path?: unknown }).path);
    const problem = problemFor(error, { log, requestId: requestIdOf(overHttp(request)), method: request.method, path });
    if (problem.retryAfterSeconds !== undefined) response.set('Retry-After', String(problem.retryAfterSeconds));
    response.status(problem.status).type('application/problem+json').json(problem);
  };
  outer.use(last);
  return outer;
}

function isBytes(answer: unknown): answer is Bytes {
  return typeof answer === 'object' && answer !== null && 'bytes' in answer && answer.bytes instanceof Uint8Array;
}

/** Reads a body of bytes; another media type is a 415, too many are a 413. */
async function bytesOf(incoming: ExpressRequest, response: Response, { types, maxBytes }: NonNullable<RouteShape['takes']>): Promise<Uint8Array> {
  if (incoming.is([...types]) === false) throw Object.assign(new Error('media type'), { type: 'encoding.unsupported', status: 415 });
  const read = express.raw({ type: [...types], limit: maxBytes, inflate: false });
  await new Promise<void>((resolve, reject) => read(incoming, response, (error?: unknown) => (error === undefined ? resolve() : reject(error))));
  const body: unknown = incoming.body;
  return body instanceof Uint8Array ? body : new Uint8Array();
}

async function callerOf(incoming: Asked, route: RouteShape, authority: Pick<Authority, 'caller'>): Promise<Caller | undefined> {
  if (route.allow === 'public') return undefined;
  const token = /^Bearer (\S+)$/.exec(incoming.header('authorization') ?? '')?.[1];
  if (token === undefined) throw new Unauthorized('no token');
  return authority.caller(token);
}

/** Deny by default: a service reads what any person may, a person what one of their roles may (S25). */
function isAllowed(caller: Caller | undefined, { allow, method }: RouteShape): boolean {
  if (!caller) return allow === 'public';
  if ('service' in caller) return allow === 'service' || (allow === 'signed-in' && method === 'GET');
  return allow === 'signed-in' || (Array.isArray(allow) && allow.some((role) => caller.user.roles.includes(role)));
}

function identityOf(caller: Caller | undefined): { user?: unknown; service: string | undefined; actor: Actor } {
  if (!caller) return { service: undefined, actor: { id: 'public', roles: [] } };
  if ('service' in caller) return { service: caller.service, actor: { id: `service:${caller.service}`, roles: ['service'] } };
  const { user } = caller;
  return { user, service: undefined, actor: { id: user.id, roles: user.roles, sessionId: user.sessionId } };
}

type Commanding = { route: RouteShape; actor: Actor; deadline: number | undefined; hashKey: Uint8Array };

function commandOf(incoming: Asked, { route, actor, deadline, hashKey }: Commanding): { actor: Actor; opId: string; requestHash: string; deadline?: number } {
  const opId = incoming.header('idempotency-key') ?? '';
  if (!ulidPattern.test(opId)) throw new InvalidInput([{ path: '/idempotency-key', code: 'op-id' }]);
  const requestHash = createHmac('sha256', hashKey).update(JSON.stringify([actor.id, route.method, route.path, incoming.params, hashed(incoming.body)])).digest('base64url');
  return { actor, opId, requestHash, ...(deadline === undefined ? {} : { deadline }) };
}

/** What of a body stands in the request hash: bytes by their own. */
function hashed(body: unknown): unknown {
  return body instanceof Uint8Array ? createHash('sha256').update(body).digest('base64url') : (body ?? {});
}

function ifMatchOf(incoming: Asked): number {
  const version = /^"(\d{1,9})"$/.exec(incoming.header('if-match') ?? '')?.[1];
  if (version === undefined) throw new Stale(true);
  return Number(version);
}

/** `x-orderly-deadline-ms`: how long the caller will wait; what comes later is not begun. */
function deadlineOf(incoming: Asked): number | undefined {
  const ms = Number(incoming.header('x-orderly-deadline-ms') ?? Number.NaN);
  if (!Number.isFinite(ms)) return undefined;
  if (ms <= 0) throw new Unavailable('deadline-passed');
  return Date.now() + ms;
}

const requestIds = new WeakMap<object, string>();

function requestIdOf(request: Asked): string {
  const given = request.header('x-request-id');
  const known = requestIds.get(request) ?? (given !== undefined && ulidPattern.test(given) ? given : newUlid());
  requestIds.set(request, known);
  return known;
}
