import type { JobStatus } from '@orderly/contracts';
import type { SomeDecisions } from './commands.ts';
import { known } from './guards.ts';
import { course, isEnded, isHeld, isOpen, type JobState, type KnownJob, stepOf } from './job.ts';
import { resumed } from './queueing.ts';

type Heard = 'hear-arrival' | 'hear-pick-up' | 'hear-drop-off' | 'hear-hand-over' | 'hear-close' | 'hear-cancel' | 'hear-exception' | 'hear-resume';

/**
 * What escort and delivery say has happened (question 10). A fact is never refused and implies the states before it; one that the
 * job is already past changes nothing.
 */
export const hearing: SomeDecisions<Heard> = {
  'hear-arrival'(state, { personId }) {
    const job = known(state);
    // Who arrives at a job that was just given to somebody else does not take it; picking it up does.
    if (!isNews(job, 'at-pickup') || (isHeld(job) && job.assigneeId !== personId)) return [];
    return [{ type: 'job-arrived', data: { personId, implied: implied(job, 'at-pickup') } }];
  },
  /** A pick-up by A of a job just given to B makes it A's, and says so. */
  'hear-pick-up'(state, { personId }) {
    const job = known(state);
    if (!isNews(job, 'picked-up')) return [];
    const tookOverFrom = isHeld(job) && job.assigneeId !== personId ? job.assigneeId : undefined;
    return [{ type: 'job-picked-up', data: { personId, implied: implied(job, 'picked-up'), ...(tookOverFrom === undefined ? {} : { tookOverFrom }) } }];
  },
  'hear-drop-off'(state, { personId }) {
    const job = known(state);
    return isNews(job, 'at-dropoff') ? [{ type: 'job-at-dropoff', data: { personId, implied: implied(job, 'at-dropoff') } }] : [];
  },
  'hear-hand-over'(state, { personId }) {
    const job = known(state);
    return isNews(job, 'handed-over') ? [{ type: 'job-handed-over', data: { personId, implied: implied(job, 'handed-over') } }] : [];
  },
  'hear-close': (state, { outcome }) => (isEnded(known(state)) ? [] : [{ type: 'job-closed', data: { outcome } }]),
  'hear-cancel': (state, data) => (isEnded(known(state)) ? [] : [{ type: 'job-cancelled', data }]),
  'hear-exception': (state, data) => (isEnded(known(state)) ? [] : [{ type: 'job-excepted', data }]),
  'hear-resume'(state, { code }, { at }) {
    const job = known(state);
    return isOpen(job) && job.pause?.kind === 'exception' && (code ?? job.pause.code) === job.pause.code ? resumed(job, at) : [];
  },
};

/** The states between where the job stands and where the fact puts it. */
export function implied(job: KnownJob, to: JobStatus): JobStatus[] {
  return course.slice(stepOf(job.status) + 1, stepOf(to)).filter((status) => status !== 'scheduled');
}

const isNews = (job: JobState, to: JobStatus): boolean => isOpen(job) && stepOf(job.status) < stepOf(to);
