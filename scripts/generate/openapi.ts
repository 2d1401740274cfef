/** OpenAPI 3.1 of one service, from its route descriptions alone. */
import { z } from 'zod';
import type { Route } from '../../packages/contracts/src/index.ts';
import { namedSchemas, type Service } from './contracts.ts';

type Json = { readonly [key: string]: unknown };

/** The whole document; the same routes give the same text. */
export function openApi({ name, routes }: Service): Json {
  const { answers, components } = answerSchemas(routes);
  const paths: Record<string, Record<string, Json>> = {};
  for (const [operationId, route] of Object.entries(routes)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(operationId, route, answers[operationId] ?? {}) };
  }
  return {
    openapi: '3.1.0',
    info: { title: `Orderly ${name}`, version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: { ...components, Problem: problem }, securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
  };
}

function operation(operationId: string, route: Route, answer: Json): Json {
  const hasBody = route.method !== 'GET';
  return {
    operationId,
    summary: route.summary,
    'x-allow': route.allow,
    security: route.allow === 'public' ? [] : [{ bearer: [] }],
    parameters: [...fields(route.params, 'path'), ...fields(route.query, 'query'), ...headers(route)],
    ...(hasBody ? { requestBody: { required: true, content: { 'application/json': { schema: inputSchema(route.body) } } } } : {}),
    responses: { '200': { description: 'OK', content: { 'application/json': { schema: answer } } }, ...failures(route) },
  };
}

function fields(schema: z.ZodType, place: 'path' | 'query'): readonly Json[] {
  const { properties = {}, required = [] } = inputSchema(schema) as { properties?: Record<string, Json>; required?: readonly string[] };
  return Object.entries(properties).map(([name, field]) => ({ name, in: place, required: place === 'path' || required.includes(name), schema: field }));
}

const ulid = { type: 'string', pattern: '^[0-7][0-9A-HJKMNP-TV-Z]{25}$' };

function headers({ method }: Route): readonly Json[] {
  if (method === 'POST') return [{ name: 'Idempotency-Key', in: 'header', required: true, schema: ulid, description: 'opId: the same one gives the first answer again' }];
  if (method === 'PATCH') return [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string', pattern: '^"\\d+"$' }, description: 'the version that was edited' }];
  return [];
}

function failures(route: Route): Json {
  const responses: Record<string, Json> = { '400': failure('invalid input') };
  if (route.allow !== 'public') Object.assign(responses, { '401': failure('no valid token'), '403': failure('not allowed') });
  // A thing that is not there and one that is not yours look the same (S26).
  const unknown = route.refusals.filter((code) => code.endsWith('-unknown'));
  const refused = route.refusals.filter((code) => !code.endsWith('-unknown'));
  if (unknown.length > 0 || route.path.includes(':')) responses['404'] = failure('not found', unknown);
  if (refused.length > 0) responses['409'] = failure('refused by a rule', refused);
  if (route.method === 'POST') responses['422'] = failure('the opId came before with another body');
  if (route.method === 'PATCH') Object.assign(responses, { '412': failure('another version'), '428': failure('If-Match is required') });
  return { ...responses, '503': failure('try again later') };
}

function failure(description: string, codes: readonly string[] = []): Json {
  const reference = { $ref: '#/components/schemas/Problem' };
  const schema = codes.length === 0 ? reference : { allOf: [reference, { type: 'object', properties: { code: { enum: codes } } }] };
  return { description, content: { 'application/problem+json': { schema } } };
}

/** RFC 9457, with a stable code; the sentence is the client's. */
const problem = {
  type: 'object',
  required: ['type', 'status', 'code'],
  properties: {
    type: { type: 'string', pattern: '^urn:orderly:problem:' },
    status: { type: 'integer' },
    code: { type: 'string' },
    details: { type: 'object' },
    errors: { type: 'array', items: { type: 'object', properties: { pointer: { type: 'string' }, code: { type: 'string' } } } },
    retryAfterSeconds: { type: 'integer' },
    requestId: { type: 'string' },
  },
};

function inputSchema(schema: z.ZodType): Json {
  return withoutDialect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

/** Answers refer to the named schemas of contracts; only what a service uses gets into its document. */
function answerSchemas(routes: Service['routes']): { answers: Record<string, Json>; components: Record<string, Json> } {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of namedSchemas) if (!registry.has(schema)) registry.add(schema, { id: name });
  const wrapped = Object.entries(routes).map(([operationId, { ok }]) => [operationId, registry.get(ok)?.id] as const);
  for (const [operationId, { ok }] of Object.entries(routes)) if (!registry.has(ok)) registry.add(ok, { id: `answer:${operationId}` });
  const { schemas } = z.toJSONSchema(registry, { io: 'output', unrepresentable: 'any', uri: (id) => `#/components/schemas/${id}` });
  const clean = Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutDialect(schema as Json)]));
  const answers = Object.fromEntries(wrapped.map(([operationId, named]) => [operationId, named ? { $ref: `#/components/schemas/${named}` } : (clean[`answer:${operationId}`] ?? {})]));
  return { answers, components: reachable(answers, clean) };
}

function reachable(from: Json, all: Readonly<Record<string, Json>>, found: Record<string, Json> = {}): Record<string, Json> {
  for (const [, name] of JSON.stringify(from).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    const schema = name === undefined ? undefined : all[name];
    if (name === undefined || schema === undefined || found[name]) continue;
    found[name] = schema;
    reachable(schema, all, found);
  }
  return found;
}

/** A schema as it may stand inside another document. */
export function withoutDialect(schema: Json): Json {
  const { $schema: _dialect, $id: _address, id: _name, ...rest } = schema;
  return rest;
}
