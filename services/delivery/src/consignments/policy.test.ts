import { ids } from '@orderly/platform';
import { describe, expect, it } from 'vitest';
import { consignmentPolicy } from './policy.ts';

const react = (type: string, data: object) => consignmentPolicy[`dispatch.${type}`]?.({ id: 'job-1:2', type, source: 'dispatch', aggregateId: 'job-1', seq: 2, actor: { id: 'x', roles: [] }, occurredAt: '', recordedAt: '', data: data as never }, ids);

describe('what dispatch says of a job', () => {
  it('reaches the consignment that was queued, and no other service\'s', () => {
    expect(react('job-queued', { no: 1_001, ref: { service: 'delivery', id: 'consignment-1' } })).toEqual([{ kind: 'consignment', id: 'consignment-1', command: { type: 'hear-job', data: { no: 1_001 } } }]);
    expect(react('job-queued', { no: 1_001, ref: { service: 'escort', id: 'trip-1' } })).toEqual([]);
  });

  it.each([['job-assigned', 'person-1'], ['job-accepted', 'person-1'], ['job-picked-up', 'person-1'], ['job-taken-back', undefined], ['job-returned', undefined]])('%s makes %s its carrier', (type, personId) => {
    const data = personId === undefined ? {} : { personId };
    expect(react(type, { personId: 'person-1' })).toEqual([{ kind: 'job', id: 'job-1', command: { type: 'hear-assignee', data } }]);
  });
});
