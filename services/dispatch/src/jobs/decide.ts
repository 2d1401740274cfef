import type { Aggregate } from '@orderly/platform/domain';
import { assignment } from './assignment.ts';
import type { JobCommand, JobFacts, JobRules } from './commands.ts';
import { hearing } from './hearing.ts';
import { evolveJob, isOpen, type JobEvent, type JobState, noJob } from './job.ts';
import { queueing } from './queueing.ts';
import { tasks } from './tasks.ts';

/** Jobs under a centre's rules. */
export function jobAggregate(rules: JobRules): Aggregate<JobState, JobCommand, JobEvent, JobFacts> {
  return {
    kind: 'job',
    collection: 'jobs',
    schema: 1,
    initial: noJob,
    decide: { ...queueing(rules), ...assignment, ...hearing, ...tasks },
    evolve: evolveJob,
    indexes: {
      open: ['isOpen', 'rank'],
      assignee: ['assigneeId', 'isOpen', 'rank'],
      unit: ['unitId', 'isOpen', 'rank'],
      from: ['fromId', 'isOpen', 'rank'],
      to: ['toId', 'isOpen', 'rank'],
      date: ['date', 'no'],
      ref: ['ref'],
    },
    fields: (state) =>
      state.status === 'none'
        ? {}
        : {
            isOpen: isOpen(state), rank: rankOf(state), assigneeId: 'assigneeId' in state ? state.assigneeId : undefined, unitId: state.requestedUnitId,
            fromId: state.fromId, toId: state.toId, date: state.date, no: state.no, ref: state.ref.id,
          },
    uniques: ['no'],
    unique: (state) => (state.status === 'none' ? {} : { no: `${state.date}/${state.no}` }),
    due: nextDue,
    audiences: (state) =>
      state.status === 'none'
        ? []
        : [...new Set(['dispatch', `ward:${state.requestedUnitId}`, `ward:${state.fromId}`, `ward:${state.toId}`, ...('assigneeId' in state && state.assigneeId !== undefined ? [`person:${state.assigneeId}`] : [])])],
  };
}

/** The board's order: by when it must be picked up; the number makes it a strict one, so that a page can go on after any row. */
export function rankOf({ pickUpBy, date, no }: Exclude<JobState, { status: 'none' }>): string {
  return `${pickUpBy}/${date}/${String(no).padStart(6, '0')}`;
}

function nextDue(state: JobState): { at: string; command: JobCommand } | undefined {
  if (!isOpen(state)) return undefined;
  const release = state.status === 'scheduled' ? state.releaseAt : undefined;
  const holdEnd = state.pause?.kind === 'hold' ? state.pause.until : undefined;
  if (holdEnd !== undefined && (release === undefined || holdEnd < release)) return { at: holdEnd, command: { type: 'end-hold', data: {} } };
  return release === undefined ? undefined : { at: release, command: { type: 'release', data: {} } };
}
