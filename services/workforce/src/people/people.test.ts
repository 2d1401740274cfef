import type { Person } from '@orderly/contracts';
import { newUlid } from '@orderly/platform';
import { call } from '@orderly/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkforce, type TestWorkforce } from '../testing/workforce.ts';

let test: TestWorkforce;
beforeAll(async () => {
  test = await openWorkforce();
});
afterAll(() => test.stop());

const opId = newUlid;
const person = async (id: string, token = test.seed): Promise<Person | undefined> => (await test.api.people({ token, query: { ids: id } })).rows[0];
const url = (path: string): string => `${test.centre.url('workforce')}${path}`;

describe('people', () => {
  it('SC-6 are known by name to everybody signed in, by badge code to administrators and themselves', async () => {
    const id = await test.register({ badge: 'OB-SECRET', name: '单雄信' });
    await test.api.issuePin({ token: test.seed, opId: opId(), params: { id } });
    const [own, other] = [await test.as(id), await test.as(await test.register())];
    expect(await person(id)).toMatchObject({ name: '单雄信', badge: 'OB-SECRET', hasPin: true, initials: ['sxx', 'dxx', 'cxx'] });
    expect(await person(id, own)).toMatchObject({ name: '单雄信', badge: 'OB-SECRET', hasPin: false });
    expect(await person(id, other)).toMatchObject({ name: '单雄信', badge: '***', hasPin: false });
    expect(await person(id, test.service())).toMatchObject({ name: '单雄信', badge: '***', hasPin: false });
  });

  it('leave no name in any event', async () => {
    const id = await test.register({ name: '欧阳无名' });
    const version = (await person(id))?.version ?? 0;
    await test.api.changePerson({ token: test.seed, opId: opId(), ifMatch: version, params: { id }, body: { name: '欧阳有名' } });
    expect(await person(id)).toMatchObject({ name: '欧阳有名', pinyin: ['ouyangyouming'] });
    const { body } = await call(url(`/v1/history/${id}`), { token: test.service() });
    expect(body['events']).toHaveLength(2);
    expect(JSON.stringify(body)).not.toMatch(/欧阳|ouyang/);
  });

  it('have a badge and a staff number of their own', async () => {
    const id = await test.register({ badge: 'OB-UNIQUE', staffNo: 'UNIQUE' });
    await expect(test.register({ badge: 'OB-UNIQUE' })).rejects.toMatchObject({ code: 'workforce.badge-taken', details: { holderId: id } });
    await expect(test.register({ staffNo: 'UNIQUE' })).rejects.toMatchObject({ code: 'workforce.staff-no-taken' });
  });

  it('are registered once, however often the same opId comes', async () => {
    const same = opId();
    const body = { staffNo: 'TWICE', badge: 'OB-TWICE', roles: ['porter' as const], unitIds: [], employer: 'hospital', name: '张伟' };
    const first = await test.api.registerPerson({ token: test.seed, opId: same, body });
    expect(await test.api.registerPerson({ token: test.seed, opId: same, body })).toEqual(first);
    await expect(test.api.registerPerson({ token: test.seed, opId: same, body: { ...body, name: '李强' } })).rejects.toMatchObject({ name: 'OpIdReused' });
    expect(await person(first.id)).toMatchObject({ name: '张伟' });
  });

  it('are changed in the version that the form was filled from', async () => {
    const id = await test.register();
    const change = (headers: Record<string, string>) => call(url(`/v1/people/${id}`), { method: 'PATCH', token: test.seed, body: { employer: 'service-company' }, headers });
    expect((await change({})).status).toBe(428);
    expect((await change({ 'if-match': '"9"' })).status).toBe(412);
    expect((await change({ 'if-match': '"1"' })).body).toEqual({ id, version: 2 });
    expect((await call(url(`/v1/people/person-${opId()}`), { method: 'PATCH', token: test.seed, body: {}, headers: { 'if-match': '"1"' } })).status).toBe(404);
  });

  it('keep one active administrator, also when two are taken out at once', async () => {
    let left = await test.register({ roles: ['administrator'] });
    for (let round = 0; round < 5; round++) {
      const both = [left, await test.register({ roles: ['administrator'] })];
      const outcomes = await Promise.allSettled(both.map((id) => test.api.deactivatePerson({ token: test.seed, opId: opId(), params: { id } })));
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      left = both[outcomes.findIndex(({ status }) => status === 'rejected')] ?? '';
      const { version = 0 } = (await person(left)) ?? {};
      await expect(test.api.changePerson({ token: test.seed, opId: opId(), ifMatch: version, params: { id: left }, body: { roles: ['porter'] } })).rejects.toMatchObject({ code: 'workforce.last-administrator' });
    }
  });

  it('are found by group, unit and role, page by page', async () => {
    const groupId = `group-${opId()}`;
    const unitId = `place-${opId()}`;
    const made: string[] = [];
    for (let nth = 0; nth < 5; nth++) made.push(await test.register({ groupId, unitIds: nth < 3 ? [unitId] : [], roles: nth < 4 ? ['nurse'] : ['porter', 'nurse'] }));
    const all = async (query: Parameters<typeof test.api.people>[0]['query']): Promise<string[]> => {
      const found: string[] = [];
      for (let after: string | undefined; ; ) {
        const page = await test.api.people({ token: test.seed, query: { ...query, first: 2, ...(after === undefined ? {} : { after }) } });
        expect(page.rows.length).toBeLessThanOrEqual(2);
        found.push(...page.rows.map(({ id }) => id));
        after = page.next;
        if (after === undefined) return found.sort();
      }
    };
    expect(await all({ groupId })).toEqual([...made].sort());
    expect(await all({ unitId })).toEqual(made.slice(0, 3).sort());
    expect(await all({ groupId, role: 'porter' })).toEqual(made.slice(4));
    expect(await all({ unitId, role: 'clerk' })).toEqual([]);
    expect(await all({})).toEqual(expect.arrayContaining(made));
  });

  it('are offered for one tap in the demo, a few of each role', async () => {
    for (let nth = 0; nth < 8; nth++) await test.register({ roles: ['auditor'] });
    const { rows } = await test.api.demoPeople({ token: test.service() });
    expect(rows.filter(({ roles }) => roles.includes('auditor'))).toHaveLength(6);
    expect(rows.every(({ name }) => name !== '')).toBe(true);
  });
});
