import { escortRoutes } from '@orderly/contracts';
import { newUlid } from '@orderly/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { code, openWard, type Ward } from './testing/ward.ts';

type Who = keyof Ward['people'];
let ward: Ward;
let patient: Awaited<ReturnType<Ward['admit']>>;
let tripId: string;
beforeAll(async () => {
  ward = await openWard();
  patient = await ward.admit();
  tripId = await ward.accepted(patient.id);
});
afterAll(() => ward.centre.stop());

const everybody: readonly Who[] = ['nurse', 'otherNurse', 'ctNurse', 'dispatcher', 'supervisor', 'auditor', 'administrator', 'clerk', 'porter', 'otherPorter'];
const rows = async (who: Who, path: string) => (await ward.get(ward.people[who], path)).body['rows'] as Record<string, unknown>[];

describe('who sees a patient', () => {
  it.each<[Who, string | undefined]>([
    ['nurse', '张小三'], ['otherNurse', undefined], ['ctNurse', '张*三'], ['dispatcher', '张*三'], ['supervisor', '张*三'], ['auditor', '张*三'], ['administrator', undefined], ['clerk', undefined], ['porter', '张*三'], ['otherPorter', undefined],
  ])('SC-6 %s sees %s', async (who, name) => {
    const [seen] = await rows(who, `/patients?ids=${patient.id}`);
    expect(seen?.['name']).toBe(name);
    expect(seen?.['wristband']).toBe(name === '张小三' ? patient.wristband : undefined);
    expect(seen?.['admissionNo']).toBe(name === '张小三' ? patient.admissionNo : undefined);
  });

  it('SC-6 no list of another ward is given, nor anything found there', async () => {
    expect(await rows('otherNurse', `/patients?wardId=${ward.wardId}`)).toEqual([]);
    expect(await rows('porter', `/patients?wardId=${ward.wardId}`)).toEqual([]);
    for (const text of [patient.wristband, patient.admissionNo, '张', patient.bed]) {
      for (const wardId of [undefined, ward.wardId]) expect((await ward.post(ward.people.otherNurse, '/patients/find', { text, ...(wardId === undefined ? {} : { wardId }) })).body['rows']).toEqual([]);
      expect((await ward.post(ward.people.ctNurse, '/patients/find', { text })).body['rows']).toEqual([]);
    }
  });

  it('SC-6 the dispatcher finds, and sees masked', async () => {
    const { body } = await ward.post(ward.people.dispatcher, '/patients/find', { text: '张小', wardId: ward.wardId });
    expect(body['rows']).toMatchObject([{ id: patient.id, name: '张*三', nameMasked: true }]);
  });

  it('SC-6 an unmasking is recorded with its reason before it is answered', async () => {
    const { body } = await ward.post(ward.people.auditor, `/patients/${patient.id}/reveal`, { reason: '核对投诉' });
    expect(body).toMatchObject({ name: '张小三', wristband: patient.wristband });
    const accesses = await ward.centre.platform.store('escort').collection({ name: 'accesses', indexes: { 'by-person': ['by', 'at'] }, uniques: [] });
    const { rows: recorded } = await accesses.find({ index: 'by-person', where: { by: ward.people.auditor.id }, limit: 10 });
    expect(recorded.map(({ events }) => events[0]?.data)).toEqual([{ what: 'patient-reveal', ids: [patient.id], reason: '核对投诉' }]);
  });

  it('SC-6 a service sees what the dispatcher sees', async () => {
    const { openAuthority } = await import('@orderly/platform/auth');
    const { silentLog } = await import('@orderly/platform');
    const authority = openAuthority({ service: 'audit', secret: ward.centre.platform.secret, source: ward.centre.keys, log: silentLog });
    const answer = await ward.get({ id: '', token: authority.serviceToken() }, `/patients?ids=${patient.id}`);
    authority.stop();
    expect(answer.body['rows']).toMatchObject([{ name: '张*三' }]);
  });
});

describe('who sees a trip', () => {
  it.each<[Who, number]>([['nurse', 1], ['otherNurse', 0], ['ctNurse', 1], ['dispatcher', 1], ['supervisor', 1], ['auditor', 1], ['administrator', 0], ['clerk', 0], ['porter', 1], ['otherPorter', 0]])('SC-6 %s sees %i', async (who, count) => {
    expect(await rows(who, `/trips?ids=${tripId}`)).toHaveLength(count);
    if (who !== 'ctNurse') expect(await rows(who, '/trips')).toHaveLength(count);
  });
});

describe('who may call', () => {
  const commands = Object.entries(escortRoutes).filter(([, route]) => route.method === 'POST');

  it.each(commands)('%s is forbidden to every other role', async (_name, route) => {
    const roles: Partial<Record<Who, string>> = { otherNurse: 'nurse', ctNurse: 'nurse', otherPorter: 'porter' };
    const others = everybody.filter((who) => Array.isArray(route.allow) && !route.allow.includes(roles[who] ?? who));
    expect(others.length).toBeGreaterThan(0);
    for (const who of others) expect((await ward.post(ward.people[who], route.path.slice(3).replace(':id', tripId), {})).status, who).toBe(403);
    expect((await ward.post({ id: '', token: 'none' }, route.path.slice(3).replace(':id', tripId), {})).status).toBe(401);
  });

  it('SC-6 another ward\'s nurse meets the same as for what does not exist', async () => {
    const missing = newUlid();
    for (const [path, body, refusal] of [
      [`/trips/${tripId}/cancel`, { code: 'C1' }, 'escort.trip-unknown'], [`/trips/${tripId}/exception`, { code: 'E01' }, 'escort.trip-unknown'], [`/trips/${tripId}/resume`, {}, 'escort.trip-unknown'],
      [`/patients/${patient.id}/move`, { wardId: ward.otherWardId, bed: '1' }, 'escort.patient-unknown'], [`/patients/${patient.id}/discharge`, {}, 'escort.patient-unknown'],
    ] as const) {
      expect(code(await ward.post(ward.people.otherNurse, path, body))).toEqual([404, refusal]);
      expect(code(await ward.post(ward.people.otherNurse, path.replace(/-[0-9A-Z]{26}/, `-${missing}`), body))).toEqual([404, refusal]);
    }
    expect(code(await ward.request(ward.people.otherNurse, patient.id))).toEqual([404, 'escort.patient-unknown']);
    expect(code(await ward.post(ward.people.ctNurse, `/trips/${tripId}/cancel`, { code: 'C1' }))).toEqual([409, 'escort.not-yours']);
  });

  it('SC-8 a porter acts on own accepted jobs alone', async () => {
    expect(code(await ward.post(ward.people.otherPorter, `/trips/${tripId}/arrive`, { at: 'pick-up' }))).toEqual([404, 'escort.trip-unknown']);
    await ward.give(tripId, ward.people.porter, 'assigned');
    expect(code(await ward.post(ward.people.porter, `/trips/${tripId}/arrive`, { at: 'pick-up' }))).toEqual([409, 'escort.not-accepted']);
  });
});
