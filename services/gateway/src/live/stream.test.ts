import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultLimits } from '../config.ts';
import { follow, happen, liveDocument } from '../testing/events.ts';
import type { Reader } from '../testing/events.ts';
import { sent, testGateway } from '../testing/gateway.ts';
import type { TestGateway } from '../testing/gateway.ts';
import { group, id, job, patient, rowsOf } from '../testing/rows.ts';

const documents = { live: liveDocument, board: '{ board { cursor jobs { id } } }', me: '{ me { sessionId } }' };
const ward = id('place', 1);
const foreignWard = id('place', 2);
let gateway: TestGateway;
let readers: Reader[] = [];
const revoked: { subject: string; leastEpoch: number }[] = [];

beforeAll(async () => {
  gateway = await testGateway({ documents, limits: { ...defaultLimits, heartbeatMs: 300 } });
});
beforeEach(async () => {
  for (const reader of readers) reader.close();
  readers = [];
  gateway.inner.calls.length = 0;
  gateway.inner.answer = ({ path, query }) => {
    if (path === '/v1/groups') return { body: { rows: [group(1)] } };
    if (path === '/v1/jobs' && query.has('refs')) return { body: { rows: [job(1)] } };
    const rows = rowsOf(path, query);
    return rows && { body: rows };
  };
});
afterAll(async () => {
  for (const reader of readers) reader.close();
  await gateway.stop();
});

const open = async (
  claims: { roles: readonly string[]; units?: readonly string[]; personId?: string; sessionId?: string },
  after?: string,
): Promise<Reader> => {
  const reader = await follow(gateway, gateway.centre.token(claims), after);
  readers.push(reader);
  return reader;
};
const changed = (n: number, audiences: { before?: readonly string[]; after?: readonly string[] }): Promise<void> =>
  happen(gateway, 'dispatch', 'job-assigned', id('job', n), audiences);

describe('the stream', () => {
  it('tells everyone of an audience with the same bytes, and asks for them once', async () => {
    const boards = await Promise.all(Array.from({ length: 20 }, () => open({ roles: ['dispatcher'] })));
    await changed(1, { after: ['dispatch'] });
    const told = await Promise.all(boards.map((board) => board.got(1)));
    expect(new Set(boards.map((board) => board.raw.find((text) => text.includes('JobChanged')))).size).toBe(1);
    expect(told[0]?.[0]?.live).toMatchObject({ __typename: 'JobChanged', job: { id: id('job', 1), version: 3 } });
    expect(gateway.inner.calls.filter(({ path }) => path === '/v1/jobs')).toHaveLength(1);
    expect(boards[0]?.headers.get('x-accel-buffering')).toBe('no');
    expect(boards[0]?.headers.get('content-type')).toContain('text/event-stream');
  });

  it("SC-6 shows a ward its own patients' names and every other audience none", async () => {
    gateway.inner.answer = ({ path, query }) => {
      if (path === '/v1/patients') return { body: { rows: [patient(1, { wardId: ward })] } };
      const rows = rowsOf(path, query);
      return rows && { body: rows };
    };
    const board = await open({ roles: ['dispatcher', 'nurse'], units: [ward] });
    const own = await open({ roles: ['nurse'], units: [ward, foreignWard] });
    const other = await open({ roles: ['nurse'], units: [foreignWard] });
    await changed(1, { after: ['dispatch', `ward:${ward}`, `ward:${foreignWard}`] });
    expect((await own.got(1))[0]?.live.job?.patient).toEqual({ name: '李小红', admissionNo: 'A1' });
    expect((await other.got(1))[0]?.live.job?.patient).toEqual({ name: '李*红', admissionNo: null });
    expect((await board.got(1))[0]?.live.job?.patient).toEqual({ name: '李*红', admissionNo: null });
  });

  it('says that a job is gone to who saw it before and does not after', async () => {
    const porter = await open({ roles: ['porter'], personId: id('person', 1) });
    const next = await open({ roles: ['porter'], personId: id('person', 2) });
    await changed(1, { before: ['dispatch', `person:${id('person', 1)}`], after: ['dispatch', `person:${id('person', 2)}`] });
    expect((await porter.got(1))[0]?.live).toEqual({ __typename: 'JobGone', jobId: id('job', 1) });
    expect((await next.got(1))[0]?.live).toMatchObject({ __typename: 'JobChanged' });
  });

  it('shows a job once that changed together with its trip', async () => {
    const board = await open({ roles: ['dispatcher'] });
    await Promise.all([changed(1, { after: ['dispatch'] }), happen(gateway, 'escort', 'patient-picked-up', id('trip', 1), { after: ['dispatch'] })]);
    await changed(2, { after: ['dispatch'] });
    await expect.poll(() => board.frames.flatMap(({ live }) => live.job?.id ?? [])).toEqual([id('job', 1), id('job', 2)]);
  });

  it("tells a trip's event by its job, and a duty's by its person", async () => {
    const board = await open({ roles: ['dispatcher'] });
    await happen(gateway, 'escort', 'patient-picked-up', id('trip', 1), { after: ['dispatch'] });
    expect((await board.got(1))[0]?.live).toMatchObject({ __typename: 'JobChanged', job: { id: id('job', 1) } });
    await happen(gateway, 'workforce', 'break-started', id('duty', 1), { after: ['dispatch', `person:${id('person', 3)}`] });
    expect((await board.got(2))[1]?.live).toMatchObject({ __typename: 'DutyChanged', person: { id: id('person', 3) } });
  });

  it('lets an auditor, and nobody without a token, follow anything', async () => {
    expect((await open({ roles: ['auditor'] })).status).toBe(403);
    expect((await open({ roles: ['administrator'] })).status).toBe(403);
    expect((await fetch(`${gateway.url}/stream`, { method: 'POST', headers: sent, body: '{"documentId":"live"}' })).status).toBe(401);
  });

  it('S7 runs the persisted subscription alone', async () => {
    const ask = (body: object) =>
      fetch(`${gateway.url}/stream`, {
        method: 'POST',
        headers: { ...sent, authorization: `Bearer ${gateway.centre.token({ roles: ['dispatcher'] })}` },
        body: JSON.stringify(body),
      });
    expect((await ask({ query: liveDocument })).status).toBe(403);
    expect((await ask({ documentId: 'me' })).status).toBe(400);
    expect((await ask({ documentId: 'live', variables: { after: 7 } })).status).toBe(400);
  });
});

