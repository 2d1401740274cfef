import { ids } from '@orderly/platform';
import type { ForeignEvent } from '@orderly/platform/domain';
import { describe, expect, it } from 'vitest';
import { dutyPolicy } from '../duties/policy.ts';
import { at, idOf, imaging, person, ward } from '../testing/jobs.ts';
import { jobPolicy } from './policy.ts';

const trip = idOf('trip', 'one');
const personId = person('li');
const event = (data: object): ForeignEvent<never> => ({ id: `${trip}:1`, type: '', source: '', aggregateId: trip, seq: 1, actor: { id: 'x', roles: [] }, occurredAt: at, recordedAt: at, data: data as never });

describe('what a neighbour says', () => {
  it.each([
    ['trip-arrived', 'consignment-arrived', { personId, at: 'pick-up' }, { type: 'hear-arrival', data: { personId } }],
    ['trip-arrived', 'consignment-arrived', { personId, at: 'drop-off' }, { type: 'hear-drop-off', data: { personId } }],
    ['patient-picked-up', 'consignment-picked-up', { personId }, { type: 'hear-pick-up', data: { personId } }],
    ['patient-handed-over', 'consignment-handed-over', { personId }, { type: 'hear-hand-over', data: { personId } }],
    ['trip-closed', 'consignment-closed', { outcome: 'failed' }, { type: 'hear-close', data: { outcome: 'failed' } }],
    ['trip-cancelled', 'consignment-cancelled', { code: 'C2', byId: personId }, { type: 'hear-cancel', data: { code: 'C2', byId: personId } }],
    ['trip-excepted', 'consignment-excepted', { code: 'E01', personId, pauses: true }, { type: 'hear-exception', data: { code: 'E01', pauses: true } }],
    ['trip-resumed', 'consignment-resumed', { personId }, { type: 'hear-resume', data: {} }],
  ])('%s and %s reach the job that was derived from the request', (ofTrip, ofConsignment, data, command) => {
    const reactions = [{ kind: 'job', id: ids.derive('job', trip), command }];
    expect(jobPolicy[`escort.${ofTrip}`]?.(event(data), ids)).toEqual(reactions);
    expect(jobPolicy[`delivery.${ofConsignment}`]?.(event(data), ids)).toEqual(reactions);
  });

  it('names of a delivery what it must carry, and no identity beyond ids', () => {
    const asked = { kind: 'documents', priority: 'P3', fromId: ward, toId: imaging, readyAt: at, requestedById: personId, requestedUnitId: ward };
    expect(jobPolicy['delivery.consignment-requested']?.(event({ ...asked, jobId: 'job', items: [{ code: 'A', type: 'report' }, { code: 'B', type: 'report' }], urgentReason: 'x' }), ids)).toEqual([
      { kind: 'job', id: ids.derive('job', trip), command: { type: 'queue', data: { ...asked, ref: { service: 'delivery', id: trip }, needs: { precautions: [], critical: false, accompaniment: 'none', items: 2 } } } },
    ]);
  });

  it('LOA-4 that no chair is left pauses the job with E10, and that one was found ends just that', () => {
    const jobId = ids.derive('job', trip);
    const on = (command: object) => [{ kind: 'job', id: jobId, command }];
    expect(jobPolicy['loans.asset-missing']?.(event({ jobId, personId, mode: 'wheelchair', fromId: ward }), ids)).toEqual(on({ type: 'hear-exception', data: { code: 'E10', pauses: true } }));
    expect(jobPolicy['loans.asset-provided']?.(event({ jobId, personId, holdingId: 'holding', wasMissing: true }), ids)).toEqual(on({ type: 'hear-resume', data: { code: 'E10' } }));
    expect(jobPolicy['loans.asset-provided']?.(event({ jobId, personId, holdingId: 'holding', wasMissing: false }), ids)).toEqual([]);
    for (const type of ['asset-need-withdrawn', 'asset-need-waived']) expect(jobPolicy[`loans.${type}`]?.(event({ jobId }), ids)).toEqual(on({ type: 'hear-resume', data: { code: 'E10' } }));
  });

  it('LOA-4 that a chair wants to go home becomes a task of dispatch\'s own', () => {
    const jobId = ids.derive('job', 'holding-x');
    expect(jobPolicy['loans.transfer-wanted']?.(event({ assetId: 'a', jobId, fromId: ward, toId: imaging, assetNo: 'W-3', kind: 'wheelchair' }), ids)).toMatchObject([
      { kind: 'job', id: jobId, command: { type: 'queue', data: { kind: 'transfer', ref: { service: 'dispatch', id: jobId }, fromId: ward, toId: imaging, requestedById: 'system:loans', note: 'W-3' } } },
    ]);
  });

  it('of a person on duty asks for no job to be looked at again', () => {
    expect(dutyPolicy['dispatch.duty-heard']?.(event({ personId, status: 'on' }), ids)).toEqual([]);
    expect(dutyPolicy['dispatch.duty-heard']?.(event({ personId, status: 'break' }), ids)).toHaveLength(1);
    expect(dutyPolicy['workforce.person-registered']?.(event({ roles: ['nurse'] }), ids)).toEqual([]);
  });
});
