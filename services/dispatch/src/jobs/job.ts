import type { DispatchEvent, Job, JobStatus } from '@orderly/contracts';
import type { Evolve, Recorded } from '@orderly/platform/domain';

/** What stays with a job through all its statuses. */
type Details = Pick<Job, 'no' | 'date' | 'kind' | 'priority' | 'fromId' | 'toId' | 'readyAt' | 'pickUpBy' | 'finishBy' | 'requestedById' | 'requestedUnitId' | 'returns'> & {
  readonly ref: Readonly<Job['ref']>;
  readonly needs: Readonly<Omit<Job['needs'], 'precautions'>> & { readonly precautions: readonly Job['needs']['precautions'][number][] };
  readonly patientId?: string | undefined;
  readonly note?: string | undefined;
  readonly pause?: Readonly<NonNullable<Job['pause']>> | undefined;
  readonly times: Readonly<Partial<Record<JobStatus, string>>>;
  /** Who held it once and does no more: they may be told so. */
  readonly formerIds: readonly string[];
};
type Holding = { readonly assigneeId: string; readonly assignedById: string; readonly assignedAt: string };

export type NoJob = { readonly status: 'none' };
export type QueuedJob = Details & { readonly status: 'scheduled' | 'waiting'; readonly releaseAt?: string | undefined };
export type HeldJob = Details & Holding & { readonly status: 'assigned' | 'accepted' | 'at-pickup' | 'picked-up' | 'at-dropoff' | 'handed-over' };
export type EndedJob = Details & Partial<Holding> & { readonly status: 'closed' | 'cancelled'; readonly outcome?: 'done' | 'failed' | undefined };
export type KnownJob = QueuedJob | HeldJob | EndedJob;
/** A job by its status (ux vocabulary); who holds it is there exactly when somebody does. */
export type JobState = NoJob | KnownJob;

type JobEventType =
  | 'job-queued' | 'job-released' | 'job-assigned' | 'job-taken-back' | 'job-accepted' | 'job-returned' | 'job-arrived' | 'job-picked-up' | 'job-at-dropoff'
  | 'job-handed-over' | 'job-closed' | 'job-cancelled' | 'job-held' | 'job-excepted' | 'job-resumed' | 'job-priority-changed' | 'job-retimed';
export type JobEvent = Extract<DispatchEvent, { type: JobEventType }>;

export const noJob: NoJob = { status: 'none' };

/** The course of a job, in order; `cancelled` stands beside it. */
export const course: readonly JobStatus[] = ['scheduled', 'waiting', 'assigned', 'accepted', 'at-pickup', 'picked-up', 'at-dropoff', 'handed-over', 'closed'];

/** True from queueing until the end. */
export const isOpen = (state: JobState): state is QueuedJob | HeldJob => state.status !== 'none' && !isEnded(state);
export const isEnded = (state: JobState): state is EndedJob => state.status === 'closed' || state.status === 'cancelled';
export const isHeld = (state: JobState): state is HeldJob => isOpen(state) && 'assigneeId' in state;
/** How far the job is on its course. */
export const stepOf = (status: JobStatus): number => course.indexOf(status);

