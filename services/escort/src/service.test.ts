import { ids, newUlid } from '@orderly/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEscortConfig } from './index.ts';
import { patientAggregate } from './patients/decide.ts';
import { code, jobOf, openWard, type Ward } from './testing/ward.ts';
import { tripAggregate } from './trips/decide.ts';

let ward: Ward;
beforeAll(async () => {
  ward = await openWard();
});
afterAll(() => ward.centre.stop());

const documentOf = async ({ collection, indexes = {}, uniques = [] }: Pick<typeof tripAggregate | typeof patientAggregate, 'collection' | 'indexes' | 'uniques'>, id: string) => {
  const documents = await ward.centre.platform.store('escort').collection({ name: collection, indexes, uniques });
  const { events = [], state, unique } = (await documents.load(id)) ?? {};
  return { events, state, unique };
};

describe('a trip', () => {
  it('ESC-1 ESC-3 ESC-7 goes from the ward to CT, checked at both ends and handed to a named receiver', async () => {
    const { people, post } = ward;
    const patient = await ward.admit({ tubes: ['infusion'], critical: true });
    const tripId = await ward.accepted(patient.id, { accompaniment: 'nurse', precautions: ['oxygen'] });
    const identifiers = { wristband: patient.wristband, spokenName: patient.name };
    const steps: [string, object][] = [
      ['arrive', { at: 'pick-up', placeCode: 'im-03' }],
      ['identity', { at: 'pick-up', ...identifiers }],
      ['companion', { kind: 'nurse', name: '李护士', relation: '责任护士' }],
      ['tubes', { at: 'pick-up', tubes: ['infusion', 'oxygen'] }],
      ['pick-up', {}],
      ['arrive', { at: 'drop-off' }],
      ['identity', { at: 'drop-off', ...identifiers }],
      ['tubes', { at: 'drop-off', tubes: ['oxygen', 'infusion'] }],
      ['hand-over', { receiverBadge: 'B-CT', receiverPin: '4711' }],
    ];
    for (const [step, body] of steps) expect(await post(people.porter, `/trips/${tripId}/${step}`, body), step).toMatchObject({ status: 200 });
    expect(await ward.trip(tripId)).toMatchObject({ status: 'closed', outcome: 'done', receiverId: people.ctNurse.id, tubes: ['infusion', 'oxygen'], companion: { kind: 'nurse', relation: '责任护士' } });
  });

  it('ESC-7 a mismatch is refused and recorded as E05, and its repeat is answered the same way', async () => {
    const { people, post } = ward;
    const patient = await ward.admit();
    const other = await ward.admit({ name: '王五' });
    const tripId = await ward.accepted(patient.id);
    await post(people.porter, `/trips/${tripId}/arrive`, { at: 'pick-up' });
    const opId = newUlid();
    const wrong = { at: 'pick-up', wristband: other.wristband, spokenName: patient.name };
    expect(code(await post(people.porter, `/trips/${tripId}/identity`, wrong, opId))).toEqual([409, 'escort.identity-mismatch']);
    const { version } = await ward.trip(tripId);
    expect(code(await post(people.porter, `/trips/${tripId}/identity`, wrong, opId))).toEqual([409, 'escort.identity-mismatch']);
    expect(await ward.trip(tripId)).toMatchObject({ version, pause: { code: 'E05', pauses: true }, identity: { pickUp: false } });
    expect(code(await post(people.porter, `/trips/${tripId}/identity`, { ...wrong, spokenName: '王五' }, opId))).toEqual([422, 'op-id-reused']);
    await post(people.porter, `/trips/${tripId}/resume`);
    expect(code(await post(people.porter, `/trips/${tripId}/pick-up`))).toEqual([409, 'escort.identity-unchecked']);
    expect(code(await post(people.porter, `/trips/${tripId}/identity`, { at: 'pick-up', admissionNo: patient.admissionNo, spokenName: ' 张小三 ', typed: true }))).toEqual([200, undefined]);
    expect(code(await post(people.porter, `/trips/${tripId}/pick-up`))).toEqual([200, undefined]);
  });

  it('ESC-7 takes neither the bed nor a claim that it was checked', async () => {
    const patient = await ward.admit();
    const tripId = await ward.accepted(patient.id);
    for (const claim of [{ bed: patient.bed }, { checked: true }]) expect((await ward.post(ward.people.porter, `/trips/${tripId}/identity`, { at: 'pick-up', spokenName: '张小三', ...claim })).status).toBe(400);
  });

  it('hears its job and its porter from dispatch, and tells once when its job is not heard', async () => {
    const patient = await ward.admit();
    const heard = String((await ward.request(ward.people.nurse, patient.id)).body['id']);
    const unheard = String((await ward.request(ward.people.nurse, patient.id, { again: true })).body['id']);
    await ward.dispatch.tell(jobOf(ids, heard), { type: 'job-queued', data: { no: 1_001, ref: { service: 'escort', id: heard } } });
    await ward.centre.settle();
    ward.centre.clock.advance(11_000);
    await expect.poll(async () => (await documentOf(tripAggregate, unheard)).events.map(({ type }) => type), { timeout: 5_000 }).toEqual(['trip-requested', 'trip-request-unheard']);
    await ward.give(heard, ward.people.porter, 'assigned');
    await ward.dispatch.tell(jobOf(ids, heard), { type: 'job-taken-back', data: { personId: ward.people.porter.id, reason: 'dispatcher' } });
    await ward.centre.settle();
    const { events } = await documentOf(tripAggregate, heard);
    expect(events.map(({ type, data }) => [type, data])).toMatchObject([['trip-requested', {}], ['trip-job-heard', { no: 1_001 }], ['trip-assignee-heard', { personId: ward.people.porter.id }], ['trip-assignee-heard', {}]]);
    expect(events[2]?.audiences.after).toContain(`person:${ward.people.porter.id}`);
    expect(events[3]?.audiences.after).not.toContain(`person:${ward.people.porter.id}`);
  });

  it('ESC-1 asked twice within half an hour names the one that is open', async () => {
    const patient = await ward.admit();
    const { body: first } = await ward.request(ward.people.nurse, patient.id);
    const again = await ward.request(ward.people.nurse, patient.id);
    expect(code(again)).toEqual([409, 'escort.already-requested']);
    expect(again.body['details']).toEqual({ tripId: first['id'], jobId: jobOf(ids, String(first['id'])) });
    await ward.post(ward.people.nurse, `/trips/${String(first['id'])}/cancel`, { code: 'C2' });
    expect((await ward.request(ward.people.nurse, patient.id)).status).toBe(200);
  });

  it('SC-6 keeps names out of events: of patients, and of who accompanies', async () => {
    const patient = await ward.admit({ name: '慕容晓晓' });
    const tripId = await ward.accepted(patient.id);
    await ward.post(ward.people.porter, `/trips/${tripId}/arrive`, { at: 'pick-up' });
    await ward.post(ward.people.porter, `/trips/${tripId}/identity`, { at: 'pick-up', wristband: patient.wristband, spokenName: patient.name });
    await ward.post(ward.people.porter, `/trips/${tripId}/companion`, { kind: 'family', name: '慕容大海', relation: '父亲' });
    const written = JSON.stringify([await documentOf(tripAggregate, tripId), await documentOf(patientAggregate, patient.id)]);
    for (const personal of ['慕容', patient.wristband, patient.admissionNo]) expect(written).not.toContain(personal);
  });

  it('refuses what names nothing: place, patient, trip, receiver', async () => {
    const patient = await ward.admit();
    const { people } = ward;
    const tripId = await ward.accepted(patient.id);
    expect(code(await ward.request(people.nurse, patient.id, { toId: `place-${newUlid()}` }))).toEqual([404, 'escort.place-unknown']);
    expect(code(await ward.request(people.nurse, `patient-${newUlid()}`))).toEqual([404, 'escort.patient-unknown']);
    expect(code(await ward.post(people.nurse, `/trips/trip-${newUlid()}/cancel`, { code: 'C1' }))).toEqual([404, 'escort.trip-unknown']);
    expect(code(await ward.post(people.porter, `/trips/${tripId}/hand-over`, { receiverBadge: 'B-CT', receiverPin: '0000' }))).toEqual([409, 'escort.wrong-status']);
  });
});

