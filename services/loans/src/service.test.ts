import type { Asset, Holding, Stocktake } from '@orderly/contracts';
import { encode, ids, newUlid, topicOf } from '@orderly/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLoansConfig } from './index.ts';
import { holdingAggregate } from './holdings/decide.ts';
import { code, type Desk, openDesk } from './testing/desk.ts';

let desk: Desk;
let drawerId: string;
beforeAll(async () => {
  desk = await openDesk();
  drawerId = await desk.openDrawer();
});
afterAll(() => desk.centre.stop());

const eventsOf = async (id: string): Promise<readonly string[]> => {
  const { collection, indexes = {}, uniques = [] } = holdingAggregate;
  const documents = await desk.centre.platform.store('loans').collection({ name: collection, indexes, uniques });
  return ((await documents.load(id))?.events ?? []).map(({ type, data }) => (type === 'loan-chased' ? `${type} ${(data as { stage: string }).stage}` : type));
};

describe('a loan', () => {
  it('LOA-1 LOA-3 goes out against a deposit and comes back for it, cleaned, in numbered receipts', async () => {
    const { id } = await desk.asset('wheelchair');
    const before = await desk.drawer(drawerId);
    const opId = newUlid();
    const borrower = desk.borrower();
    const loanId = await desk.done(desk.post(desk.people.clerk, '/loans', { assetId: id, pointId: desk.places.main, borrower, deposit: { tender: 'cash', fen: 20_000 } }, opId));
    expect(await desk.done(desk.post(desk.people.clerk, '/loans', { assetId: id, pointId: desk.places.main, borrower, deposit: { tender: 'cash', fen: 20_000 } }, opId))).toBe(loanId);
    expect(await desk.statusOf(id)).toBe('out');
    expect(await desk.holding(loanId)).toMatchObject({ use: 'loan', borrower: { name: '张*三', phoneEnd: borrower.phone.slice(-4) }, deposit: { tender: 'cash', takenFen: 20_000, heldFen: 20_000 } });
    await desk.done(desk.giveBack(loanId));
    expect(await desk.statusOf(id)).toBe('clean');
    expect(code(await desk.lend(id))).toEqual([409, 'loans.asset-taken']);
    await desk.done(desk.post(desk.people.porter, `/assets/${id}/clean`));
    expect(await desk.statusOf(id)).toBe('available');
    await desk.centre.settle();
    const holding = await desk.holding(loanId);
    expect(holding?.deposit).toMatchObject({ takenFen: 20_000, refundedFen: 20_000, heldFen: 0 });
    const [first, second] = holding?.deposit?.receipts ?? [];
    expect([first?.date, (second?.no ?? 0) - (first?.no ?? 0)]).toEqual(['2026-11-24', 1]);
    const after = await desk.drawer(drawerId);
    expect([after.expectedFen - before.expectedFen, after.entries - before.entries]).toEqual([0, 2]);
  });

  it('LOA-3 leaves nothing of the borrower in any event', async () => {
    const { id } = await desk.asset('wheelchair');
    const borrower = desk.borrower('欧阳娜娜');
    const loanId = await desk.done(desk.lend(id, { borrower }));
    const { collection, indexes = {}, uniques = [] } = holdingAggregate;
    const documents = await desk.centre.platform.store('loans').collection({ name: collection, indexes, uniques });
    const text = JSON.stringify(await documents.load(loanId));
    for (const secret of [borrower.name, borrower.phone, `"${borrower.identity.last4}"`]) expect(text).not.toContain(secret);
  });

  it('LOA-3 is one of a kind per borrower, known again by phone or identity, unless a medical need overrides it', async () => {
    const [one, two] = [await desk.asset('wheelchair'), await desk.asset('wheelchair')];
    const borrower = desk.borrower();
    const loanId = await desk.done(desk.lend(one.id, { borrower }));
    const again = await desk.lend(two.id, { borrower: { name: '张小三', phone: `+86${borrower.phone}` } });
    expect(code(again)).toEqual([409, 'loans.borrower-taken']);
    expect(again.body['details']).toEqual({ holderId: loanId });
    expect(code(await desk.lend(two.id, { borrower: { name: borrower.name, identity: borrower.identity } }))).toEqual([409, 'loans.borrower-taken']);
    const overridden = await desk.done(desk.lend(two.id, { borrower, overrideReason: 'two patients of one family' }));
    expect((await desk.holding(overridden))?.loan?.overrideReason).toBe('two patients of one family');
    await desk.done(desk.giveBack(loanId));
    // The one that a need let through is a loan like any other: while it is out, the next needs its reason too.
    const third = await desk.asset('wheelchair');
    expect(code(await desk.lend(third.id, { borrower: { name: borrower.name, identity: borrower.identity } }))).toEqual([409, 'loans.borrower-taken']);
    await desk.done(desk.giveBack(overridden));
    await desk.done(desk.lend(third.id, { borrower }));
  });

  it('LOA-1 of a counted pool takes any piece, until none is left', async () => {
    const pieces = await Promise.all([1, 2, 3].map(() => desk.asset('umbrella')));
    const lendAny = () => desk.post(desk.people.clerk, '/loans', { kind: 'umbrella', pointId: desk.places.main, borrower: { name: '甲', phone: desk.borrower().phone }, deposit: { tender: 'alipay', fen: 3_000 } });
    const answers = await Promise.all([lendAny(), lendAny(), lendAny(), lendAny()]);
    expect(answers.map(code).filter(([status]) => status === 200)).toHaveLength(3);
    expect(answers.map(code).filter(([status]) => status !== 200)).toEqual([[409, 'loans.none-free']]);
    expect(await Promise.all(pieces.map(({ id }) => desk.statusOf(id)))).toEqual(['out', 'out', 'out']);
    const receipts = (await Promise.all(answers.map(async ({ body }) => (body['id'] === undefined ? [] : ((await desk.holding(`${body['id'] as string}`))?.deposit?.receipts ?? []))))).flat().map(({ no }) => no);
    expect(new Set(receipts).size).toBe(3);
  });

  it('LOA-3 overdue is shown and chased rung by rung, through whatever time the clock jumps', async () => {
    const { id } = await desk.asset('wheelchair');
    const loanId = await desk.done(desk.lend(id, { minutes: 60 }));
    await desk.later(46);
    expect(await eventsOf(loanId)).toContain('loan-chased reminder');
    expect(await desk.statusOf(id)).toBe('out');
    await desk.later(14);
    expect(await desk.statusOf(id)).toBe('overdue');
    expect((await desk.rows<Holding>(desk.people.clerk, '/holdings?list=overdue')).map((one) => one.id)).toContain(loanId);
    await desk.later(25 * 60);
    expect((await eventsOf(loanId)).filter((type) => type.startsWith('loan-chased'))).toEqual(['reminder', 'overdue', 'list', 'call'].map((stage) => `loan-chased ${stage}`));
    await desk.done(desk.post(desk.people.clerk, `/holdings/${loanId}/call`, { reached: false }));
    await desk.later(50 * 60);
    expect((await eventsOf(loanId)).at(-1)).toBe('loan-chased supervisor');
    expect((await desk.holding(loanId))?.loan).toMatchObject({ isOverdue: true, chased: 'supervisor' });
    await desk.done(desk.giveBack(loanId));
    expect((await desk.rows<Holding>(desk.people.clerk, '/holdings?list=overdue')).map((one) => one.id)).not.toContain(loanId);
  });

  it('LOA-3 a part is kept only after a supervisor\'s approval, and never more than the deposit is refunded', async () => {
    const { id } = await desk.asset('wheelchair');
    const loanId = await desk.done(desk.lend(id, { deposit: { tender: 'wechat', fen: 20_000 } }));
    expect(code(await desk.giveBack(loanId, { settle: { refundFen: 20_001 } }))).toEqual([409, 'loans.above-deposit']);
    await desk.done(desk.giveBack(loanId, { condition: 'damaged', settle: { refundFen: 12_000, keepReason: '扶手断裂' } }));
    expect(await desk.statusOf(id)).toBe('repair');
    expect((await desk.rows<Holding>(desk.people.supervisor, '/holdings?list=approvals')).map((one) => one.id)).toContain(loanId);
    expect((await desk.post(desk.people.clerk, `/holdings/${loanId}/settlement`, { approve: true })).status).toBe(403);
    await desk.done(desk.post(desk.people.supervisor, `/holdings/${loanId}/settlement`, { approve: true }));
    expect((await desk.holding(loanId))?.deposit).toMatchObject({ takenFen: 20_000, refundedFen: 12_000, keptFen: 8_000, heldFen: 0 });
    await desk.centre.settle();
    expect((await desk.drawer(drawerId)).totals).toContainEqual(expect.objectContaining({ tender: 'wechat', refundedFen: 12_000 }));
  });

  it('LOA-3 lost forfeits the deposit; found again, the asset is cleaned and the money may be owed once more', async () => {
    const { id } = await desk.asset('wheelchair');
    const loanId = await desk.done(desk.lend(id));
    await desk.done(desk.post(desk.people.clerk, `/holdings/${loanId}/claimed-returned`, { note: '放在门口' }));
    expect(await desk.statusOf(id)).toBe('claimed-returned');
    await desk.done(desk.post(desk.people.supervisor, `/assets/${id}/lost`, { reason: '查无下落' }));
    expect(await desk.statusOf(id)).toBe('lost');
    expect((await desk.holding(loanId))?.deposit).toMatchObject({ keptFen: 20_000, heldFen: 0 });
    await desk.done(desk.post(desk.people.clerk, `/assets/${id}/found`, { placeId: desk.places.main }));
    await desk.done(desk.post(desk.people.supervisor, `/holdings/${loanId}/restore`, { reason: '找到了' }));
    expect((await desk.rows<Holding>(desk.people.clerk, '/holdings?list=owed')).map((one) => one.id)).toContain(loanId);
    await desk.done(desk.post(desk.people.clerk, `/holdings/${loanId}/refund`, { pointId: desk.places.main, settle: {} }));
    expect((await desk.holding(loanId))?.deposit).toMatchObject({ takenFen: 20_000, refundedFen: 20_000, keptFen: 0, heldFen: 0 });
  });
});

