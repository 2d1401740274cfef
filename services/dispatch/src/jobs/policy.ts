import type { DeliveryEvent, DispatchEvent, EscortEvent, LoansEvent } from '@orderly/contracts';
import type { ForeignEvent, Ids, Policy, Reaction } from '@orderly/platform/domain';
import type { JobCommand } from './commands.ts';

type Escort<T extends EscortEvent['type']> = ForeignEvent<Extract<EscortEvent, { type: T }>['data']>;
type Delivery<T extends DeliveryEvent['type']> = ForeignEvent<Extract<DeliveryEvent, { type: T }>['data']>;
type Loans<T extends LoansEvent['type']> = ForeignEvent<Extract<LoansEvent, { type: T }>['data']>;
type Dispatch<T extends DispatchEvent['type']> = ForeignEvent<Extract<DispatchEvent, { type: T }>['data']>;

/** The kind of the target that reads a duty again (question 12). */
export const dutyOfJob = 'duty-of-job';

/** LOA-4: no chair is left for the job. */
const missingEquipment = 'E10';

/** What a trip or consignment says becomes a command on its job, whose id both sides derive. */
export const jobPolicy: Policy = {
  'escort.trip-requested': ({ aggregateId, data }: Escort<'trip-requested'>, ids) => {
    const { patientId, fromId, toId, mode, priority, readyAt, precautions, critical, accompaniment, requestedById, requestedUnitId, note } = data;
    const needs = { mode, precautions, critical, accompaniment, items: 0 };
    const ref = { service: 'escort', id: aggregateId } as const;
    return onJob(aggregateId, ids, { type: 'queue', data: { kind: 'escort', ref, priority, fromId, toId, patientId, needs, readyAt, requestedById, requestedUnitId, ...(note === undefined ? {} : { note }) } });
  },
  'escort.trip-arrived': arrived,
  'escort.patient-picked-up': pickedUp,
  'escort.patient-handed-over': handedOver,
  'escort.trip-closed': closed,
  'escort.trip-cancelled': cancelled,
  'escort.trip-excepted': ({ aggregateId, data: { code, pauses, divertToId } }: Escort<'trip-excepted'>, ids) =>
    onJob(aggregateId, ids, { type: 'hear-exception', data: { code, pauses, ...(divertToId === undefined ? {} : { toId: divertToId }) } }),
  'escort.trip-resumed': went,
  'delivery.consignment-requested': ({ aggregateId, data }: Delivery<'consignment-requested'>, ids) => {
    const { kind, priority, fromId, toId, patientId, readyAt, items, requestedById, requestedUnitId, note } = data;
    const needs = { precautions: [], critical: false, accompaniment: 'none', items: items.length } as const;
    const ref = { service: 'delivery', id: aggregateId } as const;
    const optional = { ...(patientId === undefined ? {} : { patientId }), ...(note === undefined ? {} : { note }) };
    return onJob(aggregateId, ids, { type: 'queue', data: { kind, ref, priority, fromId, toId, needs, readyAt, requestedById, requestedUnitId, ...optional } });
  },
  'delivery.consignment-arrived': arrived,
  'delivery.consignment-picked-up': pickedUp,
  'delivery.consignment-handed-over': handedOver,
  'delivery.consignment-closed': closed,
  'delivery.consignment-cancelled': cancelled,
  'delivery.consignment-excepted': ({ aggregateId, data: { code, pauses } }: Delivery<'consignment-excepted'>, ids) => onJob(aggregateId, ids, { type: 'hear-exception', data: { code, pauses } }),
  'delivery.consignment-resumed': went,
  'loans.asset-missing': ({ data: { jobId } }: Loans<'asset-missing'>) => [{ kind: 'job', id: jobId, command: { type: 'hear-exception', data: { code: missingEquipment, pauses: true } } }],
  'loans.asset-provided': ({ data: { jobId, wasMissing } }: Loans<'asset-provided'>) => (wasMissing ? equipped(jobId) : []),
  'loans.asset-need-withdrawn': ({ data: { jobId } }: Loans<'asset-need-withdrawn'>) => equipped(jobId),
  'loans.asset-need-waived': ({ data: { jobId } }: Loans<'asset-need-waived'>) => equipped(jobId),
  /** A chair left at another stand goes home as a task of dispatch's own; loans derives the same id. */
  'loans.transfer-wanted': ({ data: { jobId, fromId, toId, assetNo }, recordedAt }: Loans<'transfer-wanted'>) => {
    const needs = { precautions: [], critical: false, accompaniment: 'none', items: 1 } as const;
    const ref = { service: 'dispatch', id: jobId } as const;
    return [{ kind: 'job', id: jobId, command: { type: 'queue', data: { kind: 'transfer', ref, priority: 'P3', fromId, toId, needs, readyAt: recordedAt, requestedById: 'system:loans', requestedUnitId: fromId, note: assetNo } } }];
  },
  'dispatch.job-assigned': ({ aggregateId, data: { personId } }: Dispatch<'job-assigned'>) => [{ kind: dutyOfJob, id: aggregateId, command: { type: 'recheck-duty', data: { personId } } }],
};

function equipped(jobId: string): readonly Reaction[] {
  const command: JobCommand = { type: 'hear-resume', data: { code: missingEquipment } };
  return [{ kind: 'job', id: jobId, command }];
}

function onJob(ownerId: string, ids: Ids, command: JobCommand): readonly Reaction[] {
  return [{ kind: 'job', id: ids.derive('job', ownerId), command }];
}

function arrived({ aggregateId, data: { personId, at } }: Escort<'trip-arrived'> | Delivery<'consignment-arrived'>, ids: Ids): readonly Reaction[] {
  return onJob(aggregateId, ids, { type: at === 'pick-up' ? 'hear-arrival' : 'hear-drop-off', data: { personId } });
}

function pickedUp({ aggregateId, data: { personId } }: Escort<'patient-picked-up'> | Delivery<'consignment-picked-up'>, ids: Ids): readonly Reaction[] {
  return onJob(aggregateId, ids, { type: 'hear-pick-up', data: { personId } });
}

function handedOver({ aggregateId, data: { personId } }: Escort<'patient-handed-over'> | Delivery<'consignment-handed-over'>, ids: Ids): readonly Reaction[] {
  return onJob(aggregateId, ids, { type: 'hear-hand-over', data: { personId } });
}

function closed({ aggregateId, data: { outcome } }: Escort<'trip-closed'> | Delivery<'consignment-closed'>, ids: Ids): readonly Reaction[] {
  return onJob(aggregateId, ids, { type: 'hear-close', data: { outcome } });
}

function cancelled({ aggregateId, data: { code, byId } }: Escort<'trip-cancelled'> | Delivery<'consignment-cancelled'>, ids: Ids): readonly Reaction[] {
  return onJob(aggregateId, ids, { type: 'hear-cancel', data: { code, byId } });
}

function went({ aggregateId }: Escort<'trip-resumed'> | Delivery<'consignment-resumed'>, ids: Ids): readonly Reaction[] {
  return onJob(aggregateId, ids, { type: 'hear-resume', data: {} });
}
