/** Every generated document of the repository: where it lies, and its text as it should be. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate, type CodegenConfig } from '@graphql-codegen/cli';
import { asyncApi } from './asyncapi.ts';
import { services } from './contracts.ts';
import { openApi } from './openapi.ts';

export type Document = { readonly path: string; readonly text: string };

/** OpenAPI per service and AsyncAPI of all, from packages/contracts. */
export function contractDocuments(): readonly Document[] {
  return [
    ...services.map((service) => ({ path: `docs/api/${service.name}.openapi.json`, text: pretty(openApi(service)) })),
    { path: 'docs/api/asyncapi.json', text: pretty(asyncApi(services)) },
  ];
}

/** The gateway's schema as its builder prints it. */
export async function gatewaySchema(root: string): Promise<Document> {
  const { printGatewaySchema } = (await load(root, 'services/gateway/src/print-schema.ts')) as { printGatewaySchema: () => string };
  return { path: 'services/gateway/schema.graphql', text: `${printGatewaySchema().trimEnd()}\n` };
}

/** The web's typed documents, made by its own codegen settings; nothing is written. */
export async function webDocuments(root: string): Promise<readonly Document[]> {
  const { default: config } = (await load(root, 'web/codegen.ts')) as { default: CodegenConfig };
  const files: readonly { filename: string; content: string }[] = await generate({ ...config, cwd: root, silent: true, noSilentErrors: true }, false);
  return files.map(({ filename, content }) => ({ path: relative(root, resolve(root, filename)).replaceAll('\\', '/'), text: content }));
}

/** Operations of the last published release: a page that was opened before an upgrade goes on asking them. */
const publishedOperations = 'docs/api/published/operations.json';

/** The gateway's allow-list: the web's operations and the simulator's, by the sha1 of their text, and what the last release asked. */
export async function persistedDocuments(root: string, web: readonly Document[], before = lastPublished(root)): Promise<readonly Document[]> {
  const ofWeb = web.find(({ path }) => path.endsWith('/persisted-documents.json'));
  const { operations } = (await load(root, 'packages/simulator/src/actors/operations.ts')) as { operations: Readonly<Record<string, string>> };
  const ofSimulator = Object.values(operations).map((text) => [createHash('sha1').update(text).digest('hex'), text] as const);
  const current = [...Object.entries(JSON.parse(ofWeb?.text ?? '{}') as Record<string, string>), ...ofSimulator];
  return [{ path: 'services/gateway/persisted-documents.json', text: sortedJson([...before, ...current]) }];
}

/** What `--publish` keeps: today's operations alone, so that the list does not grow for ever. */
export async function operationsToPublish(root: string, web: readonly Document[]): Promise<Document> {
  const [document] = await persistedDocuments(root, web, []);
  return { path: publishedOperations, text: document?.text ?? '{}\n' };
}

function lastPublished(root: string): readonly (readonly [string, string])[] {
  const path = join(root, publishedOperations);
  return existsSync(path) ? Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : [];
}

function sortedJson(entries: readonly (readonly [string, string])[]): string {
  return pretty(Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1))));
}

/** Whether the committed text is another one. */
export function isCurrent(root: string, { path, text }: Document): boolean {
  const full = join(root, path);
  return existsSync(full) && readFileSync(full, 'utf8').replaceAll('\r\n', '\n') === text;
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

async function load(root: string, path: string): Promise<unknown> {
  return import(pathToFileURL(join(root, path)).href);
}
