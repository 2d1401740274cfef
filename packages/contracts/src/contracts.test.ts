import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as contracts from './index.ts';

const { workforceRoutes, dispatchRoutes, escortRoutes, deliveryRoutes, storageRoutes, auditRoutes, loansRoutes } = contracts;
const { workforceEvents, dispatchEvents, escortEvents, deliveryEvents, storageEvents, loansEvents } = contracts;
const routes = Object.entries({ workforce: workforceRoutes, dispatch: dispatchRoutes, escort: escortRoutes, delivery: deliveryRoutes, storage: storageRoutes, audit: auditRoutes, loans: loansRoutes }).flatMap(
  ([service, all]) => Object.entries(all as Readonly<Record<string, contracts.Route>>).map(([name, route]) => [`${service}.${name}`, service, route] as const),
);
const events = Object.entries({ workforce: workforceEvents, dispatch: dispatchEvents, escort: escortEvents, delivery: deliveryEvents, storage: storageEvents, loans: loansEvents });

describe('routes', () => {
  it.each(routes)('%s lies under /v1, and its refusals carry its service', (_name, service, route) => {
    expect(route.path).toMatch(/^\/v1(\/[a-z-]+|\/:[a-z]+)+$/);
    expect(route.refusals.filter((code) => !new RegExp(`^${service}\\.[a-z]+(-[a-z]+)*$`).test(code))).toEqual([]);
    expect(new Set(route.refusals).size).toBe(route.refusals.length);
  });

  it.each(routes)('%s takes exactly the parameters that its path names', (_name, _service, route) => {
    const named = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
    const { properties = {} } = z.toJSONSchema(route.params, { io: 'input' });
    expect(Object.keys(properties).sort()).toEqual(named.sort());
  });

  it.each(routes)('%s refuses a field that it does not know', (_name, _service, route) => {
    const unknown = { 'no-such-field': 1 };
    for (const part of [route.params, route.query, route.body]) expect(part.safeParse(unknown).error?.issues.some(({ code }) => code === 'unrecognized_keys')).toBe(true);
  });

  it('have one handler per method and path of a service', () => {
    const addresses = routes.map(([, service, { method, path }]) => `${service} ${method} ${path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe('events', () => {
  it.each(events)('of %s are named as past facts of an aggregate, in kebab-case', (_service, all) => {
    expect(Object.keys(all).filter((type) => !/^[a-z]+(-[a-z]+)+$/.test(type))).toEqual([]);
  });

  it.each(events)('SC-6 of %s carry ids and figures, never a field for a person\'s name, phone or wristband', (_service, all) => {
    const fields = Object.values(all).flatMap((schema) => [...JSON.stringify(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' })).matchAll(/"(\w+)":\{/g)].map(([, name]) => name));
    expect(fields.filter((name) => /^(personName|patientName|spokenName|phone|wristband|admissionNo|address|idNumber|pin|secret)$/.test(name ?? ''))).toEqual([]);
  });
});

describe('codes and names', () => {
  it.each(['a\u0000b', ' lead', 'trail ', 'a  b', 'x'.repeat(65), '\u202Ex'])('a code is not %j', (text) => {
    expect(contracts.Code.safeParse(text).success).toBe(false);
  });

  it.each(['10:60', '24:30', '7:30'])('a wall-clock time is not %s', (text) => {
    expect(contracts.WallTime.safeParse(text).success).toBe(false);
  });

  it('a person\'s name hides no control or direction character', () => {
    expect(contracts.PersonName.safeParse('王\u200b芳').success).toBe(false);
    expect(contracts.PersonName.safeParse(' 王芳 ').data).toBe('王芳');
  });
});
