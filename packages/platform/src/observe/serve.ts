import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from '../ports.ts';

/** Serves `/metrics` on a port of its own, which is never the public one; port 0 lets the system pick. */
export async function serveMetrics(metrics: Metrics, { port, host }: { port: number; host: string }): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.requestTimeout = 10_000;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
