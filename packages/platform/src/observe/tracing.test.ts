import { context, trace } from '@opentelemetry/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { target } from '../consumer.ts';
import type { Documents } from '../documents.ts';
import { client } from '../http/client.ts';
import { newUlid } from '../ids.ts';
import { openLog } from '../log.ts';
import { openService } from '../service.ts';
import { testCentre, type TestCentre } from '../testing/centre.ts';
import { attribute, type CollectedSpan, type Collector, isConnected, testCollector } from '../testing/collector.ts';
import { type Parcel, type ParcelCommand, type ParcelEvent, parcels } from '../testing/sample.ts';
import { flushTraces, isTracing, traceparentNow } from './tracing.ts';

type Parcels = Documents<Parcel, ParcelCommand, ParcelEvent, unknown>;
const none = z.strictObject({});
const ok = z.object({ id: z.string(), version: z.int() });
const idOnly = z.strictObject({ id: z.string() });
const routes = {
  open: { method: 'POST', path: '/v1/parcels', summary: '', allow: ['porter'], params: none, query: none, body: z.strictObject({ tag: z.string() }), ok, refusals: [] },
  add: { method: 'POST', path: '/v1/parcels/:id/add', summary: '', allow: ['porter'], params: idOnly, query: none, body: z.strictObject({ n: z.int() }), ok, refusals: [] },
  search: { method: 'GET', path: '/v1/parcels', summary: '', allow: ['porter'], params: none, query: z.strictObject({ name: z.string() }), body: none, ok: none, refusals: [] },
} as const;
const canary = 'Canary-王小明';

let collector: Collector;
let centre: TestCentre;
let source: Parcels;
let mirror: Parcels;
const lines: string[] = [];

beforeAll(async () => {
  collector = await testCollector();
  const log = openLog({ level: 'info', destination: { write: (line) => void lines.push(line) } });
  centre = await testCentre({ at: new Date().toISOString(), log });
  await centre.start(async ({ platform, keys }) => {
    const service = await openService('source', platform, { keys });
    source = await service.open(parcels);
    service.mount(routes.open, async ({ body, command }) => {
      const how = command();
      service.log.info({ opId: how.opId }, 'opening');
      return source.handle(`parcel-${how.opId}`, { type: 'open', data: body }, how);
    });
    service.mount(routes.add, async ({ params, body, command }) => source.handle(params.id, { type: 'add', data: body }, command()));
    service.mount(routes.search, async ({ query }) => {
      throw new TypeError(`no such person: ${query.name}`);
    });
    return service.start();
  });
  await centre.start(async ({ platform, keys }) => {
    const service = await openService('mirror', platform, { keys });
    mirror = await service.open(parcels);
    service.consume({
      from: ['source'],
      targets: [target(mirror, { service: 'mirror' })],
      policy: {
        'source.parcel-opened': ({ aggregateId }) => [{ kind: 'parcel', id: aggregateId, command: { type: 'open', data: {} } }],
        'source.parcel-added': ({ aggregateId, data }: { aggregateId: string; data: { n: number } }) => [{ kind: 'parcel', id: aggregateId, command: { type: 'add', data } }],
      },
    });
    return service.start();
  });
});
afterAll(async () => {
  await centre.stop();
  trace.disable();
  context.disable();
  await collector.stop();
});

const api = () => client(() => centre.url('source'), routes);
const spansOf = (id: string): readonly CollectedSpan[] => {
  const first = collector.spans().find((span) => attribute(span, 'orderly.id') === id);
  return collector.spans().filter(({ traceId }) => traceId === first?.traceId);
};

describe('while nobody listens', () => {
  it('stores no trace context and puts none into logs', async () => {
    const opId = newUlid();
    const { id } = await api().open({ token: centre.token({ roles: ['porter'] }), opId, body: { tag: newUlid() } });
    await centre.settle();
    expect([isTracing(), traceparentNow()]).toEqual([false, undefined]);
    expect((await source.find(id))?.doc.events[0]).not.toHaveProperty('traceparent');
    expect(lines.join('')).not.toContain('trace_id');
  });
});

describe('with an endpoint', () => {
  let id = '';
  beforeAll(async () => {
    // What `node --import …/tracing` does; e2e/observability.test.ts starts the real process with it.
    process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = collector.endpoint;
    await import('./hook.ts');
    delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
    const token = centre.token({ roles: ['porter'] });
    ({ id } = await api().open({ token, opId: newUlid(), body: { tag: canary } }));
    await centre.settle();
    // Another request, perhaps of another person and hours later: it has a trace of its own, and works in the job's.
    await api().add({ token, opId: newUlid(), params: { id }, body: { n: 4 } });
    await api().search({ token, query: { name: canary } }).catch(() => undefined);
    await centre.settle();
    await flushTraces();
  });

  it('carries one connected trace from the call over the service, its event and the next service', () => {
    const spans = spansOf(id);
    expect(isConnected(spans)).toBe(true);
    expect(spans.map(({ name }) => name).sort()).toEqual([
      'POST /v1/parcels', 'POST /v1/parcels', 'parcel add', 'parcel add', 'parcel open', 'parcel open', 'source.parcel-added → mirror', 'source.parcel-opened → mirror',
    ]);
    expect(new Set(spans.map((span) => attribute(span, 'orderly.service')).filter(Boolean))).toEqual(new Set(['source', 'mirror']));
  });

  it('keeps every later command of a job in the job\'s trace, with a link to the request that brought it', () => {
    const request = collector.spans().find(({ name, kind }) => name === 'POST /v1/parcels/:id/add' && kind === 2);
    const command = spansOf(id).find((span) => span.name === 'parcel add' && attribute(span, 'orderly.service') === 'source');
    expect(request?.traceId).not.toBe(command?.traceId);
    expect(command?.links?.map(({ spanId }) => spanId)).toEqual([request?.spanId]);
  });

  it('hands the trace on in the document and in the record\'s header', async () => {
    const events = (await mirror.find(id))?.doc.events ?? [];
    expect(events.map(({ traceparent }) => traceparent?.slice(3, 35))).toEqual([spansOf(id)[0]?.traceId, spansOf(id)[0]?.traceId]);
  });

  it('names trace and span in the log lines of the request', () => {
    const line = JSON.parse(lines.findLast((one) => one.includes('"opening"')) ?? '{}') as Record<string, unknown>;
    expect(line['trace_id']).toBe(spansOf(id)[0]?.traceId);
    expect(spansOf(id).map(({ spanId }) => spanId)).toContain(line['span_id']);
  });

  it('S45 says nothing in spans of what a person wrote or searched for, nor in an error\'s', () => {
    expect(collector.spans().some(({ name }) => name === 'GET /v1/parcels')).toBe(true);
    expect(collector.raw()).not.toContain('anary');
    expect(collector.raw()).not.toContain('王小明');
  });
});
