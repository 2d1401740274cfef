import { specification } from '@orderly/platform/testing';
import { describe, expect, it } from 'vitest';
import { defaultRules } from '../config.ts';
import { accepted, arrived, assigned, at, closed, facts, minutes, onDuty, person, pickedUp, queued, request, scheduled, task } from '../testing/jobs.ts';
import { jobAggregate } from './decide.ts';
import type { JobEvent } from './job.ts';

const jobs = jobAggregate(defaultRules);
const { given } = specification(jobs, { at, facts });
const [li, wang] = [person('li'), person('wang')];
const as = (id: string) => ({ actor: { id, roles: [] } });

describe('queueing', () => {
  it('SC-9 gives each priority its target times', () => {
    const times = (['P1', 'P2', 'P3'] as const).map((priority) => {
      const [event] = given().when({ type: 'queue', data: { ...request, priority } }).events();
      return event?.type === 'job-queued' ? [event.data.pickUpBy, event.data.finishBy] : [];
    });
    expect(times).toEqual([[minutes(5), minutes(30)], [minutes(15), minutes(60)], [minutes(30), minutes(120)]]);
  });

  it('DEL-2 an urgent specimen has the shortest clock of all, and stands before what was asked for earlier', () => {
    const urgent = given(queued({ kind: 'specimens', priority: 'P1', readyAt: minutes(5) })).state;
    const routine = given(queued({ priority: 'P3' })).state;
    expect(String(jobs.fields?.(urgent)['rank']) < String(jobs.fields?.(routine)['rank'])).toBe(true);
  });

  it('takes a job that is ready later than in half an hour as scheduled, to be released before its time', () => {
    given().when({ type: 'queue', data: { ...request, readyAt: minutes(60) } }).then(scheduled());
    given().when({ type: 'queue', data: { ...request, readyAt: minutes(30) } }).then(queued({ readyAt: minutes(30) }));
  });

  it('releases a scheduled job when its time has come, and not before', () => {
    expect(jobs.due?.(given(scheduled()).state)).toEqual({ at: minutes(45), command: { type: 'release', data: {} } });
    given(scheduled()).when({ type: 'release', data: {} }, { at: minutes(44) }).types();
    given(scheduled()).when({ type: 'release', data: {} }, { at: minutes(45) }).then({ type: 'job-released', data: {} });
  });

  it('queues a request once', () => given(queued()).when({ type: 'queue', data: request }).types());
});

