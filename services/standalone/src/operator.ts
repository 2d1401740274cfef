/** What the owner of a data folder does for the `orderly` command, on the loopback port and for holders of the folder's secret. */
import type { FolderOwner, Platform } from '@orderly/platform';
import { Refusal } from '@orderly/platform';
import { verifyServiceToken } from '@orderly/platform/auth';
import { openRouter, type Running } from '@orderly/platform/http';
import { replayHistory } from '@orderly/platform/operations';
import type { Workforce } from '@orderly/workforce';
import { z } from 'zod';

const none = z.strictObject({});
const shape = { params: none, query: none, body: none, refusals: [], allow: 'service' } as const;
const routes = {
  status: { ...shape, method: 'GET', path: '/v1/status', summary: 'Who owns the folder', ok: z.object({ pid: z.int(), folder: z.string() }) },
  copy: { ...shape, method: 'POST', path: '/v1/copy', summary: 'Copies the data into an empty folder', body: z.strictObject({ to: z.string().min(1).max(4_096) }), ok: none },
  replay: { ...shape, method: 'POST', path: '/v1/replay', summary: 'Sends histories again', body: z.strictObject({ service: z.string().max(40), id: z.string().max(80).optional() }), ok: z.object({ documents: z.int(), events: z.int() }) },
  firstSecret: { ...shape, method: 'POST', path: '/v1/first-secret', summary: 'A one-time secret for the first administrator', body: z.strictObject({ secret: z.string().min(24).max(200).optional() }), ok: z.object({ secret: z.string() }) },
} as const;

/** The operator's routes, mounted beside the services. */
export function operatorDoor(platform: Platform, owner: FolderOwner, workforce: Workforce): Running {
  const { secret, log, bus } = platform;
  const authority = { caller: async (token: string) => ({ service: verifyServiceToken(secret, token) }) };
  const { router, mount } = openRouter({ service: 'operator', metrics: platform.metrics.of('operator'), authority, secret, log, onDenied: async () => undefined });
  mount(routes.status, async () => ({ pid: process.pid, folder: owner.folder }));
  mount(routes.copy, async ({ body }) => {
    log.warn({ to: body.to }, 'an operator copies the data');
    await owner.copyTo(body.to);
    return {};
  });
  mount(routes.replay, async ({ body }) => {
    log.warn({ of: body.service, id: body.id }, 'an operator sends histories again');
    return replayHistory({ archive: owner.archive, bus, service: body.service, ...(body.id === undefined ? {} : { id: body.id }) });
  });
  mount(routes.firstSecret, async ({ body }) => {
    const offered = await workforce.offerFirstSecret(body.secret);
    if (offered === undefined) throw new Refusal('operator.administrator-exists');
    return { secret: offered };
  });
  return { name: 'operator', router, ready: async () => undefined, stop: async () => undefined };
}
