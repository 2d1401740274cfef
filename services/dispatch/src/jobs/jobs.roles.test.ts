import { dispatchRoutes, type Role, roles, type Route } from '@orderly/contracts';
import { ids } from '@orderly/platform';
import { call } from '@orderly/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DispatchCentre, dispatchCentre, expectOk } from '../testing/neighbours.ts';

let dispatch: DispatchCentre;
let jobId = '';
let porter: { id: string; token: string };
beforeAll(async () => {
  dispatch = await dispatchCentre();
  porter = await dispatch.porter('own');
  ({ jobId } = await dispatch.trip('roles'));
  expectOk(await dispatch.post(`/v1/jobs/${jobId}/assign`, dispatch.dispatcher, { personId: porter.id }));
});
afterAll(() => dispatch.centre.stop());

const seen = async (token: string, query = `ids=${jobId}`): Promise<number> => (expectOk(await dispatch.get(`/v1/jobs?${query}`, token))['rows'] as unknown[]).length;

describe('who sees a job', () => {
  it.each(['dispatcher', 'supervisor', 'scheduler', 'auditor'] as const)('SC-6 a %s sees it', async (role) => {
    expect(await seen(dispatch.centre.token({ roles: [role] }))).toBe(1);
  });

  it.each(['nurse', 'head-nurse'] as const)('SC-6 a %s sees it from the ward that asked or the place it goes to, and from nowhere else', async (role) => {
    expect(await seen(dispatch.centre.token({ roles: [role], units: [dispatch.wardId] }))).toBe(1);
    expect(await seen(dispatch.centre.token({ roles: [role], units: [dispatch.imagingId] }))).toBe(1);
    expect(await seen(dispatch.centre.token({ roles: [role], units: [ids.derive('place', 'foreign')] }))).toBe(0);
    expect(await seen(dispatch.centre.token({ roles: [role], units: [] }))).toBe(0);
  });

  it('SC-6 a porter sees own jobs alone: neither those of others nor those that wait', async () => {
    const waiting = (await dispatch.trip('waiting')).jobId;
    const other = await dispatch.porter('other');
    expect(await seen(porter.token)).toBe(1);
    expect(await seen(other.token)).toBe(0);
    expect(await seen(porter.token, `ids=${waiting}`)).toBe(0);
    expect(await seen(porter.token, 'open=true')).toBe(1);
    expect(await seen(other.token, `assigneeId=${porter.id}`)).toBe(0);
    expect(await seen(other.token, `unitId=${dispatch.wardId}`)).toBe(0);
  });

  it.each(['clerk', 'administrator'] as const)('SC-6 a %s sees none', async (role) => {
    expect(await seen(dispatch.centre.token({ roles: [role], units: [dispatch.wardId] }))).toBe(0);
  });
});

describe('who may command', () => {
  it('a foreign job and a missing one look the same to a porter', async () => {
    const other = await dispatch.porter('stranger');
    const foreign = await dispatch.post(`/v1/jobs/${jobId}/accept`, other.token);
    const missing = await dispatch.post(`/v1/jobs/${ids.derive('job', 'missing')}/accept`, other.token);
    expect([foreign.status, foreign.body['code'], foreign.body['details']]).toEqual([missing.status, missing.body['code'], missing.body['details']]);
    expect(foreign.status).toBe(404);
  });

  const commands = Object.entries(dispatchRoutes as Readonly<Record<string, Route>>).filter(([, { method }]) => method !== 'GET');
  it.each(commands)('%s is for the roles of its contract and nobody else', async (_name, { path, allow }) => {
    const allowed = allow as readonly Role[];
    for (const role of roles) {
      const url = `${dispatch.centre.url('dispatch')}${path.replace(':id', jobId)}`;
      const { status } = await call(url, { token: dispatch.centre.token({ roles: [role], units: [dispatch.wardId] }), body: { 'no such field': 1 } });
      // Who may is told that the body is wrong: the right is asked first.
      expect(status === 403, role).toBe(!allowed.includes(role));
    }
    expect((await call(`${dispatch.centre.url('dispatch')}${path.replace(':id', jobId)}`, { body: {} })).status).toBe(401);
  });

  it('a command without an operation id is invalid', async () => {
    const answer = await call(`${dispatch.centre.url('dispatch')}/v1/jobs/${jobId}/take-back`, { token: dispatch.dispatcher, body: {}, headers: { 'idempotency-key': 'x' } });
    expect(answer.status).toBe(400);
  });
});
