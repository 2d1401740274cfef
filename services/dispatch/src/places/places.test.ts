import { ids, newUlid } from '@orderly/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DispatchCentre, dispatchCentre, expectOk } from '../testing/neighbours.ts';

let dispatch: DispatchCentre;
let administrator = '';
beforeAll(async () => {
  dispatch = await dispatchCentre();
  administrator = dispatch.centre.token({ roles: ['administrator'] });
});
afterAll(() => dispatch.centre.stop());

const place = (code: string, node = 'IM-5') => ({ code, name: { zh: code, en: code }, building: 'IM', floor: 5, kind: 'room', node, receives: [] });
const codes = ({ body }: { body: Record<string, unknown> }): unknown[] => (body['rows'] as { code: string }[]).map(({ code }) => code);

describe('places', () => {
  it('are registered once under their operation id, and a code is given once', async () => {
    const opId = newUlid();
    const first = expectOk(await dispatch.post('/v1/places', administrator, place('R-1'), opId));
    expect(first).toEqual({ id: `place-${opId}`, version: 1 });
    expect(expectOk(await dispatch.post('/v1/places', administrator, place('R-1'), opId))).toEqual(first);
    expect((await dispatch.post('/v1/places', administrator, place('R-1'))).body).toMatchObject({ status: 409, code: 'dispatch.code-taken', details: { holderId: first['id'] } });
  });

  it('stand on a node of the campus', async () => {
    expect((await dispatch.post('/v1/places', administrator, place('R-2', 'nowhere'))).body).toMatchObject({ status: 404, code: 'dispatch.node-unknown' });
  });

  it('are found by id, kind and building, page by page', async () => {
    expectOk(await dispatch.post('/v1/places', administrator, place('R-3')));
    expect(codes(await dispatch.get('/v1/places', dispatch.dispatcher))).toEqual(['IM-05-W', 'MT-01-CT', 'R-1', 'R-3']);
    expect(codes(await dispatch.get('/v1/places?kind=room', dispatch.dispatcher))).toEqual(['R-1', 'R-3']);
    expect(codes(await dispatch.get('/v1/places?building=MT', dispatch.dispatcher))).toEqual(['MT-01-CT']);
    expect(codes(await dispatch.get('/v1/places?kind=room&building=MT', dispatch.dispatcher))).toEqual([]);
    expect(codes(await dispatch.get(`/v1/places?ids=${dispatch.wardId},${ids.derive('place', 'no')}`, dispatch.dispatcher))).toEqual(['IM-05-W']);
    const first = await dispatch.get('/v1/places?first=3', dispatch.dispatcher);
    expect(codes(await dispatch.get(`/v1/places?first=3&after=${encodeURIComponent(String(first.body['next']))}`, dispatch.dispatcher))).toEqual(['R-3']);
  });

  it('are so many seconds apart, by a way over nodes that costs a bed more than a walker', async () => {
    const way = async (mode: string) => expectOk(await dispatch.get(`/v1/travel?from=${dispatch.wardId}&to=${dispatch.imagingId}&mode=${mode}`, dispatch.dispatcher));
    expect(await way('walking')).toEqual({ seconds: 30 + 5 + 4 * 3 + 60, nodes: ['IM-5', 'IM-1', 'MT-1'] });
    expect(Number((await way('bed'))['seconds'])).toBeGreaterThan(107);
    expect((await dispatch.get(`/v1/travel?from=${dispatch.wardId}&to=${ids.derive('place', 'no')}`, dispatch.dispatcher)).status).toBe(404);
  });
});

describe('the campus', () => {
  it('is the highest revision, read back whole, and the next travel takes it', async () => {
    const { revision, campus } = expectOk(await dispatch.get('/v1/campus', dispatch.dispatcher)) as { revision: number; campus: { nodes: object[]; edges: { seconds: number }[]; lifts: object[] } };
    expect(revision).toBe(1);
    const slower = { ...campus, edges: campus.edges.map((edge) => ({ ...edge, seconds: 100 })) };
    expectOk(await dispatch.post('/v1/campus', administrator, slower));
    expect(expectOk(await dispatch.get('/v1/campus', dispatch.dispatcher))).toMatchObject({ revision: 2, campus: slower });
    expect(expectOk(await dispatch.get(`/v1/travel?from=${dispatch.wardId}&to=${dispatch.imagingId}`, dispatch.dispatcher))['seconds']).toBe(147);
  });

  it('with a cut-off node is refused, and stays as it was', async () => {
    const { campus } = expectOk(await dispatch.get('/v1/campus', dispatch.dispatcher)) as { campus: { nodes: object[] } };
    const cutOff = { ...campus, nodes: [...campus.nodes, { id: 'island', building: 'IM', floor: 2, x: 0, y: 0 }] };
    expect((await dispatch.post('/v1/campus', administrator, cutOff)).body).toMatchObject({ status: 409, code: 'dispatch.campus-invalid', details: { complaint: 'unreachable', at: 'island' } });
    expect(expectOk(await dispatch.get('/v1/campus', dispatch.dispatcher))['revision']).toBe(2);
  });

  it('gets a revision of its own from each of three who publish at once', async () => {
    const { campus } = expectOk(await dispatch.get('/v1/campus', dispatch.dispatcher));
    const answers = await Promise.all([1, 2, 3].map(() => dispatch.post('/v1/campus', administrator, campus)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(expectOk(await dispatch.get('/v1/campus', dispatch.dispatcher))['revision']).toBe(5);
  });
});
