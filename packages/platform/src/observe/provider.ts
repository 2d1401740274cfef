import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, envDetector } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

/** Registers the provider for this process. Its resource is `OTEL_SERVICE_NAME` and `OTEL_RESOURCE_ATTRIBUTES`: no host, user or command line. */
export function startTracing(): void {
  const resource = defaultResource().merge(detectResources({ detectors: [envDetector] }));
  new NodeTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())] }).register();
}
