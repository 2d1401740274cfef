import { roles, type Role, type Route, workforceRoutes } from '@orderly/contracts';
import { newUlid } from '@orderly/platform';
import { call } from '@orderly/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkforce, type TestWorkforce } from './testing/workforce.ts';

let test: TestWorkforce;
const tokens = new Map<string, string>();
beforeAll(async () => {
  test = await openWorkforce();
  for (const role of roles) tokens.set(role, await test.as(await test.register({ roles: [role] })));
});
afterAll(() => test.stop());

const reach = async (route: Route, token: string | undefined): Promise<number> => {
  const path = route.path.replace(':id', `${route.path.includes('/shifts/') ? 'shift' : 'person'}-${newUlid()}`);
  const { status } = await call(`${test.centre.url('workforce')}${path}`, { method: route.method, ...(token === undefined ? {} : { token }), ...(route.method === 'GET' ? {} : { body: { nonsense: true } }), headers: { 'if-match': '"1"' } });
  return status;
};
const mayCall = (route: Route, role: Role): boolean => route.allow === 'public' || route.allow === 'signed-in' || (Array.isArray(route.allow) && route.allow.includes(role));
const routes = Object.entries(workforceRoutes) as [string, Route][];

describe('who may call workforce', () => {
  it.each(routes)('SC-6 opens %s to the roles that the contract names and to no other', async (_name, route) => {
    for (const role of roles) {
      const status = await reach(route, tokens.get(role));
      expect({ role, isLetIn: status !== 403 && status !== 401 }).toEqual({ role, isLetIn: mayCall(route, role) });
      expect(status).toBeLessThan(500);
    }
  });

  it.each(routes)('lets nobody without a token into %s unless it is public, and services where they read', async (_name, route) => {
    expect((await reach(route, undefined)) === 401).toBe(route.allow !== 'public');
    expect((await reach(route, `${tokens.get('porter') ?? ''}x`)) === 401).toBe(route.allow !== 'public');
    const isForServices = route.allow === 'public' || route.allow === 'service' || (route.allow === 'signed-in' && route.method === 'GET');
    expect((await reach(route, test.service())) !== 403).toBe(isForServices);
  });

  it('SC-6 lets only administrators change rights, only schedulers change rosters, and auditors change nothing', () => {
    const allowed = (role: Role): string[] => routes.filter(([, route]) => route.method !== 'GET' && Array.isArray(route.allow) && route.allow.includes(role)).map(([name]) => name);
    expect(allowed('auditor')).toEqual([]);
    expect(allowed('nurse')).toEqual([]);
    expect(allowed('scheduler')).toEqual(['planShift', 'rosterPerson', 'unrosterPerson', 'assignWorkGroup']);
    expect(allowed('porter')).toEqual(['startDuty', 'endDuty', 'startBreak', 'endBreak']);
  });
});