describe('assigning', () => {
  it('gives a waiting or a scheduled job to a person on duty', () => {
    given(queued()).when({ type: 'assign', data: { personId: li } }).then(assigned(li));
    given(scheduled()).when({ type: 'assign', data: { personId: li } }).then(assigned(li));
  });

  it('refuses whoever comes second, and names the winner', () => {
    given(queued(), assigned(li)).when({ type: 'assign', data: { personId: wang } }).refused('dispatch.already-assigned', { winnerId: li, byId: 'person-x', at });
  });

  it('has nothing to do when the same person is given it again', () => given(queued(), assigned(li), accepted(li)).when({ type: 'assign', data: { personId: li } }).types());

  it.each([['off', 'dispatch.off-duty'], ['break', 'dispatch.on-break']] as const)('GRP-5 gives no work to a person whose duty is %s, for no reason at all', (status, code) => {
    const about = { facts: { ...facts, duty: onDuty({ status }) } };
    given(queued()).when({ type: 'assign', data: { personId: li, overrideReason: 'no one else' } }, about).refused(code);
    given(queued(), assigned(wang)).when({ type: 'reassign', data: { fromPersonId: wang, personId: li, reason: 'nearer', overrideReason: 'no one else' } }, about).refused(code);
    given(queued(), assigned(li)).when({ type: 'accept', data: {} }, { ...about, ...as(li) }).refused(code);
  });

  it('knows nobody of whom workforce never spoke', () => {
    given(queued()).when({ type: 'assign', data: { personId: li } }, { facts: {} }).refused('dispatch.person-unknown');
  });

  it('gives a job to a person of another post only for a reason, which stands in the event', () => {
    const about = { facts: { ...facts, duty: onDuty({ kinds: ['linen'] }) } };
    given(queued()).when({ type: 'assign', data: { personId: li } }, about).refused('dispatch.wrong-post');
    given(queued()).when({ type: 'assign', data: { personId: li, overrideReason: 'no one else' } }, about).then(assigned(li, { overrideReason: 'no one else' }));
  });

  const floors = (from: number, to: number) => ({ floors: [{ building: 'IM', from, to }], streams: [], from: minutes(-60), until: minutes(60) });
  it.each([
    ['on its floors', [floors(3, 9)], true],
    ['on other floors', [floors(6, 9)], false],
    ['on other floors, in an area that is over', [{ ...floors(6, 9), until: at }], true],
    ['of another stream', [{ ...floors(3, 9), streams: ['linen' as const] }], false],
    ['of its stream, on any floor', [{ ...floors(3, 9), floors: [], streams: ['escort' as const] }], true],
    ['in one of two areas', [floors(6, 9), floors(1, 5)], true],
  ])('GRP-4 respects the area of a shifted work group: a job %s', (_where, areas, isInside) => {
    const about = { facts: { ...facts, duty: onDuty({ areas }) } };
    const decision = given(queued()).when({ type: 'assign', data: { personId: li } }, about);
    if (isInside) decision.then(assigned(li));
    else decision.refused('dispatch.outside-area');
    given(queued()).when({ type: 'assign', data: { personId: li, overrideReason: 'rush' } }, about).then(assigned(li, { overrideReason: 'rush' }));
  });
});

describe('reassigning and taking back', () => {
  it('SC-3 names in each transfer who had the job before', () => {
    given(queued(), assigned(li), arrived(li)).when({ type: 'reassign', data: { fromPersonId: li, personId: wang, reason: 'nearer' } }).then(assigned(wang, { fromPersonId: li, reason: 'nearer' }));
  });

  it('refuses when somebody else holds it by now, and names the holder', () => {
    given(queued(), assigned(wang)).when({ type: 'reassign', data: { fromPersonId: li, personId: person('chen'), reason: 'nearer' } }).refused('dispatch.already-assigned', { winnerId: wang, byId: 'person-x', at });
  });

  it('is not done once it is picked up', () => {
    given(queued(), assigned(li), pickedUp(li)).when({ type: 'reassign', data: { fromPersonId: li, personId: wang, reason: 'nearer' } }).refused('dispatch.wrong-status', { status: 'picked-up' });
  });

  it('starts the course anew: the times of what is to be done again are gone', () => {
    const { state } = given(queued(), assigned(li), accepted(li), arrived(li), assigned(wang, { fromPersonId: li, reason: 'nearer' }));
    expect(state).toMatchObject({ status: 'assigned', assigneeId: wang, formerIds: [li], times: { waiting: at, assigned: at } });
    expect(state).not.toHaveProperty('times.accepted');
  });

  it('takes back before arrival, and not after', () => {
    given(queued(), assigned(li), accepted(li)).when({ type: 'take-back', data: {} }).then({ type: 'job-taken-back', data: { personId: li, reason: 'dispatcher' } });
    given(queued(), assigned(li), arrived(li)).when({ type: 'take-back', data: {} }).refused('dispatch.wrong-status', { status: 'at-pickup' });
  });

  it.each([['off', 'off-duty'], ['break', 'on-break']] as const)('GRP-5 takes a job not yet accepted back from a person whose duty is %s', (status, reason) => {
    const about = { facts: { duty: onDuty({ status }) } };
    given(queued(), assigned(li)).when({ type: 'recheck-duty', data: { personId: li } }, about).then({ type: 'job-taken-back', data: { personId: li, reason } });
    given(queued(), assigned(li), accepted(li)).when({ type: 'recheck-duty', data: { personId: li } }, about).types();
    given(queued(), assigned(wang)).when({ type: 'recheck-duty', data: { personId: li } }, about).types();
    given(queued(), assigned(li)).when({ type: 'recheck-duty', data: { personId: li } }).types();
  });
});

