/** `/public/tickets/:code` and `/public/assets/:code`: what anybody may read off a printed code. No code can be searched for. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Unavailable } from '@orderly/platform';
import type { Services } from '../services.ts';
import { addressOf } from './headers.ts';
import type { Limiter } from './limits.ts';
import { TurnedAway } from './problem.ts';

/** The handler of `/public/`: few answers to one address, and one 404 for whatever is not there (S26). */
export function publicCodes({ limiter, services }: { limiter: Limiter; services: Services }): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    if (request.method !== 'GET') throw new TurnedAway(405, 'method-not-allowed', { Allow: 'GET' });
    const seconds = await limiter.takePublic(addressOf(request));
    if (seconds !== undefined) throw new TurnedAway(429, 'too-many-requests', { 'Retry-After': String(seconds) });
    const body = JSON.stringify(await found(request.url ?? '', services));
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(body);
  };
}

async function found(path: string, { storage, loans }: Services): Promise<object> {
  const [, kind, code = ''] = /^\/public\/(tickets|assets)\/([A-Za-z0-9:._-]{1,200})$/.exec(path) ?? [];
  try {
    if (kind === 'tickets') return await storage.publicTicket({ params: { code } });
    if (kind === 'assets') return await loans.publicAsset({ params: { code } });
  } catch (error) {
    if (error instanceof Unavailable) throw new TurnedAway(503, 'unreachable', { 'Retry-After': String(error.retryAfterSeconds) });
  }
  throw new TurnedAway(404, 'not-found');
}
