import { Parser } from '@asyncapi/parser';
import { describe, expect, it } from 'vitest';
import { asyncApi } from './asyncapi.ts';
import { services } from './contracts.ts';
import { contractDocuments, isCurrent } from './documents.ts';
import { openApi } from './openapi.ts';
import { root } from '../workspace.mjs';

describe('the documents of the interfaces', () => {
  it.each(contractDocuments().map((document) => [document.path, document] as const))('%s is current', (_path, document) => {
    expect(isCurrent(root, document)).toBe(true);
  });

  it('are valid AsyncAPI 3.0', async () => {
    const { document, diagnostics } = await new Parser().parse(JSON.stringify(asyncApi(services)));
    expect(diagnostics.filter(({ severity }) => severity === 0)).toEqual([]);
    expect(document?.allMessages().length).toBe(services.flatMap(({ events }) => Object.keys(events)).length);
  });

  it.each(services.map((service) => [service.name, openApi(service)] as const))('of %s refer to nothing that is not there', (_name, document) => {
    const { schemas } = document['components'] as { schemas: Record<string, unknown> };
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect(references.filter((name) => name === undefined || !(name in schemas))).toEqual([]);
  });

  it.each(services.map((service) => [service.name, service] as const))('of %s describe every route with its refusals', (_name, service) => {
    const { paths } = openApi(service) as unknown as { paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>> };
    const described = Object.values(paths).flatMap((methods) => Object.values(methods));
    expect(described.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(service.routes).sort());
    for (const { operationId, responses } of described) {
      const text = JSON.stringify(responses);
      expect(service.routes[operationId]?.refusals.filter((code) => !text.includes(`"${code}"`))).toEqual([]);
    }
  });
});
