import type { Asset, AssetNeed, Holding } from '@orderly/contracts';
import { ids, newUlid } from '@orderly/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raceAsset } from './testing/asset-race.ts';
import { type Desk, openDesk } from './testing/desk.ts';

const rounds = 20;
const atOnce = 16;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.openDrawer();
});
afterAll(() => desk.centre.stop());

/** Whoever has it gives it back, and it is cleaned. */
async function free(assetId: string): Promise<void> {
  await desk.centre.settle();
  const [asset] = await desk.rows<Asset>(desk.people.supervisor, `/assets?ids=${assetId}`);
  if (asset?.use === 'loan') await desk.done(desk.giveBack(asset.holdingId ?? ''));
  await desk.done(desk.post(desk.people.clerk, `/assets/${assetId}/clean`));
  await desk.centre.settle();
}

describe('races', () => {
  it(`LOA-4 ${atOnce} desks, porters and a job want one chair at once: one has it, ${rounds} times`, async () => {
    const { main, ward } = desk.places;
    const { id } = await desk.asset('wheelchair');
    const clerks = Array.from({ length: 9 }, () => desk.person(['clerk'], [main]).token);
    const porters = Array.from({ length: 6 }, () => desk.person(['porter']));
    const byJob: string[] = [];
    let headStartMs = 0;
    for (let round = 0; round < rounds; round++) {
      const jobId = await desk.dispatch.queue(`race ${round}`, { fromId: ward, toId: ward });
      const personId = ids.derive('person', `on race ${round}`);
      const { winnerId, losers } = await raceAsset({
        url: desk.centre.url('loans'), assetId: id, pointId: main, clerks, porters: porters.map(({ token }) => token), deposit: { tender: 'wechat', fen: 20_000 },
        headStartMs, besides: [() => desk.dispatch.tell(jobId, { type: 'job-assigned', data: { personId } })],
      });
      await desk.centre.settle();
      const [asset] = await desk.rows<Asset>(desk.people.supervisor, `/assets?ids=${id}`);
      const [need] = await desk.rows<AssetNeed>(desk.people.dispatcher, `/needs?jobIds=${jobId}`);
      if (winnerId === undefined) byJob.push(jobId);
      headStartMs = Math.max(0, headStartMs + (winnerId === undefined ? -4 : 4));
      expect([asset?.holdingId, need?.status, losers]).toEqual(winnerId === undefined ? [need?.holdingId, 'given', atOnce - 1] : [winnerId, 'missing', atOnce - 2]);
      await desk.dispatch.tell(jobId, { type: 'job-cancelled', data: { code: 'C1', byId: personId } });
      const porter = porters.find(({ id: one }) => one === asset?.holdingId) ?? (await holderOf(asset?.holdingId, porters));
      if (porter) await desk.done(desk.post(porter, `/assets/${id}/put-back`, { placeId: main, condition: 'ok' }));
      await free(id);
    }
    // The race was close: sometimes the job was first, sometimes a caller.
    expect(byJob.length).toBeGreaterThan(0);
    expect(byJob.length).toBeLessThan(rounds);
    // Whoever it was each time: nothing else ever had it at the same moment.
    expect(await uses(id)).toBe(rounds);
  }, 90_000);

  it('LOA-4 8 jobs and 8 desks want 8 chairs at once, and each chair goes to one of them', async () => {
    const { main, ward } = desk.places;
    await Promise.all(Array.from({ length: 8 }, () => desk.asset('wheelchair')));
    const before = (await desk.rows<Asset>(desk.people.supervisor, '/assets?kind=wheelchair&first=200')).filter(({ status }) => status === 'available').length;
    const jobs = await Promise.all(Array.from({ length: 8 }, (_, i) => desk.dispatch.queue(`many ${i}`, { fromId: ward, toId: ward })));
    await desk.centre.settle();
    const [lent] = await Promise.all([
      Promise.all(Array.from({ length: 8 }, () => desk.post(desk.people.clerk, '/loans', { kind: 'wheelchair', pointId: main, borrower: desk.borrower(), deposit: { tender: 'cash', fen: 20_000 } }))),
      Promise.all(jobs.map((jobId, i) => desk.dispatch.tell(jobId, { type: 'job-assigned', data: { personId: ids.derive('person', `many ${i}`) } }))),
    ]);
    await desk.centre.settle();
    const holders = [...(await desk.rows<Holding>(desk.people.supervisor, '/holdings?list=out')), ...(await desk.rows<Holding>(desk.people.supervisor, '/holdings?list=jobs'))].map(({ assetId }) => assetId);
    expect(new Set(holders).size).toBe(holders.length);
    const given = (await desk.rows<AssetNeed>(desk.people.dispatcher, `/needs?jobIds=${jobs.join(',')}`)).filter(({ status }) => status === 'given').length;
    expect(lent.filter(({ status }) => status === 200).length + given).toBe(before);
    expect(lent.filter(({ status }) => status !== 200).map(({ body }) => body['code'])).toEqual(lent.filter(({ status }) => status !== 200).map(() => 'loans.none-free'));
  });

  it('LOA-3 receipts of the same moment have numbers without a repeat or a gap', async () => {
    const pieces = await Promise.all(Array.from({ length: atOnce }, () => desk.asset('umbrella')));
    const answers = await Promise.all(pieces.map(({ id }) => desk.lend(id, { deposit: { tender: 'cash', fen: 3_000 } })));
    expect(answers.map(({ body }) => body['code'])).toEqual(answers.map(() => undefined));
    const rows = await desk.rows<Holding>(desk.people.supervisor, `/holdings?ids=${answers.map(({ body }) => String(body['id'])).join(',')}`);
    const numbers = rows.flatMap(({ deposit }) => deposit?.receipts.map(({ no }) => no) ?? []).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: atOnce }, (_, i) => (numbers[0] ?? 0) + i));
  });

  it('the same opId twice at once is one loan', async () => {
    const { id } = await desk.asset('umbrella');
    const body = { assetId: id, pointId: desk.places.main, borrower: desk.borrower(), deposit: { tender: 'cash', fen: 3_000 } };
    const opId = newUlid();
    const [a, b] = await Promise.all([desk.post(desk.people.clerk, '/loans', body, opId), desk.post(desk.people.clerk, '/loans', body, opId)]);
    expect([a.status, b.status, a.body['id']]).toEqual([200, 200, b.body['id']]);
  });
});

async function holderOf(holdingId: string | undefined, porters: Desk['people'][keyof Desk['people']][]) {
  const holding = holdingId === undefined ? undefined : await desk.holding(holdingId);
  return holding?.use === 'porter' ? porters.find(({ id }) => id === holding.personId) : undefined;
}

/** How often the asset was out. */
async function uses(assetId: string): Promise<number> {
  return (await desk.rows<Holding>(desk.people.supervisor, `/holdings?assetId=${assetId}&first=200`)).filter(({ loan, personId }) => loan !== undefined || personId !== undefined).length;
}
