import type { Area, Job, JobKind, Priority } from '@orderly/contracts';
import type { Context, Decide } from '@orderly/platform/domain';
import type { JobEvent, JobState } from './job.ts';

type Request = Pick<Job, 'kind' | 'ref' | 'priority' | 'fromId' | 'toId' | 'readyAt' | 'requestedById' | 'requestedUnitId' | 'patientId' | 'note'> & {
  readonly needs: Readonly<Omit<Job['needs'], 'precautions'>> & { readonly precautions: readonly Job['needs']['precautions'][number][] };
};
type None = Readonly<Record<never, never>>;
type ByPerson = { readonly personId: string };

/** Commands of persons, by HTTP. */
type PersonCommand =
  | { readonly type: 'create-task'; readonly data: Omit<Request, 'readyAt'> & { readonly readyAt?: string } }
  | { readonly type: 'assign'; readonly data: ByPerson & { readonly overrideReason?: string } }
  | { readonly type: 'reassign'; readonly data: ByPerson & { readonly fromPersonId: string; readonly reason: string; readonly overrideReason?: string } }
  | { readonly type: 'take-back'; readonly data: None }
  | { readonly type: 'accept'; readonly data: None }
  | { readonly type: 'return'; readonly data: { readonly code: Extract<JobEvent, { type: 'job-returned' }>['data']['code']; readonly note?: string } }
  | { readonly type: 'hold'; readonly data: { readonly code: string; readonly minutes?: number } }
  | { readonly type: 'resume'; readonly data: None }
  | { readonly type: 'set-priority'; readonly data: { readonly priority: Priority; readonly reason: string } }
  | { readonly type: 'arrive-task'; readonly data: None }
  | { readonly type: 'finish-task'; readonly data: { readonly outcome: 'done' | 'failed'; readonly note?: string } }
  | { readonly type: 'cancel-task'; readonly data: { readonly code: string } };

/** What the sweep and dispatch's own checks send. */
type OwnCommand =
  | { readonly type: 'release'; readonly data: None }
  | { readonly type: 'end-hold'; readonly data: None }
  | { readonly type: 'recheck-duty'; readonly data: ByPerson };

/** Facts of escort and delivery: never refused. */
type HeardCommand =
  | { readonly type: 'queue'; readonly data: Request }
  | { readonly type: 'hear-arrival'; readonly data: ByPerson }
  | { readonly type: 'hear-pick-up'; readonly data: ByPerson }
  | { readonly type: 'hear-drop-off'; readonly data: ByPerson }
  | { readonly type: 'hear-hand-over'; readonly data: ByPerson }
  | { readonly type: 'hear-close'; readonly data: { readonly outcome: 'done' | 'failed' } }
  | { readonly type: 'hear-cancel'; readonly data: { readonly code: string; readonly byId: string } }
  | { readonly type: 'hear-exception'; readonly data: { readonly code: string; readonly pauses: boolean; readonly toId?: string } }
  /** `code`: only this exception has ended; another one goes on. */
  | { readonly type: 'hear-resume'; readonly data: { readonly code?: string } };

export type JobCommand = PersonCommand | OwnCommand | HeardCommand;

/** A person's duty as dispatch has heard it (question 12). */
export type HeardDuty = { readonly status: 'on' | 'break' | 'off'; readonly kinds: readonly JobKind[]; readonly areas: readonly (Omit<Area, 'floors' | 'streams'> & { readonly floors: readonly Readonly<Area['floors'][number]>[]; readonly streams: readonly JobKind[] })[] };
export type Spot = { readonly building: string; readonly floor: number };

/** What was read for a decision: a free number for a new job; the person's duty and the job's places for an assignment. */
export type JobFacts = {
  readonly number?: { readonly date: string; readonly no: number };
  readonly duty?: HeardDuty | undefined;
  readonly spots?: readonly Spot[];
};

/** SC-9: target times in minutes per priority; when a later job waits as scheduled, and how long before its time it is released. */
export type JobRules = {
  readonly targets: Readonly<Record<Priority, { readonly pickUpMinutes: number; readonly finishMinutes: number }>>;
  readonly scheduledAfterMinutes: number;
  readonly leadMinutes: number;
};

export type JobContext = Context<JobFacts>;
export type JobDecisions = Decide<JobState, JobCommand, JobEvent, JobFacts>;
/** Some of the decisions, to be put together in `decide.ts`. */
export type SomeDecisions<T extends JobCommand['type']> = Pick<JobDecisions, T>;
