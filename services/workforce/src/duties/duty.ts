import type { Area, JobKind } from '@orderly/contracts';
import type { Evolve } from '@orderly/platform/domain';
import type { EventOf } from '../events.ts';

export type DutyEvent = EventOf<'duty-started' | 'duty-area-changed' | 'break-started' | 'break-ended' | 'duty-ended'>;
type BreakKind = EventOf<'break-started'>['data']['kind'];

type Known = {
  readonly personId: string;
  readonly shiftId?: string | undefined;
  readonly groupId?: string | undefined;
  readonly postId?: string | undefined;
  readonly kinds: readonly JobKind[];
  readonly areas: readonly Area[];
  readonly since: string;
  readonly until?: string | undefined;
};
export type DutyState =
  | { readonly status: 'none' }
  | (Known & { readonly status: 'on' })
  | (Known & { readonly status: 'break'; readonly breakUntil: string })
  | (Known & { readonly status: 'off' });
export type OnDuty = Extract<DutyState, { status: 'on' | 'break' }>;

/** The part of a shift that runs now, for a person who stands on it. */
export type Attendance = { readonly shiftId: string; readonly groupId: string; readonly postId: string; readonly kinds: readonly JobKind[]; readonly areas: readonly Area[]; readonly until: string };

export type DutyCommand =
  /** By roster, when the shift opens. */
  | { readonly type: 'start'; readonly data: Attendance & { readonly personId: string } }
  /** By the person or a dispatcher; the shift is a fact. */
  | { readonly type: 'signOn'; readonly data: { readonly personId: string } }
  | { readonly type: 'signOff'; readonly data: Record<never, never> }
  /** Ends the duty of that shift, or any. */
  | { readonly type: 'end'; readonly data: { readonly shiftId?: string } }
  | { readonly type: 'changeAreas'; readonly data: { readonly shiftId: string; readonly areas: readonly Area[] } }
  | { readonly type: 'startBreak'; readonly data: { readonly kind: BreakKind; readonly minutes: number } }
  | { readonly type: 'endBreak'; readonly data: Record<never, never> }
  | { readonly type: 'breakOver'; readonly data: Record<never, never> };

export type DutyFacts = { readonly isActive?: boolean; readonly attendance?: Attendance };

export const evolveDuty: Evolve<DutyState, DutyEvent> = {
  'duty-started': (_state, data, { at }) => ({ ...data, status: 'on', since: at }),
  'duty-area-changed': (state, { areas }) => (state.status === 'none' ? state : { ...state, areas }),
  'break-started': (state, { until }, { at }) => (state.status === 'on' ? { ...state, status: 'break', breakUntil: until, since: at } : state),
  'break-ended': (state, _data, { at }) => (state.status === 'break' ? { ...withoutBreak(state), status: 'on', since: at } : state),
  'duty-ended': (state, { personId }, { at }) => ({ status: 'off', personId, kinds: [], areas: [], since: at, ...standing(state) }),
};

function withoutBreak({ breakUntil: _until, ...rest }: Extract<DutyState, { status: 'break' }>): Omit<Extract<DutyState, { status: 'break' }>, 'breakUntil'> {
  return rest;
}

/** What stays known of somebody who went off: group and post. */
function standing(state: DutyState): { readonly groupId?: string | undefined; readonly postId?: string | undefined } {
  return state.status === 'none' ? {} : { groupId: state.groupId, postId: state.postId };
}
