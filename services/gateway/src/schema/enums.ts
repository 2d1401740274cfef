import {
  Accompaniment,
  ItemType,
  dutyStatuses,
  jobKinds,
  jobStatuses,
  modes,
  precautions,
  priorities,
  Reason,
  roles,
  shiftStatuses,
  tubes,
} from '@orderly/contracts';
import type { Consignment } from '@orderly/contracts';
import { builder } from '../builder.ts';

/** `at-pickup` in the contracts is `at_pickup` in GraphQL, whose names know no hyphen. */
export function enumOf<const T extends string>(name: string, values: readonly T[]) {
  const entries: Record<string, { value: T }> = {};
  for (const value of values) entries[value.replaceAll('-', '_')] = { value };
  return builder.enumType(name, { values: entries });
}

export const RoleEnum = enumOf('Role', roles);
export const DutyStatusEnum = enumOf('DutyStatus', dutyStatuses);
export const JobKindEnum = enumOf('JobKind', jobKinds);
export const JobStatusEnum = enumOf('JobStatus', jobStatuses);
export const PriorityEnum = enumOf('Priority', priorities);
export const ModeEnum = enumOf('Mode', modes);
export const PrecautionEnum = enumOf('Precaution', precautions);
export const TubeEnum = enumOf('Tube', tubes);
export const AccompanimentEnum = enumOf('Accompaniment', Accompaniment.options);
export const OutcomeEnum = enumOf('Outcome', ['done', 'failed']);
export const PauseKindEnum = enumOf('PauseKind', ['hold', 'exception']);
export const SexEnum = enumOf('Sex', ['female', 'male', 'other']);
export const TripReasonEnum = enumOf('TripReason', Reason.options);
export const ItemTypeEnum = enumOf('ItemType', ItemType.options);
const itemStates = ['expected', 'picked-up', 'handed-over', 'rejected', 'missing'] as const satisfies readonly Consignment['items'][number]['state'][];
export const ItemStateEnum = enumOf('ItemState', itemStates);
export const ShiftStatusEnum = enumOf('ShiftStatus', shiftStatuses);
export const DeliveryStatusEnum = enumOf('DeliveryStatus', ['open', 'closed', 'cancelled']);
export const LegEnum = enumOf('Leg', ['pick-up', 'drop-off']);
export const ScanMethodEnum = enumOf('ScanMethod', ['scan', 'typed']);
