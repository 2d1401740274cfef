import { newUlid } from '@orderly/platform';
import { afterAll, beforeEach, beforeAll, describe, expect, it } from 'vitest';
import { testGateway } from '../testing/gateway.ts';
import type { TestGateway } from '../testing/gateway.ts';
import { problem } from '../testing/inner.ts';
import type { InnerAnswer, InnerCall } from '../testing/inner.ts';
import { consignment, id, job, person, rowsOf, trip } from '../testing/rows.ts';

const answerOf = (fields: string): string =>
  `{ __typename ... on Refused { code details { key value } winner { id name } } ... on InvalidInput { issues { path code } } ${fields} }`;
const onJob = (name: string, input: string): string =>
  `mutation M($input: ${input}!) { ${name}(input: $input) ${answerOf(`... on Mutation${name[0]?.toUpperCase()}${name.slice(1)}Success { data { id status no kind assignee { id } trip { id version } } }`)} }`;
const documents = {
  assignJob: onJob('assignJob', 'AssignJobInput'),
  cancelJob: onJob('cancelJob', 'CancelJobInput'),
  arrive: onJob('arrive', 'ArriveInput'),
  checkIdentity: onJob('checkIdentity', 'CheckIdentityInput'),
  handOver: onJob('handOver', 'HandOverInput'),
  requestTrip: onJob('requestTrip', 'RequestTripInput'),
  changePerson: `mutation M($input: ChangePersonInput!) { changePerson(input: $input) ${answerOf('')} }`,
  issuePin: `mutation M($input: PersonInput!) { issuePin(input: $input) ${answerOf('... on MutationIssuePinSuccess { data { pin person { id } } }')} }`,
};

let gateway: TestGateway;
let written: (call: InnerCall) => InnerAnswer | undefined;
beforeAll(async () => {
  gateway = await testGateway({ documents });
});
beforeEach(() => {
  gateway.inner.calls.length = 0;
  written = () => ({ body: { id: id('job', 1), version: 4 } });
  gateway.inner.answer = (call) => {
    if (call.method !== 'GET') return written(call);
    const rows = rowsOf(call.path, call.query);
    return rows && { body: rows };
  };
});
afterAll(() => gateway.stop());

const run = async (name: keyof typeof documents, input: object, roles: readonly string[] = ['dispatcher', 'porter', 'nurse', 'administrator']) => {
  const answer = await gateway.ask({ documentId: name, variables: { input: { opId: newUlid(), ...input } } }, { token: gateway.centre.token({ roles }) });
  return { ...answer, result: answer.data?.[name] };
};
const writes = (): InnerCall[] => gateway.inner.calls.filter(({ method }) => method !== 'GET');

