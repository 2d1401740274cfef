import { describe, expect, it } from 'vitest';
import { type Archive, type CollectionName, type Doc, ids, type StoredEvent } from '@orderly/platform';
import { compared, type Difference } from './comparison.ts';

const trip = 'trip-01K0000000000000000000000A';
const job = ids.derive('job', trip);
const at = '2026-11-24T02:00:00.000Z';

function event(id: string, seq: number, parts: Partial<StoredEvent> = {}): StoredEvent {
  return { id: `${id}:${seq}`, seq, type: 'noted', data: {}, actor: { id: 'system:test', roles: [] }, occurredAt: at, recordedAt: at, audiences: { before: [], after: [] }, ...parts };
}

const doc = (id: string, events: readonly StoredEvent[], state: object = {}): Doc => ({ _id: id, version: events.at(-1)?.seq ?? 1, base: 0, schema: 1, state, events, published: events.at(-1)?.seq ?? 1, unique: {}, fields: {} });
const segment = (entries: readonly (readonly [string, string])[]): Doc => doc('segment-0', [], { entries: entries.map(([service, id]) => ({ text: JSON.stringify([id, `orderly.${service}.noted.v1`, `/orderly/${service}`, id.slice(0, id.lastIndexOf(':')), at, '{}', at]) })) });

type Data = Readonly<Record<string, readonly Doc[]>>;

const whole = (): Record<string, Doc[]> => ({
  'escort.trips': [doc(trip, [event(trip, 1, { type: 'trip-requested' }), event(trip, 2, { cause: `${job}:1#0` })])],
  'dispatch.jobs': [doc(job, [event(job, 1, { type: 'job-queued', cause: `${trip}:1#0` })], { ref: { service: 'escort', id: trip } })],
  'audit.segments': [segment([['escort', `${trip}:1`], ['dispatch', `${job}:1`], ['escort', `${trip}:2`]])],
});

function archiveOf(data: Data, undelivered: Readonly<Record<string, readonly string[]>> = {}): Archive {
  const rows = ({ service, name }: CollectionName): readonly Doc[] => data[`${service}.${name}`] ?? [];
  return {
    describe: 'a test',
    collections: async () => Object.keys(data).map((name) => ({ service: name.split('.')[0] ?? '', name: name.split('.')[1] ?? '' })),
    async *documents(of) {
      yield* rows(of);
    },
    load: async (of, id) => rows(of).find(({ _id }) => _id === id),
    async *blobs() {},
    put: async () => undefined,
    putBlob: async () => undefined,
    async *undelivered(group) {
      for (const id of undelivered[group] ?? []) yield { topic: `orderly.${id.startsWith('trip') ? 'escort' : 'dispatch'}`, partition: 0, offset: 0, timestamp: at, key: '', value: '', headers: { ce_id: id } };
    },
    close: async () => undefined,
  };
}

const kinds = async (data: Data, undelivered = {}): Promise<readonly Difference['kind'][]> => (await compared(archiveOf(data, undelivered))).differences.map(({ kind }) => kind);

describe('a comparison of services', () => {
  it('finds nothing where all agree', async () => {
    expect(await compared(archiveOf(whole()))).toEqual({ documents: 3, events: 3, ledgered: 3, onTheWay: 0, differences: [], omitted: 0 });
  });

  it.each<[string, (data: Record<string, Doc[]>) => void, readonly Difference['kind'][]]>([
    ['a trip that its owner lost', (data) => void (data['escort.trips'] = []), ['ledger-unknown', 'ledger-unknown', 'cause-unknown', 'owner-missing']],
    ['a job that dispatch lost', (data) => void (data['dispatch.jobs'] = []), ['ledger-unknown', 'cause-unknown', 'job-missing']],
    ['an event that the ledger lacks', (data) => void (data['audit.segments'] = [segment([['escort', `${trip}:1`], ['dispatch', `${job}:1`]])]), ['ledger-lacks']],
    ['a trip that went back by one event', (data) => void (data['escort.trips'] = [doc(trip, [event(trip, 1, { type: 'trip-requested' })])]), ['ledger-unknown', 'unheard']],
    ['a trip that says it went on, restored, where its job heard the other history', (data) => void (data['escort.trips'] = [doc(trip, [event(trip, 1, { type: 'trip-requested' }), event(trip, 2, { id: `${trip}:2~7`, type: 'trip-cancelled' })])]), ['ledger-unknown', 'ledger-lacks', 'unheard', 'unheard']],
  ])('reports %s', async (_what, spoil, found) => {
    const data = whole();
    spoil(data);
    expect(await kinds(data)).toEqual(found);
  });

  it('counts what the bus still carries as on the way, not as lost', async () => {
    const data = { ...whole(), 'dispatch.jobs': [doc(job, [event(job, 1, { type: 'job-queued', cause: `${trip}:1#0` }), event(job, 2, { type: 'job-assigned' })], { ref: { service: 'escort', id: trip } })] };
    expect(await kinds(data)).toEqual(['ledger-lacks', 'unheard']);
    expect(await kinds(data, { audit: [`${job}:2`], escort: [`${job}:2`] })).toEqual([]);
  });
});
