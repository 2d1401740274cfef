/** `GET /export/ledger`: the ledger's segments and checkpoints as NDJSON, for the auditors' own verifier. */
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Authority, User } from '@orderly/platform/auth';
import { newUlid } from '@orderly/platform';
import type { Services } from '../services.ts';
import { inTheNameOf } from '../services.ts';
import { bearerOf } from './front.ts';
import { turnAway, TurnedAway } from './problem.ts';

const segmentsAtOnce = 20;
const allowed = ['auditor', 'supervisor'];

/** Streams page by page, in the caller's name; audit records the export before its first page. Refused while revocations are stale (question 7). */
export function exportHandler({
  authority,
  services,
}: {
  authority: Authority;
  services: Services;
}): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    if (request.method !== 'GET') throw new TurnedAway(405, 'method-not-allowed', { Allow: 'GET' });
    const user = await callerOf(request, authority);
    if (!allowed.some((role) => user.roles.includes(role))) throw new TurnedAway(403, 'forbidden');
    if (authority.revocations.isStale()) throw new TurnedAway(503, 'revocations-stale', { 'Retry-After': '5' });
    const { audit } = inTheNameOf(services, { token: user.token, requestId: newUlid() });
    const read = (from: number) => audit.exportLedger({ query: { from, first: segmentsAtOnce } });
    let page = await read(0);
    response.setHeader('Content-Type', 'application/x-ndjson');
    response.setHeader('Content-Disposition', 'attachment; filename="orderly-ledger.ndjson"');
    for (;;) {
      for (const row of page.rows) if (!response.write(`${JSON.stringify(row)}\n`)) await once(response, 'drain');
      if (page.next === undefined || response.destroyed) break;
      page = await read(page.next);
    }
    response.end();
  };
}

async function callerOf(request: IncomingMessage, authority: Authority): Promise<User> {
  const token = bearerOf(request);
  if (token === undefined) throw new TurnedAway(401, 'unauthorized');
  return authority.user(token).catch(turnAway);
}
