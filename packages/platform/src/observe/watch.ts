/** One request of a route, measured and traced: two clock reads, and nothing else while nobody listens. */
import type { Asked } from '../http/door.ts';
import { problemOf } from '../http/problem.ts';
import type { ServiceMetrics } from '../ports.ts';
import { inSpan, SpanKind } from './tracing.ts';

type Perform<Rest extends readonly unknown[]> = (asked: Asked, ...rest: Rest) => Promise<unknown>;

/** Wraps what a route performs, whichever way the call came. The label is the route's pattern, never the path that was asked for. */
export function watched<Rest extends readonly unknown[]>({ method, path }: { readonly method: string; readonly path: string }, { service, metrics }: { service: string; metrics: ServiceMetrics }, perform: Perform<Rest>): Perform<Rest> {
  const name = `${method} ${path}`;
  const attributes = { 'orderly.service': service, 'http.request.method': method, 'http.route': path };
  return (asked, ...rest) =>
    inSpan(
      () => name,
      () => ({ kind: SpanKind.SERVER, attributes, parent: asked.header('traceparent') }),
      async (span) => {
        const began = performance.now();
        let status = 200;
        try {
          return await perform(asked, ...rest);
        } catch (error) {
          status = problemOf(error)?.status ?? 500;
          throw error;
        } finally {
          span?.setAttribute('http.response.status_code', status);
          metrics.request({ method, route: path, status }, (performance.now() - began) / 1_000);
        }
      },
    );
}
