import type { Asset, Holding } from '@orderly/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { code, type Desk, openDesk } from './testing/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.openDrawer();
});
afterAll(() => desk.centre.stop());

describe('upkeep', () => {
  it('DEL-8 what was not checked off by the end of a day is neither lent nor given to a job from the next day on, until it is cleaned', async () => {
    const { id, code: qr } = await desk.asset('wheelchair');
    await desk.done(desk.post(desk.people.clerk, `/assets/${id}/clean`));
    const [asset] = await desk.rows<Asset>(desk.people.clerk, `/assets?code=${qr}`);
    const leftMs = Date.parse(asset?.cleanBy ?? '') - desk.centre.clock.now().getTime();
    await desk.later(leftMs / 60_000 - 1);
    expect(await desk.statusOf(id)).toBe('available');
    await desk.later(1);
    expect(await desk.statusOf(id)).toBe('clean');
    expect(code(await desk.lend(id))).toEqual([409, 'loans.cleaning-due']);
    expect(code(await desk.post(desk.people.porter, `/assets/${id}/take`))).toEqual([409, 'loans.cleaning-due']);
    await desk.done(desk.post(desk.people.porter, `/assets/${id}/clean`));
    await desk.done(desk.lend(id));
  });

  it('DEL-8 anybody reads off the QR code when it was last cleaned and where it belongs, and nothing else', async () => {
    const { id, no, code: qr } = await desk.asset('wheelchair');
    expect((await desk.anybody(`/public/assets/${qr}`)).body).toEqual({ no, kind: { zh: '轮椅', en: 'Wheelchair' }, state: 'available', returnTo: { placeId: desk.places.main, name: { zh: 'IM-01-DESK', en: 'IM-01-DESK' } } });
    await desk.done(desk.post(desk.people.clerk, `/assets/${id}/clean`));
    await desk.done(desk.lend(id));
    expect((await desk.anybody(`/public/assets/${qr}`)).body).toEqual({ no, kind: { zh: '轮椅', en: 'Wheelchair' }, state: 'in-use', lastCleanedAt: desk.centre.clock.now().toISOString(), returnTo: expect.anything() });
    expect(code(await desk.anybody('/public/assets/QR-NOTHING'))).toEqual([404, 'loans.asset-unknown']);
  });

  it('LOA-5 at its interval it waits for inspection, when it is free; passed, it is lent again', async () => {
    const [free, lent] = [await desk.asset('wheelchair'), await desk.asset('wheelchair')];
    const loanId = await desk.done(desk.lend(lent.id, { minutes: 10_080 }));
    await desk.later(91 * 24 * 60);
    expect(await desk.statusOf(free.id)).toBe('inspect');
    expect((await desk.rows<Holding>(desk.people.clerk, '/holdings?list=cleaning')).map(({ assetId }) => assetId)).toContain(free.id);
    expect(await desk.statusOf(lent.id)).toBe('overdue');
    await desk.done(desk.giveBack(loanId));
    await desk.done(desk.post(desk.people.clerk, `/assets/${lent.id}/clean`));
    await desk.centre.settle();
    expect(await desk.statusOf(lent.id)).toBe('inspect');
    for (const { id } of [free, lent]) {
      await desk.done(desk.post(desk.people.clerk, `/assets/${id}/inspect`, { passed: true }));
      await desk.centre.settle();
      await desk.done(desk.post(desk.people.clerk, `/assets/${id}/clean`));
      await desk.done(desk.lend(id));
    }
  });

  it('LOA-5 a fault takes it out of use at once; repaired and cleaned it is back, or it is retired for ever', async () => {
    const { id } = await desk.asset('wheelchair');
    await desk.done(desk.post(desk.people.nurse, `/assets/${id}/fault`, { note: '刹车失灵' }));
    expect(await desk.statusOf(id)).toBe('repair');
    await desk.done(desk.post(desk.people.clerk, `/assets/${id}/repaired`, { note: '换线' }));
    await desk.done(desk.post(desk.people.clerk, `/assets/${id}/clean`));
    expect(await desk.statusOf(id)).toBe('available');
    expect(code(await desk.post(desk.people.clerk, `/assets/${id}/repaired`))).toEqual([409, 'loans.wrong-status']);
    expect((await desk.post(desk.people.clerk, `/assets/${id}/retire`, { reason: '报废' })).status).toBe(403);
    await desk.done(desk.post(desk.people.supervisor, `/assets/${id}/retire`, { reason: '报废' }));
    await desk.centre.settle();
    expect(await desk.statusOf(id)).toBe('retired');
    expect(code(await desk.lend(id))).toEqual([409, 'loans.wrong-status']);
  });
});

describe('a reservation', () => {
  it('LOA-2 takes a piece at its time, waits for one while none is free, and becomes the loan', async () => {
    const stand = desk.places.main;
    const now = desk.centre.clock.now().getTime();
    const [from, until] = [60, 120].map((minutes) => new Date(now + minutes * 60_000).toISOString());
    for (const { id, status } of await desk.rows<Asset>(desk.people.supervisor, '/assets?kind=umbrella&first=200')) if (status === 'available') await desk.done(desk.post(desk.people.supervisor, `/assets/${id}/retire`, { reason: 'test' }));
    const id = await desk.done(desk.post(desk.people.clerk, '/reservations', { kind: 'umbrella', standId: stand, pointId: stand, from, until, borrower: desk.borrower() }));
    expect(await desk.holding(id)).toMatchObject({ status: 'planned' });
    await desk.later(61);
    expect(await desk.holding(id)).toMatchObject({ status: 'planned', reservation: { isMissed: true } });
    const piece = await desk.asset('umbrella');
    await desk.centre.settle();
    expect(await desk.holding(id)).toMatchObject({ status: 'open', use: 'reservation', assetId: piece.id });
    expect(await desk.statusOf(piece.id)).toBe('held');
    await desk.done(desk.post(desk.people.clerk, '/loans', { reservationId: id, pointId: stand, deposit: { tender: 'cash', fen: 3_000 } }));
    expect(await desk.holding(id)).toMatchObject({ use: 'loan', deposit: { heldFen: 3_000 } });
  });
});
