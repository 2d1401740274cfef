import { loansRoutes, type Role, roles, type Route } from '@orderly/contracts';
import { newUlid } from '@orderly/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { code, type Desk, openDesk } from './testing/desk.ts';

type Who = keyof Desk['people'];
let desk: Desk;
let loanId: string;
let assetId: string;
let drawerId: string;
beforeAll(async () => {
  desk = await openDesk();
  drawerId = await desk.openDrawer();
  assetId = (await desk.asset('wheelchair')).id;
  loanId = await desk.done(desk.lend(assetId));
});
afterAll(() => desk.centre.stop());

const seen = async (who: Who, path: string): Promise<number> => (await desk.rows(desk.people[who], path)).length;
const routes = Object.entries(loansRoutes as Readonly<Record<string, Route>>);

describe('who may call', () => {
  it.each(routes.filter(([, { allow }]) => Array.isArray(allow)))('SC-6 %s is refused to every role that it does not name', async (_name, { method, path, allow }) => {
    const url = `${desk.centre.url('loans')}${path.replace(':id', `holding-${newUlid()}`)}`;
    for (const role of roles.filter((one) => !(allow as readonly Role[]).includes(one))) {
      const { status } = await fetch(url, { method, headers: { authorization: `Bearer ${desk.centre.token({ roles: [role] })}`, 'content-type': 'application/json', 'idempotency-key': newUlid() }, ...(method === 'GET' ? {} : { body: '{}' }) });
      expect(status, role).toBe(403);
    }
  });

  it('SC-6 the auditor commands nothing, and one page alone is public', () => {
    expect(routes.filter(([, { method, allow }]) => method !== 'GET' && Array.isArray(allow) && allow.includes('auditor')).map(([name]) => name)).toEqual(['revealBorrower']);
    expect(routes.filter(([, { allow }]) => allow === 'public').map(([name]) => name)).toEqual(['publicAsset']);
  });

  it('needs a token for everything but that page', async () => {
    for (const path of ['/assets', '/holdings', '/drawers', '/availability', '/needs', '/kinds']) expect((await desk.anybody(path)).status, path).toBe(401);
  });
});

