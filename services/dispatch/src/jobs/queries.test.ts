import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids } from '@orderly/platform';
import { type DispatchCentre, dispatchCentre, expectOk } from '../testing/neighbours.ts';

const tasks = 500;
type Row = { readonly id: string; readonly no: number; readonly pickUpBy: string; readonly status: string; readonly priority: string };

let dispatch: DispatchCentre;
let porter: { id: string; token: string };
beforeAll(async () => {
  dispatch = await dispatchCentre();
  porter = await dispatch.porter('pages');
  const priorities = ['P3', 'P1', 'P2'];
  const create = (_: unknown, i: number) => dispatch.post('/v1/jobs', dispatch.dispatcher, { kind: 'task', fromId: dispatch.wardId, toId: i % 2 ? dispatch.wardId : dispatch.imagingId, priority: priorities[i % 3] });
  for (let batch = 0; batch < tasks; batch += 50) (await Promise.all(Array.from({ length: 50 }, create))).forEach(expectOk);
}, 60_000);
afterAll(() => dispatch.centre.stop());

const page = async (query: string, token = dispatch.dispatcher): Promise<{ rows: Row[]; next?: string }> => expectOk(await dispatch.get(`/v1/jobs?${query}`, token)) as never;

async function walked(query: string, token = dispatch.dispatcher): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const read: { rows: Row[]; next?: string } = await page(`${query}&first=37${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`, token);
    rows.push(...read.rows);
    after = read.next;
  } while (after !== undefined);
  return rows;
}

describe('the open board', () => {
  it('is one page of up to 500 jobs, the most urgent first', async () => {
    const { rows, next } = await page('open=true&first=500');
    expect(rows).toHaveLength(tasks);
    expect(next).toBeUndefined();
    expect(rows.map(({ pickUpBy }) => pickUpBy)).toEqual(rows.map(({ pickUpBy }) => pickUpBy).sort());
  });

  it('reads the same in bounded pages: each job once, in the same order', async () => {
    const { rows } = await page('open=true&first=500');
    expect((await walked('open=true')).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });

  it('of a unit holds what it asked for and what goes from or to it, each once', async () => {
    const ofWard = await walked(`open=true&unitId=${dispatch.wardId}`);
    expect(new Set(ofWard.map(({ id }) => id)).size).toBe(tasks);
    expect(ofWard).toHaveLength(tasks);
    expect(await walked(`open=true&unitId=${dispatch.imagingId}`)).toHaveLength(tasks / 2);
  });

  it('of a nurse is that of own units', async () => {
    const nurse = dispatch.centre.token({ roles: ['nurse'], units: [dispatch.imagingId, ids.derive('place', 'other')] });
    expect(await walked('open=true', nurse)).toHaveLength(tasks / 2);
    expect(await walked(`open=true&unitId=${dispatch.wardId}`, nurse)).toEqual([]);
  });

  it('of a person holds the jobs given to them, also closed ones unless only open ones are asked for', async () => {
    const { rows } = await page('open=true&first=3');
    for (const { id } of rows) expectOk(await dispatch.post(`/v1/jobs/${id}/assign`, dispatch.dispatcher, { personId: porter.id }));
    expectOk(await dispatch.post(`/v1/jobs/${rows[0]?.id}/cancel`, dispatch.dispatcher, { code: 'C1' }));
    expect((await page(`assigneeId=${porter.id}&open=true`)).rows).toHaveLength(2);
    expect((await page(`assigneeId=${porter.id}`)).rows).toHaveLength(3);
    expect((await page('open=true', porter.token)).rows).toHaveLength(2);
  });
});

describe('a day', () => {
  it('is read by number, page by page', async () => {
    expect((await walked('date=2026-11-24')).map(({ no }) => no)).toEqual(Array.from({ length: tasks }, (_, i) => 1001 + i));
    expect((await page('date=2026-11-24&no=1400')).rows.map(({ no }) => no)).toEqual([1400]);
    expect((await page('date=2026-11-23')).rows).toEqual([]);
  });

  it.each(['after=garbage', 'after=n7&open=true', 'after=2026-11-24T00:00:00.000Z/2026-11-24/001001&date=2026-11-24', 'first=501', 'first=0', 'no=x', 'ids=x', 'open=false', 'some=thing'])('is refused as invalid input when asked with %s', async (query) => {
    expect((await dispatch.get(`/v1/jobs?${query}`, dispatch.dispatcher)).status).toBe(400);
  });
});
