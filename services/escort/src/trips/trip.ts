import type { CancelCode, EscortEvent, ExceptionCode, Mode, Precaution, Priority, ProofMethod, Trip, Tube } from '@orderly/contracts';
import type { Evolve } from '@orderly/platform/domain';

export type Stage = 'pick-up' | 'drop-off';
type Checks = { readonly pickUp: boolean; readonly dropOff: boolean };
type Companion = NonNullable<Trip['companion']>;

export type KnownTrip = {
  readonly status: Trip['status'];
  readonly requestedAt: string;
  readonly isHeard: boolean;
  readonly isUnheardTold: boolean;
  readonly jobId: string;
  readonly patientId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly bed: string;
  readonly reason: Trip['reason'];
  readonly mode: Mode;
  readonly priority: Priority;
  readonly readyAt: string;
  readonly precautions: readonly Precaution[];
  readonly tubes: readonly Tube[];
  readonly critical: boolean;
  readonly dependent: boolean;
  readonly accompaniment: Trip['accompaniment'];
  readonly requestedById: string;
  readonly requestedUnitId: string;
  readonly urgentReason?: string | undefined;
  readonly note?: string | undefined;
  readonly wish?: string | undefined;
  readonly assigneeId?: string;
  readonly porterId?: string;
  readonly companion?: Companion;
  readonly identity: Checks;
  readonly tubesChecked: Checks;
  readonly pause?: { readonly code: ExceptionCode; readonly since: string; readonly pauses: boolean };
  readonly outcome?: 'done' | 'failed';
  readonly receiverId?: string;
};
export type TripState = { readonly status: 'none' } | KnownTrip;

type Requested = Extract<EscortEvent, { type: 'trip-requested' }>['data'];
export type TripRequest = Omit<Requested, 'critical' | 'dependent' | 'requestedUnitId' | 'bed' | 'tubes' | 'readyAt'> & {
  readonly bed?: string;
  readonly tubes?: readonly Tube[];
  readonly readyAt?: string;
  /** Asked again although such a trip is open. */
  readonly again?: boolean;
};

export type TripCommand =
  | { readonly type: 'request'; readonly data: TripRequest }
  | { readonly type: 'hear-job'; readonly data: { readonly no: number } }
  | { readonly type: 'hear-assignee'; readonly data: { readonly personId?: string } }
  | { readonly type: 'report-unheard'; readonly data: Readonly<Record<never, never>> }
  | { readonly type: 'arrive'; readonly data: { readonly at: Stage; readonly placeCode?: string } }
  | { readonly type: 'check-identity'; readonly data: { readonly at: Stage; readonly kinds: readonly ('wristband' | 'admission-no' | 'spoken-name')[]; readonly methods: readonly ProofMethod[] } }
  | { readonly type: 'record-companion'; readonly data: Companion & { readonly subjectId: string } }
  | { readonly type: 'check-tubes'; readonly data: { readonly at: Stage; readonly tubes: readonly Tube[] } }
  | { readonly type: 'pick-up'; readonly data: Readonly<Record<never, never>> }
  | { readonly type: 'hand-over'; readonly data: Readonly<Record<never, never>> }
  | { readonly type: 'except'; readonly data: { readonly code: ExceptionCode; readonly note?: string; readonly divertToId?: string } }
  | { readonly type: 'resume'; readonly data: Readonly<Record<never, never>> }
  | { readonly type: 'cancel'; readonly data: { readonly code: CancelCode; readonly note?: string } };

export type TripEvent = Extract<
  EscortEvent,
  {
    type:
      | 'trip-requested' | 'trip-job-heard' | 'trip-assignee-heard' | 'trip-request-unheard' | 'trip-arrived' | 'identity-checked' | 'companion-recorded' | 'tubes-checked'
      | 'patient-picked-up' | 'patient-handed-over' | 'trip-closed' | 'trip-cancelled' | 'trip-excepted' | 'trip-resumed';
  }
>;

const neither: Checks = { pickUp: false, dropOff: false };

export const evolveTrip: Evolve<TripState, TripEvent> = {
  'trip-requested': (_state, data, { at }) => ({ status: 'requested', requestedAt: at, isHeard: false, isUnheardTold: false, identity: neither, tubesChecked: neither, ...data }),
  'trip-job-heard': (state) => changed(state, { isHeard: true }),
  'trip-assignee-heard': (state, { personId }) => (personId === undefined ? without(state, 'assigneeId') : changed(state, { assigneeId: personId })),
  'trip-request-unheard': (state) => changed(state, { isUnheardTold: true }),
  'trip-arrived': (state, { at }) => changed(state, { status: at === 'pick-up' ? 'at-pickup' : 'at-dropoff' }),
  'identity-checked': (state, { at, matched }) => withCheck(state, 'identity', { at, done: matched }),
  'companion-recorded': (state, { kind, relation }) => changed(state, { companion: { kind, relation } }),
  'tubes-checked': (state, { at }) => withCheck(state, 'tubesChecked', { at, done: true }),
  'patient-picked-up': (state, { personId }) => changed(state, { status: 'picked-up', porterId: personId }),
  'patient-handed-over': (state, { receiverId }) => changed(state, { status: 'handed-over', receiverId }),
  'trip-closed': (state, { outcome }) => changed(without(state, 'pause'), { status: 'closed', outcome }),
  'trip-cancelled': (state) => changed(without(state, 'pause'), { status: 'cancelled' }),
  'trip-excepted': (state, { code, pauses, divertToId }, { at }) => {
    if (state.status === 'none') return state;
    // ESC-7: whoever is told that it is another person checks again before going on.
    const doubted = code === 'E05' ? withCheck(state, 'identity', { at: isOnTheWay(state) ? 'drop-off' : 'pick-up', done: false }) : state;
    return changed(divertToId === undefined ? doubted : diverted(doubted, divertToId), { pause: pauseAfter(state, { code, since: at, pauses }) });
  },
  'trip-resumed': (state) => without(state, 'pause'),
};

export const isOnTheWay = ({ status }: KnownTrip): boolean => status === 'picked-up' || status === 'at-dropoff';
export const isOpen = ({ status }: TripState): boolean => status !== 'none' && status !== 'closed' && status !== 'cancelled';

// What does not stop the porter does not let go on whom something else stops.
function pauseAfter({ pause }: KnownTrip, next: NonNullable<KnownTrip['pause']>): NonNullable<KnownTrip['pause']> {
  return pause?.pauses && !next.pauses ? pause : next;
}

function changed(state: TripState, change: Partial<KnownTrip>): TripState {
  return state.status === 'none' ? state : { ...state, ...change };
}

function without(state: TripState, field: 'pause' | 'assigneeId'): TripState {
  if (state.status === 'none') return state;
  const { [field]: _gone, ...rest } = state;
  return rest;
}

function withCheck(state: TripState, which: 'identity' | 'tubesChecked', { at, done }: { at: Stage; done: boolean }): TripState {
  if (state.status === 'none') return state;
  return { ...state, [which]: { ...state[which], [at === 'pick-up' ? 'pickUp' : 'dropOff']: done } };
}

/** ESC-5: another destination is another arrival, with its own checks. */
function diverted(state: TripState, toId: string): TripState {
  if (state.status === 'none') return state;
  const { identity, tubesChecked } = state;
  return { ...state, toId, status: state.status === 'at-dropoff' ? 'picked-up' : state.status, identity: { ...identity, dropOff: false }, tubesChecked: { ...tubesChecked, dropOff: false } };
}
