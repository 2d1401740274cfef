/** dispatch: jobs (who does it and when), places and the campus. */
import { z } from 'zod';
import { CivilDate, Code, type EventOf, Id, Ids, Instant, JobKind, Label, Mode, Note, page, Precaution, Priority, ReturnCode, Written } from './common.ts';
import { get, post } from './route.ts';
import { Area, dutyStatuses } from './workforce.ts';

export const placeKinds = [
  'ward', 'department', 'laboratory', 'imaging', 'theatre', 'pharmacy', 'store', 'desk', 'clinic', 'emergency', 'gate', 'morgue', 'room', 'lift',
] as const;
const Floor = z.int().min(-5).max(60);
export const Place = z.object({
  id: Id,
  version: z.int(),
  code: Code,
  name: Label,
  building: Code,
  floor: z.int(),
  kind: z.enum(placeKinds),
  /** Node of the campus graph. */
  node: Code,
  /** Kinds that this place may receive (DEL-1). */
  receives: z.array(JobKind),
});
export type Place = z.infer<typeof Place>;
const placeFields = { code: Code, name: Label, building: Code, floor: Floor, kind: z.enum(placeKinds), node: Code, receives: z.array(JobKind).max(20) };

const Seconds = z.number().min(0).max(3_600);
/** The campus as data, exactly as the dispatch engine reads it. */
export const CampusBody = z.strictObject({
  nodes: z.array(z.strictObject({ id: Code, building: Code, floor: Floor, x: z.number(), y: z.number() })).min(1).max(5_000),
  edges: z.array(z.strictObject({ from: Code, to: Code, seconds: Seconds, kind: z.enum(['walk', 'covered-walk', 'open-walk', 'stairs']) })).max(20_000),
  lifts: z
    .array(
      z.strictObject({
        id: Code, building: Code, kind: z.enum(['clean', 'dirty', 'any']), shaft: z.array(z.strictObject({ floor: Floor, nodeId: Code })).max(80),
        waitSeconds: Seconds, boardSeconds: z.record(Mode, Seconds), secondsPerFloor: Seconds,
      }),
    )
    .max(200),
});
export type CampusBody = z.infer<typeof CampusBody>;

export const jobStatuses = ['scheduled', 'waiting', 'assigned', 'accepted', 'at-pickup', 'picked-up', 'at-dropoff', 'handed-over', 'closed', 'cancelled'] as const;
export const JobStatus = z.enum(jobStatuses);
export type JobStatus = z.infer<typeof JobStatus>;
export const openJobStatuses = jobStatuses.slice(0, 8);

/** What the job needs of a person: figures and flags, no identity (question 15). */
export const Needs = z.object({
  mode: Mode.optional(),
  precautions: z.array(Precaution),
  critical: z.boolean(),
  accompaniment: z.enum(['none', 'nurse', 'doctor', 'family']),
  /** Number of items to carry. */
  items: z.int(),
});
export type Needs = z.infer<typeof Needs>;

export const Ref = z.object({ service: z.enum(['escort', 'delivery', 'dispatch']), id: z.string() });
/** `pauses: false`: an exception that is shown while the clock goes on. */
export const Pause = z.object({ kind: z.enum(['hold', 'exception']), code: z.string(), since: Instant, until: Instant.optional(), pauses: z.boolean().optional() });

export const Job = z.object({
  id: Id,
  version: z.int(),
  /** Short number, from 1001 each day. */
  no: z.int(),
  date: CivilDate,
  kind: JobKind,
  ref: Ref,
  status: JobStatus,
  pause: Pause.optional(),
  outcome: z.enum(['done', 'failed']).optional(),
  priority: Priority,
  fromId: Id,
  toId: Id,
  patientId: Id.optional(),
  needs: Needs,
  /** Ready from (a scheduled job is released before it). */
  readyAt: Instant,
  /** By when it must be picked up and finished: target times per priority (SC-9; P1 5/30, P2 15/60, P3 30/120 min). */
  pickUpBy: Instant,
  finishBy: Instant,
  assigneeId: Id.optional(),
  assignedById: z.string().optional(),
  requestedById: z.string(),
  requestedUnitId: Id,
  note: z.string().optional(),
  /** When each status of the present course was reached; `waiting` is the time of the last return. */
  times: z.partialRecord(JobStatus, Instant),
  returns: z.int(),
});
export type Job = z.infer<typeof Job>;

