import { describe, expect, it } from 'vitest';
import type { Job } from '../../live/jobs.ts';
import type { LiveFrame } from '../../live/stream.ts';
import { applyToWork, currentOf, inOrder, lossOf, ringOf, type Work } from './work.ts';

const me = 'person-me';
const job = (id: string, over: Partial<Job> = {}): Job =>
  ({
    id,
    version: 1,
    no: 1001,
    status: 'accepted',
    priority: 'P3',
    assignee: { id: me, name: '张伟' },
    pickUpBy: '2026-11-24T03:00:00Z',
    finishBy: '2026-11-24T04:00:00Z',
    times: [],
    ...over,
  }) as Job;
const work = (...jobs: Job[]): Work => ({ cursor: '', now: '', done: 2, duty: null, jobs });
const changed = (next: Job): LiveFrame => ({ cursor: '1', live: { __typename: 'JobChanged', job: next } });

describe("a porter's work", () => {
  it('takes a job that is theirs, and lets go of one that is not any more', () => {
    expect(applyToWork(work(), changed(job('a')), me).jobs).toHaveLength(1);
    expect(applyToWork(work(), changed(job('a', { assignee: null })), me).jobs).toHaveLength(0);
    expect(applyToWork(work(job('a')), changed(job('a', { version: 2, assignee: { id: 'other', name: '李强' } })), me).jobs).toHaveLength(0);
    expect(applyToWork(work(job('a')), { cursor: '', live: { __typename: 'JobGone', jobId: 'a' } }, me).jobs).toHaveLength(0);
  });

  it('counts what was closed as done, once', () => {
    const closed = changed(job('a', { version: 3, status: 'closed', outcome: 'done' }));
    const after = applyToWork(work(job('a')), closed, me);
    expect([after.done, after.jobs.length]).toEqual([3, 0]);
    expect(applyToWork(after, closed, me).done).toBe(3);
  });

  it('follows the duty of this person alone', () => {
    const person = (id: string) => ({
      id,
      version: 1,
      name: '',
      staffNo: '',
      pinyin: [],
      initials: [],
      duty: { status: 'break' as const, since: '', kinds: [], areas: [] },
    });
    const frame = (id: string): LiveFrame => ({ cursor: '', live: { __typename: 'DutyChanged', person: person(id) } });
    expect(applyToWork(work(), frame(me), me).duty?.status).toBe('break');
    expect(applyToWork(work(), frame('other'), me).duty).toBeNull();
  });
});

describe('a job taken away', () => {
  const held = [job('a')];
  it.each([
    ['cancelled', job('a', { version: 2, status: 'cancelled' })],
    ['takenBack', job('a', { version: 2, status: 'waiting', assignee: null })],
    ['reassigned', job('a', { version: 2, assignee: { id: 'other', name: '李强' } })],
  ])('is said: %s', (why, next) => {
    expect(lossOf(held, changed(next), me)?.why).toBe(why);
  });

  it("is not said of a step of the porter's own, of what is done, of old news or of somebody else's job", () => {
    expect(lossOf(held, changed(job('a', { version: 2, status: 'picked_up' })), me)).toBeUndefined();
    expect(lossOf(held, changed(job('a', { version: 2, status: 'closed' })), me)).toBeUndefined();
    expect(lossOf(held, changed(job('a', { status: 'waiting', assignee: null })), me)).toBeUndefined();
    expect(lossOf(held, changed(job('b', { version: 9, assignee: null })), me)).toBeUndefined();
  });
});

describe('which job is on the screen', () => {
  const jobs = [job('new', { status: 'assigned', priority: 'P1' }), job('next'), job('hand', { status: 'picked_up' })];
  it('is the one in hand, unless another was chosen', () => {
    expect(inOrder(jobs).map(({ id }) => id)).toEqual(['hand', 'next', 'new']);
    expect([currentOf(jobs, undefined)?.id, currentOf(jobs, 'new')?.id, currentOf(jobs, 'gone')?.id, currentOf([], undefined)]).toEqual([
      'hand',
      'new',
      'hand',
      undefined,
    ]);
  });

  it('gives 60, 120 or 180 seconds to accept, by priority', () => {
    const at = '2026-11-24T02:00:00Z';
    const of = (priority: Job['priority'], after: number) => ringOf({ priority, times: [{ status: 'assigned', at }] }, Date.parse(at) + after * 1000);
    expect([of('P1', 0).seconds, of('P2', 30).seconds, of('P3', 200).seconds]).toEqual([60, 90, 0]);
    expect(of('P2', 60).part).toBe(0.5);
  });
});
