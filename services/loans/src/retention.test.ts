import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordAggregate } from './borrowers/record.ts';
import { defaultBorrowerDays } from './config.ts';
import { readLoansConfig } from './index.ts';
import { code, type Desk, openDesk } from './testing/desk.ts';

const dayMinutes = 24 * 60;
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.openDrawer();
});
afterAll(() => desk.centre.stop());

/** Who borrowed, as the supervisor reads it; undefined once it is gone. */
const reveal = (holdingId: string) => desk.post(desk.people.supervisor, `/holdings/${holdingId}/borrower`, { reason: 'retention test' });
const dueRecord = async (): Promise<string | undefined> => {
  const { collection, indexes = {}, uniques = [] } = recordAggregate;
  return (await desk.centre.platform.store('loans').collection({ name: collection, indexes, uniques })).nextDue();
};
/** Moves the clock by days, and waits until what ends then is over. */
async function days(count: number): Promise<void> {
  desk.centre.clock.advance(count * dayMinutes * 60_000);
  const now = desk.centre.clock.now().toISOString();
  await expect.poll(async () => ((await dueRecord()) ?? '9') > now, { timeout: 20_000 }).toBe(true);
  await desk.centre.settle();
}

describe('a borrower\'s details', () => {
  it('SC-6 are kept while the piece is out, and for the period after the money went back; then name, phone and identity are gone and the money stays told', async () => {
    const loanId = await desk.done(desk.lend((await desk.asset('wheelchair')).id, { minutes: 60 }));
    const outId = await desk.done(desk.lend((await desk.asset('wheelchair')).id, { minutes: 60 }));
    await desk.done(desk.giveBack(loanId));
    await desk.centre.settle();
    await days(defaultBorrowerDays - 1);
    expect((await reveal(loanId)).body).toMatchObject({ name: '张小三' });
    await days(1);
    expect(code(await reveal(loanId))).toEqual([404, 'loans.borrower-unknown']);
    const holding = await desk.holding(loanId);
    expect([holding?.borrower, holding?.deposit?.takenFen, holding?.deposit?.refundedFen]).toEqual([undefined, 20_000, 20_000]);
    expect((await reveal(outId)).body).toMatchObject({ name: '张小三' });
  });

  it('SC-6 stay while money lies here to be refunded', async () => {
    const loanId = await desk.done(desk.lend((await desk.asset('wheelchair')).id));
    await desk.done(desk.giveBack(loanId, { settle: undefined }));
    await desk.centre.settle();
    await days(defaultBorrowerDays + 1);
    expect((await reveal(loanId)).body).toMatchObject({ name: '张小三' });
    await desk.done(desk.post(desk.people.clerk, `/holdings/${loanId}/refund`, { pointId: desk.places.main, settle: {} }));
    await desk.centre.settle();
    await days(defaultBorrowerDays);
    expect(code(await reveal(loanId))).toEqual([404, 'loans.borrower-unknown']);
  });

  it('SC-6 of a reservation that was cancelled go as well', async () => {
    const now = desk.centre.clock.now().getTime();
    const hours = (count: number): string => new Date(now + count * 3_600_000).toISOString();
    const id = await desk.done(desk.post(desk.people.clerk, '/reservations', { kind: 'umbrella', standId: desk.places.main, pointId: desk.places.main, from: hours(1), until: hours(2), borrower: desk.borrower() }));
    await desk.done(desk.post(desk.people.clerk, `/holdings/${id}/cancel`));
    await desk.centre.settle();
    await days(defaultBorrowerDays);
    expect(code(await reveal(id))).toEqual([404, 'loans.borrower-unknown']);
  });

  it('are kept for a period of whole days', () => {
    const urls = { WORKFORCE_URL: 'http://w', DISPATCH_URL: 'http://d' };
    expect(readLoansConfig(urls).borrowerDays).toBe(defaultBorrowerDays);
    expect(readLoansConfig({ ...urls, LOANS_BORROWER_DAYS: '30' }).borrowerDays).toBe(30);
    for (const days of ['0', '1.5', 'x', '4000']) expect(() => readLoansConfig({ ...urls, LOANS_BORROWER_DAYS: days })).toThrow('LOANS_BORROWER_DAYS');
  });

  it('leave no record that is purged before its day', () => {
    const context = { at: '2026-11-24T00:00:00.000Z', facts: {} } as never;
    expect(recordAggregate.decide.purge({ status: 'kept', borrowerId: 'b', until: '2026-11-24T00:00:00.001Z' }, {}, context)).toEqual([]);
    expect(recordAggregate.decide.purge({ status: 'kept', borrowerId: 'b' }, {}, context)).toEqual([]);
  });
});