export const dispatchEvents = {
  'place-registered': z.object(placeFields),
  'campus-published': z.object({ revision: z.int(), hash: z.string(), campus: CampusBody }),
  'job-queued': z.object({
    no: z.int(), date: CivilDate, kind: JobKind, ref: Ref, priority: Priority, fromId: Id, toId: Id, patientId: Id.optional(), needs: Needs,
    readyAt: Instant, pickUpBy: Instant, finishBy: Instant, requestedById: z.string(), requestedUnitId: Id, scheduled: z.boolean(), releaseAt: Instant.optional(), note: z.string().optional(),
  }),
  'job-released': z.object({}),
  /** `overrideReason`: why a person of another post or area (GRP-4) gets it all the same. */
  'job-assigned': z.object({ personId: Id, fromPersonId: Id.optional(), reason: z.string().optional(), overrideReason: z.string().optional() }),
  'job-taken-back': z.object({ personId: Id, reason: z.enum(['dispatcher', 'off-duty', 'on-break', 'not-accepted']) }),
  'job-accepted': z.object({ personId: Id }),
  'job-returned': z.object({ personId: Id, code: ReturnCode, note: z.string().optional() }),
  'job-arrived': z.object({ personId: Id, implied: z.array(JobStatus) }),
  'job-picked-up': z.object({ personId: Id, implied: z.array(JobStatus), tookOverFrom: Id.optional() }),
  'job-at-dropoff': z.object({ personId: Id, implied: z.array(JobStatus) }),
  'job-handed-over': z.object({ personId: Id, implied: z.array(JobStatus) }),
  'job-closed': z.object({ outcome: z.enum(['done', 'failed']), note: z.string().optional() }),
  'job-cancelled': z.object({ code: z.string(), byId: z.string() }),
  'job-held': z.object({ code: z.string(), until: Instant.optional() }),
  /** `toId`: where an abnormal condition turned the journey (ESC-5). */
  'job-excepted': z.object({ code: z.string(), pauses: z.boolean(), toId: Id.optional() }),
  'job-resumed': z.object({}),
  'job-priority-changed': z.object({ priority: Priority, pickUpBy: Instant, finishBy: Instant, reason: z.string() }),
  'job-retimed': z.object({ readyAt: Instant, pickUpBy: Instant, finishBy: Instant }),
  /** What dispatch knows of a person's duty, whole. `until` is the shift's end, `breakUntil` the break's; `heardAt` orders what workforce said. */
  'duty-heard': z.object({
    personId: Id, status: z.enum(dutyStatuses), shiftId: Id.optional(), groupId: Id.optional(), postId: Id.optional(), kinds: z.array(JobKind), areas: z.array(Area), until: Instant.optional(), breakUntil: Instant.optional(), heardAt: Instant,
  }),
} as const;
export type DispatchEvent = EventOf<typeof dispatchEvents>;

const params = z.strictObject({ id: Id });
const openRefusals = ['dispatch.job-unknown', 'dispatch.wrong-status', 'dispatch.job-ended'] as const;
const assignRefusals = [...openRefusals, 'dispatch.already-assigned', 'dispatch.off-duty', 'dispatch.on-break', 'dispatch.wrong-post', 'dispatch.person-unknown', 'dispatch.outside-area'] as const;

