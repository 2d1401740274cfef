/** A child of the gateway's benchmark: the whole gateway over services that answer from memory, and a bare Yoga with the same rows. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job } from '@orderly/contracts';
import { defaultLimits, startGateway } from '@orderly/gateway';
import { derivedUlid, encode, feedTopic } from '@orderly/platform';
import type { Address, Door } from '@orderly/platform/http';
import { testCentre } from '@orderly/platform/testing';
import { createSchema, createYoga } from 'graphql-yoga';

export const query = 'query Bench { board { jobs { id no status priority kind readyAt pickUpBy } } }';
export const subscription = 'subscription Bench($after: String) { live(after: $after) { cursor live { __typename ... on JobChanged { job { id no status priority kind readyAt pickUpBy } } } } }';

export type Opened = { readonly gateway: string; readonly bare: string; readonly tokens: readonly string[] };
export type Told = { readonly publish: { readonly count: number; readonly everyMs: number } };

const jobsShown = 20;
const boards = 500;
const at = (): string => new Date().toISOString();

const centre = await testCentre();
const folder = await mkdtemp(join(tmpdir(), 'orderly-bench-'));
const documents = join(folder, 'documents.json');
await writeFile(documents, JSON.stringify({ query, subscription }));
const jobs = new Map(Array.from({ length: jobsShown }, (_, n) => jobOf(n)).map((job) => [job.id, job]));

const near: Door = async ({ path }, { query: asked }) => {
  if (path !== '/v1/jobs') return { status: 200, body: { rows: [] } };
  const ids = typeof asked['ids'] === 'string' ? asked['ids'].split(',') : [...jobs.keys()];
  // As over the wire: rows that are nobody else's.
  return { status: 200, body: JSON.parse(JSON.stringify({ rows: ids.flatMap((id) => jobs.get(id) ?? []) })) as unknown };
};
const address: Address = Object.assign(() => 'http://127.0.0.1:1', { door: () => near });
const gateway = await startGateway(
  {
    urls: { workforce: address, dispatch: address, escort: address, delivery: address, storage: address, loans: address, audit: address },
    port: 0, host: '127.0.0.1', demo: false, development: false, isSecure: false, documents: [documents], keys: centre.keys, limits: { ...defaultLimits, operationsPerMinute: 10_000_000 },
  },
  centre.platform,
);
const bare = createServer(
  createYoga({
    schema: createSchema({
      typeDefs: 'type Job { id: ID! no: Int! status: String! priority: String! kind: String! readyAt: String! pickUpBy: String! } type Board { jobs: [Job!]! } type Query { board: Board! }',
      resolvers: { Query: { board: () => ({ jobs: [...jobs.values()] }) } },
    }),
    logging: false,
  }) as unknown as Parameters<typeof createServer>[1] & object,
);
await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));

const opened: Opened = {
  gateway: `http://127.0.0.1:${gateway.port}`,
  bare: `http://127.0.0.1:${(bare.address() as AddressInfo).port}`,
  tokens: Array.from({ length: boards }, () => centre.token({ roles: ['dispatcher'] })),
};
process.send?.(opened);
process.on('message', (told: Told | 'stop') => void (told === 'stop' ? stop() : publish(told.publish)).catch((error: unknown) => console.error(error)));

/** So many changes of jobs, one each so many milliseconds; `readyAt` says when each was published. */
async function publish({ count, everyMs }: Told['publish']): Promise<void> {
  const ids = [...jobs.keys()];
  const begun = performance.now();
  for (let n = 0; n < count; n++) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, begun + n * everyMs - performance.now())));
    const id = ids[n % ids.length] ?? '';
    const job = jobs.get(id);
    if (!job) continue;
    const version = job.version + 1;
    jobs.set(id, { ...job, version, readyAt: at() });
    const event = { id: `${id}:${version}`, seq: version, type: 'job-assigned', data: {}, actor: { id: 'bench', roles: [] }, occurredAt: at(), recordedAt: at(), audiences: { before: ['dispatch'], after: ['dispatch'] } };
    await centre.platform.bus.publish(feedTopic, [encode('dispatch', id, event, false)]);
  }
  process.send?.('published');
}

async function stop(): Promise<void> {
  await gateway.stop();
  await new Promise((resolve) => bare.close(resolve).closeAllConnections());
  await centre.stop();
  await rm(folder, { recursive: true, force: true });
  process.disconnect();
}

function jobOf(n: number): Job {
  return {
    id: `job-${derivedUlid(`bench ${n}`)}`, version: 1, no: n + 1, date: '2026-11-24', kind: 'documents', ref: { service: 'delivery', id: `consignment-${derivedUlid(`bench ${n}`)}` }, status: 'waiting', priority: 'P2',
    fromId: `place-${derivedUlid('from')}`, toId: `place-${derivedUlid('to')}`, needs: { precautions: [], critical: false, accompaniment: 'none', items: 1 }, readyAt: at(), pickUpBy: at(), finishBy: at(),
    requestedById: `person-${derivedUlid('nurse')}`, requestedUnitId: `place-${derivedUlid('from')}`, times: {}, returns: 0,
  };
}