describe('a cursor', () => {
  it('of a snapshot loses nothing that happens while it is asked for', async () => {
    const token = gateway.centre.token({ roles: ['dispatcher'] });
    const { data } = await gateway.ask({ documentId: 'board' }, { token });
    const { cursor } = (data ?? {})['board'] as { cursor: string };
    await changed(2, { after: ['dispatch'] });
    await changed(3, { after: ['dispatch'] });
    await new Promise((resolve) => setTimeout(resolve, 60));
    const board = await open({ roles: ['dispatcher'] }, cursor);
    expect((await board.got(2)).map(({ live }) => live.job?.id)).toEqual([id('job', 2), id('job', 3)]);
    const last = board.frames.at(-1)?.cursor;
    await changed(4, { after: ['dispatch'] });
    const again = await open({ roles: ['dispatcher'] }, last);
    expect((await again.got(1)).map(({ live }) => live.job?.id)).toEqual([id('job', 4)]);
  });

  it('far behind gets all that it missed at once, and is not taken for a slow reader', async () => {
    const first = await open({ roles: ['dispatcher'] });
    await changed(1, { after: ['dispatch'] });
    const cursor = (await first.got(1)).at(-1)?.cursor;
    const anyJob = (ids: string | null) => (ids ?? '').split(',').map((one) => ({ ...job(1), id: one }));
    gateway.inner.answer = ({ path, query }) => {
      if (path === '/v1/groups') return { body: { rows: [group(1)] } };
      return { body: path === '/v1/jobs' ? { rows: anyJob(query.get('ids')) } : (rowsOf(path, query) ?? { rows: [] }) };
    };
    for (let n = 0; n < 400; n++) await changed(1_000 + n, { after: ['dispatch'] });
    const board = await open({ roles: ['dispatcher'] }, cursor);
    expect(new Set((await board.got(400)).map(({ live }) => live.job?.id)).size).toBe(400);
  });

  it('that is unknown gets one Resync, and the stream goes on from now', async () => {
    const board = await open({ roles: ['dispatcher'] }, '999999.job-X:1');
    expect((await board.got(1))[0]?.live).toEqual({ __typename: 'Resync', reason: 'unknown-cursor' });
    await changed(5, { after: ['dispatch'] });
    expect((await board.got(2))[1]?.live.job?.id).toBe(id('job', 5));
  });

  it('moves on with every heartbeat', async () => {
    const board = await open({ roles: ['dispatcher'] });
    await happen(gateway, 'dispatch', 'place-registered', id('place', 9), {});
    await new Promise((resolve) => setTimeout(resolve, 800));
    const beats = board.frames.filter(({ live }) => live.__typename === 'Heartbeat');
    expect(beats.length).toBeGreaterThanOrEqual(2);
    expect(Number.parseInt(beats.at(-1)?.cursor ?? '', 10)).toBeGreaterThan(Number.parseInt(beats[0]?.cursor ?? '', 10));
  });
});

