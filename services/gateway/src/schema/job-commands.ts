/** Requests, and what dispatchers do with jobs. One mutation is one command on one service (question 11). */
import { CancelCode, ReturnCode } from '@orderly/contracts';
import { mayMutate } from '../authorization.ts';
import { builder } from '../builder.ts';
import { jobOfConsignment, jobOfTrip } from '../job-now.ts';
import { answered, choice, onJob, onJobs } from '../job-command.ts';
import { present } from '../present.ts';
import {
  AssignJobInput,
  CancelJobInput,
  HoldJobInput,
  JobInput,
  ReassignJobInput,
  RequestConsignmentInput,
  RequestTripInput,
  ReturnJobInput,
  SetPriorityInput,
} from './job-inputs.ts';
import { Job } from './jobs.ts';
import { refusable } from './refusals.ts';

builder.mutationFields((t) => ({
  requestTrip: t.field({
    type: Job,
    authScopes: mayMutate('requestTrip'),
    errors: refusable,
    args: { input: t.arg({ type: RequestTripInput }) },
    resolve: async (_root, { input: { opId, ...body } }, context) =>
      jobOfTrip((await context.services.escort.requestTrip({ opId, body: present(body) })).id, context),
  }),
  requestConsignment: t.field({
    type: Job,
    authScopes: mayMutate('requestConsignment'),
    errors: refusable,
    args: { input: t.arg({ type: RequestConsignmentInput }) },
    resolve: async (_root, { input: { opId, ...body } }, context) =>
      jobOfConsignment((await context.services.delivery.requestConsignment({ opId, body: present(body) })).id, context),
  }),
}));

builder.mutationFields((t) => ({
  assignJob: t.field({
    ...onJobs('assignJob'),
    args: { input: t.arg({ type: AssignJobInput }) },
    resolve: answered(({ input: { opId, jobId, ...body } }, { services }) => services.dispatch.assignJob({ opId, params: { id: jobId }, body: present(body) })),
  }),
  reassignJob: t.field({
    ...onJobs('reassignJob'),
    args: { input: t.arg({ type: ReassignJobInput }) },
    resolve: answered(({ input: { opId, jobId, ...body } }, { services }) =>
      services.dispatch.reassignJob({ opId, params: { id: jobId }, body: present(body) }),
    ),
  }),
  takeBackJob: t.field({
    ...onJobs('takeBackJob'),
    args: { input: t.arg({ type: JobInput }) },
    resolve: answered(({ input: { opId, jobId } }, { services }) => services.dispatch.takeBackJob({ opId, params: { id: jobId } })),
  }),
  holdJob: t.field({
    ...onJobs('holdJob'),
    args: { input: t.arg({ type: HoldJobInput }) },
    resolve: answered(({ input: { opId, jobId, ...body } }, { services }) => services.dispatch.holdJob({ opId, params: { id: jobId }, body: present(body) })),
  }),
  resumeJob: t.field({
    ...onJobs('resumeJob'),
    args: { input: t.arg({ type: JobInput }) },
    resolve: answered(({ input: { opId, jobId } }, { services }) => services.dispatch.resumeJob({ opId, params: { id: jobId } })),
  }),
  setPriority: t.field({
    ...onJobs('setPriority'),
    args: { input: t.arg({ type: SetPriorityInput }) },
    resolve: answered(({ input: { opId, jobId, ...body } }, { services }) => services.dispatch.setPriority({ opId, params: { id: jobId }, body })),
  }),
  acceptJob: t.field({
    ...onJobs('acceptJob'),
    args: { input: t.arg({ type: JobInput }) },
    resolve: answered(({ input: { opId, jobId } }, { services }) => services.dispatch.acceptJob({ opId, params: { id: jobId } })),
  }),
  returnJob: t.field({
    ...onJobs('returnJob'),
    args: { input: t.arg({ type: ReturnJobInput }) },
    resolve: answered(({ input: { opId, jobId, code, note } }, { services }) =>
      services.dispatch.returnJob({ opId, params: { id: jobId }, body: present({ code: choice(ReturnCode.options, code, 'code'), note }) }),
    ),
  }),
  cancelJob: t.field({
    ...onJobs('cancelJob'),
    args: { input: t.arg({ type: CancelJobInput }) },
    resolve: answered(async ({ input: { opId, jobId, code, note } }, context) => {
      const body = () => present({ code: choice(CancelCode.options, code, 'code'), note });
      await onJob(jobId, context, {
        escort: (id) => context.services.escort.cancelTrip({ opId, params: { id }, body: body() }),
        delivery: (id) => context.services.delivery.cancelConsignment({ opId, params: { id }, body: body() }),
        dispatch: (id) => context.services.dispatch.cancelTask({ opId, params: { id }, body: { code } }),
      });
    }),
  }),
}));
