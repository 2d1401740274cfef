/** The checker itself: a small true history, and one lie for each way in which an invariant can break. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Attempt, Operation } from '../history.ts';
import { operationsOf } from '../history.ts';
import type { RawDoc, RawEvent, RawRecord, Snapshot } from '../snapshot.ts';
import { check, type Evidence, type Invariant } from './check.ts';

const at = (second: number): string => `2026-11-24T02:00:${String(second).padStart(2, '0')}.000Z`;
type Parts = Partial<RawEvent> & Pick<RawEvent, 'type'>;

function doc(_id: string, state: RawDoc['state'], parts: readonly Parts[]): RawDoc {
  const events = parts.map((part, i): RawEvent => ({ id: `${_id}:${i + 1}`, seq: i + 1, data: {}, actor: { id: 'person-1' }, recordedAt: at(i), ...part }));
  return { _id, version: events.length, base: 0, published: events.length, state, events };
}

const consignment = doc('consignment-A', { status: 'closed', outcome: 'done', isHeard: true, fromId: 'ward-1' }, [
  { type: 'consignment-requested', opId: 'A', data: { items: [{ code: 'T' }] } },
  { type: 'consignment-job-heard', cause: 'job-A:1#0', actor: { id: 'system:delivery' } },
  { type: 'consignment-assignee-heard', cause: 'job-A:2#0', actor: { id: 'system:delivery' } },
  { type: 'consignment-picked-up', opId: 'D', data: { personId: 'p1', items: [{ code: 'T' }] } },
  { type: 'consignment-handed-over', opId: 'E', recordedAt: at(8), data: { personId: 'p1', receiverId: 'r', items: [{ code: 'T' }], rejected: [] } },
  { type: 'consignment-closed', opId: 'E', recordedAt: at(8), data: { outcome: 'done' } },
  { type: 'noted', cause: 'job-A:3#0', actor: { id: 'system:delivery' }, recordedAt: at(9) },
]);
const job = doc('job-A', { status: 'closed', outcome: 'done', ref: { service: 'delivery', id: 'consignment-A' }, fromId: 'ward-1' }, [
  { type: 'job-queued', cause: 'consignment-A:1#0', actor: { id: 'system:dispatch' } },
  { type: 'job-assigned', opId: 'B', data: { personId: 'p1' } },
  { type: 'job-picked-up', cause: 'consignment-A:4#0', actor: { id: 'system:dispatch' }, data: { personId: 'p1' } },
  { type: 'job-handed-over', cause: 'consignment-A:5#0', actor: { id: 'system:dispatch' } },
  { type: 'job-closed', cause: 'consignment-A:6#0', actor: { id: 'system:dispatch' }, data: { outcome: 'done' } },
]);

type World = { consignments: readonly RawDoc[]; jobs: readonly RawDoc[]; tracks: readonly RawDoc[]; ledger: readonly { service: string; event: RawEvent; subject: string }[]; records: readonly RawRecord[]; lags: Snapshot['lags']; parked: readonly RawDoc[]; operations: readonly Operation[]; more: Partial<Evidence> };

const events = (docs: readonly [string, RawDoc][]) => docs.flatMap(([service, { _id, events: own }]) => own.map((event) => ({ service, event, subject: _id })));
const record = (topic: string, { event, subject }: { event: RawEvent; subject: string }, offset: number): RawRecord => ({ topic, partition: topic.length % 3, offset, key: subject, id: event.id, subject });

function truth(): World {
  const all = events([['delivery', consignment], ['dispatch', job]]);
  return {
    consignments: [consignment], jobs: [job], tracks: [doc('consignment-A', { row: { status: 'closed', outcome: 'done' } }, [])], ledger: all, lags: [{ group: 'audit', topic: 'orderly.dispatch', partition: 0, behind: 0 }], parked: [],
    records: all.flatMap((one, i) => [record(`orderly.${one.service}`, one, i), record('orderly.feed', one, i)]),
    operations: [op(1, 'A', 'request', [ok(0, 1)]), op(2, 'B', 'assign', [ok(2, 3)]), op(3, 'D', 'pick-up', [ok(4, 5)]), op(4, 'E', 'hand-over', [ok(6, 7)])],
    more: { shown: [{ id: 'job-A', status: 'closed', version: 5 }] },
  };
}

const op = (n: number, opId: string, kind: string, attempts: readonly Attempt[]): Operation => ({ n, opId, kind, by: 'person-1', attempts });
const ok = (invokedMs: number, endedMs: number, id = 'job-A'): Attempt => ({ invokedMs, endedMs, outcome: 'ok', id });

function segments(ledger: World['ledger']): RawDoc {
  let hash = createHash('sha256').update('orderly ledger').digest('hex');
  const previousHash = hash;
  const entries = ledger.map(({ service, event, subject }) => {
    const { seq, recordedAt, data } = event;
    const text = JSON.stringify([event.id, `orderly.${service}.${event.type}.v1`, `/orderly/${service}`, subject, recordedAt, JSON.stringify({ seq, recordedAt, data }), at(20)]);
    const leaf = createHash('sha256').update(Uint8Array.of(0)).update(text).digest();
    hash = createHash('sha256').update(hash).update(leaf).digest('hex');
    return { text, hash };
  });
  return doc('segment-0', { n: 0, start: 0, previousHash, entries, frontier: [], hash }, []);
}

async function broken(change: (world: World) => Partial<World> = () => ({})): Promise<readonly Invariant[]> {
  const world = { ...truth(), ...change(truth()) };
  const collections = new Map([['delivery.consignments', world.consignments], ['dispatch.jobs', world.jobs], ['audit.tracks', world.tracks], ['audit.segments', [segments(world.ledger)]], ['dispatch.parked', world.parked]]);
  const found = await check({ operations: world.operations, snapshot: { collections, records: world.records, lags: world.lags }, ...world.more });
  return [...new Set(found.map(({ invariant }) => invariant))].sort();
}

/** A document with one event changed, left out, or put in. */
const changed = (one: RawDoc, seq: number, change: Partial<RawEvent>): RawDoc => ({ ...one, events: one.events.map((event) => (event.seq === seq ? { ...event, ...change } : event)) });

