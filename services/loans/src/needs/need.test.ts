import { ids, Refusal } from '@orderly/platform';
import type { ForeignEvent } from '@orderly/platform/domain';
import { specification } from '@orderly/platform/testing';
import { describe, expect, it } from 'vitest';
import { at, idOf, main, surgery } from '../testing/holdings.ts';
import { needAggregate, type NeedCommand, type NeedEvent } from './need.ts';
import { needPolicy } from './policy.ts';

const { given } = specification(needAggregate, { at, facts: undefined });
const jobId = idOf('job', 'one');
const needed: NeedEvent = { type: 'asset-needed', data: { jobId, mode: 'wheelchair', fromId: main, toId: surgery, isIsolated: false } };
const provided: NeedEvent = { type: 'asset-provided', data: { jobId, personId: 'person-li', holdingId: idOf('holding', 'one'), wasMissing: false } };
const missing: NeedEvent = { type: 'asset-missing', data: { jobId, personId: 'person-li', mode: 'wheelchair', fromId: main } };
const ended: NeedEvent = { type: 'asset-need-ended', data: { jobId } };
const withdrawn: NeedEvent = { type: 'asset-need-withdrawn', data: { jobId } };

describe('a job\'s need of a chair', () => {
  it('LOA-4 has an answer to every command in every status', () => {
    const histories: Readonly<Record<string, readonly NeedEvent[]>> = { none: [], heard: [needed], given: [needed, provided], missing: [needed, missing], withdrawn: [needed, provided, withdrawn], ended: [needed, provided, ended] };
    const commands: readonly NeedCommand[] = [{ type: 'hear', data: needed.data as never }, { type: 'give', data: { personId: 'person-wang', holdingId: idOf('holding', 'two') } }, { type: 'miss', data: { personId: 'person-wang' } }, { type: 'waive', data: { reason: 'own chair of the ward' } }, { type: 'withdraw', data: {} }, { type: 'end', data: {} }];
    expect(commands.map(({ type }) => type).sort()).toEqual(Object.keys(needAggregate.decide).sort());
    const outcome = (history: readonly NeedEvent[], command: NeedCommand): string => {
      try {
        return given(...history).when(command).events().map(({ type }) => type.replace('asset-', '')).join() || '–';
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return `! ${error.code}`;
      }
    };
    expect(commands.map((command) => `${command.type}: ${Object.entries(histories).map(([name, history]) => `${name} ${outcome(history, command)}`).join(' | ')}`)).toEqual([
      'hear: none needed | heard – | given – | missing – | withdrawn – | ended –',
      'give: none ! loans.need-unknown | heard provided | given provided | missing provided | withdrawn provided | ended –',
      'miss: none ! loans.need-unknown | heard missing | given missing | missing missing | withdrawn missing | ended –',
      'waive: none ! loans.need-unknown | heard ! loans.wrong-status | given ! loans.wrong-status | missing need-waived | withdrawn ! loans.wrong-status | ended ! loans.wrong-status',
      'withdraw: none ! loans.need-unknown | heard – | given need-withdrawn | missing need-withdrawn | withdrawn – | ended –',
      'end: none ! loans.need-unknown | heard need-ended | given need-ended | missing need-ended | withdrawn need-ended | ended –',
    ]);
  });

  it('LOA-4 says whether its job stood still for want of one', () => {
    const give = { type: 'give', data: { personId: 'person-li', holdingId: idOf('holding', 'one') } } as const;
    given(needed, missing).when(give).then({ type: 'asset-provided', data: { ...give.data, jobId, wasMissing: true } });
    given(needed, missing, { ...provided, data: { ...provided.data, wasMissing: true } } as NeedEvent, withdrawn).when(give).then({ type: 'asset-provided', data: { ...give.data, jobId, wasMissing: false } });
    given(needed, provided).when(give).then();
  });
});

describe('what dispatch says', () => {
  const event = (data: object): ForeignEvent<never> => ({ id: `${jobId}:1`, type: '', source: 'dispatch', aggregateId: jobId, seq: 1, actor: { id: 'x', roles: [] }, occurredAt: at, recordedAt: at, data: data as never });
  const needId = ids.derive('need', jobId);

  it.each(['walking', 'bed', undefined])('LOA-4 of a job that travels %s needs nothing of the stock', (mode) => {
    expect(needPolicy['dispatch.job-queued']?.(event({ needs: { mode, precautions: [] }, fromId: main, toId: surgery }), ids)).toEqual([]);
  });

  it.each([['wheelchair', ['oxygen'], false], ['trolley', ['airborne'], true]] as const)('LOA-4 of a job that travels by %s is a need, to be cleaned after isolation', (mode, precautions, isIsolated) => {
    expect(needPolicy['dispatch.job-queued']?.(event({ needs: { mode, precautions }, fromId: main, toId: surgery }), ids)).toEqual([{ kind: 'chair-of-job', id: needId, command: { type: 'hear', data: { jobId, mode, fromId: main, toId: surgery, isIsolated } } }]);
  });

  it('LOA-4 of the end of a job ends its need, and a transfer that was this job', () => {
    expect(needPolicy['dispatch.job-closed']?.(event({ outcome: 'done' }), ids)).toEqual([{ kind: 'chair-of-job', id: needId, command: { type: 'end', data: { isDone: true } } }, { kind: 'transfer-of-job', id: jobId, command: { type: 'end-transfer', data: { outcome: 'done' } } }]);
    expect(needPolicy['dispatch.job-cancelled']?.(event({ code: 'C1' }), ids)).toMatchObject([{ command: { data: { isDone: false } } }, { command: { data: { outcome: 'failed' } } }]);
    for (const type of ['job-returned', 'job-taken-back']) expect(needPolicy[`dispatch.${type}`]?.(event({ personId: 'person-li' }), ids)).toMatchObject([{ id: needId, command: { type: 'withdraw' } }]);
  });

  it('LOA-4 of a porter who took a job over by picking up gives the chair along', () => {
    expect(needPolicy['dispatch.job-picked-up']?.(event({ personId: 'person-a', implied: [] }), ids)).toEqual([]);
    expect(needPolicy['dispatch.job-picked-up']?.(event({ personId: 'person-a', implied: [], tookOverFrom: 'person-b' }), ids)).toMatchObject([{ id: needId, command: { type: 'assign', data: { personId: 'person-a' } } }]);
  });
});
