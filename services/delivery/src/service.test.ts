import { ids, newUlid } from '@orderly/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consignmentAggregate } from './consignments/decide.ts';
import { readDeliveryConfig } from './index.ts';
import { code, openPost, type Post, scans } from './testing/post.ts';

let post: Post;
beforeAll(async () => {
  post = await openPost();
});
afterAll(() => post.centre.stop());

const eventsOf = async (id: string) => {
  const { collection, indexes = {}, uniques = [] } = consignmentAggregate;
  const documents = await post.centre.platform.store('delivery').collection({ name: collection, indexes, uniques });
  return (await documents.load(id))?.events ?? [];
};

describe('a consignment', () => {
  it('DEL-3 goes from a named person to a named person, one tube rejected with a reason', async () => {
    const { people } = post;
    const [first = '', second = '', third = ''] = post.codes(3);
    const id = await post.accepted([first, second, third]);
    const step = (name: string, body: object) => post.post(people.porter, `/consignments/${id}/${name}`, body);
    expect((await step('arrive', { at: 'pick-up', placeCode: 'im-03' })).status).toBe(200);
    expect((await step('scan', { code: first })).body).toMatchObject({ id, expected: 3 });
    expect(code(await step('pick-up', { giverBadge: 'B-NOBODY', scans: scans([first, second, third]) }))).toEqual([404, 'delivery.giver-unknown']);
    expect(code(await step('pick-up', { giverBadge: 'B-LAB', scans: scans([first, second, third]) }))).toEqual([409, 'delivery.giver-not-entitled']);
    expect((await step('pick-up', { giverBadge: 'B-WARD', scans: [...scans([first, second]), ...scans([third], 'typed')] })).status).toBe(200);
    await step('arrive', { at: 'drop-off' });
    const handOver = { receiverBadge: 'B-LAB', scans: scans([first, second]), rejected: [{ code: third, reason: '溶血' }] };
    expect(code(await step('hand-over', { ...handOver, receiverPin: '0000' }))).toEqual([404, 'delivery.receiver-unknown']);
    expect(code(await step('hand-over', { ...handOver, receiverBadge: 'B-PORTER' }))).toEqual([409, 'delivery.receiver-is-porter']);
    expect(code(await step('hand-over', { ...handOver, receiverPin: '4711' }))).toEqual([200, undefined]);
    expect(await post.consignment(id)).toMatchObject({
      status: 'closed', outcome: 'done', giverId: people.nurse.id, receiverId: people.labNurse.id,
      items: [{ code: first, state: 'handed-over' }, { code: second, state: 'handed-over' }, { code: third, state: 'rejected' }],
    });
    const events = await eventsOf(id);
    expect(events.find(({ type }) => type === 'consignment-picked-up')?.data).toMatchObject({ items: [{ method: 'scan' }, { method: 'scan' }, { method: 'typed' }] });
    expect(events.find(({ type }) => type === 'consignment-handed-over')?.data).toMatchObject({ method: 'badge-pin' });
  });

  it('DEL-3 a foreign tube is refused each time and recorded once, under any opId', async () => {
    const [own = '', foreign = ''] = post.codes(2);
    const id = await post.accepted([own]);
    await post.post(post.people.porter, `/consignments/${id}/arrive`, { at: 'pick-up' });
    const opId = newUlid();
    for (const op of [opId, opId, newUlid()]) {
      const answer = await post.post(post.people.porter, `/consignments/${id}/scan`, { code: foreign }, op);
      expect(code(answer)).toEqual([409, 'delivery.item-foreign']);
      expect(answer.body['details']).toEqual({ expectedTail: own.slice(-4) });
    }
    const excepted = (await eventsOf(id)).filter(({ type }) => type === 'consignment-excepted');
    expect(excepted.map(({ data }) => data)).toEqual([{ code: 'E06', personId: post.people.porter.id, itemCodes: [foreign], pauses: false }]);
    expect((await post.post(post.people.porter, `/consignments/${id}/scan`, { code: '=W00001712345600' })).body['code']).toBe('delivery.blood-product');
  });

  it('DEL-3 a code is in one open consignment at a time', async () => {
    const [tube = '', other = ''] = post.codes(2);
    const { body: first } = await post.request(post.people.nurse, [tube]);
    const clash = await post.request(post.people.nurse, [other, tube.toLowerCase()]);
    expect(code(clash)).toEqual([409, 'delivery.item-in-use']);
    expect(clash.body['details']).toEqual({ consignmentId: first['id'], code: tube.toLowerCase() });
    await post.post(post.people.nurse, `/consignments/${String(first['id'])}/cancel`, { code: 'C5' });
    expect((await post.request(post.people.nurse, [other, tube])).status).toBe(200);
  });

  it('DEL-1 counted pieces of two consignments may have the same names', async () => {
    for (const _ of [1, 2]) {
      const { body } = await post.post(post.people.nurse, '/consignments', { kind: 'dirty-linen', fromId: post.wardId, toId: post.labId, pieces: 2 });
      expect(await post.consignment(String(body['id']))).toMatchObject({ items: [{ code: 'PCS-1' }, { code: 'PCS-2' }], priority: 'P3' });
    }
  });

  it('DEL-2 an urgent specimen carries its own deadline, and tells when it has passed', async () => {
    const id = await post.accepted(post.codes(1), { priority: 'P1', urgentReason: '抢救' });
    await post.dispatch.tell(ids.derive('job', id), { type: 'job-queued', data: { no: 1_001, ref: { service: 'delivery', id } } });
    await post.centre.settle();
    const { urgentBy } = await post.consignment(id);
    expect(urgentBy).toBe(new Date(post.centre.clock.now().getTime() + 30 * 60_000).toISOString());
    post.centre.clock.advance(31 * 60_000);
    await expect.poll(async () => (await eventsOf(id)).filter(({ type }) => type === 'consignment-overdue').map(({ data }) => data), { timeout: 5_000 }).toEqual([{ by: urgentBy }]);
    expect((await eventsOf(id)).some(({ type }) => type === 'consignment-request-unheard')).toBe(false);
  });

  it('answers the same opId the same way, and refuses it with another body', async () => {
    const [tube = ''] = post.codes(1);
    const opId = newUlid();
    const body = { kind: 'specimens', fromId: post.wardId, toId: post.labId, items: [{ code: tube, type: 'tube' }] };
    const first = await post.post(post.people.nurse, '/consignments', body, opId);
    expect((await post.post(post.people.nurse, '/consignments', body, opId)).body).toEqual(first.body);
    expect(code(await post.post(post.people.nurse, '/consignments', { ...body, note: 'x' }, opId))).toEqual([422, 'op-id-reused']);
  });

  it('DEL-1 refuses what names nothing', async () => {
    expect(code(await post.request(post.people.nurse, post.codes(1), { toId: `place-${newUlid()}` }))).toEqual([404, 'delivery.place-unknown']);
    expect(code(await post.request(post.people.nurse, post.codes(1), { kind: 'escort' }))).toEqual([404, 'delivery.kind-unknown']);
    expect(code(await post.post(post.people.nurse, `/consignments/consignment-${newUlid()}/cancel`, { code: 'C1' }))).toEqual([404, 'delivery.consignment-unknown']);
  });

  it('DEL-1 lists the templates', async () => {
    const { body } = await post.get(post.people.nurse, '/templates');
    expect(body['rows']).toHaveLength(11);
  });
});

describe('the configuration', () => {
  it('names every address that is missing', () => {
    expect(() => readDeliveryConfig({})).toThrow('WORKFORCE_URL is needed\nDISPATCH_URL is needed');
    expect(readDeliveryConfig({ WORKFORCE_URL: 'http://w', DISPATCH_URL: 'http://d' }).workforceUrl()).toBe('http://w');
  });
});