/** The world that goes with other documents: bus and ledger tell what they say. */
function telling(consignments: readonly RawDoc[], jobs: readonly RawDoc[]): Partial<World> {
  const all = events([...consignments.map((one): [string, RawDoc] => ['delivery', one]), ...jobs.map((one): [string, RawDoc] => ['dispatch', one])]);
  return { consignments, jobs, ledger: all, records: all.flatMap((one, i) => [record(`orderly.${one.service}`, one, i), record('orderly.feed', one, i)]) };
}

describe('the checker', () => {
  it('finds nothing in a true history', async () => expect(await broken()).toEqual([]));

  describe('after a broker lost its tail', () => {
    // Sent first: events 1 to 4 of the job; of them the broker kept two. Then the fifth came, then all of them again.
    const tail = (sentAgain: boolean) => ({ records }: World): Partial<World> => {
      const own = records.filter(({ topic }) => topic === 'orderly.dispatch');
      const others = records.filter(({ topic }) => topic !== 'orderly.dispatch' && topic !== 'orderly.feed');
      const now = [...own.slice(0, 2), ...own.slice(4), ...(sentAgain ? own : [])].map((one, offset) => ({ ...one, offset }));
      return { records: [...others, ...now], more: { earlier: [records] } };
    };

    it('believes the order in which the records had come, once they are there again', async () => expect(await broken(tail(true))).toEqual([]));
    it('misses what nobody sent again', async () => expect(await broken(tail(false))).toEqual(['I5']));
    it('finds the order broken where no earlier reading tells it', async () => expect(await broken((world) => ({ ...tail(true)(world), more: {} }))).toEqual(['I5']));
  });

  it.each<[string, Invariant, (world: World) => Partial<World>]>([
    ['an acknowledged command that no store holds', 'I1', ({ operations }) => ({ operations: [...operations, op(9, 'LOST', 'assign', [ok(8, 9)])] })],
    ['an acknowledged command that the ledger does not hold', 'I1', ({ ledger }) => ({ ledger: ledger.filter(({ event }) => event.opId !== 'B') })],
    ['a command that took effect twice', 'I2', () => telling([consignment], [doc('job-A', job.state, [...job.events.slice(0, 2), { type: 'job-returned', opId: 'C' }, { type: 'job-assigned', opId: 'B', data: { personId: 'p1' } }])])],
    ['an event that a consumer took twice', 'I2', () => telling([doc('consignment-A', consignment.state, [...consignment.events, { type: 'noted', cause: 'job-A:1#0', actor: { id: 'system:delivery' }, recordedAt: at(30) }])], [job])],
    ['an effect without its cause', 'I2', () => telling([consignment], [changed(job, 3, { cause: undefined as never })])],
    ['a job given away while somebody holds it', 'I3', () => telling([consignment], [doc('job-A', job.state, [...job.events.slice(0, 2), { type: 'job-assigned', opId: 'C', data: { personId: 'p2' } }])])],
    ['a command answered before another was sent, and stored after it', 'I3', ({ operations }) => ({ operations: operations.map((one) => (one.opId === 'A' ? op(1, 'A', 'request', [ok(50, 51)]) : one)) })],
    ['a hole in a sequence', 'I4', () => ({ jobs: [{ ...job, events: job.events.filter(({ seq }) => seq !== 2) }] })],
    ['time that goes back inside a document', 'I4', () => telling([consignment], [changed(job, 3, { recordedAt: '2026-11-23T00:00:00.000Z' })])],
    ['a hand-over by somebody else than who picked up', 'I4', () => telling([changed(consignment, 5, { data: { personId: 'p2', receiverId: 'r', items: [{ code: 'T' }], rejected: [] } })], [job])],
    ['an event that never reached its topic', 'I5', ({ records }) => ({ records: records.filter(({ topic, id }) => topic !== 'orderly.dispatch' || id !== 'job-A:2') })],
    ['an event that never reached the feed', 'I5', ({ records }) => ({ records: records.filter(({ topic, id }) => topic !== 'orderly.feed' || id !== 'job-A:2') })],
    ['events of one key in several partitions', 'I5', ({ records }) => ({ records: records.map((one) => (one.topic === 'orderly.dispatch' && one.id === 'job-A:2' ? { ...one, partition: 11 } : one)) })],
    ['first copies out of order', 'I5', ({ records }) => ({ records: records.map((one) => (one.topic === 'orderly.dispatch' ? { ...one, offset: 1_000 - one.offset } : one)) })],
    ['an event that nobody reacted to', 'I5', () => telling([doc('consignment-A', consignment.state, consignment.events.slice(0, 6))], [job])],
    ['a poisoned key that is parked nowhere', 'I5', () => ({ more: { poisoned: ['consignment-X'] } })],
    ['a parked key that nobody poisoned', 'I5', () => ({ parked: [doc('orderly.delivery/consignment-Y', {}, [])] })],
    ['counts that differ between services', 'I6', () => ({ tracks: [] })],
    ['more requests stored than were asked for', 'I6', ({ operations }) => ({ operations: operations.filter(({ kind }) => kind !== 'request') })],
    ['a gateway that shows another version', 'I6', () => ({ more: { shown: [{ id: 'job-A', status: 'closed', version: 4 }] } })],
    ['an entry of the ledger without an event', 'I7', ({ ledger }) => ({ ledger: [...ledger, { service: 'dispatch', subject: 'job-Z', event: { ...(job.events[0] as RawEvent), id: 'job-Z:1' } }] })],
    ['a ledger out of order', 'I7', ({ ledger }) => ({ ledger: [...ledger].reverse() })],
    ['an unsent event', 'I8', () => ({ jobs: [{ ...job, published: 3 }] })],
    ['a group that is behind', 'I8', () => ({ lags: [{ group: 'audit', topic: 'orderly.dispatch', partition: 0, behind: 2 }] })],
    ['a request that dispatch never heard of', 'I8', ({ consignments }) => ({ consignments: [...consignments, doc('consignment-B', { status: 'requested', isHeard: false, fromId: 'ward-1' }, [])] })],
    ['a refusal that had an effect', 'I9', ({ operations }) => ({ operations: operations.map((one) => (one.opId === 'B' ? op(2, 'B', 'assign', [{ invokedMs: 2, endedMs: 3, outcome: 'refused', code: 'dispatch.x' }]) : one)) })],
    ['two answers to one opId', 'I9', ({ operations }) => ({ operations: operations.map((one) => (one.opId === 'B' ? op(2, 'B', 'assign', [ok(2, 3), ok(4, 5, 'job-B')]) : one)) })],
    ['a refusal without a reason', 'I9', ({ operations }) => ({ operations: [...operations, op(9, 'R', 'assign', [{ invokedMs: 8, endedMs: 9, outcome: 'refused' }])] })],
    ['an unexpected error', 'I9', ({ operations }) => ({ operations: [...operations, op(9, 'R', 'assign', [{ invokedMs: 8, endedMs: 9, outcome: 'unknown', code: 'INTERNAL_SERVER_ERROR' }])] })],
  ])('finds %s (%s)', async (_what, invariant, change) => expect(await broken(change)).toContain(invariant));
});

describe('a history', () => {
  it('reads a try without an end as unknown', () => {
    const text = [{ n: 1, event: 'invoke', at: 5, opId: 'A', kind: 'assign', by: 'p' }, { n: 1, event: 'unknown', at: 6, code: 'TimeoutError' }, { n: 1, event: 'invoke', at: 7, opId: 'A', kind: 'assign', by: 'p' }].map((line) => JSON.stringify(line)).join('\n');
    expect(operationsOf(text)[0]?.attempts.map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown']);
  });
});
