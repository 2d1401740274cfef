import type { Job } from '../../live/jobs.ts';

const beforePickUp: readonly Job['status'][] = ['scheduled', 'waiting', 'assigned', 'accepted', 'at_pickup'];

export function isOpen(job: Pick<Job, 'status'>): boolean {
  return job.status !== 'closed' && job.status !== 'cancelled';
}

/** Still at its origin: it can be given to somebody else, or cancelled. */
export function isBeforePickUp(job: Pick<Job, 'status'>): boolean {
  return beforePickUp.includes(job.status);
}

export function isUnassigned(job: Pick<Job, 'status' | 'assignee'>): boolean {
  return !job.assignee && (job.status === 'waiting' || job.status === 'scheduled');
}

/** The next time that has to be kept: the pick-up, then the end. */
export function dueAt(job: Pick<Job, 'status' | 'pickUpBy' | 'finishBy'>): string {
  return isBeforePickUp(job) ? job.pickUpBy : job.finishBy;
}
