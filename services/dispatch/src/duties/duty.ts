import type { Area, DispatchEvent, JobKind } from '@orderly/contracts';
import type { Aggregate } from '@orderly/platform/domain';

export type DutyEvent = Extract<DispatchEvent, { type: 'duty-heard' }>;
type Heard = DutyEvent['data'];
type Areas = readonly (Omit<Area, 'floors' | 'streams'> & { readonly floors: readonly Readonly<Area['floors'][number]>[]; readonly streams: readonly JobKind[] })[];

/** A person's duty as workforce tells it; dispatch decides on it and reads it again where that may be late (question 12). */
export type DutyState = { readonly status: 'unheard' } | Heard;

type At = { readonly personId: string; readonly heardAt: string };
type Optional = { readonly shiftId?: string | undefined; readonly groupId?: string | undefined; readonly postId?: string | undefined; readonly until?: string | undefined };
export type DutyCommand =
  | { readonly type: 'know'; readonly data: At }
  | { readonly type: 'start'; readonly data: At & Optional & { readonly kinds: readonly JobKind[]; readonly areas: Areas } }
  | { readonly type: 'change-areas'; readonly data: At & { readonly areas: Areas } }
  | { readonly type: 'start-break'; readonly data: At & { readonly until: string } }
  | { readonly type: 'end-break'; readonly data: At }
  | { readonly type: 'end'; readonly data: At };

/** Duties, one document a person for as long as dispatch knows them. */
export const dutyAggregate: Aggregate<DutyState, DutyCommand, DutyEvent> = {
  kind: 'duty',
  collection: 'duties',
  schema: 1,
  initial: { status: 'unheard' },
  decide: {
    /** A registered porter is off duty until workforce says otherwise; so an unknown person and an absent one differ. */
    know: (state, { personId, heardAt }) => (state.status === 'unheard' ? [heard({ ...off(personId), heardAt })] : []),
    start: (state, data) => newer(state, data, () => ({ status: 'on', ...data })),
    'change-areas': (state, data) => newer(state, data, (before) => ({ ...before, areas: data.areas })),
    'start-break': (state, data) => newer(state, data, (before) => ({ ...before, status: 'break', breakUntil: data.until })),
    'end-break': (state, data) => newer(state, data, ({ breakUntil: _, ...before }) => ({ ...before, status: before.status === 'break' ? 'on' : before.status })),
    end: (state, data) => newer(state, data, () => off(data.personId)),
  },
  evolve: { 'duty-heard': (_state, heardNow) => heardNow },
  audiences: (state) => (state.status === 'unheard' ? [] : ['dispatch', `person:${state.personId}`]),
};

const off = (personId: string): Omit<Heard, 'heardAt'> => ({ personId, status: 'off', kinds: [], areas: [] });
const heard = (data: Heard): DutyEvent => ({ type: 'duty-heard', data });

/** What workforce said later stands, in whatever order it comes. */
function newer(state: DutyState, { personId, heardAt }: At, next: (before: Omit<Heard, 'heardAt'>) => Omit<Heard, 'heardAt'>): readonly DutyEvent[] {
  if (state.status !== 'unheard' && state.heardAt > heardAt) return [];
  return [heard({ ...next(state.status === 'unheard' ? off(personId) : state), heardAt })];
}
