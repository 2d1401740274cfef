/** What the ledger's events say of one trip, consignment, job, belongings or holding: a fold, applied in sequence. Pure. */
import type { Delivery } from '@orderly/contracts';
import type { Envelope } from '@orderly/platform';
import type { Position } from '../ledger/ledger.ts';

export type Row = Omit<Delivery, 'ref'>;
export type Track = {
  /** Last sequence number applied. */
  readonly seq: number;
  /** That of its newest event; absent while its owner was never restored. */
  readonly generation?: number;
  readonly positions: readonly Position[];
  /** Present for trips and consignments. */
  readonly row?: Row;
};

export const untracked: Track = { seq: 0, positions: [] };
export const trackedKinds: readonly string[] = ['trip', 'consignment', 'job', 'belongings', 'holding'];

/** The kind of an aggregate id. */
export const kindOf = (id: string): string => id.slice(0, id.lastIndexOf('-'));

/** The track after an event; the very next in sequence, or the track as it was for one seen before. */
export function followed(track: Track, event: Envelope, position: Position, dateOf: (instant: string) => string): Track {
  if (event.seq <= track.seq) return track;
  const row = rowAfter(track.row, event, dateOf);
  return { ...track, seq: event.seq, positions: [...track.positions, position], ...(row ? { row } : {}) };
}

type Requested = Pick<Row, 'kind' | 'priority' | 'fromId' | 'toId' | 'patientId' | 'requestedUnitId' | 'jobId'> & { items?: readonly unknown[] };

function rowAfter(row: Row | undefined, event: Envelope, dateOf: (instant: string) => string): Row | undefined {
  if (event.type === 'trip-requested' || event.type === 'consignment-requested') {
    const data = event.data as Requested;
    return {
      date: dateOf(event.recordedAt), kind: event.type === 'trip-requested' ? 'escort' : data.kind, priority: data.priority, status: 'waiting', fromId: data.fromId, toId: data.toId, requestedUnitId: data.requestedUnitId,
      requestedAt: event.recordedAt, itemCount: data.items?.length ?? 0, exceptions: [],
      ...(data.jobId === undefined ? {} : { jobId: data.jobId }),
      ...(data.patientId === undefined ? {} : { patientId: data.patientId }),
    };
  }
  const change = row && changes[event.type.replace(/^(trip|consignment)-/, '')];
  return change ? { ...row, ...change(event.data as never, event, row) } : row;
}

type Change = (data: { no: number; personId: string; receiverId: string; at: string; outcome: 'done' | 'failed'; code: string; divertToId?: string }, event: Envelope, row: Row) => Partial<Row>;

const pickedUp: Change = ({ personId }, { recordedAt }) => ({ status: 'picked-up', porterId: personId, pickedUpAt: recordedAt });
const handedOver: Change = ({ personId, receiverId }, { recordedAt }) => ({ status: 'handed-over', porterId: personId, receiverId, handedOverAt: recordedAt });

const changes: Readonly<Record<string, Change>> = {
  'job-heard': ({ no }) => ({ no }),
  arrived: ({ at, personId }) => ({ status: at === 'pick-up' ? 'at-pickup' : 'at-dropoff', porterId: personId }),
  'picked-up': pickedUp,
  'patient-picked-up': pickedUp,
  'handed-over': handedOver,
  'patient-handed-over': handedOver,
  closed: ({ outcome }, { recordedAt }) => ({ status: 'closed', outcome, closedAt: recordedAt }),
  cancelled: (_data, { recordedAt }) => ({ status: 'cancelled', closedAt: recordedAt }),
  excepted: ({ code, divertToId }, _event, row) => ({ exceptions: [...row.exceptions, code], ...(divertToId === undefined ? {} : { toId: divertToId }) }),
};
