/**
 * One trace for one job's life, over OpenTelemetry's API. Without a registered provider (the hook registers one when
 * `OTEL_EXPORTER_OTLP_ENDPOINT` is set) every function here does one look-up and nothing else.
 */
import { type Attributes, type Context, context, type Link, propagation, ProxyTracerProvider, type Span, type SpanContext, SpanKind, SpanStatusCode, trace, TraceFlags, type Tracer } from '@opentelemetry/api';

export { SpanKind } from '@opentelemetry/api';

const pattern = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
/** A document older than this is no job any more: its commands stay in the trace of their request. */
const lifeMs = 24 * 3_600_000;

/** The registered tracer, or undefined when nobody listens. */
function tracer(): Tracer | undefined {
  const provider = trace.getTracerProvider();
  return provider instanceof ProxyTracerProvider ? provider.getDelegateTracer('orderly') : provider.getTracer('orderly');
}

/** True when spans go somewhere. */
export const isTracing = (): boolean => tracer() !== undefined;

export type Spanned = {
  readonly kind?: SpanKind;
  readonly attributes?: Attributes;
  /** `traceparent` of what this goes on from; the active span unless given. */
  readonly parent?: string | undefined;
  /** Begins a trace of its own, whatever is active. */
  readonly root?: boolean;
  readonly links?: readonly Link[];
};

/** Runs inside a span when somebody listens, else just runs. Never give it anything a person wrote, and no query string. */
export function inSpan<T>(name: () => string, how: () => Spanned, run: (span?: Span) => Promise<T>): Promise<T> {
  const to = tracer();
  if (!to) return run();
  const { kind = SpanKind.INTERNAL, attributes = {}, parent, root = false, links = [] } = how();
  const from = parent === undefined ? context.active() : contextOf(parent);
  return to.startActiveSpan(name(), { kind, attributes, root, links: [...links] }, from, async (span) => {
    try {
      return await run(span);
    } catch (error) {
      // The class only: a message may quote what a person wrote.
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'unknown' });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The active span as a `traceparent` header; undefined outside of any, or when nobody listens. */
export function traceparentNow(): string | undefined {
  const active = trace.getActiveSpan()?.spanContext();
  return active && trace.isSpanContextValid(active) ? `00-${active.traceId}-${active.spanId}-0${(active.traceFlags & TraceFlags.SAMPLED).toString(16)}` : undefined;
}

/** Trace and span id for a log line. */
export function traceIds(): { trace_id?: string; span_id?: string } {
  const active = trace.getActiveSpan()?.spanContext();
  return active && trace.isSpanContextValid(active) ? { trace_id: active.traceId, span_id: active.spanId } : {};
}

/**
 * How a command on a document is traced: in the trace in which the document was made, for a day after that, with a link to
 * the request at hand. So every tap on a job, from whichever phone, lies in one trace.
 */
export function lifeOf(born: { readonly traceparent?: string; readonly recordedAt: string } | undefined, nowMs: number): Pick<Spanned, 'parent' | 'links'> {
  const parent = born?.traceparent;
  if (parent === undefined || nowMs - Date.parse(born?.recordedAt ?? '') > lifeMs) return {};
  const active = trace.getActiveSpan()?.spanContext();
  if (active && parent.slice(3, 35) === active.traceId) return {};
  return { parent, links: active ? [{ context: active }] : [] };
}

/** Sends what is still held back; before a process ends. */
export async function flushTraces(): Promise<void> {
  const provider = trace.getTracerProvider();
  const real = provider instanceof ProxyTracerProvider ? provider.getDelegate() : provider;
  if ('forceFlush' in real && typeof real.forceFlush === 'function') await (real.forceFlush as () => Promise<void>)().catch(() => undefined);
}

function contextOf(traceparent: string): Context {
  const parent = spanContextOf(traceparent);
  return parent ? trace.setSpanContext(propagation.deleteBaggage(context.active()), parent) : context.active();
}

function spanContextOf(traceparent: string): SpanContext | undefined {
  const [, traceId, spanId, flags] = pattern.exec(traceparent) ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return undefined;
  const remote = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & TraceFlags.SAMPLED, isRemote: true };
  return trace.isSpanContextValid(remote) ? remote : undefined;
}
