/**
 * `node --import @orderly/platform/tracing …`: sends traces to `OTEL_EXPORTER_OTLP_ENDPOINT` (OTLP over HTTP, JSON). Unset,
 * it loads nothing. Sampling, headers and the service's name are OpenTelemetry's own variables (`OTEL_TRACES_SAMPLER`, …).
 */
if (process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] !== undefined || process.env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] !== undefined) {
  const { startTracing } = await import('./provider.ts');
  startTracing();
}
