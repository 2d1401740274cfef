/** A small hospital for escort's tests: two wards, CT, people with tokens, and calls that read like sentences. */
import { type Ids, ids, newUlid } from '@orderly/platform';
import { call, testCentre, type TestCentre } from '@orderly/platform/testing';
import { startEscort } from '../index.ts';
import { type FakeDispatch, startFakeDispatch, startFakeWorkforce } from './neighbours.ts';

type Answer = Awaited<ReturnType<typeof call>>;
type Person = { readonly id: string; readonly token: string };

export type Ward = Awaited<ReturnType<typeof openWard>>;

export async function openWard() {
  const centre: TestCentre = await testCentre();
  const dispatch: FakeDispatch = await startFakeDispatch(centre);
  const badges = await startFakeWorkforce(centre);
  await centre.start(({ platform, url, keys }) => startEscort({ workforceUrl: () => url('workforce'), dispatchUrl: () => url('dispatch'), keys }, platform));
  const wardId = dispatch.place('IM-03', { kind: 'ward' });
  const otherWardId = dispatch.place('SU-03', { kind: 'ward' });
  const ctId = dispatch.place('MT-01-CT', { kind: 'imaging' });
  const person = (roles: readonly string[], units: readonly string[] = []): Person => {
    const id = `person-${newUlid()}`;
    return { id, token: centre.token({ roles, units, personId: id }) };
  };
  const people = {
    nurse: person(['nurse'], [wardId]), otherNurse: person(['nurse'], [otherWardId]), ctNurse: person(['nurse'], [ctId]), dispatcher: person(['dispatcher']),
    supervisor: person(['supervisor']), auditor: person(['auditor']), administrator: person(['administrator']), clerk: person(['clerk']), porter: person(['porter']), otherPorter: person(['porter']),
  };
  badges.set('B-CT', { personId: people.ctNurse.id, pin: '4711', entitledAt: [ctId] });
  badges.set('B-WARD', { personId: people.nurse.id, entitledAt: [wardId] });
  badges.set('B-PORTER', { personId: people.porter.id, entitledAt: [ctId] });
  const url = (path: string): string => `${centre.url('escort')}/v1${path}`;
  let bed = 0;
  const ward = {
    centre, dispatch, badges, people, wardId, otherWardId, ctId,
    get: (who: Person, path: string): Promise<Answer> => call(url(path), { token: who.token }),
    post: (who: Person, path: string, body: object = {}, opId = newUlid()): Promise<Answer> => call(url(path), { token: who.token, body, opId }),
    async admit(over: object = {}): Promise<{ id: string; admissionNo: string; wristband: string; name: string; bed: string }> {
      const patient = { name: '张小三', admissionNo: `26${3_000 + ++bed}`, wristband: `WB${1_000 + bed}`, bed: String(bed), ...over };
      const { status, body } = await ward.post(people.nurse, '/patients', { sex: 'male', age: 70, wardId, precautions: [], tubes: [], critical: false, dependent: false, ...patient });
      if (status !== 200) throw new Error(JSON.stringify(body));
      return { id: String(body['id']), ...patient };
    },
    request: (who: Person, patientId: string, over: object = {}): Promise<Answer> =>
      ward.post(who, '/trips', { patientId, fromId: wardId, toId: ctId, reason: 'examination', mode: 'wheelchair', precautions: [], accompaniment: 'none', ...over }),
    /** Requests a trip whose job the porter has accepted. */
    async accepted(patientId: string, over: object = {}): Promise<string> {
      const { body, status } = await ward.request(people.nurse, patientId, over);
      if (status !== 200) throw new Error(JSON.stringify(body));
      const tripId = String(body['id']);
      await ward.give(tripId, people.porter, 'accepted');
      return tripId;
    },
    async give(tripId: string, to: Person, status: 'assigned' | 'accepted'): Promise<void> {
      const jobId = jobOf(ids, tripId);
      dispatch.jobs.set(jobId, { status, assigneeId: to.id });
      await dispatch.tell(jobId, { type: 'job-assigned', data: { personId: to.id } });
      await centre.settle();
    },
    async trip(tripId: string): Promise<Record<string, unknown>> {
      const { body } = await ward.get(people.dispatcher, `/trips?ids=${tripId}`);
      return (body['rows'] as Record<string, unknown>[])[0] ?? {};
    },
  };
  return ward;
}

export const jobOf = (derived: Ids, tripId: string): string => derived.derive('job', tripId);
export const code = ({ status, body }: Answer): unknown => [status, body['code']];
