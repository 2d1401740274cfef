import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Documents } from '../documents.ts';
import { newUlid } from '../ids.ts';
import { openService } from '../service.ts';
import { readPlatformSettings } from '../settings.ts';
import { call, testCentre, type TestCentre } from '../testing/centre.ts';
import { type Parcel, type ParcelCommand, type ParcelEvent, parcels } from '../testing/sample.ts';
import { openMetrics } from './metrics.ts';
import type { Metrics } from '../ports.ts';
import { serveMetrics } from './serve.ts';

const none = z.strictObject({});
const open = { method: 'POST', path: '/v1/parcels/:id', summary: '', allow: ['porter'], params: z.strictObject({ id: z.string() }), query: none, body: none, ok: z.object({ id: z.string(), version: z.int() }), refusals: [] } as const;

let centre: TestCentre;
let documents: Documents<Parcel, ParcelCommand, ParcelEvent, unknown>;
let isBroken = false;

beforeAll(async () => {
  centre = await testCentre();
  await centre.start(async ({ platform, keys }) => {
    const service = await openService('source', platform, { keys });
    documents = await service.open(parcels);
    service.consume({
      from: ['source'], targets: [],
      policy: {
        'source.parcel-closed': () => {
          if (isBroken) throw new TypeError('nobody can do this');
          return [];
        },
      },
    });
    service.mount(open, async ({ params, command }) => documents.handle(params.id, { type: 'open', data: {} }, command()));
    return service.start();
  });
});
afterAll(() => centre.stop());

const valueOf = async (sample: string, metrics: Metrics = centre.platform.metrics): Promise<number | undefined> => {
  const line = (await metrics.text()).split('\n').find((one) => one.startsWith(`${sample} `));
  return line === undefined ? undefined : Number(line.slice(sample.length + 1));
};
const actor = { id: 'person-a', roles: [] };
const opened = async (): Promise<string> => (await documents.handle(`parcel-${newUlid()}`, { type: 'open', data: {} }, { actor, opId: newUlid() })).id;

