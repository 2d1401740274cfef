import { describe, expect, it } from 'vitest';
import type { Job } from '../../live/jobs.ts';
import { aJob, at } from '../../testing/a-job.ts';
import { bucketOf, isLate, queueOf } from './order.ts';

const now = Date.parse(at(0));
const nos = (jobs: readonly Job[]) => jobs.map((job) => job.no);

describe('the queue', () => {
  it('keeps an unassigned urgent job in its strip alone', () => {
    const queue = queueOf([aJob({ no: 1, priority: 'P1' }), aJob({ no: 2 })], now);
    expect(nos(queue.urgent)).toEqual([1]);
    expect(Object.values(queue.buckets).flatMap(nos)).toEqual([2]);
  });

  it('shows a paused urgent job among the paused, where somebody has to act on it', () => {
    const queue = queueOf([aJob({ no: 1, priority: 'P1', pause: { kind: 'exception', code: 'E10', since: at(-1), until: null } })], now);
    expect(nos(queue.urgent)).toEqual([]);
    expect(nos(queue.buckets.exception)).toEqual([1]);
  });

  it.each([
    ['late', aJob({ pickUpBy: at(-1) })],
    ['soon', aJob({ pickUpBy: at(9) })],
    ['waiting', aJob({ pickUpBy: at(11) })],
    ['scheduled', aJob({ status: 'scheduled', pickUpBy: at(-1) })],
    ['hold', aJob({ pickUpBy: at(-1), pause: { kind: 'hold', code: 'E01', since: at(-5), until: null } })],
  ] as const)('puts a job into the bucket %s by what is due', (bucket, job) => {
    expect(bucketOf(job, now)).toBe(bucket);
  });

  it('orders a bucket by priority, then by what is due first, then by number', () => {
    const jobs = [
      aJob({ no: 4, pickUpBy: at(20) }),
      aJob({ no: 3, pickUpBy: at(20) }),
      aJob({ no: 2, pickUpBy: at(15) }),
      aJob({ no: 1, priority: 'P2', pickUpBy: at(30) }),
    ];
    expect(nos(queueOf(jobs, now).buckets.waiting)).toEqual([1, 2, 3, 4]);
  });

  it('counts what is under way by its end, once it was picked up', () => {
    const job = aJob({ status: 'picked_up', assignee: { id: 'person-1', name: '张伟' }, pickUpBy: at(-20), finishBy: at(5) });
    expect(isLate(job, now)).toBe(false);
    expect(nos(queueOf([job], now).running)).toEqual([job.no]);
  });

  it('leaves out what has ended', () => {
    const queue = queueOf([aJob({ status: 'closed' }), aJob({ status: 'cancelled' })], now);
    expect([...Object.values(queue.buckets).flat(), ...queue.urgent, ...queue.running]).toEqual([]);
  });
});
