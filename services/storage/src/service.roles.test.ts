import { storageRoutes } from '@orderly/contracts';
import { newUlid } from '@orderly/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { code, openTestDesk, type TestDesk } from './testing/desk.ts';

type Who = keyof TestDesk['people'];
let desk: TestDesk;
let id: string;
let no: string;
let tag: string;
beforeAll(async () => {
  desk = await openTestDesk();
  tag = desk.tag();
  ({ id, no } = await desk.stored([tag]));
});
afterAll(() => desk.centre.stop());

const everybody: readonly Who[] = ['clerk', 'supervisor', 'auditor', 'administrator', 'nurse', 'porter', 'dispatcher'];
const pathOf = (path: string): string => path.slice(3).replace('points/:id', `points/${desk.pointId}`).replace('images/:id', `images/image-${newUlid()}`).replace(':id', id);
const withToken = Object.entries(storageRoutes).filter(([, { allow }]) => Array.isArray(allow));

describe('who may call', () => {
  it.each(withToken)('SC-8 %s is forbidden to every other role, and to nobody known', async (_name, route) => {
    const others = everybody.filter((who) => Array.isArray(route.allow) && !route.allow.some((role) => role === who));
    expect(others.length).toBeGreaterThan(0);
    for (const who of [...others, undefined]) {
      const person = who === undefined ? { id: '', token: 'none' } : desk.people[who];
      const answer = await (route.method === 'GET' ? desk.get(person, pathOf(route.path)) : desk.post(person, pathOf(route.path), {}));
      expect(answer.status, who).toBe(who === undefined ? 401 : 403);
    }
  });

  it('SC-6 a clerk sees and handles the own desk alone; a foreign one meets the same as for what does not exist', async () => {
    const { foreignClerk } = desk.people;
    const signature = { name: '王芳' };
    const document = { kind: 'id-card', lastFour: '1234' };
    const bodies: Record<string, object> = {
      print: { what: 'ticket' }, claim: desk.check(no, [tag]), exchange: { check: desk.check(no, [tag]), contents: await desk.contents([tag]) }, lost: {}, 'lost/match': { features: [{ of: 'look', text: '红丝带' }, { of: 'name', text: '王芳' }] },
      'lost/claim': { pieces: [{ tag, seal: 'intact' }], signature, document, copyImageId: `image-${newUlid()}` }, 'lost/replace': { document, copyImageId: `image-${newUlid()}` },
      delegate: { ticket: no, depositorDocument: document, delegateDocument: document, delegateName: '李雷', isCalledBack: true }, contacts: { channel: 'phone', isReached: true }, move: { slots: [{ tag, slot: 'A02' }] },
      disposal: { how: 'police' }, 'disposal/withdraw': {}, 'disposal/confirm': { receiptNo: '1' },
    };
    for (const [name, body] of Object.entries(bodies)) {
      for (const one of [id, `belongings-${newUlid()}`]) expect(code(await desk.step(foreignClerk, one, name, body)), name).toEqual([404, 'storage.belongings-unknown']);
    }
    expect((await desk.get(foreignClerk, `/belongings/${id}`)).status).toBe(404);
    expect((await desk.get(foreignClerk, '/belongings')).body['rows']).toEqual([]);
    expect((await desk.get(foreignClerk, `/belongings?pointId=${desk.pointId}`)).body['rows']).toEqual([]);
    expect((await desk.get(foreignClerk, `/points/${desk.pointId}/count-sheet`)).status).toBe(404);
    expect((await desk.get(foreignClerk, '/points')).body['rows']).toHaveLength(1);
    expect(code(await desk.deposit([desk.tag()], {}, foreignClerk))).toEqual([404, 'storage.point-unknown']);
    expect(await desk.one(id)).toMatchObject({ version: 2, status: 'stored' });
  });

  it('SC-6 the auditor sees lists and records without anybody in them', async () => {
    expect((await desk.get(desk.people.auditor, '/belongings')).body['rows']).toHaveLength(1);
    const record = await desk.one(id, desk.people.auditor);
    expect(record).toMatchObject({ no, isRevealed: false });
    expect(JSON.stringify(record)).not.toMatch(/王芳|红丝带|13812341234/);
  });
});
