import type { Job as JobRow, JobStatus } from '@orderly/contracts';
import { jobStatuses } from '@orderly/contracts';
import { mayQuery, signedIn } from '../authorization.ts';
import { byIds, orNull } from '../batch.ts';
import { builder } from '../builder.ts';
import { forward } from '../connection.ts';
import type { GatewayContext } from '../context.ts';
import { isPersonId } from '../ids.ts';
import { present } from '../present.ts';
import { Consignment } from './consignments.ts';
import { AccompanimentEnum, JobKindEnum, JobStatusEnum, ModeEnum, OutcomeEnum, PauseKindEnum, PrecautionEnum, PriorityEnum } from './enums.ts';
import { Patient } from './patients.ts';
import { Person } from './people.ts';
import { Place } from './places.ts';
import { Trip } from './trips.ts';

const Pause = builder.objectRef<NonNullable<JobRow['pause']>>('Pause');
Pause.implement({
  authScopes: signedIn,
  fields: (t) => ({
    kind: t.expose('kind', { type: PauseKindEnum }),
    code: t.exposeString('code'),
    since: t.expose('since', { type: 'DateTime' }),
    until: t.field({ type: 'DateTime', nullable: true, resolve: (pause) => pause.until }),
  }),
});

const Needs = builder.objectRef<JobRow['needs']>('Needs');
Needs.implement({
  authScopes: signedIn,
  fields: (t) => ({
    mode: t.field({ type: ModeEnum, nullable: true, resolve: (needs) => needs.mode }),
    precautions: t.field({ type: [PrecautionEnum], resolve: (needs) => needs.precautions }),
    critical: t.exposeBoolean('critical'),
    accompaniment: t.expose('accompaniment', { type: AccompanimentEnum }),
    items: t.exposeInt('items'),
  }),
});

const StatusTime = builder.objectRef<{ status: JobStatus; at: string }>('StatusTime');
StatusTime.implement({
  authScopes: signedIn,
  fields: (t) => ({ status: t.expose('status', { type: JobStatusEnum }), at: t.expose('at', { type: 'DateTime' }) }),
});

export const Job = builder.loadableNode('Job', {
  authScopes: signedIn,
  id: { resolve: (job) => job.id },
  load: (ids: string[], context: GatewayContext): Promise<(JobRow | Error)[]> =>
    byIds(ids, (some) => context.services.dispatch.jobs({ query: { ids: some, first: 200 } })),
  fields: (t) => ({
    version: t.exposeInt('version'),
    no: t.exposeInt('no', { description: '0 until dispatch has numbered it.' }),
    date: t.expose('date', { type: 'Date' }),
    kind: t.expose('kind', { type: JobKindEnum }),
    status: t.expose('status', { type: JobStatusEnum }),
    pause: t.field({ type: Pause, nullable: true, resolve: (job) => job.pause }),
    outcome: t.field({ type: OutcomeEnum, nullable: true, resolve: (job) => job.outcome }),
    priority: t.expose('priority', { type: PriorityEnum }),
    from: t.field({ type: Place, resolve: (job) => job.fromId }),
    to: t.field({ type: Place, resolve: (job) => job.toId }),
    bed: t.string({ nullable: true, resolve: async (job, _args, context) => (await tripOf(job, context))?.bed }),
    readyAt: t.expose('readyAt', { type: 'DateTime' }),
    pickUpBy: t.expose('pickUpBy', { type: 'DateTime' }),
    finishBy: t.expose('finishBy', { type: 'DateTime' }),
    needs: t.field({ type: Needs, resolve: (job) => job.needs }),
    patient: t.field({
      type: Patient,
      nullable: true,
      resolve: ({ patientId }, _args, context) => (patientId === undefined ? null : orNull(Patient.getDataloader(context).load(patientId))),
    }),
    assignee: t.field({ type: Person, nullable: true, resolve: (job, _args, context) => personOf(job.assigneeId, context) }),
    assignedBy: t.field({ type: Person, nullable: true, resolve: (job, _args, context) => personOf(job.assignedById, context) }),
    requestedBy: t.field({ type: Person, nullable: true, resolve: (job, _args, context) => personOf(job.requestedById, context) }),
    requestedUnit: t.field({ type: Place, resolve: (job) => job.requestedUnitId }),
    note: t.string({ nullable: true, resolve: (job) => job.note }),
    times: t.field({
      type: [StatusTime],
      resolve: ({ times }) => jobStatuses.flatMap((status) => (times[status] === undefined ? [] : [{ status, at: times[status] }])),
    }),
    returns: t.exposeInt('returns'),
    trip: t.field({ type: Trip, nullable: true, resolve: (job, _args, context) => tripOf(job, context) }),
    consignment: t.field({
      type: Consignment,
      nullable: true,
      resolve: ({ ref }, _args, context) => (ref.service === 'delivery' ? orNull(Consignment.getDataloader(context).load(ref.id)) : null),
    }),
  }),
});

builder.queryFields((t) => ({
  job: t.field({
    type: Job,
    nullable: true,
    authScopes: mayQuery('job'),
    args: { id: t.arg.id() },
    resolve: (_root, { id }, context) => orNull(Job.getDataloader(context).load(id)),
  }),
  jobByNo: t.field({
    type: Job,
    nullable: true,
    authScopes: mayQuery('jobByNo'),
    args: { no: t.arg.int(), date: t.arg({ type: 'Date', required: false }) },
    resolve: async (_root, { no, date }, context) =>
      (await context.services.dispatch.jobs({ query: { no, date: date ?? context.calendar.dateOf(context.now().toISOString()), first: 1 } })).rows[0],
  }),
  jobs: t.connection(
    {
      type: Job,
      authScopes: mayQuery('jobs'),
      args: { open: t.arg.boolean({ required: false }), date: t.arg({ type: 'Date', required: false }), unitId: t.arg.id({ required: false }) },
      complexity: (args) => ({ field: 1, multiplier: Math.min(args.first ?? 50, 200) / 20 }),
      resolve: (_root, args, context) =>
        forward(args, 200, (page) =>
          context.services.dispatch.jobs({
            query: present({ open: args.open === true ? ('true' as const) : undefined, date: args.date, unitId: args.unitId, ...page }),
          }),
        ),
    },
    {},
    { name: 'JobEdge' },
  ),
}));

async function tripOf({ ref }: JobRow, context: GatewayContext) {
  return ref.service === 'escort' ? orNull(Trip.getDataloader(context).load(ref.id)) : null;
}

function personOf(id: string | undefined, context: GatewayContext) {
  return isPersonId(id) ? orNull(Person.getDataloader(context).load(id)) : null;
}