/** How each fact changes a job. */
export const evolveJob: Evolve<JobState, JobEvent> = {
  'job-queued': (_state, { scheduled, ...details }, { occurredAt }) => {
    const status = scheduled ? 'scheduled' : 'waiting';
    return { ...details, status, times: { [status]: occurredAt }, returns: 0, formerIds: [] };
  },
  'job-released': (state, _data, recorded) => (state.status === 'scheduled' ? { ...state, status: 'waiting', times: reached(state, 'waiting', recorded) } : state),
  'job-assigned': (state, { personId }, recorded) => given(state, 'assigned', { personId, recorded }),
  'job-taken-back': (state, _data, recorded) => queuedAgain(state, state.status === 'none' ? undefined : (state.times.waiting ?? recorded.occurredAt)),
  'job-accepted': (state, _data, recorded) => (isHeld(state) ? { ...state, status: 'accepted', times: reached(state, 'accepted', recorded) } : state),
  'job-returned': (state, _data, { occurredAt }) => {
    const queued = queuedAgain(state, occurredAt);
    return queued.status === 'none' ? queued : { ...queued, returns: queued.returns + 1 };
  },
  'job-arrived': (state, data, recorded) => given(state, 'at-pickup', { ...data, recorded }),
  'job-picked-up': (state, data, recorded) => given(state, 'picked-up', { ...data, recorded }),
  'job-at-dropoff': (state, data, recorded) => given(state, 'at-dropoff', { ...data, recorded }),
  'job-handed-over': (state, data, recorded) => given(state, 'handed-over', { ...data, recorded }),
  'job-closed': (state, { outcome }, recorded) => ended(state, 'closed', { outcome, recorded }),
  'job-cancelled': (state, _data, recorded) => ended(state, 'cancelled', { recorded }),
  'job-held': (state, { code, until }, { at }) => merged(state, { pause: { kind: 'hold', code, since: at, ...(until === undefined ? {} : { until }) } }),
  'job-excepted': (state, { code, pauses, toId }, { at }) => merged(state, { pause: { kind: 'exception', code, since: at, pauses }, ...(toId === undefined ? {} : { toId }) }),
  'job-resumed': (state) => {
    if (state.status === 'none') return state;
    const { pause: _, ...rest } = state;
    return rest;
  },
  'job-priority-changed': (state, { priority, pickUpBy, finishBy }) => merged(state, { priority, pickUpBy, finishBy }),
  'job-retimed': (state, { readyAt, pickUpBy, finishBy }) => merged(state, { readyAt, pickUpBy, finishBy }),
};

function merged(state: JobState, change: Partial<Details>): JobState {
  return state.status === 'none' ? state : { ...state, ...change };
}

type Giving = { readonly personId: string; readonly implied?: readonly JobStatus[]; readonly recorded: Recorded };

/** The person holds the job, which stands at that status; whoever held it before is remembered. */
function given(state: JobState, status: HeldJob['status'], { personId, implied = [], recorded }: Giving): JobState {
  if (state.status === 'none' || isEnded(state)) return state;
  const { releaseAt: _, ...rest } = { releaseAt: undefined, ...state };
  const times = reached(state, status, recorded, implied);
  if ('assigneeId' in state && state.assigneeId === personId) return { ...rest, assigneeId: personId, assignedById: state.assignedById, assignedAt: state.assignedAt, status, times };
  const formerIds = 'assigneeId' in state ? [...new Set([...state.formerIds, state.assigneeId])] : state.formerIds;
  // Who took it over by picking it up gave it to themself.
  const assignedById = status === 'assigned' ? recorded.actor.id : personId;
  return { ...rest, status, times, formerIds: formerIds.filter((id) => id !== personId), assigneeId: personId, assignedById, assignedAt: recorded.at };
}

function queuedAgain(state: JobState, waitingSince: string | undefined): JobState {
  if (!isHeld(state)) return state;
  const { assigneeId, assignedById: _by, assignedAt: _at, ...rest } = state;
  const { scheduled } = state.times;
  const times = { ...(scheduled === undefined ? {} : { scheduled }), ...(waitingSince === undefined ? {} : { waiting: waitingSince }) };
  return { ...rest, status: 'waiting', times, formerIds: [...new Set([...state.formerIds, assigneeId])] };
}

function ended(state: JobState, status: EndedJob['status'], { outcome, recorded }: { outcome?: 'done' | 'failed'; recorded: Recorded }): JobState {
  if (state.status === 'none') return state;
  const { pause: _, ...rest } = state;
  return { ...rest, status, times: { ...state.times, [status]: recorded.occurredAt }, ...(outcome === undefined ? {} : { outcome }) };
}

/** Times of the course up to that status; what lay beyond it is to be reached anew. */
function reached(state: KnownJob, status: JobStatus, { occurredAt }: Recorded, implied: readonly JobStatus[] = []): Details['times'] {
  const passed = course.slice(0, stepOf(status)).flatMap((name) => {
    const time = state.times[name] ?? (implied.includes(name) ? occurredAt : undefined);
    return time === undefined ? [] : [[name, time] as const];
  });
  return Object.fromEntries([...passed, [status, occurredAt]]);
}
