/** A gateway on the embedded platform in a temporary folder, over the test's own inner services. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testCentre } from '@orderly/platform/testing';
import type { TestCentre } from '@orderly/platform/testing';
import { defaultLimits } from '../config.ts';
import type { GatewayConfig } from '../config.ts';
import { startGateway } from '../service.ts';
import type { RunningGateway } from '../service.ts';
import { innerServices } from './inner.ts';
import type { Inner } from './inner.ts';

export type TestGateway = {
  readonly centre: TestCentre;
  readonly inner: Inner;
  readonly running: RunningGateway;
  readonly url: string;
  /** POST /graphql with everything that the page sends. */
  ask(
    body: object,
    options?: { token?: string; headers?: Record<string, string> },
  ): Promise<{ status: number; headers: Headers; text: string; data: Record<string, unknown> | null; codes: string[] }>;
  stop(): Promise<void>;
};

export const sent = { 'content-type': 'application/json', 'x-orderly-csrf': '1' };

export async function testGateway({
  documents = {},
  at,
  ...config
}: Partial<Omit<GatewayConfig, 'documents'>> & { documents?: Record<string, string>; at?: string } = {}): Promise<TestGateway> {
  const centre = await testCentre(at === undefined ? {} : { at });
  const inner = await innerServices();
  const folder = await mkdtemp(join(tmpdir(), 'orderly-gateway-'));
  const file = join(folder, 'documents.json');
  await writeFile(file, JSON.stringify(documents));
  const running = await startGateway(
    {
      port: 0,
      host: '127.0.0.1',
      urls: inner.urls,
      demo: false,
      development: false,
      isSecure: false,
      limits: defaultLimits,
      keys: centre.keys,
      ...config,
      documents: [file],
    },
    centre.platform,
  );
  const url = `http://127.0.0.1:${running.port}`;
  return {
    centre,
    inner,
    running,
    url,
    async ask(body, { token, headers } = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { ...sent, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      const answer: unknown = JSON.parse(text);
      return { status: response.status, headers: response.headers, text, data: dataOf(answer), codes: codesOf(answer) };
    },
    async stop() {
      await running.stop();
      await centre.stop();
      await inner.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function dataOf(answer: unknown): Record<string, unknown> | null {
  return typeof answer === 'object' && answer !== null && 'data' in answer && typeof answer.data === 'object' && answer.data !== null
    ? { ...answer.data }
    : null;
}

function codesOf(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null || !('errors' in answer) || !Array.isArray(answer.errors)) return [];
  return answer.errors.map((error: { extensions?: { code?: string }; message?: string }) => error.extensions?.code ?? error.message ?? '');
}
