/** Prometheus figures of one process: every service on it counts under its own name; nothing here names a person or a document. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics, Reading } from '../ports.ts';
import { type GaugeName, gauges } from './names.ts';

type Reader = { readonly service: string; read(): readonly Reading[] | Promise<readonly Reading[]> };

const readWithinMs = 2_000;
const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.3, 0.5, 1, 2.5, 5, 10];
const commandBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const decisionBuckets = [0.00001, 0.00005, 0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05];

/** Opens the figures of one process, or of one platform in a test: no registry is shared. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({ name: 'orderly_http_request_seconds', help: 'Answered requests by route and status', labelNames: ['service', 'method', 'route', 'status'], buckets: requestBuckets, registers });
  const commands = new Histogram({ name: 'orderly_command_seconds', help: 'Commands, from load to durable save', labelNames: ['service', 'kind'], buckets: commandBuckets, registers });
  const decisions = new Histogram({ name: 'orderly_decision_seconds', help: 'Decisions alone', labelNames: ['service', 'kind'], buckets: decisionBuckets, registers });
  const events = new Counter({ name: 'orderly_events_total', help: 'Events saved', labelNames: ['service', 'kind', 'type'], registers });
  const conflicts = new Counter({ name: 'orderly_conflicts_total', help: 'Saves that lost a race and were decided again', labelNames: ['service', 'kind'], registers });
  const relayFailures = new Counter({ name: 'orderly_relay_failures_total', help: 'Sends of the outbox that failed', labelNames: ['service'], registers });
  const consumerFailures = new Counter({ name: 'orderly_consumer_failures_total', help: 'Tries of an event that failed', labelNames: ['service'], registers });
  const readers = openGauges(registry);

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    collectProcess: () => collectDefaultMetrics({ register: registry }),
    described: () => new Map(registry.getMetricsAsArray().map((one) => [one.name, labelsOf(one)])),
    of(service) {
      relayFailures.inc({ service }, 0);
      consumerFailures.inc({ service }, 0);
      return {
        request: ({ method, route, status }, seconds) => requests.observe({ service, method, route, status }, seconds),
        command: (kind, seconds) => commands.observe({ service, kind }, seconds),
        decision: (kind, seconds) => decisions.observe({ service, kind }, seconds),
        saved(kind, saved) {
          for (const { type } of saved) events.inc({ service, kind, type });
        },
        conflict: (kind) => conflicts.inc({ service, kind }),
        relayFailed: () => relayFailures.inc({ service }),
        consumerFailed: () => consumerFailures.inc({ service }),
        gauge(name, read) {
          const found = readers.get(name);
          if (!found) throw new TypeError(`no gauge is called ${name}: observe/names.ts has them`);
          found.push({ service, read });
        },
      };
    },
  };
}

/** prom-client keeps them, and does not type them. */
function labelsOf(metric: object): readonly string[] {
  return 'labelNames' in metric && Array.isArray(metric.labelNames) ? metric.labelNames.map(String) : [];
}

/** Gauges that are read when somebody scrapes, and cost nothing before. */
function openGauges(registry: Registry): ReadonlyMap<string, Reader[]> {
  const entries = (Object.keys(gauges) as GaugeName[]).map((name) => {
    const readers: Reader[] = [];
    const { help, labels } = gauges[name];
    new Gauge({
      name, help, labelNames: ['service', ...labels], registers: [registry],
      async collect() {
        this.reset();
        const told = await Promise.all(readers.map(async ({ service, read }) => (await inTime(read)).map((one) => ({ ...one, service }))));
        for (const { service, labels: values, value } of told.flat()) this.set({ service, ...values }, value);
      },
    });
    return [name, readers] as const;
  });
  return new Map<string, Reader[]>(entries);
}

async function inTime(read: Reader['read']): Promise<readonly Reading[]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<readonly Reading[]>((resolve) => (timer = setTimeout(() => resolve([]), readWithinMs)));
  try {
    return await Promise.race([Promise.resolve().then(read), late]);
  } catch {
    // What cannot be read is absent; `orderly_ready` says that something is wrong.
    return [];
  } finally {
    clearTimeout(timer);
  }
}