describe('when a service cannot answer', () => {
  it('the audience is asked to fetch its snapshot again', async () => {
    const board = await open({ roles: ['dispatcher'] });
    gateway.inner.answer = () => ({ status: 500, body: {} });
    await changed(6, { after: ['dispatch'] });
    expect((await board.got(1))[0]?.live).toEqual({ __typename: 'Resync', reason: 'unresolved' });
  });
});

describe('the life of a stream', () => {
  it('S51 ends with the fourth of a session, and with its token', async () => {
    const sessionId = 'session-01BX5ZZKBKACTAV9WEVGEMMVRZ';
    for (let n = 0; n < 3; n++) expect((await open({ roles: ['dispatcher'], sessionId })).status).toBe(200);
    expect((await open({ roles: ['dispatcher'], sessionId })).status).toBe(429);
    readers.shift()?.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await open({ roles: ['dispatcher'], sessionId })).status).toBe(200);
    const short = await follow(gateway, gateway.centre.tokenAt({ roles: ['dispatcher'] }, Date.now() - 598_500));
    const began = performance.now();
    await short.ended;
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(short.raw.at(-1)).toContain('event: complete');
  });

  it('S18 closes within 5 s of a sign-out or a changed role', async () => {
    const centreKeys = { keys: gateway.centre.keys.keys, revoked: async () => revoked };
    const watched = await testGateway({ documents, keys: centreKeys });
    const sessionId = 'session-01BX5ZZKBKACTAV9WEVGEMMVRY';
    const reader = await follow(watched, gateway.centre.token({ roles: ['dispatcher'], sessionId, epoch: 1 }));
    expect(reader.status).toBe(200);
    revoked.push({ subject: sessionId, leastEpoch: 2 });
    const began = performance.now();
    await reader.ended;
    expect(performance.now() - began).toBeLessThan(5_000);
    expect((await follow(watched, gateway.centre.token({ roles: ['dispatcher'], sessionId, epoch: 1 }))).status).toBe(401);
    await watched.stop();
  });

  it('is cut when its reader takes nothing', async () => {
    const token = gateway.centre.token({ roles: ['dispatcher'] });
    const body = JSON.stringify({ documentId: 'live' });
    const socket = connect(gateway.running.port, '127.0.0.1');
    socket.write(
      `POST /stream HTTP/1.1\r\nHost: localhost\r\ncontent-type: application/json\r\nx-orderly-csrf: 1\r\nauthorization: Bearer ${token}\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    await new Promise<void>((resolve) => socket.once('readable', () => resolve()));
    const large = (ids: string | null) => (ids ?? '').split(',').map((one) => ({ ...patient(1), id: one, admissionNo: 'x'.repeat(20_000), nameMasked: true }));
    gateway.inner.answer = ({ path, query }) => ({ body: path === '/v1/patients' ? { rows: large(query.get('ids')) } : (rowsOf(path, query) ?? { rows: [] }) });
    const cut = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    for (let n = 0; n < 900; n++) await changed(n % 300, { after: ['dispatch'] });
    await new Promise((resolve) => setTimeout(resolve, 500));
    let read = '';
    socket.on('data', (bytes) => (read += String(bytes)));
    await cut;
    expect(read).toContain('JobChanged');
    expect(read).not.toContain('event: complete');
  });
});