describe('figures', () => {
  it('count requests by the route\'s pattern and status, never by what was asked for', async () => {
    const id = `parcel-${newUlid()}`;
    const url = `${centre.url('source')}/v1/parcels/${id}`;
    await call(url, { token: centre.token({ roles: ['porter'] }), body: {} });
    await call(url, { token: centre.token({ roles: ['porter'] }), body: {} });
    await call(url, { token: centre.token({ roles: ['auditor'] }), body: {} });
    const count = (status: number) => valueOf(`orderly_http_request_seconds_count{service="source",method="POST",route="/v1/parcels/:id",status="${status}"}`);
    expect([await count(200), await count(409), await count(403)]).toEqual([1, 1, 1]);
    expect(await centre.platform.metrics.text()).not.toContain(id);
  });

  it('count saved events by type, and time commands and decisions', async () => {
    const before = (await valueOf('orderly_events_total{service="source",kind="parcel",type="parcel-opened"}')) ?? 0;
    await opened();
    expect(await valueOf('orderly_events_total{service="source",kind="parcel",type="parcel-opened"}')).toBe(before + 1);
    expect(await valueOf('orderly_command_seconds_count{service="source",kind="parcel"}')).toBeGreaterThan(0);
    expect(await valueOf('orderly_decision_seconds_count{service="source",kind="parcel"}')).toBeGreaterThan(0);
  });

  it('say how old the oldest unsent event is, how far a group is behind, and when a deadline was missed', async () => {
    await centre.settle();
    const outbox = '{service="source",collection="parcels"}';
    expect([await valueOf(`orderly_outbox_documents${outbox}`), await valueOf(`orderly_outbox_oldest_seconds${outbox}`)]).toEqual([0, 0]);
    expect(await valueOf('orderly_consumer_lag{service="source",group="source"}')).toBe(0);
    expect(await valueOf('orderly_sweep_late_seconds{service="source",kind="parcel"}')).toBe(0);
    // An outbox that stands still, as after a crash before the send: the document is saved past the relay.
    const collection = documents.collection;
    const id = `parcel-${newUlid()}`;
    const at = centre.clock.now().toISOString();
    const event = { id: `${id}:1`, seq: 1, type: 'parcel-opened', data: {}, actor, occurredAt: at, recordedAt: at, audiences: { before: [], after: [] } };
    await collection.save({ _id: id, version: 1, base: 0, schema: 1, state: { status: 'open', count: 0 }, events: [event], published: 0, pendingSince: new Date(Date.parse(at) - 60_000).toISOString(), unique: {}, fields: { count: 0 } }, 0);
    const [waiting, oldest] = [await valueOf(`orderly_outbox_documents${outbox}`), await valueOf(`orderly_outbox_oldest_seconds${outbox}`)];
    // The relay's poll may have been quicker: then both are 0 together.
    expect([[1, 60], [0, 0]]).toContainEqual([waiting, oldest]);
  });

  it('count parked keys and failed tries', async () => {
    isBroken = true;
    const id = await opened();
    await documents.handle(id, { type: 'close', data: {} }, { actor, opId: newUlid() });
    await expect.poll(() => valueOf('orderly_parked_keys{service="source"}'), { timeout: 20_000 }).toBe(1);
    expect(await valueOf('orderly_consumer_failures_total{service="source"}')).toBeGreaterThanOrEqual(6);
    isBroken = false;
  });

  it('say that a service is ready, how much room the disk has and whether the clock is believed', async () => {
    expect(await valueOf('orderly_ready{service="source"}')).toBe(1);
    expect(await valueOf('orderly_disk_free_bytes{service="platform"}')).toBeGreaterThan(0);
    expect(await valueOf('orderly_clock_trusted{service="source"}')).toBe(1);
  });

  it('leave out what cannot be read, at once or in time, and give the rest', async () => {
    const metrics = openMetrics();
    metrics.of('a').gauge('orderly_ready', () => Promise.reject(new Error('store is down')));
    metrics.of('b').gauge('orderly_ready', () => new Promise(() => undefined));
    metrics.of('c').gauge('orderly_ready', () => [{ value: 1 }]);
    expect((await metrics.text()).split('\n').filter((line) => line.startsWith('orderly_ready'))).toEqual(['orderly_ready{service="c"} 1']);
  });

  it('of one platform are not those of another in the same process', async () => {
    const [one, other] = [openMetrics(), openMetrics()];
    one.of('a').conflict('job');
    expect([await valueOf('orderly_conflicts_total{service="a",kind="job"}', one), await valueOf('orderly_conflicts_total{service="a",kind="job"}', other)]).toEqual([1, undefined]);
  });
});

describe('the port for figures', () => {
  it('serves /metrics and nothing else, with event-loop delay once the host asks for it', async () => {
    const metrics = openMetrics();
    metrics.collectProcess();
    const serving = await serveMetrics(metrics, { port: 0, host: '127.0.0.1' });
    const url = `http://127.0.0.1:${serving.port}`;
    const answer = await fetch(`${url}/metrics`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, metrics.contentType]);
    expect(await answer.text()).toContain('nodejs_eventloop_lag_p99_seconds');
    expect((await fetch(`${url}/`)).status).toBe(404);
    await serving.close();
  });

  it('is nowhere unless it is set, on this machine alone unless told otherwise, and a wrong one is complained of', () => {
    expect(readPlatformSettings({}).metrics).toBeUndefined();
    expect(readPlatformSettings({ METRICS_PORT: '9464' }).metrics).toEqual({ port: 9_464, host: '127.0.0.1' });
    expect(readPlatformSettings({ METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' }).metrics).toEqual({ port: 9_464, host: '0.0.0.0' });
    expect(() => readPlatformSettings({ METRICS_PORT: 'x' })).toThrow('METRICS_PORT');
  });
});
