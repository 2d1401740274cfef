/** Bad input over every route of every service and every mutation: never a 5xx, and the centre is whole afterwards. */
import fc from 'fast-check';
import { buildSchema, getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { auditRoutes, deliveryRoutes, dispatchRoutes, escortRoutes, type Route, workforceRoutes } from '@orderly/contracts';
import { movableClock, newUlid, silentLog } from '@orderly/platform';
import { embeddedPlatform } from '@orderly/platform/embedded';
import { seedDemo, startCentre, type Centre } from '@orderly/standalone';
import { inputOf, strangeTexts } from './support/arbitrary.ts';
import { dataFolder, root } from './support/process.ts';
import { type Cast, castOf, tuesdayMorning } from './support/scenes.ts';

const runs = Number(process.env['ORDERLY_FUZZ'] ?? 25);
const seed = Number(process.env['ORDERLY_SEED'] ?? 7);

let centre: Centre;
let cast: Cast;
let known: string[];
let stop: () => Promise<void>;

beforeAll(async () => {
  const { folder, clean } = await dataFolder();
  const clock = movableClock();
  clock.set(new Date(tuesdayMorning));
  const platform = await embeddedPlatform({ folder, clock, log: silentLog, zone: 'Asia/Shanghai' });
  centre = await startCentre(platform, { port: 0, host: '127.0.0.1', demo: true, development: true, isSecure: false, webFolder: join(root, 'web/build'), documents: [], operationsPerMinute: 1_000_000, onFirstSecret: () => undefined });
  await seedDemo({ url: centre.url, token: centre.bootstrap, store: platform.store('standalone'), dates: ['2026-11-23', '2026-11-24'] }, () => undefined);
  cast = await castOf(`http://127.0.0.1:${centre.port}`);
  known = [cast.ward.id, cast.patient.id, cast.porter.id, cast.ct.id, cast.laboratory.id, cast.giverBadge, cast.patient.wristband, newUlid(), 'job-01KAAAAAAAAAAAAAAAAAAAAAAA'];
  stop = async () => {
    await centre.stop();
    await platform.close();
    await clean();
  };
});
afterAll(() => stop?.());

const services = { workforce: workforceRoutes, dispatch: dispatchRoutes, escort: escortRoutes, delivery: deliveryRoutes, audit: auditRoutes };
const routes = Object.entries(services).flatMap(([service, all]) => Object.entries(all as Record<string, Route>).map(([name, route]) => ({ service, name, route })));
const schemaOf = (type: z.ZodType): object => z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' });

describe('every route', () => {
  it.each(routes.map(({ service, name, route }) => [`${service}.${name}`, service, route] as const))('%s answers bad input with a 4xx', async (_label, service, route) => {
    const people = Object.values(cast).filter((one): one is Cast['nurse'] => typeof one === 'object' && one !== null && 'token' in one);
    const able = people.filter(({ roles }) => route.allow === 'signed-in' || route.allow === 'public' || (Array.isArray(route.allow) && roles.some((role) => (route.allow as readonly string[]).includes(role))));
    const tokens = (able.length > 0 ? able : people).map(({ token }) => token);
    await fc.assert(
      fc.asyncProperty(inputOf(schemaOf(route.body), known), inputOf(schemaOf(route.query), known), fc.constantFrom(...known, ...strangeTexts.filter((text) => !/\p{Cs}/u.test(text))), fc.constantFrom(...tokens), async (body, query, param, token) => {
        const path = route.path.replace(/:[a-z]+/gi, () => encodeURIComponent(param === '' ? 'x' : param));
        const search = typeof query === 'object' && query !== null ? `?${new URLSearchParams(Object.entries(query).map(([k, v]) => [k, typeof v === 'string' ? v : JSON.stringify(v)]))}` : '';
        const response = await fetch(`${centre.url(service)}${path}${route.method === 'GET' ? search : ''}`, {
          method: route.method,
          headers: { authorization: `Bearer ${token}`, 'idempotency-key': newUlid(), 'if-match': '"1"', ...(route.method === 'GET' ? {} : { 'content-type': 'application/json' }) },
          ...(route.method === 'GET' ? {} : { body: JSON.stringify(body) ?? 'null' }),
        });
        const text = await response.text();
        expect(response.status, `${route.method} ${path} ${JSON.stringify(body)} → ${text}`).toBeLessThan(500);
      }),
      { numRuns: runs, seed },
    );
  });
});

const sdl = buildSchema(readFileSync(join(root, 'services/gateway/schema.graphql'), 'utf8'));
const mutations = Object.values(sdl.getMutationType()?.getFields() ?? {});

function jsonSchemaOf(type: GraphQLInputType): object {
  if (isNonNullType(type)) return jsonSchemaOf(type.ofType);
  if (isListType(type)) return { type: 'array', items: jsonSchemaOf(type.ofType) };
  const named = getNamedType(type);
  if (isEnumType(named)) return { enum: named.getValues().map(({ name }) => name) };
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields());
    return { type: 'object', properties: Object.fromEntries(fields.map((field) => [field.name, field.name === 'opId' ? { enum: [newUlid(), newUlid(), newUlid()] } : jsonSchemaOf(field.type)])), required: fields.filter((field) => isNonNullType(field.type)).map(({ name }) => name) };
  }
  const formats: Record<string, object> = { Int: { type: 'integer' }, Float: { type: 'number' }, Boolean: { type: 'boolean' }, DateTime: { type: 'string', format: 'date-time' }, Date: { type: 'string', format: 'date' } };
  return formats[named.name] ?? { type: 'string' };
}

describe('every mutation', () => {
  it.each(mutations.map((field) => [field.name, field] as const))('%s answers bad input in a typed way', async (name, field) => {
    const type = field.args[0]?.type;
    if (!type) throw new Error('a mutation without input');
    const people = [cast.nurse, cast.dispatcher, cast.porter, cast.scheduler, cast.supervisor, cast.administrator];
    await fc.assert(
      fc.asyncProperty(inputOf(jsonSchemaOf(type), known), fc.constantFrom(...people), async (input, person) => {
        const { status, body } = await person.send(`mutation($input: ${String(type)}) { ${name}(input: $input) { __typename } }`, { input });
        expect(status, JSON.stringify({ input, body })).toBeLessThan(500);
        expect(JSON.stringify(body), JSON.stringify(input)).not.toMatch(/INTERNAL_SERVER_ERROR|Unexpected error/);
      }),
      { numRuns: runs, seed },
    );
  });

  it('left a centre that is whole: the ledger verifies and the outboxes are empty', async () => {
    await expect.poll(() => centre.settled(), { timeout: 20_000 }).toBe(true);
    expect((await cast.auditor.ask<{ verifyLedger: { valid: boolean } }>('{ verifyLedger { valid } }')).verifyLedger.valid).toBe(true);
  });
});
