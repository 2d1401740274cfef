import type { DispatchEvent, EventOf, workforceEvents } from '@orderly/contracts';
import type { ForeignEvent, Ids, Policy, Reaction } from '@orderly/platform/domain';
import type { DutyCommand } from './duty.ts';

type WorkforceEvent = EventOf<typeof workforceEvents>;
type Workforce<T extends WorkforceEvent['type']> = ForeignEvent<Extract<WorkforceEvent, { type: T }>['data']>;
type DutyHeard = ForeignEvent<Extract<DispatchEvent, { type: 'duty-heard' }>['data']>;

/** The kind of the target that looks for the jobs of somebody who is off duty or on a break (question 12). */
export const jobsOfPerson = 'jobs-of-person';

/** What workforce says of duties and breaks. */
export const dutyPolicy: Policy = {
  'workforce.person-registered': ({ aggregateId, recordedAt, data: { roles } }: Workforce<'person-registered'>, ids) =>
    roles.includes('porter') ? onDuty(aggregateId, ids, { type: 'know', data: { personId: aggregateId, heardAt: recordedAt } }) : [],
  'workforce.duty-started': ({ recordedAt, data }: Workforce<'duty-started'>, ids) => onDuty(data.personId, ids, { type: 'start', data: { ...data, heardAt: recordedAt } }),
  'workforce.duty-area-changed': ({ recordedAt, data }: Workforce<'duty-area-changed'>, ids) => onDuty(data.personId, ids, { type: 'change-areas', data: { ...data, heardAt: recordedAt } }),
  'workforce.break-started': ({ recordedAt, data: { personId, until } }: Workforce<'break-started'>, ids) => onDuty(personId, ids, { type: 'start-break', data: { personId, until, heardAt: recordedAt } }),
  'workforce.break-ended': ({ recordedAt, data: { personId } }: Workforce<'break-ended'>, ids) => onDuty(personId, ids, { type: 'end-break', data: { personId, heardAt: recordedAt } }),
  'workforce.duty-ended': ({ recordedAt, data: { personId } }: Workforce<'duty-ended'>, ids) => onDuty(personId, ids, { type: 'end', data: { personId, heardAt: recordedAt } }),
  'dispatch.duty-heard': ({ data: { personId, status } }: DutyHeard) => (status === 'on' ? [] : [{ kind: jobsOfPerson, id: personId, command: { type: 'recheck-duty', data: { personId } } }]),
};

/** The id of what dispatch has heard of a person's duty: not workforce's own, or two histories would share their event ids. */
export const dutyIdOf = (personId: string, ids: Ids): string => ids.derive('duty', 'dispatch', personId);

function onDuty(personId: string, ids: Ids, command: DutyCommand): readonly Reaction[] {
  return [{ kind: 'duty', id: dutyIdOf(personId, ids), command }];
}
