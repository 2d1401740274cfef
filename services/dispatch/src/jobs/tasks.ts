import { Refusal } from '@orderly/platform/domain';
import type { SomeDecisions } from './commands.ts';
import { known, open, own, wrongStatus } from './guards.ts';
import { implied } from './hearing.ts';
import type { JobEvent, KnownJob } from './job.ts';

/** Mini tasks: jobs that dispatch owns itself, so that their way is decided here. */
export const tasks: SomeDecisions<'arrive-task' | 'finish-task' | 'cancel-task'> = {
  'arrive-task'(state, _data, { actor }) {
    const job = task(own(state, actor.id));
    if (job.status === 'at-pickup') return [];
    if (job.status !== 'accepted') throw wrongStatus(job.status);
    return [{ type: 'job-arrived', data: { personId: actor.id, implied: [] } }];
  },
  /** Done is said at the place of the task, never before arriving; that it cannot be done may be said once it is accepted. */
  'finish-task'(state, { outcome, note }, { actor }) {
    const job = task(own(state, actor.id));
    const closed: JobEvent = { type: 'job-closed', data: { outcome, ...(note === undefined ? {} : { note }) } };
    if (outcome === 'failed' && job.status === 'accepted') return [closed];
    if (job.status !== 'at-pickup') throw wrongStatus(job.status);
    return outcome === 'failed' ? [closed] : [{ type: 'job-handed-over', data: { personId: actor.id, implied: implied(job, 'handed-over') } }, closed];
  },
  'cancel-task'(state, { code }, { actor }) {
    const job = task(known(state));
    if (job.status === 'cancelled') return [];
    open(job);
    return [{ type: 'job-cancelled', data: { code, byId: actor.id } }];
  },
};

function task<T extends KnownJob>(job: T): T {
  if (job.ref.service !== 'dispatch') throw new Refusal('dispatch.not-a-task', { service: job.ref.service });
  return job;
}
