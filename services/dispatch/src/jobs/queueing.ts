import type { Priority } from '@orderly/contracts';
import { later, msBetween } from '@orderly/platform/domain';
import type { JobCommand, JobContext, JobRules, SomeDecisions } from './commands.ts';
import { open, wrongStatus } from './guards.ts';
import { type JobEvent, type JobState, type KnownJob, isOpen } from './job.ts';

const minuteMs = 60_000;

/** Queueing, releasing, re-ranking and pausing: what moves a job in time. */
export function queueing(rules: JobRules): SomeDecisions<'queue' | 'create-task' | 'release' | 'set-priority' | 'hold' | 'end-hold' | 'resume'> {
  return {
    /** A request of escort or delivery becomes a numbered job (question 19) with its target times (SC-9). */
    queue: (state, data, context) => (state.status === 'none' ? [queued(rules, data, context)] : []),
    'create-task': (state, data, context) => (state.status === 'none' ? [queued(rules, { ...data, readyAt: data.readyAt ?? context.at }, context)] : []),
    /** The sweep releases a scheduled job before its time. */
    release: (state, _data, { at }) => (state.status === 'scheduled' && state.releaseAt !== undefined && state.releaseAt <= at ? [{ type: 'job-released', data: {} }] : []),
    'set-priority'(state, { priority, reason }, { at }) {
      const job = open(state);
      if (job.priority === priority) return [];
      return [{ type: 'job-priority-changed', data: { priority, ...changedTargets(rules, job, { priority, at }), reason } }];
    },
    hold(state, { code, minutes }, { at }) {
      const job = open(state);
      if (job.pause?.kind === 'exception') throw wrongStatus(job.status);
      if (job.pause?.code === code && minutes === undefined) return [];
      return [{ type: 'job-held', data: { code, ...(minutes === undefined ? {} : { until: later(at, minutes * minuteMs) }) } }];
    },
    'end-hold': (state, _data, { at }) => (isOpen(state) && state.pause?.kind === 'hold' && state.pause.until !== undefined && state.pause.until <= at ? resumed(state, at) : []),
    /** A hold ends here; an exception of a trip or consignment ends at its owner (question 10). */
    resume(state, _data, { at }) {
      const job = open(state);
      if (job.pause?.kind === 'exception') throw wrongStatus(job.status);
      return resumed(job, at);
    },
  };
}

/** Goes on after a pause; target times move by as long as the clock stood. */
export function resumed(job: KnownJob, at: string): readonly JobEvent[] {
  if (!job.pause) return [];
  const stoodMs = job.pause.pauses === false ? 0 : Math.max(0, msBetween(job.pause.since, at));
  const on: JobEvent = { type: 'job-resumed', data: {} };
  if (stoodMs === 0) return [on];
  return [on, { type: 'job-retimed', data: { readyAt: job.readyAt, pickUpBy: later(job.pickUpBy, stoodMs), finishBy: later(job.finishBy, stoodMs) } }];
}

type Queue = Extract<JobCommand, { type: 'queue' }>['data'];

function queued(rules: JobRules, data: Queue, { at, facts }: JobContext): JobEvent {
  if (!facts.number) throw new TypeError('a new job needs a number');
  const readyAt = later(data.readyAt, 0);
  const scheduled = msBetween(at, readyAt) > rules.scheduledAfterMinutes * minuteMs;
  return {
    type: 'job-queued',
    data: {
      ...facts.number, ...data, readyAt, ...targets(rules, data.priority, readyAt), scheduled,
      ...(scheduled ? { releaseAt: later(readyAt, -rules.leadMinutes * minuteMs) } : {}),
    },
  };
}

/** SC-9: by when it must be picked up and finished, counted from when it is ready. */
function targets({ targets: minutes }: JobRules, priority: Priority, from: string): { pickUpBy: string; finishBy: string } {
  return { pickUpBy: later(from, minutes[priority].pickUpMinutes * minuteMs), finishBy: later(from, minutes[priority].finishMinutes * minuteMs) };
}

/** A raised priority counts from now and never gives more time than there was; a lowered one counts from when the job is ready. */
function changedTargets(rules: JobRules, job: Exclude<JobState, { status: 'none' }>, { priority, at }: { priority: Priority; at: string }): { pickUpBy: string; finishBy: string } {
  if (priority > job.priority) return targets(rules, priority, job.readyAt);
  const { pickUpBy, finishBy } = targets(rules, priority, at > job.readyAt ? at : job.readyAt);
  return { pickUpBy: pickUpBy < job.pickUpBy ? pickUpBy : job.pickUpBy, finishBy: finishBy < job.finishBy ? finishBy : job.finishBy };
}

