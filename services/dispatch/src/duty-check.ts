/** Rules over two documents, checked from both sides (architecture, question 12): whichever is saved last, its check sees the other. */
import type { Documents, Ids, Target } from '@orderly/platform';
import type { DutyCommand, DutyEvent, DutyState } from './duties/duty.ts';
import { dutyIdOf, jobsOfPerson } from './duties/policy.ts';
import type { HeardDuty, JobCommand, JobFacts } from './jobs/commands.ts';
import type { JobEvent, JobState } from './jobs/job.ts';
import { dutyOfJob } from './jobs/policy.ts';

const openJobsOfOne = 1_000;

export type Jobs = Documents<JobState, JobCommand, JobEvent, JobFacts>;
export type Duties = Documents<DutyState, DutyCommand, DutyEvent, unknown>;

/** Reads a person's duty; undefined when workforce never spoke of them. */
export type ReadDuty = (personId: string) => Promise<HeardDuty | undefined>;

export function dutyReader(duties: Duties, ids: Ids): ReadDuty {
  return async (personId) => {
    const state = (await duties.find(dutyIdOf(personId, ids)))?.state;
    return state === undefined || state.status === 'unheard' ? undefined : state;
  };
}

/**
 * The two targets of dispatch's own events: a job that was assigned reads the duty again, and a duty that ended looks for
 * jobs not yet accepted. They leave no trace where all is well: a late replay looks at the present, so it can't act late.
 */
export function dutyChecks(jobs: Jobs, readDuty: ReadDuty): readonly Target[] {
  const recheck = async (jobId: string, personId: string, cause: string): Promise<void> => {
    if ((await readDuty(personId))?.status === 'on') return;
    const command: JobCommand = { type: 'recheck-duty', data: { personId } };
    await jobs.handle(jobId, command, { actor: { id: 'system:dispatch', roles: [] }, cause, facts: async () => ({ duty: await readDuty(personId) }) });
  };
  return [
    { kind: dutyOfJob, react: (jobId, command, cause) => recheck(jobId, personOf(command), cause) },
    {
      kind: jobsOfPerson,
      async react(personId, _command, cause) {
        const { rows } = await jobs.query({ index: 'assignee', where: { assigneeId: personId, isOpen: true }, limit: openJobsOfOne });
        for (const { id, state } of rows) if (state.status === 'assigned') await recheck(id, personId, cause);
      },
    },
  ];
}

function personOf({ data }: { data: unknown }): string {
  return (data as { personId: string }).personId;
}