describe('a mutation', () => {
  it("is one command with the client's opId, and answers the job read again", async () => {
    const opId = newUlid();
    const { result } = await run('assignJob', { opId, jobId: id('job', 1), personId: id('person', 7) }, ['dispatcher']);
    expect(writes()).toMatchObject([{ service: 'dispatch', path: `/v1/jobs/${id('job', 1)}/assign`, opId, body: { personId: id('person', 7) } }]);
    expect(result).toMatchObject({ __typename: 'MutationAssignJobSuccess', data: { id: id('job', 1), trip: { id: id('trip', 1), version: 2 } } });
    const order = gateway.inner.calls.map(({ method, path }) => `${method} ${path}`);
    expect(order.indexOf('GET /v1/jobs')).toBeGreaterThan(order.findIndex((one) => one.startsWith('POST')));
  });

  it('of a porter from whom the job went elsewhere meanwhile is answered with the job as it was, not refused', async () => {
    const { answer } = gateway.inner;
    gateway.inner.answer = (call) => (call.method === 'GET' && call.path === '/v1/jobs' && writes().length > 0 ? { body: { rows: [] } } : answer(call));
    const { result } = await run('arrive', { jobId: id('job', 1), at: 'pick_up' }, ['porter']);
    expect(writes()).toHaveLength(1);
    expect(result).toMatchObject({ __typename: 'MutationArriveSuccess', data: { id: id('job', 1) } });
  });

  it('that loses a race names the winner', async () => {
    written = () => problem(409, 'dispatch.already-assigned', { details: { jobId: id('job', 1), winnerId: id('person', 5) } });
    const { result, status, codes } = await run('assignJob', { jobId: id('job', 1), personId: id('person', 7) });
    expect({ status, codes }).toEqual({ status: 200, codes: [] });
    expect(result).toEqual({
      __typename: 'Refused',
      code: 'dispatch.already-assigned',
      winner: { id: id('person', 5), name: person(5).name },
      details: [
        { key: 'jobId', value: id('job', 1) },
        { key: 'winnerId', value: id('person', 5) },
      ],
    });
  });

  it('with input that no schema takes names the places', async () => {
    written = () => problem(400, 'invalid', { errors: [{ pointer: '/personId', code: 'invalid_format' }] });
    const { result } = await run('assignJob', { jobId: id('job', 1), personId: 'x' });
    expect(result).toEqual({ __typename: 'InvalidInput', issues: [{ path: '/personId', code: 'invalid_format' }] });
  });

  it('S28 takes no field that the schema does not name', async () => {
    const { data, status } = await run('assignJob', { jobId: id('job', 1), personId: id('person', 7), status: 'closed' });
    expect(data ?? null).toBeNull();
    expect(status).toBeLessThan(500);
    expect(writes()).toEqual([]);
  });

  it('S9 masks what nobody foresaw', async () => {
    written = () => ({ status: 500, body: { secret: 'canary-stack at /srv/x.ts mongodb://u:p@host' } });
    const { text, codes } = await run('assignJob', { jobId: id('job', 1), personId: id('person', 7) });
    expect(codes).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(text).not.toMatch(/canary|srv|mongodb|HTTP 500|stack/);
  });

  it('tells apart a service that refuses the role and one that is down', async () => {
    written = () => problem(403, 'forbidden');
    expect((await run('assignJob', { jobId: id('job', 1), personId: id('person', 7) })).codes).toEqual(['FORBIDDEN']);
    written = () => problem(503, 'busy', { retryAfterSeconds: 7 });
    expect((await run('assignJob', { jobId: id('job', 1), personId: id('person', 7) })).codes).toEqual(['UNAVAILABLE']);
  });
});

describe('a step on the way', () => {
  it("goes to the request's owner", async () => {
    await run('arrive', { jobId: id('job', 1), at: 'pick_up' });
    await run('cancelJob', { jobId: id('job', 2), code: 'C1' });
    await run('handOver', { jobId: id('job', 3), receiverBadge: 'B1' });
    expect(writes().map(({ service, path, body }) => [service, path, body])).toEqual([
      ['escort', `/v1/trips/${id('trip', 1)}/arrive`, { at: 'pick-up' }],
      ['escort', `/v1/trips/${id('trip', 2)}/cancel`, { code: 'C1' }],
      ['escort', `/v1/trips/${id('trip', 3)}/hand-over`, { receiverBadge: 'B1' }],
    ]);
  });

  it('goes to delivery for items and to dispatch for its own tasks', async () => {
    const jobs = [
      job(1, { kind: 'specimens', ref: { service: 'delivery', id: id('consignment', 1) } }),
      job(2, { kind: 'task', ref: { service: 'dispatch', id: id('job', 2) } }),
    ];
    gateway.inner.answer = ({ method, path, query }) =>
      method === 'GET'
        ? { body: path === '/v1/jobs' ? { rows: jobs.filter((one) => query.get('ids')?.includes(one.id)) } : (rowsOf(path, query) ?? { rows: [] }) }
        : { body: { id: id('job', 1), version: 1 } };
    await run('handOver', { jobId: id('job', 1), receiverBadge: 'B1', scans: [{ code: 'T1', method: 'scan' }, { code: 'T2' }] });
    await run('arrive', { jobId: id('job', 2), at: 'pick_up' });
    const wrong = await run('checkIdentity', { jobId: id('job', 1), at: 'pick_up', wristband: 'W1' });
    expect(writes().map(({ service, path, body }) => [service, path, body])).toEqual([
      [
        'delivery',
        `/v1/consignments/${id('consignment', 1)}/hand-over`,
        { receiverBadge: 'B1', scans: [{ code: 'T1', method: 'scan' }, { code: 'T2' }], rejected: [] },
      ],
      ['dispatch', `/v1/jobs/${id('job', 2)}/arrive`, {}],
    ]);
    expect(wrong.result).toMatchObject({ __typename: 'Refused', code: 'gateway.not-for-this-kind' });
  });

  it("S26 on a job that is not there, or not the caller's, is refused in one way", async () => {
    const { result } = await run('arrive', { jobId: id('job', 'none'), at: 'pick_up' });
    expect(result).toMatchObject({ __typename: 'Refused', code: 'dispatch.job-unknown' });
    expect(writes()).toEqual([]);
  });
});

