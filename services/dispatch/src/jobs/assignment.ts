import { Refusal } from '@orderly/platform/domain';
import type { HeardDuty, JobContext, SomeDecisions } from './commands.ts';
import { alreadyAssigned, known, open, own, wrongStatus } from './guards.ts';
import { isEnded, isHeld, type JobEvent, type KnownJob } from './job.ts';

/** Who does it: giving, taking back, accepting, returning. */
export const assignment: SomeDecisions<'assign' | 'reassign' | 'take-back' | 'accept' | 'return' | 'recheck-duty'> = {
  /** Gives a queued job to a person on duty; of several at once one wins, the others are told who (GRP-4, GRP-5). */
  assign(state, { personId, overrideReason }, context) {
    const job = open(state);
    if (isHeld(job)) {
      if (job.assigneeId === personId) return [];
      throw alreadyAssigned(job);
    }
    requireFit(job, personId, { context, overrideReason });
    return [assigned({ personId, overrideReason })];
  },
  /** Gives a held job to somebody else, until it is picked up; the log shows from whom to whom (SC-3). */
  reassign(state, { fromPersonId, personId, reason, overrideReason }, context) {
    const job = open(state);
    if (!isHeld(job)) throw wrongStatus(job.status);
    if (job.assigneeId === personId) return [];
    if (job.assigneeId !== fromPersonId) throw alreadyAssigned(job);
    if (!isBeforePickUp(job)) throw wrongStatus(job.status);
    requireFit(job, personId, { context, overrideReason });
    return [assigned({ personId, fromPersonId, reason, overrideReason })];
  },
  'take-back'(state) {
    const job = open(state);
    if (!isHeld(job)) return [];
    if (job.status !== 'assigned' && job.status !== 'accepted') throw wrongStatus(job.status);
    return [{ type: 'job-taken-back', data: { personId: job.assigneeId, reason: 'dispatcher' } }];
  },
  /** The duty is read again here: nobody accepts work off duty or on a break (GRP-5). */
  accept(state, _data, context) {
    const job = own(state, context.actor.id);
    if (job.status !== 'assigned') return [];
    requireOnDuty(context.facts.duty, job.assigneeId);
    return [{ type: 'job-accepted', data: { personId: job.assigneeId } }];
  },
  return(state, { code, note }, { actor }) {
    const job = own(state, actor.id);
    if (!isBeforePickUp(job)) throw wrongStatus(job.status);
    return [{ type: 'job-returned', data: { personId: actor.id, code, ...(note === undefined ? {} : { note }) } }];
  },
  /** Both sides check (question 12): an assignment that met the end of a duty or a break is undone, unless it was accepted. */
  'recheck-duty'(state, { personId }, { facts }) {
    const job = known(state);
    if (isEnded(job) || job.status !== 'assigned' || job.assigneeId !== personId) return [];
    if (facts.duty?.status === 'on') return [];
    return [{ type: 'job-taken-back', data: { personId, reason: facts.duty?.status === 'break' ? 'on-break' : 'off-duty' } }];
  },
};

type Given = { readonly personId: string; readonly fromPersonId?: string; readonly reason?: string; readonly overrideReason?: string | undefined };

function assigned({ overrideReason, ...given }: Given): JobEvent {
  return { type: 'job-assigned', data: { ...given, ...(overrideReason === undefined ? {} : { overrideReason }) } };
}

const isBeforePickUp = ({ status }: KnownJob): boolean => status === 'assigned' || status === 'accepted' || status === 'at-pickup';

function requireOnDuty(duty: HeardDuty | undefined, personId: string): HeardDuty {
  if (!duty) throw new Refusal('dispatch.person-unknown', { personId });
  if (duty.status === 'off') throw new Refusal('dispatch.off-duty', { personId });
  if (duty.status === 'break') throw new Refusal('dispatch.on-break', { personId });
  return duty;
}

/** GRP-5 holds always; the post and the area (GRP-4) yield to a reason that stands in the event. */
function requireFit(job: KnownJob, personId: string, { context, overrideReason }: { context: JobContext; overrideReason: string | undefined }): void {
  const duty = requireOnDuty(context.facts.duty, personId);
  if (overrideReason !== undefined && overrideReason.trim() !== '') return;
  if (!duty.kinds.includes(job.kind)) throw new Refusal('dispatch.wrong-post', { personId, kind: job.kind });
  if (!isInArea(job, duty, context)) throw new Refusal('dispatch.outside-area', { personId });
}

/** GRP-4: a job that begins or ends on the work group's floors, of one of its streams; no area at that time means everywhere. */
function isInArea({ kind }: KnownJob, { areas }: HeardDuty, { at, facts }: JobContext): boolean {
  const valid = areas.filter((area) => area.from <= at && at < area.until);
  const spots = facts.spots ?? [];
  return (
    valid.length === 0 ||
    valid.some(
      ({ floors, streams }) =>
        (streams.length === 0 || streams.includes(kind)) &&
        (floors.length === 0 || floors.some(({ building, from, to }) => spots.some((spot) => spot.building === building && spot.floor >= from && spot.floor <= to))),
    )
  );
}
