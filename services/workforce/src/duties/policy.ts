import type { ForeignEvent, Ids, Policy, Reaction } from '@orderly/platform/domain';
import type { EventName, EventOf } from '../events.ts';
import type { DutyCommand } from './duty.ts';

type Heard<T extends EventName> = ForeignEvent<EventOf<T>['data']>;

/** Duty follows the roster: what happens on a shift happens to those who stand on it. */
export const dutyPolicy: Policy = {
  'workforce.shift-opened': ({ aggregateId: shiftId, data: { personIds, groupId, postId, kinds, areas, until } }: Heard<'shift-opened'>, ids) =>
    each(personIds, ids, (personId) => ({ type: 'start', data: { personId, shiftId, groupId, postId, kinds, areas, until } })),
  'workforce.shift-part-ended': ({ aggregateId: shiftId, data: { personIds } }: Heard<'shift-part-ended'>, ids) => each(personIds, ids, () => ({ type: 'end', data: { shiftId } })),
  'workforce.shift-closed': ({ aggregateId: shiftId, data: { personIds } }: Heard<'shift-closed'>, ids) => each(personIds, ids, () => ({ type: 'end', data: { shiftId } })),
  'workforce.person-unrostered': ({ aggregateId: shiftId, data: { personId } }: Heard<'person-unrostered'>, ids) => each([personId], ids, () => ({ type: 'end', data: { shiftId } })),
  'workforce.work-group-assigned': ({ aggregateId: shiftId, data: { personIds, areas } }: Heard<'work-group-assigned'>, ids) =>
    each(personIds, ids, () => ({ type: 'changeAreas', data: { shiftId, areas } })),
  'workforce.person-deactivated': ({ aggregateId: personId }: Heard<'person-deactivated'>, ids) => each([personId], ids, () => ({ type: 'end', data: {} })),
};

const each = (personIds: readonly string[], ids: Ids, commandFor: (personId: string) => DutyCommand): readonly Reaction[] =>
  personIds.map((personId) => ({ kind: 'duty', id: dutyIdOf(personId, ids), command: commandFor(personId) }));

/** Id of a person's duty. */
export const dutyIdOf = (personId: string, ids: Ids): string => ids.derive('duty', personId);
