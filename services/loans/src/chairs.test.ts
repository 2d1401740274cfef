import type { Asset, AssetNeed, Holding } from '@orderly/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { code, type Desk, openDesk } from './testing/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.openDrawer();
});
afterAll(() => desk.centre.stop());

describe('a job that needs a chair', () => {
  const assign = async (jobId: string, personId: string): Promise<void> => {
    await desk.dispatch.tell(jobId, { type: 'job-assigned', data: { personId } });
    await desk.centre.settle();
  };
  const need = async (jobId: string): Promise<AssetNeed | undefined> => (await desk.rows<AssetNeed>(desk.people.dispatcher, `/needs?jobIds=${jobId}`))[0];

  it('LOA-4 holds the nearest free and clean one, and gives it back by the closing scan of its porter', async () => {
    const { ward, ct } = desk.places;
    const near = await desk.asset('wheelchair', { homeId: ward });
    const jobId = await desk.dispatch.queue('near', { fromId: ward, toId: ct });
    const [porter, other] = [desk.person(['porter']), desk.person(['porter'])];
    await assign(jobId, porter.id);
    expect(await desk.statusOf(near.id)).toBe('out');
    expect(await need(jobId)).toMatchObject({ status: 'given', personId: porter.id });
    expect(code(await desk.lend(near.id))).toEqual([409, 'loans.asset-taken']);
    expect(code(await desk.post(other, `/assets/${near.id}/put-back`, { placeId: ct, condition: 'ok' }))).toEqual([404, 'loans.holding-unknown']);
    await desk.done(desk.post(porter, `/assets/${near.id}/put-back`, { placeId: ct, condition: 'ok' }));
    expect(await desk.statusOf(near.id)).toBe('available');
    expect((await desk.rows<Asset>(porter, `/assets?ids=${near.id}`))[0]?.placeId).toBe(ct);
    await desk.dispatch.tell(jobId, { type: 'job-closed', data: { outcome: 'done' } });
    await desk.centre.settle();
    expect(await need(jobId)).toMatchObject({ status: 'ended' });
  });

  it('LOA-4 has it released by its end, its return or its taking back; and takes none where the porter holds one', async () => {
    const { ward, ct } = desk.places;
    const chair = await desk.asset('wheelchair', { homeId: ward });
    const porter = desk.person(['porter']);
    for (const [i, end] of ([{ type: 'job-closed', data: { outcome: 'done' } }, { type: 'job-cancelled', data: { code: 'C1', byId: 'person' } }, { type: 'job-returned', data: { personId: porter.id, code: 'R1' } }, { type: 'job-taken-back', data: { personId: porter.id, reason: 'dispatcher' } }] as const).entries()) {
      const jobId = await desk.dispatch.queue(`ends ${i}`, { fromId: ward, toId: ward });
      await assign(jobId, porter.id);
      expect(await desk.statusOf(chair.id), end.type).toBe('out');
      await desk.dispatch.tell(jobId, end);
      await desk.centre.settle();
      expect(await desk.statusOf(chair.id), end.type).toBe('available');
    }
    await desk.done(desk.post(porter, `/assets/${chair.id}/take`));
    const jobId = await desk.dispatch.queue('own chair', { fromId: ward, toId: ct });
    await assign(jobId, porter.id);
    const own = (await desk.rows<Holding>(porter, '/holdings'))[0];
    expect(own).toMatchObject({ use: 'porter', assetId: chair.id });
    expect(await need(jobId)).toMatchObject({ status: 'given', holdingId: own?.id });
    await desk.done(desk.post(porter, `/assets/${chair.id}/put-back`, { placeId: ward, condition: 'ok' }));
  });

  it('LOA-4 says when none is left, and gets the first one that comes free', async () => {
    const { ward, ct } = desk.places;
    const porter = desk.person(['porter']);
    const all = (await desk.rows<Asset>(desk.people.supervisor, '/assets?kind=wheelchair&first=200')).filter(({ status }) => status === 'available');
    for (const { id } of all) await desk.done(desk.post(desk.person(['porter']), `/assets/${id}/take`));
    const jobId = await desk.dispatch.queue('none left', { fromId: ward, toId: ct });
    await assign(jobId, porter.id);
    expect(await need(jobId)).toMatchObject({ status: 'missing', personId: porter.id });
    expect((await desk.rows<AssetNeed>(desk.people.dispatcher, '/needs')).map((one) => one.jobId)).toEqual([jobId]);
    const { id } = await desk.asset('wheelchair');
    await desk.centre.settle();
    expect(await need(jobId)).toMatchObject({ status: 'given' });
    expect(await desk.statusOf(id)).toBe('out');
  });

  it('LOA-4 goes on without one when a dispatcher says so, with a reason', async () => {
    const { ward, ct } = desk.places;
    const jobId = await desk.dispatch.queue('goes without', { fromId: ward, toId: ct });
    expect((await desk.rows<Asset>(desk.people.supervisor, '/assets?kind=wheelchair&first=200')).filter(({ status }) => status === 'available')).toEqual([]);
    await assign(jobId, desk.people.otherPorter.id);
    const waive = async () => desk.post(desk.people.dispatcher, `/needs/${(await need(jobId))?.id ?? ''}/waive`, { reason: '病区自备轮椅' });
    await desk.done(waive());
    expect(await need(jobId)).toMatchObject({ status: 'ended' });
    expect(code(await waive())).toEqual([409, 'loans.wrong-status']);
  });

  it('LOA-4 shares the chair of its porter\'s other job, and frees it when both are over', async () => {
    const { ward, ct } = desk.places;
    const { id } = await desk.asset('wheelchair', { homeId: ward });
    const porter = desk.person(['porter']);
    const [one, two] = [await desk.dispatch.queue('shared 1', { fromId: ward, toId: ct }), await desk.dispatch.queue('shared 2', { fromId: ward, toId: ct })];
    await assign(one, porter.id);
    await assign(two, porter.id);
    expect((await need(two))?.holdingId).toBe((await need(one))?.holdingId);
    await desk.dispatch.tell(one, { type: 'job-closed', data: { outcome: 'done' } });
    await desk.centre.settle();
    expect(await desk.statusOf(id)).toBe('out');
    await desk.dispatch.tell(two, { type: 'job-closed', data: { outcome: 'done' } });
    await desk.centre.settle();
    expect(await desk.statusOf(id)).toBe('available');
    expect((await desk.rows<Asset>(porter, `/assets?ids=${id}`))[0]?.placeId).toBe(ct);
  });

  it('LOA-4 goes with its chair to whoever gets it', async () => {
    const { ward, ct } = desk.places;
    const jobId = await desk.dispatch.queue('reassigned', { fromId: ward, toId: ct });
    const [a, b] = [desk.person(['porter']), desk.person(['porter'])];
    await assign(jobId, a.id);
    const before = await need(jobId);
    await assign(jobId, b.id);
    expect(await need(jobId)).toMatchObject({ status: 'given', holdingId: before?.holdingId, personId: b.id });
    expect((await desk.rows<Holding>(b, '/holdings')).map(({ id }) => id)).toEqual([before?.holdingId]);
    expect(await desk.rows<Holding>(a, '/holdings')).toEqual([]);
  });

  it('LOA-4 asks for nothing when the patient walks', async () => {
    const jobId = await desk.dispatch.queue('walks', { fromId: desk.places.ward, toId: desk.places.ct, mode: 'walking' });
    await assign(jobId, desk.people.porter.id);
    expect(await need(jobId)).toBeUndefined();
  });
});
