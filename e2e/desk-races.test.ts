/** 16 clerks at once want the same tag, seal, place or chair: one has it, the others are told that it is taken, and by what. */
import { newUlid } from '@orderly/platform';
import { raceAsset } from '@orderly/loans/testing';
import { raceDeposits } from '@orderly/storage/testing';
import { goodsCategories } from '@orderly/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MonthDesk, openMonthDesk, type Person } from './support/month/desk.ts';

// 250 of each of the four are the thousand of CI; ORDERLY_RACES=1000 makes it a thousand of each.
const rounds = Number(process.env['ORDERLY_RACES'] ?? 250);
const atOnce = 16;
const jobShare = 5;

let desk: MonthDesk;
let clerks: readonly Person[];
let conditionsId: string;
beforeAll(async () => {
  desk = await openMonthDesk('2026-11-24T02:00:00.000Z');
  clerks = Array.from({ length: atOnce }, () => desk.person(['clerk'], [desk.points.main]));
  conditionsId = String(((await desk.read(desk.people.clerk, 'storage', '/conditions'))['current'] as { id: string }).id);
  for (const pointId of [desk.points.main]) await desk.does(desk.people.clerk, 'loans', '/drawers', { pointId, shift: 'early', floatFen: 100_000 });
});
afterAll(() => desk?.centre.stop());

const goods = goodsCategories.map((category) => ({ category, answer: 'confirmed' }));
type Shared = { readonly tag?: string; readonly closure?: { readonly by: 'seal'; readonly no: string }; readonly slot?: string };
let nth = 0;

/** One piece each, alike in what they fight about. */
function tries(shared: Shared) {
  return clerks.map(({ token }) => {
    const own = `N${++nth}`;
    const piece = { kind: 'bag', look: `蓝色 ${own}`, tag: own, closure: { by: 'seal', no: `S${own}` }, ...shared };
    return { token, body: { pointId: desk.points.main, party: 'visitor', depositor: { bed: '3' }, pieceCount: 1, isPresent: true, pieces: [piece], goods, conditionsId } };
  });
}

async function claim(id: string): Promise<void> {
  const { no, tags } = (await desk.read(desk.people.supervisor, 'storage', `/belongings/${id}`)) as { no: string; tags: string[] };
  await desk.does(desk.people.clerk, 'storage', `/belongings/${id}/claim`, { ticket: no, pieces: tags.map((tag) => ({ tag, seal: 'intact' })), signature: { name: '王芳' } });
}

describe(`${atOnce} clerks at once, ${rounds} times`, () => {
  const fights = [
    ['tag', 'storage.tag-taken', { tag: 'N-SAME' }], ['seal', 'storage.seal-taken', { closure: { by: 'seal', no: 'S-SAME' } }], ['place', 'storage.slot-taken', { slot: 'A40' }],
  ] as const;
  it.each(fights)('STO-5 one %s has one winner, and the losers are told who holds it', async (_what, refusal, shared) => {
    for (let round = 0; round < rounds; round++) {
      const { winnerId, losers } = await raceDeposits({ url: desk.centre.url('storage'), tries: tries(shared), refusal });
      expect(losers.map(({ toldHolderId }) => toldHolderId)).toEqual(Array.from({ length: atOnce - 1 }, () => winnerId));
      await claim(winnerId);
    }
  }, 1_200_000);

  it('LOA-4 one chair has one winner, desk or job, and never both', async () => {
    const { main } = desk.points;
    const { id } = await desk.does(desk.people.administrator, 'loans', '/assets', { no: 'W-1', code: 'QR-1', kind: 'wheelchair', homeId: main, depositClass: 'standard', charged: true });
    const assetId = String(id);
    const seen = { desk: 0, job: 0 };
    let headStartMs = 4;
    for (let round = 0; round < rounds; round++) {
      const personId = `person-${newUlid()}`;
      const hasJob = round % jobShare === 0;
      const jobId = hasJob ? await desk.dispatch.queue(`race ${round}`, { fromId: main, toId: main }) : undefined;
      const { winnerId, losers } = await raceAsset({
        url: desk.centre.url('loans'), assetId, pointId: main, clerks: clerks.map(({ token }) => token), deposit: { tender: 'wechat', fen: 30_000 },
        ...(jobId === undefined ? {} : { headStartMs, besides: [() => desk.dispatch.tell(jobId, { type: 'job-assigned', data: { personId } })] }),
      });
      expect([losers, winnerId !== undefined || hasJob]).toEqual([winnerId === undefined ? atOnce : atOnce - 1, true]);
      seen[winnerId === undefined ? 'job' : 'desk'] += 1;
      if (hasJob) headStartMs = Math.max(0, headStartMs + (winnerId === undefined ? -4 : 8));
      if (jobId !== undefined) {
        await desk.centre.settle();
        const [need] = await desk.rows<{ status: string; holdingId?: string }>(desk.people.supervisor, 'loans', `/needs?jobIds=${jobId}`);
        const [chair] = await desk.rows<{ holdingId?: string }>(desk.people.supervisor, 'loans', `/assets?ids=${assetId}`);
        expect([need?.status, chair?.holdingId]).toEqual(winnerId === undefined ? ['given', need?.holdingId] : ['missing', winnerId]);
        await desk.dispatch.tell(jobId, { type: 'job-cancelled', data: { code: 'C1', byId: personId } });
        await desk.centre.settle();
      }
      if (winnerId === undefined) continue;
      await desk.does(desk.people.clerk, 'loans', `/holdings/${winnerId}/return`, { pointId: main, condition: 'ok', settle: {} });
      await desk.does(desk.people.porter, 'loans', `/assets/${assetId}/clean`, {});
    }
    const uses = await desk.rows<{ loan?: object; jobId?: string }>(desk.people.supervisor, 'loans', `/holdings?assetId=${assetId}`);
    expect([uses.filter(({ loan }) => loan !== undefined).length, uses.filter(({ loan, jobId }) => loan === undefined && jobId !== undefined).length]).toEqual([seen.desk, seen.job]);
    if (rounds >= 50) expect(seen.job).toBeGreaterThan(0);
    expect(seen.desk).toBeGreaterThan(0);
  }, 1_200_000);
});
