import type { ZodType, output } from 'zod';
import type { Actor } from '../domain.ts';
import type { User } from '../auth/tokens.ts';

/** A route as contracts describe it; the platform knows only its shape. */
export type RouteShape = {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly summary: string;
  readonly allow: readonly string[] | 'signed-in' | 'service' | 'public';
  readonly params: ZodType;
  readonly query: ZodType;
  readonly body: ZodType;
  readonly ok: ZodType;
  readonly refusals: readonly string[];
  /** Which writes go first when not all can (0–4); by who may call unless it says so. */
  readonly lane?: 0 | 1 | 2 | 3 | 4;
  /** The body is bytes of one of these media types (a photo), not JSON; read after the caller is known. */
  readonly takes?: { readonly types: readonly string[]; readonly maxBytes: number };
};

/** An answer of bytes instead of JSON, for a route whose `ok` is unknown. */
export type Bytes = { readonly bytes: Uint8Array; readonly mediaType: string };

/** What a handler gets: parsed input and a verified caller. */
export type Request<R extends RouteShape> = {
  readonly params: output<R['params']>;
  readonly query: output<R['query']>;
  readonly body: output<R['body']>;
  /** The body of a route that takes bytes; empty elsewhere. */
  readonly bytes: Uint8Array;
  /** The person's token as verified; a TypeError on routes that services or anyone may call. */
  readonly user: User;
  /** `service:<name>` where a service called. */
  readonly service: string | undefined;
  readonly actor: Actor;
  readonly requestId: string;
  /** opId (header `Idempotency-Key`), request hash and deadline for `handle`; throws InvalidInput when the header is missing or no ULID. */
  command(): { actor: Actor; opId: string; requestHash: string; deadline?: number };
  /** The version of `If-Match`; throws Stale when it is missing. */
  ifMatch(): number;
};

export type Handler<R extends RouteShape> = (request: Request<R>) => Promise<output<R['ok']>>;
