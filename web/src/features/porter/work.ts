import type { MyWorkQuery, Priority } from '../../graphql/generated/graphql.ts';
import { withJob, withoutJob, type Job } from '../../live/jobs.ts';
import type { LiveFrame } from '../../live/stream.ts';
import { dueAt, isOpen } from '../jobs/job-state.ts';

export type Work = MyWorkQuery['myWork'];

/** A porter's work after a frame: jobs that are theirs and open; what was closed as done is counted. */
export function applyToWork(work: Work, { live }: LiveFrame, personId: string): Work {
  switch (live.__typename) {
    case 'JobChanged': {
      const { job } = live;
      const jobs = withJob(work.jobs, job, (each) => isOpen(each) && each.assignee?.id === personId);
      if (jobs === work.jobs) return work;
      const isDone = job.status === 'closed' && job.outcome === 'done' && job.assignee?.id === personId;
      return { ...work, jobs: [...jobs], done: work.done + (isDone ? 1 : 0) };
    }
    case 'JobGone': {
      const jobs = withoutJob(work.jobs, live.jobId);
      return jobs === work.jobs ? work : { ...work, jobs: [...jobs] };
    }
    case 'DutyChanged': {
      const { person } = live;
      return person.id === personId && person.duty ? { ...work, duty: { version: work.duty?.version ?? 0, ...person.duty } } : work;
    }
    default:
      return work;
  }
}

/** Why a job left a porter's hands without their doing. */
export type Loss = { no: number; why: 'cancelled' | 'takenBack' | 'reassigned' | 'gone'; to?: string };

/** ux.md §4: says at once that a held job was cancelled, taken back or given to somebody else. */
export function lossOf(held: readonly Job[], { live }: LiveFrame, personId: string): Loss | undefined {
  if (live.__typename === 'JobGone') {
    const job = held.find((each) => each.id === live.jobId);
    return job && { no: job.no, why: 'gone' };
  }
  if (live.__typename !== 'JobChanged') return undefined;
  const { job } = live;
  const before = held.find((each) => each.id === job.id);
  if (!before || before.version >= job.version || job.status === 'closed') return undefined;
  if (job.status === 'cancelled') return { no: job.no, why: 'cancelled' };
  if (!job.assignee) return { no: job.no, why: 'takenBack' };
  return job.assignee.id === personId ? undefined : { no: job.no, why: 'reassigned', to: job.assignee.name };
}

const progress: Partial<Record<Job['status'], number>> = { at_dropoff: 0, handed_over: 0, picked_up: 1, at_pickup: 2, accepted: 3, assigned: 4 };

/** In hand first, then what is nearest to its time; an urgent new job before others that have not begun. */
export function inOrder(jobs: readonly Job[]): readonly Job[] {
  const rank = (job: Job): string => `${progress[job.status] ?? 5}${job.priority}${dueAt(job)}`;
  return [...jobs].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** The job on the screen: the one chosen, else the one in hand. */
export function currentOf(jobs: readonly Job[], chosenId: string | undefined): Job | undefined {
  return jobs.find((job) => job.id === chosenId) ?? inOrder(jobs)[0];
}

const acceptSeconds: Record<Priority, number> = { P1: 60, P2: 120, P3: 180 };

/** The ring of a new job: how much of the time to accept is left, and the seconds. */
export function ringOf(job: Pick<Job, 'priority' | 'times'>, now: number): { part: number; seconds: number } {
  const whole = acceptSeconds[job.priority];
  const assigned = job.times.find(({ status }) => status === 'assigned')?.at;
  const left = assigned ? Math.ceil((Date.parse(assigned) + whole * 1000 - now) / 1000) : whole;
  const seconds = Math.min(whole, Math.max(0, left));
  return { part: seconds / whole, seconds };
}
