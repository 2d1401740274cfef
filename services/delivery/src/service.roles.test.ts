import { deliveryRoutes } from '@orderly/contracts';
import { newUlid } from '@orderly/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { code, openPost, type Post } from './testing/post.ts';

type Who = keyof Post['people'];
let post: Post;
let id: string;
beforeAll(async () => {
  post = await openPost();
  id = await post.accepted(post.codes(2));
});
afterAll(() => post.centre.stop());

const everybody: readonly Who[] = ['nurse', 'otherNurse', 'labNurse', 'dispatcher', 'supervisor', 'auditor', 'administrator', 'clerk', 'porter', 'otherPorter'];
const rows = async (who: Who, path: string) => (await post.get(post.people[who], path)).body['rows'] as Record<string, unknown>[];

describe('who sees a consignment', () => {
  it.each<[Who, number]>([['nurse', 1], ['otherNurse', 0], ['labNurse', 1], ['dispatcher', 1], ['supervisor', 1], ['auditor', 1], ['administrator', 0], ['clerk', 0], ['porter', 1], ['otherPorter', 0]])('SC-6 %s sees %i', async (who, count) => {
    expect(await rows(who, `/consignments?ids=${id}`)).toHaveLength(count);
    if (who !== 'labNurse') expect(await rows(who, '/consignments')).toHaveLength(count);
    expect(await rows(who, `/consignments?unitId=${post.wardId}`)).toHaveLength(['nurse', 'dispatcher', 'supervisor', 'auditor'].includes(who) ? 1 : 0);
  });
});

describe('who may call', () => {
  const commands = Object.entries(deliveryRoutes).filter(([, route]) => route.method === 'POST');

  it.each(commands)('%s is forbidden to every other role', async (_name, route) => {
    const roles: Partial<Record<Who, string>> = { otherNurse: 'nurse', labNurse: 'nurse', otherPorter: 'porter' };
    const others = everybody.filter((who) => Array.isArray(route.allow) && !route.allow.includes(roles[who] ?? who));
    expect(others.length).toBeGreaterThan(0);
    for (const who of others) expect((await post.post(post.people[who], route.path.slice(3).replace(':id', id), {})).status, who).toBe(403);
    expect((await post.post({ id: '', token: 'none' }, route.path.slice(3).replace(':id', id), {})).status).toBe(401);
  });

  it('SC-6 another ward\'s nurse meets the same as for what does not exist', async () => {
    for (const [name, body] of [['cancel', { code: 'C1' }], ['exception', { code: 'E01' }], ['resume', {}]] as const) {
      for (const one of [id, `consignment-${newUlid()}`]) expect(code(await post.post(post.people.otherNurse, `/consignments/${one}/${name}`, body))).toEqual([404, 'delivery.consignment-unknown']);
    }
    expect(code(await post.request(post.people.otherNurse, post.codes(1)))).toEqual([409, 'delivery.not-your-ward']);
    expect(code(await post.post(post.people.labNurse, `/consignments/${id}/cancel`, { code: 'C1' }))).toEqual([409, 'delivery.not-yours']);
  });

  it('SC-8 a porter acts on own accepted jobs alone', async () => {
    expect(code(await post.post(post.people.otherPorter, `/consignments/${id}/arrive`, { at: 'pick-up' }))).toEqual([404, 'delivery.consignment-unknown']);
    await post.give(id, post.people.porter, 'assigned');
    expect(code(await post.post(post.people.porter, `/consignments/${id}/arrive`, { at: 'pick-up' }))).toEqual([409, 'delivery.not-accepted']);
  });
});
