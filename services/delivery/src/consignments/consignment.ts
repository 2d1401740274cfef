import type { CancelCode, Consignment, DeliveryEvent, ExceptionCode, Item, JobKind, Priority } from '@orderly/contracts';
import { type Evolve, later } from '@orderly/platform/domain';
import { canonical } from './codes.ts';
import { templateOf } from './templates.ts';

// DEL-2: an urgent specimen is at the laboratory half an hour after it is ready.
const urgentMs = 30 * 60_000;

export type Stage = 'pick-up' | 'drop-off';
export type ItemState = Consignment['items'][number];
export type Scan = { readonly code: string; readonly method: 'scan' | 'typed' };

export type KnownConsignment = {
  readonly status: Consignment['status'];
  readonly requestedAt: string;
  readonly isHeard: boolean;
  readonly isUnheardTold: boolean;
  readonly jobId: string;
  readonly kind: JobKind;
  readonly priority: Priority;
  readonly fromId: string;
  readonly toId: string;
  readonly patientId?: string | undefined;
  readonly readyAt: string;
  /** DEL-2: the clock of urgent specimens, of their own. */
  readonly urgentBy?: string;
  readonly isOverdueTold: boolean;
  readonly items: readonly Readonly<ItemState>[];
  /** Codes that did not belong and were recorded (E06). */
  readonly foreign: readonly string[];
  readonly requestedById: string;
  readonly requestedUnitId: string;
  readonly urgentReason?: string | undefined;
  readonly note?: string | undefined;
  readonly assigneeId?: string;
  readonly porterId?: string;
  readonly pause?: { readonly code: ExceptionCode; readonly since: string; readonly pauses: boolean };
  readonly outcome?: 'done' | 'failed';
  readonly giverId?: string;
  readonly receiverId?: string;
};
export type ConsignmentState = { readonly status: 'none' } | KnownConsignment;

type Requested = Extract<DeliveryEvent, { type: 'consignment-requested' }>['data'];
export type ConsignmentRequest = Omit<Requested, 'requestedUnitId' | 'items' | 'readyAt' | 'priority'> & {
  readonly priority?: Priority;
  readonly readyAt?: string;
  readonly items: readonly Item[];
  readonly pieces?: number;
};

type Empty = Readonly<Record<never, never>>;
export type ConsignmentCommand =
  | { readonly type: 'request'; readonly data: ConsignmentRequest }
  | { readonly type: 'hear-job'; readonly data: { readonly no: number } }
  | { readonly type: 'hear-assignee'; readonly data: { readonly personId?: string } }
  | { readonly type: 'watch'; readonly data: Empty }
  | { readonly type: 'arrive'; readonly data: { readonly at: Stage; readonly placeCode?: string } }
  | { readonly type: 'scan'; readonly data: Scan }
  | { readonly type: 'pick-up'; readonly data: { readonly scans: readonly Scan[] } }
  | { readonly type: 'hand-over'; readonly data: { readonly scans: readonly Scan[]; readonly rejected: readonly { readonly code: string; readonly reason: string }[] } }
  | { readonly type: 'except'; readonly data: { readonly code: ExceptionCode; readonly note?: string; readonly itemCodes: readonly string[] } }
  | { readonly type: 'resume'; readonly data: Empty }
  | { readonly type: 'cancel'; readonly data: { readonly code: CancelCode; readonly note?: string } };

export type ConsignmentEvent = DeliveryEvent;

