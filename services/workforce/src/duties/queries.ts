import type { Duty } from '@orderly/contracts';
import { ids, type Loaded } from '@orderly/platform';
import type { Duties } from '../collections.ts';
import type { DutyState } from './duty.ts';
import { dutyIdOf } from './policy.ts';

const most = 1_000;

/** Duties of people, or of everybody on duty now (of a group, or all); also those on a break. */
export async function dutiesFor({ groupId, personIds }: { groupId?: string | undefined; personIds?: readonly string[] | undefined }, duties: Duties): Promise<Duty[]> {
  if (personIds) return dtos(await duties.findMany(personIds.map((id) => dutyIdOf(id, ids))));
  const { rows } = await duties.query({ index: 'by-status', where: { status: ['on', 'break'], ...(groupId === undefined ? {} : { groupId }) }, limit: most });
  return dtos(rows);
}

const dtos = (rows: readonly Loaded<DutyState>[]): Duty[] =>
  rows.flatMap(({ id, version, state }) => {
    if (state.status === 'none') return [];
    const { personId, status, shiftId, groupId, postId, kinds, areas, since } = state;
    const until = state.status === 'break' ? state.breakUntil : state.until;
    return [
      {
        id, version, personId, status, since,
        kinds: [...kinds], areas: [...areas],
        ...(shiftId === undefined ? {} : { shiftId }),
        ...(groupId === undefined ? {} : { groupId }),
        ...(postId === undefined ? {} : { postId }),
        ...(until === undefined ? {} : { until }),
      },
    ];
  });
