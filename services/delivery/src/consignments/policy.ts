import type { dispatchEvents, EventOf } from '@orderly/contracts';
import type { ForeignEvent, Policy, Reaction } from '@orderly/platform/domain';
import type { ConsignmentCommand } from './consignment.ts';

type Heard = EventOf<typeof dispatchEvents>;
type Event<T extends Heard['type']> = ForeignEvent<Extract<Heard, { type: T }>['data']>;

/** Reactions of kind `job` go to the consignment of that job, if it is one's (`jobTarget` in service.ts). */
export const consignmentPolicy: Policy = {
  'dispatch.job-queued': ({ data: { ref, no } }: Event<'job-queued'>) => (ref.service === 'delivery' ? [reaction('consignment', ref.id, { type: 'hear-job', data: { no } })] : []),
  'dispatch.job-assigned': ({ aggregateId, data }: Event<'job-assigned'>) => assigned(aggregateId, data.personId),
  'dispatch.job-accepted': ({ aggregateId, data }: Event<'job-accepted'>) => assigned(aggregateId, data.personId),
  'dispatch.job-picked-up': ({ aggregateId, data }: Event<'job-picked-up'>) => assigned(aggregateId, data.personId),
  'dispatch.job-taken-back': ({ aggregateId }: Event<'job-taken-back'>) => assigned(aggregateId),
  'dispatch.job-returned': ({ aggregateId }: Event<'job-returned'>) => assigned(aggregateId),
};

function assigned(jobId: string, personId?: string): readonly Reaction[] {
  return [reaction('job', jobId, { type: 'hear-assignee', data: personId === undefined ? {} : { personId } })];
}

const reaction = (kind: 'consignment' | 'job', id: string, command: ConsignmentCommand): Reaction => ({ kind, id, command });