export const evolveConsignment: Evolve<ConsignmentState, ConsignmentEvent> = {
  'consignment-requested': (_state, data, { at }) => ({
    status: 'requested', requestedAt: at, isHeard: false, isUnheardTold: false, isOverdueTold: false, foreign: [], ...data,
    items: data.items.map((item) => ({ ...item, state: 'expected' })),
    ...(data.kind === 'specimens' && data.priority === 'P1' ? { urgentBy: later(data.readyAt, urgentMs) } : {}),
  }),
  'consignment-job-heard': (state) => changed(state, { isHeard: true }),
  'consignment-assignee-heard': (state, { personId }) => (personId === undefined ? without(state, 'assigneeId') : changed(state, { assigneeId: personId })),
  'consignment-request-unheard': (state) => changed(state, { isUnheardTold: true }),
  'consignment-overdue': (state) => changed(state, { isOverdueTold: true }),
  'consignment-arrived': (state, { at }) => changed(state, { status: at === 'pick-up' ? 'at-pickup' : 'at-dropoff' }),
  'consignment-picked-up': (state, { personId, giverId, items }) => marked(changed(state, { status: 'picked-up', porterId: personId, giverId }), items, 'picked-up'),
  'consignment-handed-over': (state, { receiverId, items, rejected }) => marked(marked(changed(state, { status: 'handed-over', receiverId }), items, 'handed-over'), rejected, 'rejected'),
  'consignment-closed': (state, { outcome }) => changed(without(state, 'pause'), { status: 'closed', outcome }),
  'consignment-cancelled': (state) => changed(without(state, 'pause'), { status: 'cancelled' }),
  'consignment-excepted': (state, { code, pauses, itemCodes }, { at }) => {
    if (state.status === 'none') return state;
    const foreign = itemCodes.map(canonical).filter((one) => !belongs(state, one) && !state.foreign.includes(one));
    const next = changed(state, { pause: pauseAfter(state, { code, since: at, pauses }), foreign: [...state.foreign, ...foreign] });
    return leavesOut(state, code) ? marked(next, itemCodes.map((one) => ({ code: one })), 'missing') : next;
  },
  'consignment-resumed': (state) => without(state, 'pause'),
};

export const isOpen = ({ status }: ConsignmentState): boolean => status !== 'none' && status !== 'closed' && status !== 'cancelled';
export const isOnTheWay = ({ status }: KnownConsignment): boolean => status === 'picked-up' || status === 'at-dropoff';
/** What is to be picked up, or carried: what has to match. */
export const due = (consignment: KnownConsignment): readonly ItemState[] => consignment.items.filter(({ state }) => state === (isOnTheWay(consignment) ? 'picked-up' : 'expected'));
export const belongs = ({ items }: KnownConsignment, code: string): boolean => items.some((item) => canonical(item.code) === canonical(code));

/** DEL-3: missing, lost and damaged items leave what must match only by an exception that names them; labels and leaks before pick-up alone. */
export const leavesOut = (consignment: KnownConsignment, code: ExceptionCode): boolean => code === 'E06' || code === 'E13' || ((code === 'E07' || code === 'E08') && !isOnTheWay(consignment));

/** Codes that no other open consignment may name; counted pieces have none. */
export function codesInUse(state: ConsignmentState): readonly string[] {
  if (state.status === 'none' || !isOpen(state) || templateOf(state.kind)?.scanned !== true) return [];
  return state.items.filter((item) => item.state === 'expected' || item.state === 'picked-up').map(({ code }) => canonical(code));
}

// What does not stop the porter does not let go on whom something else stops.
function pauseAfter({ pause }: KnownConsignment, next: NonNullable<KnownConsignment['pause']>): NonNullable<KnownConsignment['pause']> {
  return pause?.pauses && !next.pauses ? pause : next;
}

function changed(state: ConsignmentState, change: Partial<KnownConsignment>): ConsignmentState {
  return state.status === 'none' ? state : { ...state, ...change };
}

function without(state: ConsignmentState, field: 'pause' | 'assigneeId'): ConsignmentState {
  if (state.status === 'none') return state;
  const { [field]: _gone, ...rest } = state;
  return rest;
}

function marked(state: ConsignmentState, which: readonly { readonly code: string }[], as: ItemState['state']): ConsignmentState {
  if (state.status === 'none') return state;
  const codes = new Set(which.map(({ code }) => canonical(code)));
  return { ...state, items: state.items.map((item) => (codes.has(canonical(item.code)) ? { ...item, state: as } : item)) };
}