describe('a request', () => {
  const input = {
    patientId: id('patient', 1),
    fromId: id('place', 1),
    toId: id('place', 2),
    reason: 'examination',
    mode: 'wheelchair',
    precautions: ['fall_risk'],
    accompaniment: 'none',
  };

  it('answers the job that dispatch made of it', async () => {
    let asked = 0;
    gateway.inner.answer = ({ method, path, query }) => {
      if (method !== 'GET') return { body: { id: id('trip', 1), version: 1 } };
      if (path === '/v1/jobs' && query.get('refs') === id('trip', 1)) return { body: { rows: (asked += 1) < 3 ? [] : [job(1, { status: 'waiting' })] } };
      const rows = rowsOf(path, query);
      return rows && { body: rows };
    };
    const { result } = await run('requestTrip', input);
    expect(result).toMatchObject({ __typename: 'MutationRequestTripSuccess', data: { id: id('job', 1), status: 'waiting', no: 1_001 } });
    expect(writes()).toMatchObject([{ path: '/v1/trips', body: { precautions: ['fall-risk'] } }]);
  });

  it('that dispatch has not heard of yet answers what the request tells: waiting, without a number', async () => {
    gateway.inner.answer = ({ method, path, query }) => {
      if (method !== 'GET') return { body: { id: id('trip', 1), version: 1 } };
      if (path === '/v1/jobs') return { body: { rows: [] } };
      const rows = rowsOf(path, query);
      return rows && { body: rows };
    };
    const { result } = await run('requestTrip', input);
    expect(result).toMatchObject({
      __typename: 'MutationRequestTripSuccess',
      data: { id: trip(1).jobId, status: 'waiting', no: 0, kind: 'escort', assignee: null },
    });
    expect(consignment(1).jobId).toBe(trip(1).jobId);
  });
});

describe("a person's record", () => {
  it('edited beside somebody else is refused', async () => {
    written = () => problem(412, 'stale-version');
    const { result } = await run('changePerson', { personId: id('person', 1), version: 1, employer: 'y' });
    expect(result).toMatchObject({ __typename: 'Refused', code: 'gateway.stale-version' });
  });

  it('shows a PIN once', async () => {
    written = () => ({ body: { id: id('person', 1), version: 2, pin: '482913' } });
    expect((await run('issuePin', { personId: id('person', 1) })).result).toMatchObject({ data: { pin: '482913', person: { id: id('person', 1) } } });
    written = () => ({ body: { id: id('person', 1), version: 2 } });
    expect((await run('issuePin', { personId: id('person', 1) })).result).toMatchObject({ code: 'gateway.pin-shown-already' });
  });
});