export const dispatchRoutes = {
  places: get('/v1/places', {
    summary: 'Places by id, kind or building', allow: 'signed-in',
    query: z.strictObject({ ids: Ids.optional(), kind: z.enum(placeKinds).optional(), building: Code.optional(), first: z.coerce.number().int().min(1).max(500).default(500), after: z.string().max(500).optional() }),
    ok: page(Place),
  }),
  registerPlace: post('/v1/places', { summary: 'Registers a place', allow: ['administrator'], body: z.strictObject(placeFields), ok: Written, refusals: ['dispatch.code-taken', 'dispatch.node-unknown'] }),
  campus: get('/v1/campus', { summary: 'The campus graph', allow: 'signed-in', ok: z.object({ revision: z.int(), campus: CampusBody }), refusals: ['dispatch.campus-unknown'] }),
  publishCampus: post('/v1/campus', { summary: 'Publishes a campus graph (replaces the one before)', allow: ['administrator'], body: CampusBody, ok: Written, refusals: ['dispatch.campus-invalid'] }),
  travel: get('/v1/travel', { summary: 'Seconds and nodes between two places', allow: 'signed-in', query: z.strictObject({ from: Id, to: Id, mode: Mode.default('walking') }), ok: z.object({ seconds: z.number(), nodes: z.array(z.string()) }), refusals: ['dispatch.place-unknown'] }),
  jobs: get('/v1/jobs', {
    summary: 'Jobs: by id, by ref, open ones, one person\'s, one unit\'s, or a day\'s. A nurse gets own units\', a porter own ones.', allow: 'signed-in',
    query: z.strictObject({
      ids: Ids.optional(), refs: z.string().max(8_000).optional(), open: z.enum(['true']).optional(), assigneeId: Id.optional(), unitId: Id.optional(), date: CivilDate.optional(), no: z.coerce.number().int().optional(),
      first: z.coerce.number().int().min(1).max(500).default(200), after: z.string().max(500).optional(),
    }),
    ok: page(Job),
  }),
  createTask: post('/v1/jobs', {
    summary: 'A mini task of dispatch\'s own', allow: ['dispatcher', 'supervisor'],
    body: z.strictObject({ kind: z.enum(['task', 'transfer', 'moving', 'pipe-clearing', 'bed-disinfection', 'extra-bed']), fromId: Id, toId: Id, priority: Priority, readyAt: Instant.optional(), note: Note.optional() }),
    ok: Written, refusals: ['dispatch.place-unknown'],
  }),
  assignJob: post('/v1/jobs/:id/assign', {
    summary: 'Gives a waiting job to a person on duty; one winner (GRP-5, GRP-4)', allow: ['dispatcher', 'supervisor'], params,
    body: z.strictObject({ personId: Id, overrideReason: Note.optional() }), ok: Written, refusals: assignRefusals,
  }),
  reassignJob: post('/v1/jobs/:id/reassign', {
    summary: 'Gives an assigned job to somebody else; names who holds it now, so that a lost race is refused', allow: ['dispatcher', 'supervisor'], params,
    body: z.strictObject({ fromPersonId: Id, personId: Id, reason: z.string().min(1).max(200), overrideReason: Note.optional() }), ok: Written, refusals: assignRefusals,
  }),
  takeBackJob: post('/v1/jobs/:id/take-back', { summary: 'Puts an assigned job back into the queue', allow: ['dispatcher', 'supervisor'], params, ok: Written, refusals: openRefusals }),
  acceptJob: post('/v1/jobs/:id/accept', { summary: 'The assignee accepts', allow: ['porter'], params, ok: Written, refusals: [...openRefusals, 'dispatch.not-yours', 'dispatch.off-duty', 'dispatch.on-break'] }),
  returnJob: post('/v1/jobs/:id/return', { summary: 'The assignee gives it back, with a reason', allow: ['porter'], params, body: z.strictObject({ code: ReturnCode, note: Note.optional() }), ok: Written, refusals: [...openRefusals, 'dispatch.not-yours'] }),
  holdJob: post('/v1/jobs/:id/hold', { summary: 'Holds a job', allow: ['dispatcher', 'supervisor'], params, body: z.strictObject({ code: z.string().min(1).max(16), minutes: z.int().min(1).max(1_440).optional() }), ok: Written, refusals: openRefusals }),
  resumeJob: post('/v1/jobs/:id/resume', { summary: 'Resumes a held or excepted job', allow: ['dispatcher', 'supervisor'], params, ok: Written, refusals: openRefusals }),
  setPriority: post('/v1/jobs/:id/priority', { summary: 'Changes the priority, with a reason', allow: ['dispatcher', 'supervisor'], params, body: z.strictObject({ priority: Priority, reason: z.string().min(1).max(200) }), ok: Written, refusals: openRefusals }),
  arriveTask: post('/v1/jobs/:id/arrive', { summary: 'A mini task: arrived', allow: ['porter'], params, ok: Written, refusals: [...openRefusals, 'dispatch.not-yours', 'dispatch.not-a-task'] }),
  finishTask: post('/v1/jobs/:id/finish', { summary: 'A mini task: done or failed', allow: ['porter'], params, body: z.strictObject({ outcome: z.enum(['done', 'failed']), note: Note.optional() }), ok: Written, refusals: [...openRefusals, 'dispatch.not-yours', 'dispatch.not-a-task'] }),
  cancelTask: post('/v1/jobs/:id/cancel', { summary: 'Cancels a mini task (requests are cancelled at their owner)', allow: ['dispatcher', 'supervisor'], params, body: z.strictObject({ code: z.string().min(1).max(16) }), ok: Written, refusals: [...openRefusals, 'dispatch.not-a-task'] }),
} as const;
