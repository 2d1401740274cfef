/** What the real process says of itself: one trace for one job's life, figures on their own port, and nobody's data in any of it. */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { attribute, type CollectedSpan, type Collector, isConnected, testCollector } from '@orderly/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobView } from './support/person.ts';
import { dataFolder, freePort, root, startProcess, type Started, untilReady } from './support/process.ts';
import { type Cast, castOf, done, tripTo, tuesdayMorning } from './support/scenes.ts';

let collector: Collector;
let started: Started;
let clean: () => Promise<void>;
let cast: Cast;
let jobId: string;
let metrics: string;
let exitCode: number | string;

beforeAll(async () => {
  collector = await testCollector();
  const data = await dataFolder();
  clean = data.clean;
  const port = await freePort();
  const hook = pathToFileURL(join(root, 'packages/platform/dist/observe/hook.js')).href;
  const env = { ORDERLY_DEMO_TIME: tuesdayMorning, LOG_LEVEL: 'info', NODE_OPTIONS: `--import=${hook}`, OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint, OTEL_SERVICE_NAME: 'orderly', METRICS_PORT: String(port) };
  started = await untilReady(await startProcess({ folder: data.folder, env }));
  cast = await castOf(started.url);
  const job = done(await cast.nurse.tell('requestTrip', tripTo(cast, cast.patient)));
  jobId = job.id;
  const statusOf = async () => (await cast.dispatcher.ask<{ job: JobView | null }>('query($id: ID!) { job(id: $id) { status } }', { id: jobId })).job?.status;
  await until(async () => (await statusOf()) === 'waiting');
  done(await cast.dispatcher.tell('assignJob', { jobId, personId: cast.porter.id, overrideReason: 'e2e' }));
  done(await cast.porter.tell('acceptJob', { jobId }));
  done(await cast.porter.tell('arrive', { jobId, at: 'pick_up' }));
  await cast.porter.tell('checkIdentity', { jobId, at: 'pick_up', wristband: cast.patient.wristband, spokenName: cast.patient.name });
  await until(async () => (await statusOf()) === 'at_pickup');
  metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  // What is held back of the traces is sent on the way out.
  exitCode = await started.stop();
});
afterAll(async () => {
  await started?.kill();
  await clean?.();
  await collector?.stop();
});

async function until(test: () => Promise<boolean>, end = Date.now() + 20_000): Promise<void> {
  while (!(await test())) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const named = (spans: readonly CollectedSpan[], service: string): string[] => spans.filter((span) => attribute(span, 'orderly.service') === service).map(({ name }) => name);

describe('the centre, traced', () => {
  it('shows a job\'s life from the ward\'s tap over the gateway, escort, its event and dispatch in one connected trace', () => {
    const traceId = collector.spans().find((span) => attribute(span, 'orderly.id') === jobId)?.traceId;
    const trace = collector.spans().filter((span) => span.traceId === traceId);
    expect([exitCode, isConnected(trace)]).toEqual([0, true]);
    expect(named(trace, 'gateway')).toEqual(['POST /graphql']);
    expect(named(trace, 'escort')).toEqual(expect.arrayContaining(['POST /v1/trips', 'dispatch.job-assigned → escort']));
    // The dispatcher's and the porter's own requests: hours later perhaps, from other devices, in the same trace.
    expect(named(trace, 'dispatch')).toEqual(expect.arrayContaining(['job queue', 'job assign', 'job accept']));
  });

  it('counts jobs by state, requests, decisions and open streams, and says how far behind it is', () => {
    for (const name of ['orderly_jobs{service="dispatch",status="at-pickup"} 1', 'orderly_stream_clients{service="gateway"} 0', 'orderly_consumer_lag{service="dispatch"', 'orderly_outbox_oldest_seconds{service="escort"', 'orderly_decision_seconds_count{service="dispatch",kind="job"}', 'nodejs_eventloop_lag_p99_seconds', 'orderly_http_request_seconds_count{service="gateway",method="POST",route="/graphql",status="200"}', 'orderly_ready{service="workforce"} 1']) {
      expect(metrics).toContain(name);
    }
  });

  it('S45 names no patient, wristband, bed, PIN or token in log, trace or figures', () => {
    const said = { log: started.output(), traces: collector.raw(), metrics };
    const { patient, porter, nurse } = cast;
    const canaries = [patient.name, patient.wristband, patient.admissionNo, porter.token, nurse.token, porter.token.split('.')[2] ?? porter.token];
    for (const [where, text] of Object.entries(said)) {
      expect(text.length, where).toBeGreaterThan(100);
      for (const canary of canaries) expect(text.includes(canary), `${where} tells ${canary.slice(0, 6)}…`).toBe(false);
    }
  });
});
