import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encode, ids, newUlid, type StoredEvent, topicOf } from '@orderly/platform';
import { call, testCentre, type TestCentre } from '@orderly/platform/testing';
import { startAudit } from './service.ts';

let centre: TestCentre;
let auditor: string;
const histories = new Map<string, StoredEvent[]>();
const place = (code: string) => ids.derive('place', code);
const [porter, giver, receiver, nurse] = ['porter', 'giver', 'receiver', 'nurse'].map((name) => ids.derive('person', name)) as [string, string, string, string];

beforeAll(async () => {
  centre = await testCentre();
  auditor = centre.token({ roles: ['auditor'] });
  await centre.start(({ platform, keys }) => startAudit({ workforceUrl: () => '', keys, historyUrls: { delivery: () => centre.url('owner') } }, platform));
  // An owner that answers its history, as every service does.
  const { Router } = await import('express');
  const router = Router();
  router.get('/v1/history/:id', (request, response) => void response.json({ events: (histories.get(request.params.id) ?? []).filter(({ seq }) => seq > Number(request.query['after'])) }));
  await centre.start(async () => ({ name: 'owner', router, ready: async () => undefined, stop: async () => undefined }));
});
afterAll(() => centre.stop());

type Told = [type: string, data: object];
async function tell(source: string, id: string, told: readonly Told[], { skip = [] as readonly number[] } = {}): Promise<void> {
  const events = told.map(([type, data], i): StoredEvent => {
    const at = centre.clock.now().toISOString();
    centre.clock.advance(1_000);
    return { id: `${id}:${i + 1}`, seq: i + 1, type, data, actor: { id: i === 0 ? nurse : porter, roles: [] }, occurredAt: at, recordedAt: at, audiences: { before: [], after: [] } };
  });
  histories.set(id, events);
  await centre.platform.bus.publish(topicOf(source), events.filter(({ seq }) => !skip.includes(seq)).map((event) => encode(source, id, event)));
  await centre.settle();
}

const specimens = (id: string): Told[] => {
  const items = [{ code: 'TUBE-1', type: 'tube' }, { code: 'TUBE-2', type: 'tube' }];
  const scans = items.map(({ code }) => ({ code, method: 'scan' }));
  return [
    ['consignment-requested', { jobId: ids.derive('job', id), kind: 'specimens', priority: 'P2', fromId: place('W1'), toId: place('LAB'), readyAt: '2026-11-24T02:00:00.000Z', items, requestedById: nurse, requestedUnitId: place('W1') }],
    ['consignment-job-heard', { no: 1001 }],
    ['consignment-arrived', { personId: porter, at: 'pick-up' }],
    ['consignment-picked-up', { personId: porter, giverId: giver, giverMethod: 'badge', fromId: place('W1'), items: scans }],
    ['consignment-arrived', { personId: porter, at: 'drop-off' }],
    ['consignment-handed-over', { personId: porter, receiverId: receiver, method: 'badge', toId: place('LAB'), items: scans, rejected: [] }],
    ['consignment-closed', { outcome: 'done' }],
  ];
};

const get = async (path: string, token = auditor) => call(`${centre.url('audit')}${path}`, { token });
const detail = async (ref: string) => (await get(`/v1/deliveries/${ref}`)).body as { delivery: object; custody: { holder: object; proven: boolean; proof?: object }[]; items: { code: string; stretches: unknown[] }[]; entries: { eventId: string }[]; verified: boolean };

describe('audit', () => {
  it('DEL-3 SC-1 tells who held what, when, proven how, and that the delivery was accurate', async () => {
    const id = `consignment-${newUlid()}`;
    await tell('delivery', id, specimens(id));
    const found = await detail(id);
    expect(found.delivery).toMatchObject({ status: 'closed', outcome: 'done', accurate: true, no: 1001, porterId: porter, receiverId: receiver, itemCount: 2 });
    expect(found.custody.map(({ holder, proven }) => [holder, proven])).toEqual([
      [{ kind: 'place', id: place('W1') }, true],
      [{ kind: 'person', id: porter }, true],
      [{ kind: 'person', id: receiver }, true],
      [{ kind: 'place', id: place('LAB') }, true],
    ]);
    expect(found.items.map(({ stretches }) => stretches.length)).toEqual([3, 3]);
    expect(found.entries.map(({ eventId }) => eventId)).toEqual(specimens(id).map((_, i) => `${id}:${i + 1}`));
    expect(found.verified).toBe(true);
  });

  it('ESC-7 calls a patient picked up without a matching check unproven', async () => {
    const id = `trip-${newUlid()}`;
    await tell('escort', id, [
      ['trip-requested', { jobId: ids.derive('job', id), patientId: ids.derive('patient', 'x'), fromId: place('W1'), toId: place('CT'), priority: 'P3', requestedById: nurse, requestedUnitId: place('W1') }],
      ['identity-checked', { at: 'pick-up', kinds: ['wristband', 'spoken-name'], methods: ['scan', 'spoken'], matched: false, personId: porter }],
      ['patient-picked-up', { personId: porter, fromId: place('W1') }],
    ]);
    expect((await detail(id)).custody.map(({ proven }) => proven)).toEqual([true, false]);
  });

  it('adds nothing when everything is delivered again, and verifies', async () => {
    await centre.settle();
    const before = (await get('/v1/ledger')).body as { size: number };
    for (const [id, events] of histories) await centre.platform.bus.publish(topicOf(id.startsWith('trip') ? 'escort' : 'delivery'), events.map((event) => encode(id.startsWith('trip') ? 'escort' : 'delivery', id, event)));
    await centre.settle();
    const after = (await get('/v1/ledger')).body as { size: number };
    expect(after.size).toBe(before.size);
    expect((await get('/v1/ledger/verification')).body).toMatchObject({ valid: true });
  });

  it('reads the owner\'s history when the bus left a gap, so that nothing is missing', async () => {
    const id = `consignment-${newUlid()}`;
    await tell('delivery', id, specimens(id), { skip: [3, 4] });
    const found = await detail(id);
    expect(found.delivery).toMatchObject({ status: 'closed', accurate: true });
    expect(found.entries.map(({ eventId }) => eventId)).toEqual(specimens(id).map((_, i) => `${id}:${i + 1}`));
    expect((await get('/v1/ledger/verification')).body).toMatchObject({ valid: true });
  });

  it('lists a day by kind and status, newest first', async () => {
    const { rows } = (await get('/v1/deliveries?status=closed')).body as { rows: { requestedAt: string; status: string }[] };
    expect(rows.length).toBe(2);
    const times = rows.map(({ requestedAt }) => requestedAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(((await get('/v1/deliveries?kind=escort')).body as { rows: unknown[] }).rows).toHaveLength(1);
  });

  it('SC-6 shows nothing to a dispatcher, a porter or a nurse, and 404 for what is not there', async () => {
    for (const role of ['dispatcher', 'porter', 'nurse', 'administrator', 'scheduler']) expect((await get('/v1/ledger', centre.token({ roles: [role] }))).status).toBe(403);
    expect((await get('/v1/deliveries/trip-nothing')).status).toBe(404);
  });

  it('takes an unreadable record as it is', async () => {
    const before = ((await get('/v1/ledger')).body as { size: number }).size;
    await centre.platform.bus.publish('orderly.escort', [{ key: 'k', value: 'not json', headers: {} }]);
    await centre.settle();
    await expect.poll(async () => ((await get('/v1/ledger')).body as { size: number }).size).toBeGreaterThan(before);
    expect((await get('/v1/ledger/verification')).body).toMatchObject({ valid: true });
  });
});