describe('the assignee', () => {
  it('accepts, once', () => {
    given(queued(), assigned(li)).when({ type: 'accept', data: {} }, as(li)).then(accepted(li));
    given(queued(), assigned(li), accepted(li)).when({ type: 'accept', data: {} }, as(li)).types();
  });

  it('gives it back with a code: it waits again, and the return counts', () => {
    const returned: JobEvent = { type: 'job-returned', data: { personId: li, code: 'R2', note: 'lift' } };
    given(queued(), assigned(li), accepted(li)).when({ type: 'return', data: { code: 'R2', note: 'lift' } }, as(li)).then(returned);
    expect(given(queued(), assigned(li), returned).state).toMatchObject({ status: 'waiting', returns: 1, formerIds: [li] });
    given(queued(), assigned(li), pickedUp(li)).when({ type: 'return', data: { code: 'R2' } }, as(li)).refused('dispatch.wrong-status');
  });

  it('is told when the job is theirs no more; anybody else learns nothing of it', () => {
    given(queued(), assigned(li), assigned(wang, { fromPersonId: li, reason: 'nearer' })).when({ type: 'accept', data: {} }, as(li)).refused('dispatch.not-yours');
    given(queued(), assigned(li)).when({ type: 'accept', data: {} }, as(wang)).refused('dispatch.job-unknown');
  });
});

describe('facts from escort and delivery', () => {
  it('imply the states before them', () => {
    given(queued()).when({ type: 'hear-pick-up', data: { personId: li } }).then({ type: 'job-picked-up', data: { personId: li, implied: ['assigned', 'accepted', 'at-pickup'] } });
    given(scheduled()).when({ type: 'hear-arrival', data: { personId: li } }).then({ type: 'job-arrived', data: { personId: li, implied: ['waiting', 'assigned', 'accepted'] } });
  });

  it('make a job of B the job of A who picked it up, and say from whom', () => {
    const took: JobEvent = { type: 'job-picked-up', data: { personId: li, implied: ['accepted', 'at-pickup'], tookOverFrom: wang } };
    given(queued(), assigned(wang)).when({ type: 'hear-pick-up', data: { personId: li } }).then(took);
    expect(given(queued(), assigned(wang), took).state).toMatchObject({ status: 'picked-up', assigneeId: li, assignedById: li, formerIds: [wang] });
  });

  it('let an arrival at a job that was just given to somebody else change nothing', () => given(queued(), assigned(wang)).when({ type: 'hear-arrival', data: { personId: li } }).types());

  it('end a job, and end its pause', () => {
    const { state } = given(queued(), assigned(li), pickedUp(li), { type: 'job-excepted', data: { code: 'E01', pauses: true } }, closed());
    expect(state).toMatchObject({ status: 'closed', outcome: 'done', assigneeId: li });
    expect(state).not.toHaveProperty('pause');
  });

  it('ESC-5 turn a journey: the job goes where the trip goes', () => {
    given(queued(), assigned(li)).when({ type: 'hear-exception', data: { code: 'E11', pauses: false, toId: request.fromId } }).then({ type: 'job-excepted', data: { code: 'E11', pauses: false, toId: request.fromId } });
    expect(given(queued(), { type: 'job-excepted', data: { code: 'E11', pauses: false, toId: request.fromId } }).state).toMatchObject({ toId: request.fromId, pause: { kind: 'exception', code: 'E11', pauses: false } });
  });
});

