import { newUlid } from '@orderly/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStorageConfig } from './index.ts';
import { code, confirmed, openTestDesk, pixel, type TestDesk } from './testing/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.centre.stop());

const typesOf = async (id: string): Promise<string[]> => (await desk.events(id)).map(({ type }) => type);

describe('a deposit', () => {
  it('STO-2 counts and registers the pieces, gives each a place, and opens one ticket', async () => {
    const photo = await desk.image(desk.people.clerk, 'piece');
    const [first, second] = [desk.tag(), desk.tag()];
    const contents = await desk.contents([first, second]);
    const pieces = (contents['pieces'] as object[]).map((piece, i) => (i === 0 ? { ...piece, imageId: photo.id, fragile: true } : piece));
    const { id, no } = await desk.stored([first, second], { pieces });
    expect(await desk.one(id, desk.people.clerk)).toMatchObject({
      status: 'stored', no, pieceCount: 2, isFragile: true, isRevealed: true, party: 'visitor', depositor: { name: '王芳', phone: '13812341234' },
      pieces: [{ tag: first, slot: 'A01', look: `蓝色行李袋 红丝带 ${first}`, imageId: photo.id }, { tag: second, slot: 'A02' }],
    });
    expect((await desk.bytes(desk.people.clerk, photo.id)).bytes.equals(pixel)).toBe(true);
  });

  it('STO-1 STO-12 prints number, QR, places, deadline and the accepted conditions, free of charge; a reprint keeps the number and counts', async () => {
    const { id, no, code: qr } = await desk.stored([desk.tag()]);
    const { body } = await desk.step(desk.people.clerk, id, 'print', { what: 'ticket' });
    expect(body['sheet']).toMatchObject({ no, qr: `/t/${qr}`, nth: 2, isFree: true, isUnsealed: false, deadlineDate: '2026-11-27', deadlineTime: '24:00', deadline: '2026-11-27T16:00:00.000Z', conditions: { no: 1, date: '2026-11-24' } });
    expect(Object.keys((body['sheet'] as { conditions: { clauses: object } }).conditions.clauses).sort()).toEqual(['delegate', 'free', 'liability', 'lostTicket', 'refused', 'seal', 'threeDays']);
    expect(no).toMatch(/^24-\d{3}$/);
    expect(qr).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect((await desk.step(desk.people.clerk, id, 'print', { what: 'label' })).body['sheet']).toMatchObject({ no, nth: 1 });
  });

  it('STO-3 records what was refused, with or without anything taken, and refers weapons to the police', async () => {
    const goods = confirmed.map((one) => (one.category === 'valuables' ? { ...one, answer: 'refused' } : one));
    const { id } = await desk.stored([desk.tag()], { goods });
    expect((await desk.events(id))[0]).toMatchObject({ type: 'goods-refused', data: { categories: ['valuables'], referredToPolice: false } });
    expect((await desk.post(desk.people.clerk, '/refusals', { pointId: desk.pointId, categories: ['weapons'] })).status).toBe(200);
    expect(code(await desk.post(desk.people.clerk, '/refusals', { pointId: desk.otherPointId, categories: ['food'] }))).toEqual([404, 'storage.point-unknown']);
    expect(code(await desk.deposit([desk.tag()], { goods: confirmed.slice(1) }))).toEqual([409, 'storage.goods-unconfirmed']);
  });

  it('STO-5 the same opId gives the first answer again, and another body is refused', async () => {
    const tag = desk.tag();
    const body = { pointId: desk.pointId, party: 'patient', depositor: { bed: '12' }, ...(await desk.contents([tag])) };
    const opId = newUlid();
    const answers = await Promise.all([1, 2, 3].map(() => desk.post(desk.people.clerk, '/belongings', body, opId)));
    expect(answers.map((answer) => answer.body['id'])).toEqual(Array.from({ length: 3 }, () => `belongings-${opId}`));
    expect((await desk.post(desk.people.clerk, '/belongings', { ...body, pieceCount: 2 }, opId)).status).toBe(422);
    expect((await typesOf(`belongings-${opId}`)).filter((type) => type === 'belongings-deposited')).toHaveLength(1);
  });

  it('SC-6 an opId sent again to another belongings leaves the first one\'s record as it was', async () => {
    const opId = newUlid();
    const body = { pointId: desk.pointId, party: 'patient', depositor: { name: '赵敏' }, ...(await desk.contents([desk.tag()])) };
    await desk.post(desk.people.clerk, '/belongings', body, opId);
    const other = await desk.stored([desk.tag()]);
    await desk.step(desk.people.clerk, other.id, 'contacts', { channel: 'phone', isReached: true, note: '改' }, opId);
    expect((await desk.step(desk.people.supervisor, other.id, 'extend', { days: 1 }, opId)).status).toBe(422);
    expect(await desk.one(`belongings-${opId}`)).toMatchObject({ depositor: { name: '赵敏' } });
  });

  it('STO-12 takes the version in force and no other', async () => {
    const before = await desk.conditionsId();
    const { clauses } = ((await desk.get(desk.people.clerk, '/conditions')).body['current'] as { clauses: object }) ?? {};
    await desk.post(desk.people.supervisor, '/conditions', { date: '2026-11-30', clauses });
    expect(await desk.conditionsId()).toBe(before);
    await desk.post(desk.people.supervisor, '/conditions', { date: '2026-11-24', clauses });
    const answer = await desk.deposit([desk.tag()], { conditionsId: before });
    expect([answer.body['code'], answer.body['details']]).toEqual(['storage.conditions-outdated', { current: 3 }]);
    expect((await desk.deposit([desk.tag()])).status).toBe(200);
  });

  it('SC-6 carries no name, phone or look on the bus', async () => {
    const { id } = await desk.stored([desk.tag()], { depositor: { name: '欧阳娜娜', phone: '13900005678' }, description: '内有旧照片' });
    const text = JSON.stringify(await desk.events(id));
    for (const word of ['欧阳', '5678', '蓝色', '照片', '红丝带']) expect(text).not.toContain(word);
  });
});

