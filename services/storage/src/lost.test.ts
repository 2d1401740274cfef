import { newUlid } from '@orderly/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { code, openTestDesk, type TestDesk } from './testing/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.centre.stop());

const right = [{ of: 'look', text: '红丝带' }, { of: 'phone', text: '1234' }];
const wrong = [{ of: 'look', text: '绿背包' }, { of: 'phone', text: '1234' }];
const match = (id: string, features: object[], opId = newUlid()) => desk.step(desk.people.clerk, id, 'lost/match', { features }, opId);
const find = async (text: string, who = desk.people.clerk) => (await desk.post(who, '/belongings/find', { text })).body['rows'] as { id: string }[];
const publicly = async (text: string) => {
  const response = await fetch(`${desk.centre.url('storage')}/v1/public/tickets/${text}`);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

describe('a lost ticket', () => {
  it('STO-9 is blocked in the moment of the report, for claim, exchange, delegate and print', async () => {
    const tag = desk.tag();
    const { id, no, code: ticket } = await desk.stored([tag]);
    const opId = newUlid();
    for (const _ of [1, 2]) expect((await desk.step(desk.people.clerk, id, 'lost', {}, opId)).body).toMatchObject({ outcome: 'frozen' });
    expect(code(await desk.step(desk.people.clerk, id, 'claim', desk.check(ticket, [tag])))).toEqual([409, 'storage.ticket-frozen']);
    expect(code(await desk.step(desk.people.clerk, id, 'exchange', { check: desk.check(no, [tag]), contents: await desk.contents([tag]) }))).toEqual([409, 'storage.ticket-frozen']);
    expect(code(await desk.step(desk.people.clerk, id, 'print', { what: 'ticket' }))).toEqual([409, 'storage.ticket-frozen']);
    const delegate = { ticket: no, depositorDocument: { kind: 'id-card', lastFour: '0001' }, delegateDocument: { kind: 'id-card', lastFour: '0002' }, delegateName: '李雷', isCalledBack: true };
    expect(code(await desk.step(desk.people.clerk, id, 'delegate', delegate))).toEqual([409, 'storage.ticket-frozen']);
    expect((await publicly(ticket)).body).toMatchObject({ status: 'frozen' });
    expect((await desk.events(id)).filter(({ type }) => type === 'ticket-reported-lost')).toHaveLength(1);
  });

  it('STO-9 hides the record until two features fit, and freezes after repeated failures until a supervisor lets go on', async () => {
    const { id } = await desk.stored([desk.tag()]);
    expect(code(await match(id, right))).toEqual([409, 'storage.not-lost']);
    await desk.step(desk.people.clerk, id, 'lost');
    const hidden = await desk.one(id, desk.people.clerk);
    expect(hidden).toMatchObject({ isRevealed: false, isLost: true });
    expect(JSON.stringify(hidden)).not.toMatch(/红丝带|王芳|1234"/);
    expect(code(await match(id, [{ of: 'kind', text: 'bag' }, { of: 'pieces', text: '1' }]))).toEqual([409, 'storage.look-required']);
    const opId = newUlid();
    for (const _ of [1, 2]) expect((await match(id, wrong, opId)).body).toMatchObject({ code: 'storage.features-mismatched', details: { failures: 1, isFrozen: false } });
    expect(code(await match(id, [right[0] ?? {}, right[0] ?? {}]))).toEqual([409, 'storage.features-mismatched']);
    expect((await match(id, wrong)).body['details']).toEqual({ failures: 3, isFrozen: true });
    expect(code(await match(id, right))).toEqual([409, 'storage.match-frozen']);
    expect((await desk.step(desk.people.supervisor, id, 'lost/lift', { what: 'matching' })).status).toBe(200);
    expect((await match(id, right)).status).toBe(200);
    expect(await desk.one(id, desk.people.clerk)).toMatchObject({ isRevealed: true, depositor: { name: '王芳' } });
  });

  it('STO-9 is claimed with the copy of an ID document only after the match, or replaced by a new ticket with the same clock', async () => {
    const tag = desk.tag();
    const { id, no, code: ticket } = await desk.stored([tag]);
    const { deadline } = await desk.one(id);
    const document = { kind: 'id-card', lastFour: '4321' };
    await desk.step(desk.people.clerk, id, 'lost');
    const copy = await desk.image(desk.people.clerk, 'copy');
    expect(code(await desk.step(desk.people.clerk, id, 'lost/replace', { document, copyImageId: copy.id }))).toEqual([409, 'storage.not-matched']);
    await match(id, right);
    expect((await desk.step(desk.people.clerk, id, 'lost/replace', { document, copyImageId: copy.id })).status).toBe(200);
    const next = await desk.ticket(id);
    expect(next.no).not.toBe(no);
    expect(await desk.one(id)).toMatchObject({ deadline, isLost: false, pastTickets: [{ no, endedBy: 'replaced' }] });
    expect(code(await desk.step(desk.people.clerk, id, 'claim', desk.check(ticket, [tag])))).toEqual([409, 'storage.ticket-replaced']);
    expect([(await publicly(ticket)).body, (await publicly(next.code)).body]).toEqual([{ no, deadline, status: 'replaced' }, { no: next.no, deadline, status: 'stored' }]);
    expect((await desk.step(desk.people.clerk, id, 'claim', desk.check(next.no, [tag]))).status).toBe(200);
  });

  it('STO-9 of what was claimed before the report, the record shows who, when and by which clerk', async () => {
    const tag = desk.tag();
    const { id, no } = await desk.stored([tag]);
    await desk.step(desk.people.otherClerk, id, 'claim', desk.check(no, [tag]));
    const told = await desk.step(desk.people.clerk, id, 'lost');
    expect(told.body).toMatchObject({ outcome: 'claimed-before', claimed: { at: '2026-11-24T02:00:00.000Z', clerkId: desk.people.otherClerk.id, how: 'owner' } });
    expect((await desk.events(id)).at(-1)).toMatchObject({ type: 'ticket-reported-lost', data: { byId: desk.people.clerk.id, claimed: { clerkId: desk.people.otherClerk.id } } });
    expect(await desk.one(id)).toMatchObject({ status: 'claimed', closed: { isReportedLate: true } });
  });

  it('STO-9 a freeze made by mistake is lifted by a supervisor, not by who made it', async () => {
    const both = desk.person(['clerk', 'supervisor'], [desk.pointId]);
    const { id } = await desk.stored([desk.tag()]);
    await desk.step(both, id, 'lost');
    expect(code(await desk.step(both, id, 'lost/lift', { what: 'ticket' }))).toEqual([409, 'storage.two-people-required']);
    expect((await desk.step(desk.people.supervisor, id, 'lost/lift', { what: 'ticket' })).status).toBe(200);
    expect(await desk.one(id)).toMatchObject({ isLost: false });
  });
});

describe('the public ticket', () => {
  it('STO-8 shows number, deadline and state, nobody\'s name, and cannot be told from one that never was', async () => {
    const { no, code: ticket } = await desk.stored([desk.tag()]);
    const { status, body } = await publicly(ticket.toLowerCase());
    expect([status, Object.keys(body).sort(), body['no']]).toEqual([200, ['deadline', 'no', 'status'], no]);
    const unknown = await Promise.all(['0'.repeat(16), no, '1', encodeURIComponent('../x')].map(publicly));
    expect(unknown.map((one) => [one.status, one.body['code']])).toEqual(unknown.map(() => [404, 'storage.ticket-unknown']));
  });
});

describe('the search', () => {
  it('STO-5 finds by ticket, number, tag, seal and the last four of a phone, at own points alone, and is recorded', async () => {
    const tag = desk.tag();
    const { id, no, code: ticket } = await desk.stored([tag], { depositor: { phone: '+8613900009876' } });
    for (const text of [ticket, `http://desk/t/${ticket}`, no, tag.toLowerCase(), `s${tag}`, '9876']) {
      expect((await find(text)).map((row) => row.id), text).toEqual([id]);
      expect(await find(text, desk.people.foreignClerk)).toEqual([]);
      expect(await find(text, desk.people.auditor)).toHaveLength(1);
    }
    expect(await find('0000')).toEqual([]);
    const accesses = await desk.centre.platform.store('storage').collection({ name: 'accesses', indexes: { 'by-person': ['by', 'at'] }, uniques: [] });
    const { rows } = await accesses.find({ index: 'by-person', where: { by: desk.people.auditor.id }, limit: 100 });
    expect(rows.map(({ events }) => events[0]?.data)).toContainEqual({ what: 'belongings-search', ids: [id] });
  });
});

describe('a count', () => {
  it('STO-11 names what is missing, unexpected and misplaced, publishes it, and keeps it in the list of the desk', async () => {
    const counting = await openTestDesk();
    const [first, second, third] = [counting.tag(), counting.tag(), counting.tag()];
    const { id } = await counting.stored([first, second]);
    const other = await counting.stored([third]);
    const sheet = (await counting.get(counting.people.clerk, `/points/${counting.pointId}/count-sheet`)).body['rows'] as { slot: string; tag: string }[];
    expect(sheet.map(({ slot, tag }) => [slot, tag])).toEqual([['A01', first], ['A02', second], ['A03', third]]);
    const all = sheet.map(({ slot, tag }) => ({ slot, tag: tag.toLowerCase() }));
    expect((await counting.post(counting.people.clerk, '/counts', { pointId: counting.pointId, counted: all })).body['differences']).toEqual([]);
    counting.centre.clock.advance(1_000);
    const counted = [{ slot: 'A01', tag: first }, { slot: 'A09', tag: third }, { slot: 'A02', tag: 'N999' }];
    const answer = await counting.post(counting.people.clerk, '/counts', { pointId: counting.pointId, counted });
    const differences = [
      { kind: 'missing', tag: second, slot: 'A02', belongingsId: id },
      { kind: 'misplaced', tag: third, slot: 'A09', expectedSlot: 'A03', belongingsId: other.id },
      { kind: 'unexpected', tag: 'N999', slot: 'A02' },
    ];
    expect(answer.body['differences']).toEqual(differences);
    await counting.centre.settle();
    const documents = await counting.centre.platform.store('storage').collection({ name: 'counts', indexes: { 'by-point': ['pointId', 'at'] }, uniques: [] });
    const document = await documents.load(String(answer.body['id']));
    expect(document?.events.map(({ type }) => type)).toEqual(['count-taken', 'count-differed']);
    expect([document?.events[1]?.data, document?.published]).toEqual([{ pointId: counting.pointId, differences }, 2]);
    expect((await counting.get(counting.people.auditor, '/counts')).body['rows']).toMatchObject([{ byId: counting.people.clerk.id, expected: 3, counted: 3, differences }, { differences: [] }]);
    expect((await counting.get(counting.people.foreignClerk, '/counts')).body['rows']).toEqual([]);
    expect(code(await counting.post(counting.people.clerk, '/counts', { pointId: counting.otherPointId, counted: [] }))).toEqual([404, 'storage.point-unknown']);
    expect(code(await counting.post(counting.people.clerk, '/counts', { pointId: counting.pointId, counted: [...counted, ...counted] }))).toEqual([409, 'storage.tag-twice']);
    await counting.centre.stop();
  });
});