describe('pauses and priority', () => {
  const held = (until?: string): JobEvent => ({ type: 'job-held', data: { code: 'H1', ...(until === undefined ? {} : { until }) } });

  it('keep the status, and move the target times by as long as the clock stood', () => {
    given(queued(), assigned(li)).when({ type: 'hold', data: { code: 'H1', minutes: 20 } }).then(held(minutes(20)));
    given(queued(), held()).when({ type: 'resume', data: {} }, { at: minutes(10) }).then({ type: 'job-resumed', data: {} }, { type: 'job-retimed', data: { readyAt: at, pickUpBy: minutes(25), finishBy: minutes(70) } });
  });

  it('end by themselves when a hold has an end', () => {
    expect(jobs.due?.(given(queued(), held(minutes(20))).state)).toEqual({ at: minutes(20), command: { type: 'end-hold', data: {} } });
    given(queued(), held(minutes(20))).when({ type: 'end-hold', data: {} }, { at: minutes(19) }).types();
    given(queued(), held(minutes(20))).when({ type: 'end-hold', data: {} }, { at: minutes(20) }).types('job-resumed', 'job-retimed');
  });

  it('an exception ends at its owner: a dispatcher neither holds nor resumes it here', () => {
    const excepted: JobEvent = { type: 'job-excepted', data: { code: 'E01', pauses: true } };
    given(queued(), excepted).when({ type: 'resume', data: {} }).refused('dispatch.wrong-status');
    given(queued(), excepted).when({ type: 'hold', data: { code: 'H1' } }).refused('dispatch.wrong-status');
    given(queued(), excepted).when({ type: 'hear-resume', data: {} }, { at: minutes(5) }).types('job-resumed', 'job-retimed');
    given(queued(), held()).when({ type: 'hear-resume', data: {} }).types();
  });

  it('an exception that stops no clock moves no target time', () => {
    given(queued(), { type: 'job-excepted', data: { code: 'E03', pauses: false } }).when({ type: 'hear-resume', data: {} }, { at: minutes(5) }).then({ type: 'job-resumed', data: {} });
  });

  it('SC-9 a raised priority counts from now and never gives more time, a lowered one counts from when the job is ready', () => {
    const raise = (from: number) => given(queued({ priority: 'P3' })).when({ type: 'set-priority', data: { priority: 'P1', reason: 'worse' } }, { at: minutes(from) });
    raise(10).then({ type: 'job-priority-changed', data: { priority: 'P1', pickUpBy: minutes(15), finishBy: minutes(40), reason: 'worse' } });
    raise(28).then({ type: 'job-priority-changed', data: { priority: 'P1', pickUpBy: minutes(30), finishBy: minutes(58), reason: 'worse' } });
    given(queued({ priority: 'P1' })).when({ type: 'set-priority', data: { priority: 'P3', reason: 'better' } }, { at: minutes(10) }).then({ type: 'job-priority-changed', data: { priority: 'P3', pickUpBy: minutes(30), finishBy: minutes(120), reason: 'better' } });
  });
});

describe('a mini task', () => {
  it('goes its course step by step', () => {
    given(task(), assigned(li)).when({ type: 'arrive-task', data: {} }, as(li)).refused('dispatch.wrong-status', { status: 'assigned' });
    given(task(), assigned(li), accepted(li)).when({ type: 'arrive-task', data: {} }, as(li)).then(arrived(li));
    given(task(), assigned(li), accepted(li)).when({ type: 'finish-task', data: { outcome: 'done' } }, as(li)).refused('dispatch.wrong-status', { status: 'accepted' });
    given(task(), assigned(li), accepted(li), arrived(li)).when({ type: 'finish-task', data: { outcome: 'done' } }, as(li)).then({ type: 'job-handed-over', data: { personId: li, implied: ['picked-up', 'at-dropoff'] } }, closed());
  });

  it('may turn out to be impossible once it is accepted', () => given(task(), assigned(li), accepted(li)).when({ type: 'finish-task', data: { outcome: 'failed', note: 'locked' } }, as(li)).then({ type: 'job-closed', data: { outcome: 'failed', note: 'locked' } }));

  it('is no request: a request is arrived at, finished and cancelled at its owner', () => {
    const request = [queued(), assigned(li), accepted(li)] as const;
    for (const command of [{ type: 'arrive-task', data: {} }, { type: 'finish-task', data: { outcome: 'done' } }, { type: 'cancel-task', data: { code: 'C1' } }] as const) given(...request).when(command, as(li)).refused('dispatch.not-a-task');
  });
});
