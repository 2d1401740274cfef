import { type DispatchEvent, isolationPrecautions } from '@orderly/contracts';
import type { ForeignEvent, Ids, Policy, Reaction } from '@orderly/platform/domain';

type Dispatch<T extends DispatchEvent['type']> = ForeignEvent<Extract<DispatchEvent, { type: T }>['data']>;

/** Kinds of the targets that find out what a job has to do with equipment. */
export const chairOfJob = 'chair-of-job';
export const transferOfJob = 'transfer-of-job';

/** What of dispatch's jobs concerns equipment: who needs a chair, who got the job, and when it is over (LOA-4). */
export const needPolicy: Policy = {
  'dispatch.job-queued': ({ aggregateId: jobId, data: { needs, fromId, toId } }: Dispatch<'job-queued'>, ids) => {
    const { mode } = needs;
    if (mode === undefined || mode === 'walking' || mode === 'bed') return [];
    const isIsolated = needs.precautions.some((one) => isolationPrecautions.includes(one));
    return [{ kind: chairOfJob, id: needIdOf(jobId, ids), command: { type: 'hear', data: { jobId, mode, fromId, toId, isIsolated } } }];
  },
  'dispatch.job-assigned': ({ aggregateId, data: { personId } }: Dispatch<'job-assigned'>, ids) => onNeed(aggregateId, ids, { type: 'assign', data: { personId } }),
  'dispatch.job-picked-up': ({ aggregateId, data: { personId, tookOverFrom } }: Dispatch<'job-picked-up'>, ids) => (tookOverFrom === undefined ? [] : onNeed(aggregateId, ids, { type: 'assign', data: { personId } })),
  'dispatch.job-returned': ({ aggregateId }: Dispatch<'job-returned'>, ids) => onNeed(aggregateId, ids, { type: 'withdraw', data: {} }),
  'dispatch.job-taken-back': ({ aggregateId }: Dispatch<'job-taken-back'>, ids) => onNeed(aggregateId, ids, { type: 'withdraw', data: {} }),
  'dispatch.job-closed': ({ aggregateId, data: { outcome } }: Dispatch<'job-closed'>, ids) => [...onNeed(aggregateId, ids, { type: 'end', data: { isDone: outcome === 'done' } }), ...onTransfer(aggregateId, outcome)],
  'dispatch.job-cancelled': ({ aggregateId }: Dispatch<'job-cancelled'>, ids) => [...onNeed(aggregateId, ids, { type: 'end', data: { isDone: false } }), ...onTransfer(aggregateId, 'failed')],
};

/** A job's need is found by its job. */
export const needIdOf = (jobId: string, ids: Ids): string => ids.derive('need', jobId);

export type ChairCommand = { readonly type: 'assign'; readonly data: { readonly personId: string } } | { readonly type: 'withdraw'; readonly data: object } | { readonly type: 'end'; readonly data: { readonly isDone: boolean } };

function onNeed(jobId: string, ids: Ids, command: ChairCommand): readonly Reaction[] {
  return [{ kind: chairOfJob, id: needIdOf(jobId, ids), command }];
}

function onTransfer(jobId: string, outcome: 'done' | 'failed'): readonly Reaction[] {
  return [{ kind: transferOfJob, id: jobId, command: { type: 'end-transfer', data: { outcome } } }];
}
