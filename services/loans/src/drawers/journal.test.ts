import type { JournalRow } from '@orderly/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { code, type Desk, openDesk } from '../testing/desk.ts';

let desk: Desk;
let drawerId: string;
beforeAll(async () => {
  desk = await openDesk();
  drawerId = await desk.openDrawer();
});
afterAll(() => desk.centre.stop());

const chair = async (): Promise<string> => (await desk.asset('wheelchair')).id;
const journal = () => desk.rows<JournalRow>(desk.people.clerk, `/drawers/${drawerId}/journal`);

describe('the journal of a drawer', () => {
  it('LOA-3 tells what was taken, refunded, kept, forfeited and waived, with receipt, reason and piece', async () => {
    const [back, part, lost] = [await desk.done(desk.lend(await chair())), await desk.done(desk.lend(await chair())), await desk.done(desk.lend(await chair()))];
    const waivedId = await desk.done(desk.lend(await chair(), { deposit: { waivedReason: '急诊患者' } }, desk.people.supervisor));
    await desk.done(desk.giveBack(back));
    await desk.done(desk.giveBack(part, { settle: { refundFen: 15_000, keepReason: '脚踏损坏' } }));
    await desk.done(desk.post(desk.people.supervisor, `/holdings/${part}/settlement`, { approve: true }));
    const lostAsset = (await desk.holding(lost))?.assetId ?? '';
    await desk.done(desk.post(desk.people.supervisor, `/assets/${lostAsset}/lost`, { reason: '一周未还' }));
    await desk.done(desk.post(desk.people.clerk, `/drawers/${drawerId}/cash`, { direction: 'out', fen: 1_000, reason: '换零钱' }));
    await desk.centre.settle();
    const rows = await journal();
    const about = (holdingId: string) => rows.filter((row) => row.holdingId === holdingId).map(({ kind, fen, reason }) => [kind, fen, reason]);
    expect(new Set(about(back).map(String))).toEqual(new Set([['taken', 20_000, undefined], ['refunded', 20_000, undefined]].map(String)));
    expect(new Set(about(part).map(String))).toEqual(new Set([['taken', 20_000, undefined], ['refunded', 15_000, undefined], ['kept', 5_000, '脚踏损坏']].map(String)));
    expect(about(lost)).toContainEqual(['forfeited', 20_000, '一周未还']);
    expect(about(waivedId)).toEqual([['waived', 20_000, '急诊患者']]);
    expect(rows.find(({ kind }) => kind === 'cash-out')).toMatchObject({ fen: 1_000, reason: '换零钱' });
    expect(rows.filter(({ kind }) => kind === 'taken' || kind === 'refunded').every(({ receipt, assetNo }) => receipt !== undefined && assetNo !== undefined)).toBe(true);
    expect(JSON.stringify(rows)).not.toContain('张');
  });

  it('GRP-7 is hidden from another desk, and open to the auditor', async () => {
    expect(code(await desk.get(desk.people.otherClerk, `/drawers/${drawerId}/journal`))).toEqual([404, 'loans.drawer-unknown']);
    expect((await desk.get(desk.people.auditor, `/drawers/${drawerId}/journal`)).status).toBe(200);
  });

  it('LOA-3 compares every tender at the end of the shift: a difference in any of them needs a note', async () => {
    await desk.done(desk.lend(await chair(), { deposit: { tender: 'wechat', fen: 20_000 } }));
    await desk.centre.settle();
    const { expectedFen } = await desk.drawer(drawerId);
    const count = (countedFen: number, wechatFen: number, note?: string) =>
      desk.post(desk.people.clerk, `/drawers/${drawerId}/count`, { countedFen, others: [{ tender: 'wechat', countedFen: wechatFen }], ...(note === undefined ? {} : { note }) });
    expect(code(await count(expectedFen, 19_900))).toEqual([409, 'loans.note-required']);
    await desk.done(count(expectedFen, 19_900, '少收一元'));
    const { totals, differenceFen } = await desk.drawer(drawerId);
    expect([differenceFen, totals.find(({ tender }) => tender === 'wechat')]).toEqual([0, { tender: 'wechat', takenFen: 20_000, refundedFen: 0, countedFen: 19_900 }]);
  });
});
