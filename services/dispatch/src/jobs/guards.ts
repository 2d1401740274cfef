import type { JobStatus } from '@orderly/contracts';
import { Refusal } from '@orderly/platform/domain';
import { type HeldJob, isEnded, isHeld, type JobState, type KnownJob, type QueuedJob } from './job.ts';

/** The job, if it was ever queued; a foreign one and a missing one look the same. */
export function known(state: JobState): KnownJob {
  if (state.status === 'none') throw new Refusal('dispatch.job-unknown');
  return state;
}

/** The job, if it has not ended. */
export function open(state: JobState): QueuedJob | HeldJob {
  const job = known(state);
  if (isEnded(job)) throw new Refusal('dispatch.job-ended', { status: job.status });
  return job;
}

/** The job as the actor holds it. Who held it once is told that it is not theirs any more; anybody else learns nothing. */
export function own(state: JobState, actorId: string): HeldJob {
  const job = known(state);
  const holds = 'assigneeId' in job && job.assigneeId === actorId;
  if (!holds) throw new Refusal(job.formerIds.includes(actorId) ? 'dispatch.not-yours' : 'dispatch.job-unknown');
  const held = open(job);
  if (!isHeld(held)) throw wrongStatus(held.status);
  return held;
}

export const wrongStatus = (status: JobStatus): Refusal => new Refusal('dispatch.wrong-status', { status });

/** The refusal of a lost race: who holds the job, who gave it, and since when. */
export const alreadyAssigned = ({ assigneeId, assignedById, assignedAt }: HeldJob): Refusal =>
  new Refusal('dispatch.already-assigned', { winnerId: assigneeId, byId: assignedById, at: assignedAt });
