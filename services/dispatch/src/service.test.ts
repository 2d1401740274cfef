import { ids, newUlid } from '@orderly/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DispatchCentre, dispatchCentre, expectOk } from './testing/neighbours.ts';

let dispatch: DispatchCentre;
beforeAll(async () => {
  dispatch = await dispatchCentre();
});
afterAll(() => dispatch.centre.stop());

const rows = (body: Record<string, unknown>): Record<string, unknown>[] => body['rows'] as Record<string, unknown>[];

describe('a request', () => {
  it('becomes a numbered job by the event alone, once, however often the event comes', async () => {
    const { jobId, tripId } = await dispatch.trip('first');
    expect(await dispatch.job(jobId)).toMatchObject({ id: jobId, no: 1001, date: '2026-11-24', kind: 'escort', ref: { service: 'escort', id: tripId }, status: 'waiting', priority: 'P2', requestedUnitId: dispatch.wardId, returns: 0 });
    const second = await dispatch.trip('second');
    expect(await dispatch.job(second.jobId)).toMatchObject({ no: 1002 });
    for (const refs of [`${tripId},consignment-none`, `escort:${tripId}`]) expect(rows((await dispatch.get(`/v1/jobs?refs=${refs}`, dispatch.dispatcher)).body).map(({ id }) => id)).toEqual([jobId]);
    expect(rows((await dispatch.get('/v1/jobs?date=2026-11-24&no=1002', dispatch.dispatcher)).body).map(({ id }) => id)).toEqual([second.jobId]);
  });

  it('DEL-2 of an urgent specimen gets the clock of P1', async () => {
    const consignmentId = ids.derive('consignment', 'urgent');
    const jobId = ids.derive('job', consignmentId);
    const readyAt = dispatch.centre.clock.now().toISOString();
    await dispatch.say('delivery', consignmentId, { type: 'consignment-requested', data: { jobId, kind: 'specimens', priority: 'P1', fromId: dispatch.wardId, toId: dispatch.imagingId, readyAt, items: [{ code: 'T1', type: 'tube' }], requestedById: ids.derive('person', 'nurse'), requestedUnitId: dispatch.wardId } });
    expect(await dispatch.job(jobId)).toMatchObject({ kind: 'specimens', needs: { items: 1 }, pickUpBy: new Date(Date.parse(readyAt) + 300_000).toISOString() });
  });

  it('for later waits as scheduled and is released by itself', async () => {
    const readyAt = new Date(dispatch.centre.clock.now().getTime() + 60 * 60_000).toISOString();
    const { jobId } = await dispatch.trip('later', { readyAt });
    expect(await dispatch.job(jobId)).toMatchObject({ status: 'scheduled' });
    dispatch.centre.clock.advance(45 * 60_000);
    await expect.poll(async () => (await dispatch.job(jobId))['status'], { timeout: 5_000 }).toBe('waiting');
  });
});