describe('a stand', () => {
  it('LOA-4 takes back what another stand lent, and the way home becomes a task of dispatch', async () => {
    const { id } = await desk.asset('wheelchair');
    const loanId = await desk.done(desk.lend(id));
    expect(code(await desk.giveBack(loanId, { pointId: desk.places.surgery }, desk.people.otherClerk))).toEqual([409, 'loans.drawer-closed']);
    await desk.done(desk.giveBack(loanId, { pointId: desk.places.surgery, settle: undefined }, desk.people.otherClerk));
    expect(await desk.holding(loanId)).toMatchObject({ use: 'transfer', placeId: desk.places.surgery, jobId: ids.derive('job', loanId) });
    expect(await desk.statusOf(id)).toBe('held');
    expect((await desk.rows<Holding>(desk.people.dispatcher, '/holdings?list=transfers')).map((one) => one.id)).toContain(loanId);
    await desk.dispatch.tell(ids.derive('job', loanId), { type: 'job-closed', data: { outcome: 'done' } });
    await desk.centre.settle();
    expect(await desk.holding(loanId)).toMatchObject({ use: 'cleaning', placeId: desk.places.main });
    await desk.done(desk.post(desk.people.clerk, `/holdings/${loanId}/refund`, { pointId: desk.places.main, settle: {} }));
  });

  it('LOA-2 shows what is ready, out and in repair, per kind and stand', async () => {
    const stand = desk.dispatch.place('OP-01-DESK', { building: 'OP', floor: 1 });
    const pieces = await Promise.all(Array.from({ length: 4 }, () => desk.asset('umbrella', { homeId: stand })));
    await desk.done(desk.post(desk.people.porter, `/assets/${pieces[0]?.id ?? ''}/fault`, { note: '伞骨断' }));
    await desk.done(desk.post(desk.people.clerk, '/loans', { assetId: pieces[1]?.id, pointId: desk.places.main, borrower: desk.borrower(), deposit: { tender: 'card', fen: 3_000 } }));
    const [row] = await desk.rows<Record<string, unknown>>(desk.people.nurse, `/availability?standId=${stand}`);
    expect(row).toEqual({ kind: 'umbrella', standId: stand, total: 4, available: 2, here: 2, counts: { available: 2, repair: 1, out: 1 } });
  });

  it('LOA-2 is counted by scan: found, missing, unexpected, unknown; and what is found again is free', async () => {
    const stand = desk.places.surgery;
    const [here, gone, stranger] = [await desk.asset('umbrella', { homeId: stand }), await desk.asset('umbrella', { homeId: stand }), await desk.asset('umbrella')];
    const id = await desk.done(desk.post(desk.people.otherClerk, '/stocktakes', { standId: stand }));
    expect(code(await desk.post(desk.people.otherClerk, '/stocktakes', { standId: stand }))).toEqual([409, 'loans.stand-taken']);
    for (const scanned of [here.code, here.code, stranger.code, 'QR-NONE']) await desk.done(desk.post(desk.people.otherClerk, `/stocktakes/${id}/scan`, { code: scanned }));
    await desk.done(desk.post(desk.people.otherClerk, `/stocktakes/${id}/finish`));
    await desk.centre.settle();
    const [stocktake] = await desk.rows<Stocktake>(desk.people.auditor, `/stocktakes?ids=${id}`);
    expect(stocktake).toMatchObject({ status: 'finished', found: [here.id], unexpected: [stranger.id], missing: [gone.id], unknownCodes: ['QR-NONE'] });
    expect(await desk.statusOf(gone.id)).toBe('missing');
    expect((await desk.rows<Asset>(desk.people.clerk, `/assets?ids=${stranger.id}`))[0]?.placeId).toBe(stand);
    const next = await desk.done(desk.post(desk.people.otherClerk, '/stocktakes', { standId: stand }));
    await desk.done(desk.post(desk.people.otherClerk, `/stocktakes/${next}/scan`, { code: gone.code }));
    await desk.done(desk.post(desk.people.otherClerk, `/stocktakes/${next}/finish`));
    await desk.centre.settle();
    expect(await desk.statusOf(gone.id)).toBe('available');
  });
});