describe('a desk', () => {
  it('GRP-7 a clerk lends, opens a drawer and counts at the own desk; another one looks like none', async () => {
    const { id } = await desk.asset('wheelchair');
    expect(code(await desk.lend(id, {}, desk.people.otherClerk))).toEqual([404, 'loans.point-unknown']);
    expect(code(await desk.post(desk.people.otherClerk, '/drawers', { pointId: desk.places.main, shift: 'early', floatFen: 0 }))).toEqual([404, 'loans.point-unknown']);
    for (const [path, body] of [['count', { countedFen: 0, note: 'x' }], ['cash', { direction: 'out', fen: 1, reason: 'x' }]] as const) expect(code(await desk.post(desk.people.otherClerk, `/drawers/${drawerId}/${path}`, body))).toEqual([404, 'loans.drawer-unknown']);
    expect(code(await desk.post(desk.people.otherClerk, '/stocktakes', { standId: desk.places.main }))).toEqual([404, 'loans.point-unknown']);
    expect(code(await desk.lend(id, {}, desk.person(['clerk'])))).toEqual([404, 'loans.point-unknown']);
  });

  it('GRP-7 a clerk extends, chases and writes off own loans alone, but takes any back at the own desk', async () => {
    for (const [path, body] of [['extend', { minutes: 10 }], ['call', { reached: true }], ['claimed-returned', {}], ['cancel', {}]] as const) expect(code(await desk.post(desk.people.otherClerk, `/holdings/${loanId}/${path}`, body)), path).toEqual([404, 'loans.holding-unknown']);
    expect(code(await desk.giveBack(loanId, {}, desk.people.otherClerk))).toEqual([404, 'loans.point-unknown']);
    const { id } = await desk.asset('wheelchair');
    const other = await desk.done(desk.lend(id));
    await desk.done(desk.giveBack(other, { pointId: desk.places.surgery, settle: undefined }, desk.people.otherClerk));
  });

  it.each<[Who, number]>([['clerk', 1], ['otherClerk', 0], ['supervisor', 1], ['auditor', 1], ['dispatcher', 1], ['porter', 0], ['nurse', 0], ['administrator', 0]])('SC-6 %s sees %i of the loans that are out', async (who, count) => {
    expect(await seen(who, '/holdings?list=out')).toBe(count);
    expect(await seen(who, `/holdings?list=out&pointId=${desk.places.main}`)).toBe(count);
  });

  it.each<[Who, boolean | undefined]>([['clerk', true], ['supervisor', true], ['auditor', true], ['dispatcher', false], ['porter', undefined], ['nurse', undefined]])('SC-6 %s sees a borrower, masked: %s', async (who, isSeen) => {
    const holding = await desk.holding(loanId, desk.people[who]);
    expect(holding === undefined ? undefined : holding.borrower !== undefined).toBe(isSeen);
    if (isSeen === true) expect(holding?.borrower?.name).toBe('张*三');
  });

  it.each<[Who, number]>([['clerk', 200], ['otherClerk', 404], ['supervisor', 200], ['auditor', 200], ['dispatcher', 403], ['porter', 403], ['administrator', 403]])('SC-6 %s asks for a borrower whole and gets %i', async (who, status) => {
    const answer = await desk.post(desk.people[who], `/holdings/${loanId}/borrower`, { reason: '催还' });
    expect(answer.status).toBe(status);
    if (status === 200) expect(answer.body).toMatchObject({ name: '张小三', identity: { kind: 'id-card' } });
  });

  it('SC-6 each reading of a borrower is recorded with its reason', async () => {
    const auditor = desk.person(['auditor']);
    await desk.post(auditor, `/holdings/${loanId}/borrower`, { reason: '抽查' });
    const accesses = await desk.centre.platform.store('loans').collection({ name: 'accesses', indexes: { 'by-person': ['by', 'at'] }, uniques: [] });
    const { rows } = await accesses.find({ index: 'by-person', where: { by: auditor.id }, limit: 10 });
    expect(rows.map(({ events }) => events[0]?.data)).toMatchObject([{ what: 'borrower-reveal', reason: '抽查' }]);
  });

  it.each<[Who, number]>([['clerk', 1], ['otherClerk', 0], ['supervisor', 1], ['auditor', 1], ['dispatcher', 0], ['porter', 0], ['administrator', 0]])('SC-6 %s sees %i drawers', async (who, count) => {
    expect(await seen(who, '/drawers')).toBe(count);
    expect(await seen(who, `/drawers?ids=${drawerId}`)).toBe(count);
    expect(await seen(who, `/drawers?pointId=${desk.places.main}`)).toBe(count);
  });
});

describe('a porter', () => {
  it('LOA-4 gives back what the own hands hold, and sees that alone', async () => {
    const { id } = await desk.asset('wheelchair');
    const holdingId = await desk.done(desk.post(desk.people.porter, `/assets/${id}/take`));
    expect((await desk.rows<{ id: string }>(desk.people.porter, '/holdings')).map((one) => one.id)).toEqual([holdingId]);
    expect(await seen('otherPorter', '/holdings')).toBe(0);
    expect(await seen('otherPorter', `/holdings?ids=${holdingId}`)).toBe(0);
    expect(code(await desk.post(desk.people.otherPorter, `/assets/${id}/put-back`, { placeId: desk.places.main, condition: 'ok' }))).toEqual([404, 'loans.holding-unknown']);
    await desk.done(desk.post(desk.people.porter, `/assets/${id}/put-back`, { placeId: desk.places.main, condition: 'ok' }));
  });

  it('LOA-3 cannot put back what a desk has lent', async () => {
    expect(code(await desk.post(desk.people.porter, `/assets/${assetId}/put-back`, { placeId: desk.places.main, condition: 'ok' }))).toEqual([404, 'loans.holding-unknown']);
  });
});