describe('the course of a job', () => {
  it('goes from the board to the phone to the end, and each repeat of a command answers the same', async () => {
    const { jobId, tripId } = await dispatch.trip('course');
    const porter = await dispatch.porter('course');
    const op = newUlid();
    const first = expectOk(await dispatch.post(`/v1/jobs/${jobId}/assign`, dispatch.dispatcher, { personId: porter.id }, op));
    expect(expectOk(await dispatch.post(`/v1/jobs/${jobId}/assign`, dispatch.dispatcher, { personId: porter.id }, op))).toEqual(first);
    expect((await dispatch.post(`/v1/jobs/${jobId}/assign`, dispatch.dispatcher, { personId: dispatch.dispatcherId }, op)).status).toBe(422);
    expectOk(await dispatch.post(`/v1/jobs/${jobId}/accept`, porter.token));
    await dispatch.say('escort', tripId, { type: 'trip-arrived', data: { personId: porter.id, at: 'pick-up' } });
    await dispatch.say('escort', tripId, { type: 'patient-picked-up', data: { personId: porter.id, fromId: dispatch.wardId } });
    await dispatch.say('escort', tripId, { type: 'trip-arrived', data: { personId: porter.id, at: 'drop-off' } });
    await dispatch.say('escort', tripId, { type: 'patient-handed-over', data: { personId: porter.id, receiverId: ids.derive('person', 'receiver'), method: 'badge', toId: dispatch.imagingId } });
    await dispatch.say('escort', tripId, { type: 'trip-closed', data: { outcome: 'done' } });
    const job = await dispatch.job(jobId);
    expect(job).toMatchObject({ status: 'closed', outcome: 'done', assigneeId: porter.id, assignedById: dispatch.dispatcherId });
    expect(Object.keys(job['times'] as object)).toEqual(['waiting', 'assigned', 'accepted', 'at-pickup', 'picked-up', 'at-dropoff', 'handed-over', 'closed']);
    expect((await dispatch.post(`/v1/jobs/${jobId}/assign`, dispatch.dispatcher, { personId: porter.id })).body).toMatchObject({ status: 409, code: 'dispatch.job-ended' });
  });

  it('makes a job that A picked up A\'s, though it was just given to B', async () => {
    const { jobId, tripId } = await dispatch.trip('taken over');
    const [a, b] = [await dispatch.porter('A'), await dispatch.porter('B')];
    expectOk(await dispatch.post(`/v1/jobs/${jobId}/assign`, dispatch.dispatcher, { personId: b.id }));
    await dispatch.say('escort', tripId, { type: 'patient-picked-up', data: { personId: a.id, fromId: dispatch.wardId } });
    expect(await dispatch.job(jobId)).toMatchObject({ status: 'picked-up', assigneeId: a.id });
    expect((await dispatch.post(`/v1/jobs/${jobId}/return`, b.token, { code: 'R1' })).body).toMatchObject({ code: 'dispatch.not-yours' });
  });

  it('shows an exception of its owner, and goes on when the owner does', async () => {
    const { jobId, tripId } = await dispatch.trip('excepted');
    await dispatch.say('escort', tripId, { type: 'trip-excepted', data: { code: 'E01', personId: ids.derive('person', 'x'), pauses: true } });
    expect(await dispatch.job(jobId)).toMatchObject({ status: 'waiting', pause: { kind: 'exception', code: 'E01', pauses: true } });
    await dispatch.say('escort', tripId, { type: 'trip-resumed', data: { personId: ids.derive('person', 'x') } });
    expect(await dispatch.job(jobId)).not.toHaveProperty('pause');
    await dispatch.say('escort', tripId, { type: 'trip-cancelled', data: { code: 'C1', byId: ids.derive('person', 'x') } });
    expect(await dispatch.job(jobId)).toMatchObject({ status: 'cancelled' });
  });

  it('LOA-4 stands still for want of a chair with E10, beside which no other exception is lost', async () => {
    const { jobId, tripId } = await dispatch.trip('no chair');
    const porter = await dispatch.porter('no chair');
    const need = ids.derive('need', jobId);
    const holdingId = ids.derive('holding', 'chair');
    await dispatch.say('loans', need, { type: 'asset-missing', data: { jobId, personId: porter.id, mode: 'wheelchair', fromId: dispatch.wardId } });
    expect(await dispatch.job(jobId)).toMatchObject({ pause: { kind: 'exception', code: 'E10', pauses: true } });
    await dispatch.say('loans', need, { type: 'asset-provided', data: { jobId, personId: porter.id, holdingId, wasMissing: true } });
    expect(await dispatch.job(jobId)).not.toHaveProperty('pause');
    await dispatch.say('escort', tripId, { type: 'trip-excepted', data: { code: 'E01', personId: porter.id, pauses: true } });
    await dispatch.say('loans', need, { type: 'asset-provided', data: { jobId, personId: porter.id, holdingId, wasMissing: true } });
    expect(await dispatch.job(jobId)).toMatchObject({ pause: { code: 'E01' } });
  });

  it('LOA-4 of a chair that goes home is a task, made once from what loans says', async () => {
    const jobId = ids.derive('job', 'holding-of-a-chair');
    await dispatch.say('loans', 'holding-of-a-chair', { type: 'transfer-wanted', data: { assetId: ids.derive('asset', 'w3'), jobId, fromId: dispatch.imagingId, toId: dispatch.wardId, assetNo: 'W-3', kind: 'wheelchair' } });
    expect(await dispatch.job(jobId)).toMatchObject({ kind: 'transfer', status: 'waiting', ref: { service: 'dispatch', id: jobId }, fromId: dispatch.imagingId, toId: dispatch.wardId, note: 'W-3' });
  });

  it('of a mini task is decided here from beginning to end', async () => {
    const porter = await dispatch.porter('tasks');
    const body = { kind: 'task', fromId: dispatch.wardId, toId: dispatch.wardId, priority: 'P3', note: 'a chair' };
    expect((await dispatch.post('/v1/jobs', dispatch.dispatcher, { ...body, toId: ids.derive('place', 'nowhere') })).body).toMatchObject({ status: 404, code: 'dispatch.place-unknown' });
    const { id } = expectOk(await dispatch.post('/v1/jobs', dispatch.dispatcher, body));
    expectOk(await dispatch.post(`/v1/jobs/${String(id)}/assign`, dispatch.dispatcher, { personId: porter.id }));
    for (const step of ['accept', 'arrive']) expectOk(await dispatch.post(`/v1/jobs/${String(id)}/${step}`, porter.token));
    expectOk(await dispatch.post(`/v1/jobs/${String(id)}/finish`, porter.token, { outcome: 'done' }));
    expect(await dispatch.job(String(id))).toMatchObject({ status: 'closed', ref: { service: 'dispatch', id }, note: 'a chair' });
  });
});

