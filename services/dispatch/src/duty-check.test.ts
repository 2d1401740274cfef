import { ids, openService, type Running, target } from '@orderly/platform';
import { type TestCentre, testCentre } from '@orderly/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultRules } from './config.ts';
import { dutyAggregate } from './duties/duty.ts';
import { dutyIdOf, dutyPolicy } from './duties/policy.ts';
import { type Duties, dutyChecks, dutyReader, type Jobs } from './duty-check.ts';
import { jobAggregate } from './jobs/decide.ts';
import { jobPolicy } from './jobs/policy.ts';
import { onDuty, person, request } from './testing/jobs.ts';

const actor = { id: 'person-x', roles: ['dispatcher'] };
let centre: TestCentre;
let jobs: Jobs;
let duties: Duties;

beforeAll(async () => {
  centre = await testCentre();
  await centre.start(async ({ platform, keys }): Promise<Running> => {
    const service = await openService('dispatch', platform, { keys });
    jobs = await service.open(jobAggregate(defaultRules));
    duties = await service.open(dutyAggregate);
    service.consume({ from: ['dispatch'], policy: { ...dutyPolicy, ...jobPolicy }, targets: [target(jobs, { service: 'dispatch' }), ...dutyChecks(jobs, dutyReader(duties, ids))] });
    return service.start();
  });
});
afterAll(() => centre.stop());

const now = (): string => centre.clock.now().toISOString();
const hear = (personId: string, type: 'start' | 'end') =>
  duties.handle(dutyIdOf(personId, ids), type === 'end' ? { type, data: { personId, heardAt: now() } } : { type, data: { personId, heardAt: now(), kinds: ['escort'], areas: [] } }, { actor });

async function queuedJob(no: number): Promise<string> {
  const id = ids.derive('job', String(no));
  await jobs.handle(id, { type: 'queue', data: request }, { actor, facts: { number: { date: '2026-11-24', no } } });
  return id;
}
const statusOf = async (id: string) => (await jobs.find(id))?.state.status;

describe('a rule over two documents', () => {
  it('GRP-5 sees a duty that ended after it was read and before the assignment was saved', async () => {
    const personId = person('crossing');
    await hear(personId, 'start');
    const id = await queuedJob(1);
    const stale = async () => {
      await hear(personId, 'end');
      // The duty's own check has run by now, and found no job.
      await centre.settle();
      return { duty: onDuty() };
    };
    expect((await jobs.handle(id, { type: 'assign', data: { personId } }, { actor, facts: stale })).state).toMatchObject({ status: 'assigned' });
    await centre.settle();
    expect(await statusOf(id)).toBe('waiting');
    expect((await jobs.history(id, 0))?.at(-1)).toMatchObject({ type: 'job-taken-back', data: { personId, reason: 'off-duty' }, actor: { id: 'system:dispatch' } });
  });

  it('GRP-5 sees an assignment that was saved before the duty ended', async () => {
    const personId = person('ended');
    await hear(personId, 'start');
    const id = await queuedJob(2);
    await jobs.handle(id, { type: 'assign', data: { personId } }, { actor, facts: { duty: onDuty() } });
    await centre.settle();
    expect(await statusOf(id)).toBe('assigned');
    await hear(personId, 'end');
    await centre.settle();
    expect(await statusOf(id)).toBe('waiting');
  });

  it('leaves no trace where all is well', async () => {
    const personId = person('well');
    await hear(personId, 'start');
    const id = await queuedJob(3);
    await jobs.handle(id, { type: 'assign', data: { personId } }, { actor, facts: { duty: onDuty() } });
    await centre.settle();
    expect((await jobs.history(id, 0))?.map(({ type }) => type)).toEqual(['job-queued', 'job-assigned']);
  });
});
