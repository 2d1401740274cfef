import type { Area } from '@orderly/contracts';
import type { Evolve } from '@orderly/platform/domain';
import type { ShiftPart, WallPart } from '../catalogue/parts.ts';
import type { EventOf } from '../events.ts';

export type ShiftEvent = EventOf<'shift-planned' | 'person-rostered' | 'person-unrostered' | 'work-group-assigned' | 'shift-opened' | 'shift-part-ended' | 'shift-closed'>;
type Plan = EventOf<'shift-planned'>['data'];

export type PlannedShift = Plan & {
  readonly status: 'planned' | 'open' | 'closed';
  readonly personIds: readonly string[];
  readonly areas: readonly Area[];
  /** The part under way; absent before, between and after the parts. */
  readonly part?: number;
  /** How many parts are over. */
  readonly ended: number;
};
export type ShiftState = { readonly status: 'none' } | PlannedShift;

export type ShiftCommand =
  | { readonly type: 'plan'; readonly data: { readonly date: string; readonly templateId: string; readonly personIds: readonly string[] } }
  | { readonly type: 'roster'; readonly data: { readonly personId: string } }
  | { readonly type: 'unroster'; readonly data: { readonly personId: string } }
  | { readonly type: 'assignAreas'; readonly data: { readonly areas: readonly Area[] } }
  | { readonly type: 'advance'; readonly data: Record<never, never> };

/** Another shift near in time, with who stands on it. */
export type Neighbour = { readonly id: string; readonly parts: readonly ShiftPart[]; readonly personIds: readonly string[] };

export type ShiftFacts = {
  /** A scheduler's own group, where the scheduler has one. */
  readonly ownGroupId?: string;
  readonly template?: { readonly groupId: string; readonly postId: string; readonly kinds: Plan['kinds']; readonly parts: readonly WallPart[]; readonly headCount: number };
  readonly knownIds?: readonly string[];
  readonly activeIds?: readonly string[];
  readonly neighbours?: readonly Neighbour[];
};

/** Where an instant lies: in which part, if in any, and how many are over. */
export function positionAt(parts: readonly ShiftPart[], at: string): { readonly part: number | undefined; readonly ended: number } {
  const part = parts.findIndex(({ from, until }) => at >= from && at < until);
  return { part: part < 0 ? undefined : part, ended: parts.filter(({ until }) => at >= until).length };
}

const planned = (state: ShiftState, change: (shift: PlannedShift) => PlannedShift): ShiftState => (state.status === 'none' ? state : change(state));
const withoutPart = ({ part: _part, ...shift }: PlannedShift): PlannedShift => shift;

export const evolveShift: Evolve<ShiftState, ShiftEvent> = {
  'shift-planned': (_state, data) => ({ ...data, status: 'planned', personIds: [], areas: [], ended: 0 }),
  'person-rostered': (state, { personId }) => planned(state, (shift) => ({ ...shift, personIds: [...shift.personIds, personId] })),
  'person-unrostered': (state, { personId }) => planned(state, (shift) => ({ ...shift, personIds: shift.personIds.filter((id) => id !== personId) })),
  'work-group-assigned': (state, { areas }) => planned(state, (shift) => ({ ...shift, areas })),
  'shift-opened': (state, { part }) => planned(state, (shift) => ({ ...shift, status: 'open', part })),
  'shift-part-ended': (state, { part }) => planned(state, (shift) => ({ ...withoutPart(shift), status: 'open', ended: part + 1 })),
  'shift-closed': (state) => planned(state, (shift) => ({ ...withoutPart(shift), status: 'closed' })),
};
