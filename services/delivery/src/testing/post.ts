/** A small hospital for delivery's tests: a ward, a laboratory, a pharmacy, people with tokens, and calls that read like sentences. */
import { ids, newUlid } from '@orderly/platform';
import { call, testCentre, type TestCentre } from '@orderly/platform/testing';
import { startDelivery } from '../index.ts';
import { type FakeDispatch, startFakeDispatch, startFakeWorkforce } from './neighbours.ts';

type Answer = Awaited<ReturnType<typeof call>>;
type Person = { readonly id: string; readonly token: string };

export type Post = Awaited<ReturnType<typeof openPost>>;

export async function openPost() {
  const centre: TestCentre = await testCentre();
  const dispatch: FakeDispatch = await startFakeDispatch(centre);
  const badges = await startFakeWorkforce(centre);
  await centre.start(({ platform, url, keys }) => startDelivery({ workforceUrl: () => url('workforce'), dispatchUrl: () => url('dispatch'), keys }, platform));
  const wardId = dispatch.place('IM-03', { kind: 'ward', receives: ['medicines', 'linen', 'documents'] });
  const otherWardId = dispatch.place('SU-03', { kind: 'ward', receives: ['medicines'] });
  const labId = dispatch.place('MT-02-LAB', { kind: 'laboratory', receives: ['specimens', 'dirty-linen'] });
  const person = (roles: readonly string[], units: readonly string[] = []): Person => {
    const id = `person-${newUlid()}`;
    return { id, token: centre.token({ roles, units, personId: id }) };
  };
  const people = {
    nurse: person(['nurse'], [wardId]), otherNurse: person(['nurse'], [otherWardId]), labNurse: person(['nurse'], [labId]), dispatcher: person(['dispatcher']),
    supervisor: person(['supervisor']), auditor: person(['auditor']), administrator: person(['administrator']), clerk: person(['clerk']), porter: person(['porter']), otherPorter: person(['porter']),
  };
  badges.set('B-WARD', { personId: people.nurse.id, entitledAt: [wardId] });
  badges.set('B-LAB', { personId: people.labNurse.id, pin: '4711', entitledAt: [labId] });
  badges.set('B-PORTER', { personId: people.porter.id, entitledAt: [wardId, labId] });
  const url = (path: string): string => `${centre.url('delivery')}/v1${path}`;
  let nth = 0;
  const post = {
    centre, dispatch, badges, people, wardId, otherWardId, labId,
    codes: (count: number): string[] => Array.from({ length: count }, () => `T9-${String(++nth).padStart(4, '0')}`),
    get: (who: Person, path: string): Promise<Answer> => call(url(path), { token: who.token }),
    post: (who: Person, path: string, body: object = {}, opId = newUlid()): Promise<Answer> => call(url(path), { token: who.token, body, opId }),
    request: (who: Person, codes: readonly string[], over: object = {}): Promise<Answer> =>
      post.post(who, '/consignments', { kind: 'specimens', fromId: wardId, toId: labId, items: codes.map((code) => ({ code, type: 'tube' })), ...over }),
    /** Requests specimens whose job the porter has accepted. */
    async accepted(codes: readonly string[], over: object = {}): Promise<string> {
      const { body, status } = await post.request(people.nurse, codes, over);
      if (status !== 200) throw new Error(JSON.stringify(body));
      const id = String(body['id']);
      await post.give(id, people.porter, 'accepted');
      return id;
    },
    async give(id: string, to: Person, status: 'assigned' | 'accepted'): Promise<void> {
      const jobId = ids.derive('job', id);
      dispatch.jobs.set(jobId, { status, assigneeId: to.id });
      await dispatch.tell(jobId, { type: 'job-assigned', data: { personId: to.id } });
      await centre.settle();
    },
    async consignment(id: string): Promise<Record<string, unknown>> {
      const { body } = await post.get(people.dispatcher, `/consignments?ids=${id}`);
      return (body['rows'] as Record<string, unknown>[])[0] ?? {};
    },
  };
  return post;
}

export const code = ({ status, body }: Answer): unknown => [status, body['code']];
export const scans = (codes: readonly string[], method: 'scan' | 'typed' = 'scan'): object[] => codes.map((one) => ({ code: one, method }));
