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
