import { type CloudEvent, Kafka } from 'cloudevents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { target } from './consumer.ts';
import type { Documents } from './documents.ts';
import { decode, encode, feedTopic, topicOf } from './envelope.ts';
import { newUlid } from './ids.ts';
import type { Delivered } from './ports.ts';
import { openService } from './service.ts';
import { signServiceToken } from './auth/tokens.ts';
import { call, testCentre, type TestCentre } from './testing/centre.ts';
import { parcels, type Parcel, type ParcelCommand, type ParcelEvent } from './testing/sample.ts';

const actor = { id: 'person-a', roles: [] };
type Parcels = Documents<Parcel, ParcelCommand, ParcelEvent, unknown>;
let centre: TestCentre;
let source: Parcels;
let mirror: Parcels;
let broken = false;

beforeAll(async () => {
  centre = await testCentre();
  await centre.start(async ({ platform, keys }) => {
    const service = await openService('source', platform, { keys });
    source = await service.open(parcels);
    return service.start();
  });
  await centre.start(async ({ platform, keys }) => {
    const service = await openService('mirror', platform, { keys });
    mirror = await service.open(parcels);
    service.consume({
      from: ['source'],
      targets: [target(mirror, { service: 'mirror' })],
      policy: {
        'source.parcel-opened': ({ aggregateId }) => [{ kind: 'parcel', id: aggregateId, command: { type: 'open', data: {} } }],
        'source.parcel-added': ({ aggregateId, data }: { aggregateId: string; data: { n: number } }) => {
          if (broken && data.n === 13) throw new TypeError('nobody can do this');
          return [{ kind: 'parcel', id: aggregateId, command: { type: 'add', data } }];
        },
      },
    });
    return service.start();
  });
});
afterAll(() => centre.stop());

const opened = async (): Promise<string> => {
  const opId = newUlid();
  return (await source.handle(`parcel-${opId}`, { type: 'open', data: {} }, { actor, opId })).id;
};
const add = (id: string, n: number) => source.handle(id, { type: 'add', data: { n } }, { actor, opId: newUlid() });

describe('outbox and consumer', () => {
  it('brings every event over, each effect once, also when everything is delivered again', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, opened));
    for (const n of [1, 2, 3]) await Promise.all(made.map((id) => add(id, n)));
    await centre.settle();
    const counts = async () => (await mirror.findMany(made)).map(({ state }) => state.count);
    expect(await counts()).toEqual(made.map(() => 6));

    const records: Delivered[] = [];
    const tail = await centre.platform.bus.tail(feedTopic, 0, async (batch) => void records.push(...batch));
    await expect.poll(() => records.filter(({ key }) => made.includes(key)).length).toBeGreaterThanOrEqual(made.length * 4);
    await tail.stop();
    const docs = await source.findMany(made);
    await centre.platform.bus.publish(topicOf('source'), docs.flatMap(({ id, doc }) => doc.events.map((event) => encode('source', id, event))));
    await centre.settle();
    expect(await counts()).toEqual(made.map(() => 6));
  });

  it('parks a key that keeps failing in order, lets others go on, and runs it again', async () => {
    broken = true;
    const [sick, well] = [await opened(), await opened()];
    await add(sick, 13);
    await add(sick, 1);
    await add(well, 7);
    await expect.poll(async () => (await mirror.find(well))?.state.count, { timeout: 10_000 }).toBe(7);
    const token = signServiceToken(centre.platform.secret, 'operator');
    const parked = async () => ((await call(`${centre.url('mirror')}/v1/parked`, { token })).body as { rows: { id: string; records: unknown[] }[] }).rows;
    await expect.poll(async () => (await parked()).map(({ records }) => records.length), { timeout: 15_000 }).toEqual([2]);
    expect((await mirror.find(sick))?.state.count).toBe(0);
    broken = false;
    const [row] = await parked();
    expect((await call(`${centre.url('mirror')}/v1/parked/redrive`, { token, body: { id: row?.id } })).body).toEqual({ ran: 2 });
    expect((await mirror.find(sick))?.state.count).toBe(14);
    expect(await parked()).toEqual([]);
  }, 40_000);

  it('writes events that the CloudEvents SDK reads, and reads back what it wrote', async () => {
    const id = await opened();
    const [event] = (await source.find(id))?.doc.events ?? [];
    if (!event) throw new Error('no event');
    const record = encode('source', id, event);
    const read = Kafka.toEvent({ key: record.key, value: record.value, headers: record.headers } as never) as CloudEvent;
    expect([read.id, read.type, read.source, read.subject]).toEqual([`${id}:1`, 'orderly.source.parcel-opened.v1', '/orderly/source', id]);
    expect(decode(record)).toMatchObject({ id: `${id}:1`, source: 'source', type: 'parcel-opened', aggregateId: id, seq: 1, data: {} });
    expect(() => decode({ ...record, headers: {} })).toThrow(TypeError);
  });
});