describe('a patient', () => {
  it('has a bed, a number and a wristband of their own', async () => {
    const patient = await ward.admit();
    const { people, wardId } = ward;
    const other = { name: '李四', sex: 'male', age: 1, wardId, precautions: [], tubes: [], critical: false, dependent: false, bed: '99', admissionNo: 'A-99', wristband: 'W-99' };
    expect(code(await ward.post(people.nurse, '/patients', { ...other, bed: patient.bed }))).toEqual([409, 'escort.bed-taken']);
    expect(code(await ward.post(people.nurse, '/patients', { ...other, admissionNo: ` ${patient.admissionNo}`.trim() }))).toEqual([409, 'escort.admission-no-taken']);
    expect(code(await ward.post(people.nurse, '/patients', { ...other, wristband: patient.wristband.toLowerCase() }))).toEqual([409, 'escort.wristband-taken']);
    expect(code(await ward.post(people.nurse, '/patients', { ...other, wardId: ward.ctId }))).toEqual([404, 'escort.ward-unknown']);
    await ward.post(people.nurse, `/patients/${patient.id}/discharge`);
    expect(code(await ward.post(people.nurse, '/patients', { ...other, bed: patient.bed, wristband: patient.wristband }))).toEqual([200, undefined]);
  });

  it('is admitted once by one opId', async () => {
    const opId = newUlid();
    const body = { name: '赵六', sex: 'female', age: 30, wardId: ward.wardId, bed: 'X1', admissionNo: 'X-1', wristband: 'X-2', precautions: [], tubes: [], critical: false, dependent: false };
    const first = await ward.post(ward.people.administrator, '/patients', body, opId);
    expect((await ward.post(ward.people.administrator, '/patients', body, opId)).body).toEqual(first.body);
    expect(first.body).toEqual({ id: `patient-${opId}`, version: 1 });
  });

  it('moves, is found by bed, number, wristband, name and initials, and has the care of the record', async () => {
    const patient = await ward.admit({ name: '单小方' });
    const { people, wardId } = ward;
    await ward.post(people.nurse, `/patients/${patient.id}/move`, { wardId, bed: 'M７' });
    await ward.post(people.nurse, `/patients/${patient.id}/care`, { precautions: ['fall-risk'], tubes: ['drain'], critical: false, dependent: true });
    for (const text of ['M7', patient.admissionNo, patient.wristband, '单小', 'sxf', 'SX']) {
      const { body } = await ward.post(people.nurse, '/patients/find', { text });
      expect(body['rows'], text).toMatchObject([{ id: patient.id, name: '单小方', bed: 'M7', dependent: true, tubes: ['drain'] }]);
    }
    expect(code(await ward.request(people.nurse, patient.id))).toEqual([409, 'escort.accompaniment-required']);
  });

  it('lists a ward page by page', async () => {
    const { body: all } = await ward.get(ward.people.nurse, '/patients');
    const seen: unknown[] = [];
    for (let after = ''; ; ) {
      const { body } = await ward.get(ward.people.dispatcher, `/patients?wardId=${ward.wardId}&first=3${after}`);
      seen.push(...(body['rows'] as { id: string }[]).map(({ id }) => id));
      const { next } = body as { next?: string };
      if (next === undefined) break;
      after = `&after=${encodeURIComponent(next)}`;
    }
    expect(seen).toEqual((all['rows'] as { id: string }[]).map(({ id }) => id));
  });
});

describe('the configuration', () => {
  it('names every address that is missing', () => {
    expect(() => readEscortConfig({})).toThrow('WORKFORCE_URL is needed\nDISPATCH_URL is needed');
    expect(readEscortConfig({ WORKFORCE_URL: 'http://w', DISPATCH_URL: 'http://d' }).dispatchUrl()).toBe('http://d');
  });
});