describe('a drawer', () => {
  it('LOA-3 books each movement once, however often the bus delivers it', async () => {
    await desk.centre.settle();
    const before = await desk.drawer(drawerId);
    const { collection, indexes = {}, uniques = [] } = holdingAggregate;
    const documents = await desk.centre.platform.store('loans').collection({ name: collection, indexes, uniques });
    const { rows } = await documents.find({ index: 'recent', limit: 1_000 });
    const again = rows.flatMap((doc) => doc.events.map((event) => encode('loans', doc._id, event)));
    expect(again.length).toBeGreaterThan(50);
    const assets = await desk.rows<Asset>(desk.people.supervisor, '/assets?first=200');
    await desk.centre.platform.bus.publish(topicOf('loans'), again);
    await desk.centre.settle();
    expect(await desk.drawer(drawerId)).toEqual({ ...before, version: expect.any(Number) });
    expect(before.entries).toBeGreaterThan(10);
    expect((await desk.rows<Asset>(desk.people.supervisor, '/assets?first=200')).map(({ id, status, placeId }) => [id, status, placeId])).toEqual(assets.map(({ id, status, placeId }) => [id, status, placeId]));
  });

  it('LOA-3 is counted at the end of the shift, a difference only with a note, and the next one begins', async () => {
    await desk.centre.settle();
    const { expectedFen } = await desk.drawer(drawerId);
    expect(code(await desk.post(desk.people.clerk, '/drawers', { pointId: desk.places.main, shift: 'middle', floatFen: 0 }))).toEqual([409, 'loans.point-taken']);
    expect(code(await desk.post(desk.people.clerk, `/drawers/${drawerId}/count`, { countedFen: expectedFen - 100 }))).toEqual([409, 'loans.note-required']);
    await desk.done(desk.post(desk.people.clerk, `/drawers/${drawerId}/count`, { countedFen: expectedFen - 100, note: '少一元' }));
    expect(await desk.drawer(drawerId)).toMatchObject({ status: 'counted', differenceFen: -100, note: '少一元', lateEntries: 0 });
    const { id } = await desk.asset('wheelchair');
    expect(code(await desk.lend(id))).toEqual([409, 'loans.drawer-closed']);
    await desk.openDrawer(desk.places.main, expectedFen - 100, 'middle');
    await desk.done(desk.lend(id));
  });
});

describe('the configuration', () => {
  it('names everything that is missing', () => {
    expect(() => readLoansConfig({})).toThrow('WORKFORCE_URL is needed\nDISPATCH_URL is needed');
    expect(readLoansConfig({ WORKFORCE_URL: 'http://w', DISPATCH_URL: 'http://d' }).dispatchUrl()).toBe('http://d');
  });
});
