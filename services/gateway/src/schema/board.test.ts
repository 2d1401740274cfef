import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testGateway } from '../testing/gateway.ts';
import type { TestGateway } from '../testing/gateway.ts';
import { duty, group, id, job, patient, person, rowsOf } from '../testing/rows.ts';

const jobFields = `
  id version no date kind status pause { kind code since until } outcome priority from { id code name { zh en } building floor } to { id code name { zh en } building floor } bed readyAt pickUpBy finishBy
  needs { mode precautions critical accompaniment items } patient { id name nameMasked sex age bed ward { id name { zh en } } precautions } assignee { id name } assignedBy { id name } requestedBy { id name }
  requestedUnit { id name { zh en } } note times { status at } returns trip { id version status mode companion { kind relation } identity { pickUp dropOff } tubesChecked { pickUp dropOff } } consignment { id version items { code type state } }`;
const documents = {
  board: `query Board { board { cursor now jobs { ${jobFields} } staff { group { id name { zh en } } offDuty members { person { id name staffNo pinyin initials post { code } } post { id code } duty { status since until areas { streams floors { building from to } } kinds } shift { id } openJobs lastPlace { id } lastPlaceAt } } } }`,
  job: `query Job($id: ID!) { job(id: $id) { ${jobFields} } }`,
  ward: 'query Ward($id: ID!) { ward(id: $id) { cursor patients { id name } jobs { id } templates { kind } } }',
  nodes: 'query Nodes($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
  badge: 'query Badge { people { id badge } }',
  jobs: 'query Jobs($after: String) { jobs(open: true, first: 2, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }',
};

let gateway: TestGateway;
let open = 200;
beforeAll(async () => {
  gateway = await testGateway({ documents });
  gateway.inner.answer = ({ path, query }) => {
    if (path === '/v1/groups') return { body: { rows: [group(1)] } };
    if (path === '/v1/duties' && !query.has('personIds')) return { body: { rows: Array.from({ length: 50 }, (_, n) => duty(n)) } };
    if (path === '/v1/jobs' && query.has('open'))
      return {
        body: pageOf(
          Array.from({ length: open }, (_, n) => job(n)),
          query,
        ),
      };
    if (path === '/v1/patients' && query.has('wardId')) return { body: { rows: [patient(1)] } };
    if (path === '/v1/people' && !query.has('ids')) return { body: { rows: [person(1), person(99)] } };
    const body = rowsOf(path, query);
    return body && { body };
  };
});
afterAll(() => gateway.stop());

function pageOf<T>(rows: readonly T[], query: URLSearchParams): { rows: readonly T[]; next?: string } {
  const from = Number(query.get('after') ?? 0);
  const to = from + Number(query.get('first'));
  return { rows: rows.slice(from, to), ...(to < rows.length ? { next: String(to) } : {}) };
}

async function callsFor(jobs: number): Promise<number> {
  open = jobs;
  gateway.inner.calls.length = 0;
  const answer = await gateway.ask({ documentId: 'board' }, { token: gateway.centre.token({ roles: ['dispatcher'] }) });
  expect(answer.codes).toEqual([]);
  expect(answer.data).toMatchObject({ board: { jobs: { length: jobs }, staff: [{ offDuty: 1, members: { length: 50 } }] } });
  return gateway.inner.calls.length;
}

describe('the board', () => {
  it('asks as often for 200 jobs as for 20', async () => {
    await callsFor(20);
    await new Promise((resolve) => setTimeout(resolve, 0));
    gateway.centre.clock.advance(60_000);
    const few = await callsFor(20);
    gateway.centre.clock.advance(60_000);
    const many = await callsFor(200);
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(12);
    const longest = Math.max(...gateway.inner.calls.map(({ query }) => query.get('ids')?.split(',').length ?? 0));
    expect(longest).toBeLessThanOrEqual(200);
  });

  it("forwards the caller's own token on every inner request", async () => {
    gateway.inner.calls.length = 0;
    const token = gateway.centre.token({ roles: ['dispatcher'] });
    await gateway.ask({ documentId: 'board' }, { token });
    expect(new Set(gateway.inner.calls.map((call) => call.token))).toEqual(new Set([token]));
  });

  it('maps hyphens of the contracts to underscores', async () => {
    const answer = await gateway.ask({ documentId: 'job', variables: { id: id('job', 5) } }, { token: gateway.centre.token({ roles: ['dispatcher'] }) });
    expect(answer.data).toMatchObject({ job: { needs: { precautions: ['fall_risk'] }, patient: { name: '李小红' }, bed: '12', trip: { version: 2 } } });
  });
});

describe('a ward', () => {
  it('S26 looks missing to a nurse of another one', async () => {
    const nurse = gateway.centre.token({ roles: ['nurse'], units: [id('place', 1)] });
    const own = await gateway.ask({ documentId: 'ward', variables: { id: id('place', 1) } }, { token: nurse });
    const foreign = await gateway.ask({ documentId: 'ward', variables: { id: id('place', 2) } }, { token: nurse });
    const unknown = await gateway.ask({ documentId: 'ward', variables: { id: id('place', 'none') } }, { token: nurse });
    expect(own.data).toMatchObject({ ward: { patients: [{ id: id('patient', 1) }] } });
    expect(foreign.text).toBe(unknown.text);
    expect(foreign.data).toEqual({ ward: null });
  });
});

describe('nodes', () => {
  it('are found by ids that name their kind; unknown ones are null', async () => {
    const ids = [id('job', 3), id('place', 4), id('person', 5), id('job', 'none'), 'nothing-at-all'];
    const answer = await gateway.ask({ documentId: 'nodes', variables: { ids } }, { token: gateway.centre.token({ roles: ['dispatcher'] }) });
    expect(answer.data).toEqual({
      nodes: [{ __typename: 'Job', id: ids[0] }, { __typename: 'Place', id: ids[1] }, { __typename: 'Person', id: ids[2] }, null, null],
    });
    expect(answer.codes).toEqual([]);
  });
});

describe('connections', () => {
  it('go on from any edge', async () => {
    open = 5;
    const token = gateway.centre.token({ roles: ['dispatcher'] });
    const seen: unknown[] = [];
    let after: unknown;
    for (let n = 0; n < 4; n++) {
      const { data } = await gateway.ask({ documentId: 'jobs', variables: { after } }, { token });
      const page = data?.['jobs'] as { edges: { cursor: string; node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      seen.push(...page.edges.map(({ node }) => node.id));
      if (n === 0) {
        const inside = await gateway.ask({ documentId: 'jobs', variables: { after: page.edges[0]?.cursor } }, { token });
        expect(inside.data).toMatchObject({ jobs: { edges: [{ node: { id: id('job', 1) } }, { node: { id: id('job', 2) } }] } });
      }
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual([0, 1, 2, 3, 4].map((n) => id('job', n)));
  });
});

describe('a badge', () => {
  it('is shown to administrators and the person alone', async () => {
    const administrator = await gateway.ask({ documentId: 'badge' }, { token: gateway.centre.token({ roles: ['administrator'] }) });
    const own = await gateway.ask({ documentId: 'badge' }, { token: gateway.centre.token({ roles: ['dispatcher'], personId: id('person', 1) }) });
    expect(administrator.data).toEqual({
      people: [
        { id: id('person', 1), badge: 'B1' },
        { id: id('person', 99), badge: 'B99' },
      ],
    });
    expect(own.data).toEqual({
      people: [
        { id: id('person', 1), badge: 'B1' },
        { id: id('person', 99), badge: null },
      ],
    });
  });
});
