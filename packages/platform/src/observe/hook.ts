/**
 * `node --import @orderly/platform/tracing …`: sends traces to `OTEL_EXPORTER_OTLP_ENDPOINT` (OTLP over HTTP, JSON). Unset,
 * it loads nothing. Sampling, headers and the service's name are OpenTelemetry's own variables (`OTEL_TRACES_SAMPLER`, …).
 */
// An empty variable counts as none, as everywhere.
if (process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] || process.env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT']) {
  const { startTracing } = await import('./provider.ts');
  startTracing();
}