describe('duties', () => {
  const break_ = (personId: string) => ({ type: 'break-started', data: { personId, kind: 'meal', until: '2026-11-24T09:00:00.000Z' } }) as const;
  const dutyOf = (personId: string): string => ids.derive('duty', personId);

  it('GRP-5 lets nobody be given or accept work on a break or off duty, and takes back what was not accepted', async () => {
    const porter = await dispatch.porter('break');
    const [kept, lost] = [await dispatch.trip('kept'), await dispatch.trip('lost')];
    for (const { jobId } of [kept, lost]) expectOk(await dispatch.post(`/v1/jobs/${jobId}/assign`, dispatch.dispatcher, { personId: porter.id }));
    expectOk(await dispatch.post(`/v1/jobs/${kept.jobId}/accept`, porter.token));
    await dispatch.say('workforce', dutyOf(porter.id), break_(porter.id));
    expect(await dispatch.job(kept.jobId)).toMatchObject({ status: 'accepted', assigneeId: porter.id });
    expect(await dispatch.job(lost.jobId)).toMatchObject({ status: 'waiting' });
    const assign = () => dispatch.post(`/v1/jobs/${lost.jobId}/assign`, dispatch.dispatcher, { personId: porter.id, overrideReason: 'rush' });
    expect((await assign()).body).toMatchObject({ code: 'dispatch.on-break' });
    await dispatch.say('workforce', dutyOf(porter.id), { type: 'break-ended', data: { personId: porter.id } });
    expectOk(await assign());
    await dispatch.say('workforce', dutyOf(porter.id), { type: 'duty-ended', data: { personId: porter.id } });
    expect(await dispatch.job(lost.jobId)).toMatchObject({ status: 'waiting' });
    expect((await assign()).body).toMatchObject({ code: 'dispatch.off-duty' });
  });

  it('GRP-5 undoes an assignment whose duty ended while it was being given', async () => {
    const porter = await dispatch.porter('crossing');
    const trips = await Promise.all(Array.from({ length: 8 }, (_, i) => dispatch.trip(`crossing ${i}`)));
    const ending = dispatch.say('workforce', dutyOf(porter.id), { type: 'duty-ended', data: { personId: porter.id } });
    await Promise.all(trips.map(({ jobId }) => dispatch.post(`/v1/jobs/${jobId}/assign`, dispatch.dispatcher, { personId: porter.id })));
    await ending;
    await dispatch.centre.settle();
    const statuses = await Promise.all(trips.map(async ({ jobId }) => (await dispatch.job(jobId))['status']));
    expect(statuses).toEqual(trips.map(() => 'waiting'));
  });

  it('GRP-4 follow the area that the scheduler gives a shifted work group', async () => {
    const porter = await dispatch.porter('area');
    const { jobId } = await dispatch.trip('area');
    const area = (from: number, to: number) => ({ floors: [{ building: 'IM', from, to }], streams: [], from: '2026-11-24T00:00:00.000Z', until: '2026-11-25T00:00:00.000Z' });
    const assign = () => dispatch.post(`/v1/jobs/${jobId}/assign`, dispatch.dispatcher, { personId: porter.id });
    await dispatch.say('workforce', dutyOf(porter.id), { type: 'duty-area-changed', data: { personId: porter.id, areas: [area(8, 9)] } });
    expect((await assign()).body).toMatchObject({ code: 'dispatch.outside-area' });
    await dispatch.say('workforce', dutyOf(porter.id), { type: 'duty-area-changed', data: { personId: porter.id, areas: [area(3, 9)] } });
    expectOk(await assign());
  });

  it('are off for a registered porter who never came, and unknown for whom nobody registered', async () => {
    const { jobId } = await dispatch.trip('unknown person');
    const [registered, stranger] = [ids.derive('person', 'registered'), ids.derive('person', 'stranger')];
    await dispatch.say('workforce', registered, { type: 'person-registered', data: { staffNo: 'S1', badge: 'B1', roles: ['porter'], unitIds: [], employer: 'hospital' } });
    expect((await dispatch.post(`/v1/jobs/${jobId}/assign`, dispatch.dispatcher, { personId: registered })).body).toMatchObject({ code: 'dispatch.off-duty' });
    expect((await dispatch.post(`/v1/jobs/${jobId}/assign`, dispatch.dispatcher, { personId: stranger })).body).toMatchObject({ status: 404, code: 'dispatch.person-unknown' });
  });
});
