import { dispatchRoutes } from '@orderly/contracts';
import { present, Refusal } from '@orderly/platform';
import type { Mount, Request } from '@orderly/platform/http';
import type { HeardDuty, JobCommand, JobFacts, Spot } from './commands.ts';
import type { JobState } from './job.ts';
import { findJobs, type Jobs, type Scope } from './queries.ts';

type Routes = typeof dispatchRoutes;
type OnJob = Pick<Request<Routes['takeBackJob']>, 'params' | 'command'>;

/** What the routes read for a decision. */
export type JobReads = {
  readonly nextNumber: () => Promise<{ date: string; no: number }>;
  readonly readDuty: (personId: string) => Promise<HeardDuty | undefined>;
  /** Where the places stand; those that are unknown are left out. */
  readonly spotsOf: (placeIds: readonly string[]) => Promise<readonly Spot[]>;
};

const seesAll = ['dispatcher', 'supervisor', 'scheduler', 'auditor'];
const seesUnits = ['nurse', 'head-nurse'];

/** Jobs: the board's and the phone's reads, and every command of a person on a job. */
export function jobRoutes({ mount, jobs, reads }: { mount: Mount; jobs: Jobs; reads: JobReads }): void {
  const handle = async ({ params, command }: OnJob, message: JobCommand, facts: JobFacts | ((state: JobState) => Promise<JobFacts>) = {}) => {
    const { id, version } = await jobs.handle(params.id, message, { ...command(), facts });
    return { id, version };
  };
  const dutyOf = (personId: string) => async (state: JobState): Promise<JobFacts> => {
    if (state.status === 'none') return {};
    const duty = await reads.readDuty(personId);
    return { duty, ...(duty && duty.areas.length > 0 ? { spots: await reads.spotsOf([state.fromId, state.toId]) } : {}) };
  };

  mount(dispatchRoutes.jobs, (request) => findJobs(jobs, request.query, scopeOf(request)));
  mount(dispatchRoutes.createTask, (request) => createTask(jobs, reads, request));
  mount(dispatchRoutes.assignJob, (request) => handle(request, { type: 'assign', data: present(request.body) }, dutyOf(request.body.personId)));
  mount(dispatchRoutes.reassignJob, (request) => handle(request, { type: 'reassign', data: present(request.body) }, dutyOf(request.body.personId)));
  mount(dispatchRoutes.takeBackJob, (request) => handle(request, { type: 'take-back', data: {} }));
  mount(dispatchRoutes.acceptJob, (request) => handle(request, { type: 'accept', data: {} }, dutyOf(request.actor.id)));
  mount(dispatchRoutes.returnJob, (request) => handle(request, { type: 'return', data: present(request.body) }));
  mount(dispatchRoutes.holdJob, (request) => handle(request, { type: 'hold', data: present(request.body) }));
  mount(dispatchRoutes.resumeJob, (request) => handle(request, { type: 'resume', data: {} }));
  mount(dispatchRoutes.setPriority, (request) => handle(request, { type: 'set-priority', data: request.body }));
  mount(dispatchRoutes.arriveTask, (request) => handle(request, { type: 'arrive-task', data: {} }));
  mount(dispatchRoutes.finishTask, (request) => handle(request, { type: 'finish-task', data: present(request.body) }));
  mount(dispatchRoutes.cancelTask, (request) => handle(request, { type: 'cancel-task', data: request.body }));
}

async function createTask(jobs: Jobs, { nextNumber, spotsOf }: JobReads, { body, actor, command }: Request<Routes['createTask']>): Promise<{ id: string; version: number }> {
  const how = command();
  const { fromId, toId, kind, priority, readyAt, note } = body;
  if ((await spotsOf([...new Set([fromId, toId])])).length < new Set([fromId, toId]).size) throw new Refusal('dispatch.place-unknown');
  const jobId = `job-${how.opId}`;
  const needs = { precautions: [], critical: false, accompaniment: 'none', items: 0 } as const;
  const data = { kind, priority, fromId, toId, needs, ref: { service: 'dispatch', id: jobId } as const, requestedById: actor.id, requestedUnitId: fromId, ...present({ readyAt, note }) };
  const { id, version } = await jobs.handle(jobId, { type: 'create-task', data }, { ...how, facts: async () => ({ number: await nextNumber() }), retryTaken: ['no'] });
  return { id, version };
}

/** Whose jobs the caller sees: the floor's roles all, a nurse those of own units, a porter those given to them. */
function scopeOf({ service, user }: { service: string | undefined; user: Request<Routes['jobs']>['user'] }): Scope {
  if (service !== undefined || user.roles.some((role) => seesAll.includes(role))) return { all: true };
  const unitIds = user.roles.some((role) => seesUnits.includes(role)) ? user.units : [];
  return { all: false, unitIds, ...(user.roles.includes('porter') ? { assigneeId: user.id } : {}) };
}
