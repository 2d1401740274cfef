import type { Job } from '../../live/jobs.ts';
import { dueAt, isBeforePickUp, isOpen, isUnassigned } from '../jobs/job-state.ts';

export const buckets = ['exception', 'late', 'soon', 'waiting', 'hold', 'scheduled'] as const;
export type Bucket = (typeof buckets)[number];
export type Queue = { urgent: readonly Job[]; buckets: Readonly<Record<Bucket, readonly Job[]>>; running: readonly Job[] };

const soonMs = 10 * 60_000;
const rank = { P1: 0, P2: 1, P3: 2 } as const;

/** Urgent ones in their strip, the rest in buckets; inside: priority, then slack, then age (ux.md §2.3). */
export function queueOf(jobs: readonly Job[], now: number): Queue {
  const open = jobs.filter(isOpen);
  const free = open.filter((job) => isUnassigned(job) || job.pause);
  const isUrgent = (job: Job) => job.priority === 'P1' && !job.pause && job.status === 'waiting' && !job.assignee;
  const sorted = free.filter((job) => !isUrgent(job)).sort(byUrgency);
  const of = (bucket: Bucket) => sorted.filter((job) => bucketOf(job, now) === bucket);
  return {
    urgent: free.filter(isUrgent).sort((a, b) => a.pickUpBy.localeCompare(b.pickUpBy)),
    buckets: { exception: of('exception'), late: of('late'), soon: of('soon'), waiting: of('waiting'), hold: of('hold'), scheduled: of('scheduled') },
    running: open.filter((job) => job.assignee && !job.pause).sort((a, b) => dueAt(a).localeCompare(dueAt(b))),
  };
}

export function bucketOf(job: Job, now: number): Bucket {
  if (job.pause) return job.pause.kind;
  if (job.status === 'scheduled') return 'scheduled';
  const left = Date.parse(dueAt(job)) - now;
  if (left < 0) return 'late';
  return left < soonMs && isBeforePickUp(job) ? 'soon' : 'waiting';
}

export function isLate(job: Job, now: number): boolean {
  return isOpen(job) && !job.pause && job.status !== 'scheduled' && job.status !== 'handed_over' && Date.parse(dueAt(job)) < now;
}

function byUrgency(a: Job, b: Job): number {
  return rank[a.priority] - rank[b.priority] || dueAt(a).localeCompare(dueAt(b)) || a.no - b.no;
}
