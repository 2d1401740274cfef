import { Unavailable } from '@orderly/platform';
import type { ServerResponse } from 'node:http';

/** Ends a request with problem+json: a code, no prose (S9). */
export function answerProblem(response: ServerResponse, status: number, code: string, headers: Readonly<Record<string, string>> = {}): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/problem+json');
  response.end(JSON.stringify({ type: `urn:orderly:problem:${code}`, status, code }));
}

/** A request that is turned away before anything runs. */
export class TurnedAway extends Error {
  override readonly name = 'TurnedAway';
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, code: string, headers: Readonly<Record<string, string>> = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** Why somebody's token opens nothing: it is refused (401), or nobody can be asked about it now (503), which signs nobody out. */
export function turnAway(error: unknown): never {
  if (error instanceof Unavailable) throw new TurnedAway(503, 'unavailable', { 'Retry-After': String(error.retryAfterSeconds) });
  throw new TurnedAway(401, 'unauthorized');
}
