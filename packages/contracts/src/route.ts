/** One route: what `platform/http` mounts, the typed clients call and OpenAPI describes. */
import { z } from 'zod';
import type { Role } from './common.ts';

export type Method = 'GET' | 'POST' | 'PATCH';

/**
 * `allow`: roles that may call it, `signed-in` for any person, `service` for other services (and operators), `public` for anyone.
 * A route without it does not type-check (deny by default, S25). `refusals`: the codes that its 409 may carry.
 */
export type Route<P extends z.ZodType = z.ZodType, Q extends z.ZodType = z.ZodType, B extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly method: Method;
  readonly path: string;
  readonly summary: string;
  readonly allow: readonly Role[] | 'signed-in' | 'service' | 'public';
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly ok: O;
  readonly refusals: readonly string[];
  /** The body is bytes of one of these media types, not JSON. */
  readonly takes?: { readonly types: readonly string[]; readonly maxBytes: number };
  /** Which writes go first when not all can (0–4); by who may call unless it says so. */
  readonly lane?: 0 | 1 | 2 | 3 | 4;
};

const none = z.strictObject({});

type Parts = { params?: z.ZodType; query?: z.ZodType; body?: z.ZodType; refusals?: readonly string[]; lane?: Route['lane'] };
type Filled<T extends Parts, K extends 'params' | 'query' | 'body'> = T[K] extends z.ZodType ? T[K] : typeof none;

/** A read. */
export function get<O extends z.ZodType, T extends Parts>(
  path: string,
  about: { summary: string; allow: Route['allow']; ok: O } & T,
): Route<Filled<T, 'params'>, Filled<T, 'query'>, Filled<T, 'body'>, O> {
  return complete('GET', path, about);
}

/** A command: needs the header `Idempotency-Key` (a ULID, the opId), answers `{id, version}` unless `ok` says otherwise. */
export function post<O extends z.ZodType, T extends Parts>(
  path: string,
  about: { summary: string; allow: Route['allow']; ok: O } & T,
): Route<Filled<T, 'params'>, Filled<T, 'query'>, Filled<T, 'body'>, O> {
  return complete('POST', path, about);
}

/** A command whose body is bytes (a photo): `takes` says which and how many. */
export function raw<O extends z.ZodType, T extends Parts>(
  path: string,
  about: { summary: string; allow: Route['allow']; ok: O; takes: NonNullable<Route['takes']> } & T,
): Route<Filled<T, 'params'>, Filled<T, 'query'>, Filled<T, 'body'>, O> {
  return complete('POST', path, about);
}

/** A record edited as a form: needs `If-Match: "<version>"` (428 without, 412 when stale). */
export function patch<O extends z.ZodType, T extends Parts>(
  path: string,
  about: { summary: string; allow: Route['allow']; ok: O } & T,
): Route<Filled<T, 'params'>, Filled<T, 'query'>, Filled<T, 'body'>, O> {
  return complete('PATCH', path, about);
}

function complete<O extends z.ZodType, T extends Parts>(method: Method, path: string, about: { summary: string; allow: Route['allow']; ok: O } & T) {
  const { params, query, body, refusals, ...rest } = about;
  return { method, path, params: params ?? none, query: query ?? none, body: body ?? none, refusals: refusals ?? [], ...rest } as unknown as Route<
    Filled<T, 'params'>,
    Filled<T, 'query'>,
    Filled<T, 'body'>,
    O
  >;
}