describe('a claim', () => {
  it('STO-8 goes out by ticket, matching tags, intact seals and a signature, and frees tags and places', async () => {
    const tag = desk.tag();
    const { id, code: ticket } = await desk.stored([tag]);
    expect(code(await desk.step(desk.people.clerk, id, 'claim', desk.check(ticket, ['N999'])))).toEqual([409, 'storage.tag-mismatch']);
    expect(code(await desk.step(desk.people.clerk, id, 'claim', desk.check('24-999', [tag])))).toEqual([409, 'storage.ticket-mismatch']);
    expect(code(await desk.step(desk.people.clerk, id, 'claim', { ...desk.check(ticket, [tag]), signature: {} }))).toEqual([409, 'storage.signature-required']);
    const signature = await desk.image(desk.people.clerk, 'signature');
    expect((await desk.step(desk.people.clerk, id, 'claim', desk.check(`https://x.example/t/${ticket}`, [tag], { signature: { imageId: signature.id } }))).status).toBe(200);
    expect(await typesOf(id)).toEqual(['belongings-deposited', 'ticket-printed', 'claim-stopped', 'claim-stopped', 'belongings-claimed']);
    expect(code(await desk.step(desk.people.clerk, id, 'claim', desk.check(ticket, [tag])))).toEqual([409, 'storage.wrong-status']);
    expect((await desk.deposit([tag])).status).toBe(200);
  });

  it('STO-8 a broken seal waits for an inventory by a second person', async () => {
    const tag = desk.tag();
    const { id, no } = await desk.stored([tag]);
    const broken = { ...desk.check(no, [tag]), pieces: [{ tag, seal: 'broken' }] };
    expect(code(await desk.step(desk.people.clerk, id, 'claim', broken))).toEqual([409, 'storage.seal-broken']);
    expect((await desk.step(desk.people.supervisor, id, 'inventory', { isComplete: true, note: '全部在内' })).status).toBe(200);
    expect(code(await desk.step(desk.people.supervisor, id, 'claim', broken))).toEqual([409, 'storage.two-people-required']);
    expect((await desk.step(desk.people.clerk, id, 'claim', broken)).status).toBe(200);
    expect((await desk.events(id)).at(-1)?.data).toMatchObject({ inventoriedById: desk.people.supervisor.id });
  });

  it('STO-6 an exchange closes one ticket and opens the next in one document, with a clock of its own', async () => {
    const [kept, added] = [desk.tag(), desk.tag()];
    const { id, no, code: ticket } = await desk.stored([kept]);
    desk.centre.clock.advance(86_400_000);
    const exchange = { check: desk.check(ticket, [kept]), contents: await desk.contents([kept, added]) };
    expect((await desk.step(desk.people.clerk, id, 'exchange', exchange)).status).toBe(200);
    expect((await typesOf(id)).slice(-2)).toEqual(['belongings-claimed', 'belongings-deposited']);
    const now = await desk.one(id);
    expect(now).toMatchObject({ status: 'stored', pieceCount: 2, deadline: '2026-11-28T16:00:00.000Z', depositor: { name: '王芳' }, pastTickets: [{ no, endedBy: 'exchange' }] });
    expect(now['no']).toMatch(/^25-/);
    expect(code(await desk.step(desk.people.clerk, id, 'claim', desk.check(ticket, [kept, added])))).toEqual([409, 'storage.ticket-replaced']);
    const foreign = desk.tag();
    await desk.stored([foreign]);
    const clash = { check: desk.check(String(now['no']), [kept, added]), contents: await desk.contents([foreign]) };
    expect(code(await desk.step(desk.people.clerk, id, 'exchange', clash))).toEqual([409, 'storage.tag-taken']);
    expect(await desk.one(id)).toMatchObject({ status: 'stored', no: now['no'], depositor: { name: '王芳' } });
    desk.centre.clock.advance(-86_400_000);
  });

  it('STO-10 a delegate is verified by a supervisor in an own session, at the depositor\'s risk', async () => {
    const tag = desk.tag();
    const { id, no } = await desk.stored([tag]);
    const request = { ticket: no, depositorDocument: { kind: 'id-card', lastFour: '123X' }, delegateDocument: { kind: 'passport', lastFour: '9876' }, delegateName: '李雷', isCalledBack: true };
    const both = desk.person(['clerk', 'supervisor'], [desk.pointId]);
    const claim = { ...desk.check(no, [tag]), by: 'delegate' };
    expect(code(await desk.step(both, id, 'claim', claim))).toEqual([409, 'storage.not-verified']);
    expect((await desk.step(both, id, 'delegate', request)).status).toBe(200);
    const papers = { depositorDocument: request.depositorDocument, delegateDocument: request.delegateDocument, delegateName: '李雷' };
    expect((await desk.one(id))['delegate']).toEqual({ requestedById: both.id, isCalledBack: true, papers });
    expect((await desk.one(id, desk.people.clerk))['delegate']).toEqual({ requestedById: both.id, isCalledBack: true });
    expect(code(await desk.step(both, id, 'delegate/decide', { verified: true }))).toEqual([409, 'storage.two-people-required']);
    expect((await desk.get(desk.people.supervisor, '/belongings?list=approvals')).body['rows']).toMatchObject([{ id, waits: 'delegate' }]);
    expect((await desk.step(desk.people.supervisor, id, 'delegate/decide', { verified: false })).status).toBe(200);
    expect(code(await desk.step(both, id, 'claim', claim))).toEqual([409, 'storage.not-verified']);
    await desk.step(both, id, 'delegate', request);
    expect((await desk.step(desk.people.supervisor, id, 'delegate/decide', { verified: true })).status).toBe(200);
    expect(code(await desk.step(desk.people.supervisor, id, 'claim', claim))).toEqual([409, 'storage.two-people-required']);
    expect((await desk.step(both, id, 'claim', claim)).status).toBe(200);
    expect((await desk.events(id)).at(-1)).toMatchObject({ type: 'belongings-claimed', data: { how: 'delegate', verifiedById: desk.people.supervisor.id, riskOf: 'depositor' } });
  });
});

describe('the configuration', () => {
  it('needs workforce, and says so', () => {
    expect(readStorageConfig({ WORKFORCE_URL: 'http://w' }).workforceUrl()).toBe('http://w');
    expect(() => readStorageConfig({})).toThrow('WORKFORCE_URL is needed');
  });
});
