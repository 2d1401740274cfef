import { ids } from '@orderly/platform';
import { describe, expect, it } from 'vitest';
import { after, at, borrower, by, chair, clerk, facts, giveBack, history, idOf, ladder, lend, main, minutes, porter, type Step, supervisor, surgery, umbrellas, wheelchairs } from '../testing/holdings.ts';
import type { HoldingCommand } from './commands.ts';
import { holdingAggregate } from './decide.ts';
import { heldFen } from './holding.ts';

const held = (...steps: readonly Step[]): number => {
  const { state } = after(...steps);
  return state.status === 'none' || !state.deposit ? 0 : heldFen(state.deposit);
};
const useAfter = (...steps: readonly Step[]): string => {
  const { state } = after(...steps);
  return state.status === 'open' ? state.use : state.status;
};
const typesOf = (...steps: readonly Step[]): readonly string[] => history(...steps).map(({ type }) => type);
const keep = (fen: number): HoldingCommand => giveBack({ condition: 'damaged', settle: { refundFen: 20_000 - fen, keepReason: 'a bent wheel' } });
const jobOne: HoldingCommand = { type: 'take-for-job', data: { jobId: idOf('job', 'one'), personId: porter.id, isIsolated: false } };

describe('lending', () => {
  it('LOA-1 takes the deposit that the conditions of the kind ask for the class, exactly', () => {
    after().when({ ...lend, data: { borrower, pointId: main } }).refused('loans.deposit-required', { fen: 20_000 });
    after().when({ ...lend, data: { ...lend.data, deposit: { tender: 'cash', fen: 19_999 } } }).refused('loans.deposit-amount', { fen: 20_000 });
    after().when(lend).types('holding-opened', 'loan-given', 'deposit-taken');
    expect(held(lend)).toBe(20_000);
  });

  it('LOA-1 takes none for a piece that is not charged', () => {
    after().when({ ...lend, data: { borrower, pointId: main } }, { facts: { ...facts, asset: { ...chair, charged: false } } }).types('holding-opened', 'loan-given');
  });

  it('LOA-1 lets a supervisor alone waive it, with the reason recorded', () => {
    const waived: HoldingCommand = { ...lend, data: { ...lend.data, deposit: { waivedReason: 'collapsed at the gate' } } };
    after().when(waived).refused('loans.supervisor-required');
    expect(after().when(waived, by(supervisor)).events().at(-1)).toEqual({ type: 'deposit-waived', data: { assetId: chair.assetId, reason: 'collapsed at the gate', approvedById: supervisor.id, waivedFen: 20_000, drawerId: facts.drawerId } });
  });

  it('LOA-3 takes money into an open drawer alone, under a receipt number', () => {
    after().when(lend, { facts: { ...facts, drawerId: undefined } }).refused('loans.drawer-closed', { pointId: main });
    const [taken] = history(lend).flatMap(({ type, data }) => (type === 'deposit-taken' ? [data] : []));
    expect(taken).toMatchObject({ receipt: { date: '2026-11-24', no: 1 }, tender: 'wechat', lines: [{ account: 'tender:wechat', fen: 20_000 }, { account: 'deposits-held', fen: -20_000 }] });
  });

  it('LOA-3 gives a due time in minutes, by default that of the kind and never beyond its most', () => {
    expect(history(lend)[1]).toMatchObject({ type: 'loan-given', data: { dueAt: minutes(240), maxUntil: minutes(1_440), borrowerId: 'borrower-li' } });
    expect(history({ ...lend, data: { ...lend.data, minutes: 30 } })[1]).toMatchObject({ data: { dueAt: minutes(30) } });
    after().when({ ...lend, data: { ...lend.data, minutes: 1_441 } }).refused('loans.too-long', { maxMinutes: 1_440 });
  });

  it('LOA-3 keeps a borrower\'s keys taken while the piece is out, and a medical need overrides it with a reason', () => {
    const keyOf = (...steps: readonly Step[]) => holdingAggregate.unique?.(after(...steps).state)['borrower'];
    expect(keyOf(lend)).toEqual(['wheelchair/phone-digest']);
    expect(keyOf(lend, { type: 'claim-returned', data: {} })).toEqual(['wheelchair/phone-digest']);
    expect(keyOf(lend, giveBack())).toBeUndefined();
    const overridden = { ...lend, data: { ...lend.data, overrideReason: 'two patients in one family' } };
    expect(keyOf(overridden)).toBeUndefined();
    expect(holdingAggregate.fields?.(after(overridden).state)['borrowerKey']).toBe('wheelchair/phone-digest');
    const borrowed = { facts: { ...facts, borrowedIn: 'holding-other' } };
    after().when(lend, borrowed).refused('loans.borrower-taken', { holderId: 'holding-other' });
    expect(after().when(overridden, borrowed).events()).toHaveLength(3);
  });

  it.each(['cleaning-due', 'inspection-due'] as const)('DEL-8 LOA-5 lends nothing, and gives no job or porter anything, whose %s', (hindered) => {
    const about = { facts: { ...facts, asset: { ...chair, hindered } } };
    after().when(lend, about).refused(`loans.${hindered}`);
    after().when({ type: 'take', data: {} }, { ...about, actor: porter }).refused(`loans.${hindered}`);
    after().when(jobOne, about).refused(`loans.${hindered}`);
  });
});

describe('the due time', () => {
  const chase = (...stages: readonly string[]) => stages.map((stage) => ({ type: 'loan-chased', data: { assetId: chair.assetId, stage, dueAt: minutes(240), pointId: main } }));
  const ring = { type: 'ring', data: {} } as const;

  it('LOA-3 chases an overdue loan rung by rung: 15 min before, when due, after 2 h, 24 h and 72 h', () => {
    const dues = [225, 240, 360, 240 + 1_440, 240 + 4_320].map(minutes);
    const steps: Step[] = [lend];
    for (const [i, stage] of ['reminder', 'overdue', 'list', 'call', 'supervisor'].entries()) {
      const { state } = after(...steps);
      expect(holdingAggregate.due?.(state)).toEqual({ at: dues[i], command: ring });
      after(...steps).when(ring, { at: new Date(Date.parse(dues[i] ?? '') - 1).toISOString() }).then();
      expect(after(...steps).when(ring, { at: dues[i] ?? '' }).events()).toEqual(chase(stage));
      steps.push([ring, { at: dues[i] ?? '' }]);
    }
    expect(holdingAggregate.due?.(after(...steps).state)).toBeUndefined();
  });

  it('LOA-3 tells every rung that a stopped clock has passed, once', () => {
    expect(after(lend).when(ring, { at: minutes(400) }).events()).toEqual(chase('reminder', 'overdue', 'list'));
    after(lend, [ring, { at: minutes(400) }]).when(ring, { at: minutes(400) }).then();
  });

  it('LOA-3 is the kind\'s own ladder, as data', () => {
    const quick = { ...facts, conditions: { ...wheelchairs, ladder: { ...ladder, reminderMinutes: 60 } } };
    expect(holdingAggregate.due?.(after([lend, { facts: quick }]).state)?.at).toBe(minutes(180));
  });

  it('LOA-3 is extended up to the most, and the ladder begins anew', () => {
    const late: Step = [ring, { at: minutes(250) }];
    expect(after(lend, late).when({ type: 'extend', data: { minutes: 60 } }, { at: minutes(250) }).events()).toEqual([{ type: 'loan-extended', data: { assetId: chair.assetId, dueAt: minutes(310) } }]);
    const extended = after(lend, late, [{ type: 'extend', data: { minutes: 60 } }, { at: minutes(250) }]);
    expect(holdingAggregate.due?.(extended.state)?.at).toBe(minutes(295));
    after(lend).when({ type: 'extend', data: { minutes: 1_201 } }).refused('loans.too-long');
  });

  it('LOA-3 chases no more once it is claimed returned, returned or lost', () => {
    for (const end of [{ type: 'claim-returned', data: {} } as const, giveBack(), [{ type: 'lose', data: { reason: 'x' } }, by(supervisor)] as Step]) expect(holdingAggregate.due?.(after(lend, end).state)).toBeUndefined();
  });
});

describe('coming back', () => {
  it('LOA-3 goes by its condition: damaged to repair, else to cleaning where the kind needs it, else free', () => {
    expect(useAfter(lend, giveBack())).toBe('cleaning');
    expect(useAfter(lend, giveBack({ condition: 'damaged' }))).toBe('repair');
    const plain = { facts: { ...facts, conditions: { ...umbrellas, depositsFen: { standard: 20_000 } } } };
    expect(useAfter([lend, plain], giveBack())).toBe('closed');
    expect(useAfter([lend, plain], giveBack({ condition: 'dirty' }))).toBe('cleaning');
  });

  it('LOA-4 at another stand it wants to go home: a task, then cleaning, and only then is it free', () => {
    const back = history(lend, giveBack({ placeId: surgery }));
    const jobId = ids.derive('job', facts.holdingId ?? '');
    expect(back.slice(-2)).toMatchObject([{ type: 'holding-turned', data: { use: 'transfer', placeId: surgery } }, { type: 'transfer-wanted', data: { jobId, fromId: surgery, toId: main } }]);
    const done: Step = { type: 'end-transfer', data: { outcome: 'done' } };
    expect(after(lend, giveBack({ placeId: surgery }), done).state).toMatchObject({ use: 'cleaning', piece: { placeId: main } });
    expect(useAfter(lend, giveBack({ placeId: surgery }), done, { type: 'clean', data: {} })).toBe('closed');
    expect(after(lend, giveBack({ placeId: surgery }), { type: 'end-transfer', data: { outcome: 'failed' } }).state).toMatchObject({ use: 'cleaning', piece: { placeId: surgery } });
  });

  it('LOA-4 a job\'s chair comes back by the closing scan of its porter alone, or when the job ends', () => {
    after(jobOne).when({ type: 'put-back', data: { placeId: surgery, condition: 'ok' } }, { actor: { ...porter, id: 'person-other' } }).refused('loans.holding-unknown');
    expect(after(jobOne, [{ type: 'put-back', data: { placeId: surgery, condition: 'ok' } }, by(porter)]).state).toMatchObject({ status: 'closed', piece: { placeId: surgery } });
    expect(after(jobOne, { type: 'release', data: { placeId: surgery } }).state).toMatchObject({ status: 'closed', piece: { placeId: surgery } });
    expect(useAfter(jobOne, [{ type: 'put-back', data: { placeId: main, condition: 'damaged' } }, by(porter)])).toBe('repair');
  });

  it('DEL-8 a chair is cleaned after a patient in isolation', () => {
    const isolated: HoldingCommand = { ...jobOne, data: { ...jobOne.data, isIsolated: true } } as HoldingCommand;
    expect(useAfter(isolated, { type: 'release', data: {} })).toBe('cleaning');
  });

  it('LOA-3 what the borrower says is back and nobody finds stays asked for, until it is found, returned or lost', () => {
    const claimed: Step = { type: 'claim-returned', data: { note: 'left at the gate' } };
    expect(useAfter(lend, claimed)).toBe('claimed-returned');
    expect(held(lend, claimed)).toBe(20_000);
    expect(useAfter(lend, claimed, { type: 'find', data: { placeId: main } })).toBe('cleaning');
    after(lend, claimed, { type: 'find', data: { placeId: main } }).when({ type: 'refund', data: { pointId: main, settle: {} } }).types('deposit-refunded');
  });
});

describe('money', () => {
  it('LOA-3 refunds by the tender it came in, and never above the deposit', () => {
    const [refunded] = history(lend, giveBack()).flatMap(({ type, data }) => (type === 'deposit-refunded' ? [data] : []));
    expect(refunded).toMatchObject({ tender: 'wechat', fen: 20_000, lines: [{ account: 'deposits-held', fen: 20_000 }, { account: 'tender:wechat', fen: -20_000 }] });
    after(lend).when(giveBack({ settle: { refundFen: 20_001 } })).refused('loans.above-deposit', { heldFen: 20_000 });
    after(lend, giveBack()).when({ type: 'refund', data: { pointId: main, settle: {} } }).refused('loans.nothing-held');
  });

  it('LOA-3 keeps a part only with a reason and a supervisor\'s approval, in a session of their own', () => {
    after(lend).when(giveBack({ settle: { refundFen: 15_000 } })).refused('loans.reason-required', { heldFen: 20_000 });
    after(lend).when(keep(5_000)).types('loan-returned', 'deposit-refunded', 'settlement-proposed', 'holding-turned');
    expect(held(lend, keep(5_000))).toBe(5_000);
    const approve = { type: 'settle', data: { approve: true } } as const;
    after(lend, keep(5_000)).when(approve, { actor: { ...supervisor, id: clerk.id } }).refused('loans.own-proposal');
    after(lend, keep(5_000)).when(approve, { actor: { ...supervisor, sessionId: clerk.sessionId } }).refused('loans.own-proposal');
    const [kept] = after(lend, keep(5_000)).when(approve, { actor: supervisor }).events();
    expect(kept).toMatchObject({ type: 'deposit-kept', data: { fen: 5_000, reason: 'a bent wheel', approvedById: supervisor.id, lines: [{ account: 'deposits-held', fen: 5_000 }, { account: 'deposits-kept', fen: -5_000 }] } });
    expect(held(lend, keep(5_000), [approve, by(supervisor)])).toBe(0);
  });

  it('LOA-3 what the supervisor declines to keep is refunded, and meanwhile nobody refunds it', () => {
    const declined: Step = [{ type: 'settle', data: { approve: false } }, by(supervisor)];
    after(lend, keep(5_000)).when({ type: 'refund', data: { pointId: main, settle: {} } }).refused('loans.wrong-status');
    after(lend, keep(5_000), declined).when({ type: 'refund', data: { pointId: main, settle: {} } }).types('deposit-refunded');
    expect(held(lend, keep(5_000), declined, { type: 'refund', data: { pointId: main, settle: {} } })).toBe(0);
  });

  it('LOA-3 lost is settled against the deposit; found again, a supervisor may owe it once more', () => {
    const lost: Step = [{ type: 'lose', data: { reason: 'never came back' } }, by(supervisor)];
    expect(history(lend, lost).slice(-2)).toMatchObject([{ type: 'asset-lost' }, { type: 'deposit-kept', data: { fen: 20_000, approvedById: supervisor.id } }]);
    const restore = { type: 'restore', data: { reason: 'found in the garden' } } as const;
    after(lend, lost).when(restore, by(supervisor)).refused('loans.wrong-status');
    const found: Step = { type: 'find', data: { placeId: main } };
    expect(held(lend, lost, found)).toBe(0);
    expect(held(lend, lost, found, [restore, by(supervisor)])).toBe(20_000);
    // A piece that is found at home and needs no cleaning is free at once: its deposit is owed all the same.
    const plain = { facts: { ...facts, conditions: { ...umbrellas, depositsFen: { standard: 20_000 } } } };
    const foundAtHome = { type: 'find', data: { placeId: main } } as const;
    expect(held([lend, plain], lost, foundAtHome, [restore, by(supervisor)])).toBe(20_000);
  });

  it('LOA-3 stays owed and listed when it is not refunded at once', () => {
    const { state } = after(lend, giveBack({ settle: undefined } as never));
    expect(holdingAggregate.fields?.(state)).toMatchObject({ owed: 'refund' });
    expect(holdingAggregate.fields?.(after(lend, keep(5_000)).state)).toMatchObject({ owed: 'approval' });
    expect(holdingAggregate.fields?.(after(lend).state)['owed']).toBeUndefined();
  });
});

describe('upkeep', () => {
  it('LOA-5 a fault takes a free piece out of use at once, and a lent one on its return', () => {
    const fault: Step = { type: 'report-fault', data: { note: 'brake' } };
    expect(useAfter(fault)).toBe('repair');
    expect(useAfter(lend, fault)).toBe('loan');
    expect(useAfter(lend, fault, giveBack())).toBe('repair');
    expect(useAfter(jobOne, fault, { type: 'release', data: {} })).toBe('repair');
  });

  it('LOA-5 repair, return to use and retirement are recorded', () => {
    const fault: Step = { type: 'report-fault', data: { note: 'brake' } };
    expect(typesOf(fault, { type: 'repaired', data: { note: 'new cable' } }, { type: 'clean', data: {} })).toEqual(['holding-opened', 'fault-reported', 'asset-repaired', 'holding-turned', 'asset-cleaned', 'holding-closed']);
    expect(useAfter(fault, [{ type: 'retire', data: { reason: 'frame' } }, by(supervisor)])).toBe('retired');
  });

  it('LOA-5 an inspection that failed ends in repair', () => {
    expect(useAfter({ type: 'inspect', data: { passed: true } })).toBe('closed');
    expect(useAfter({ type: 'inspect', data: { passed: false, note: 'tyre' } })).toBe('repair');
  });

  it('DEL-8 the daily check-off of a free piece is one holding of one command', () => {
    expect(after({ type: 'clean', data: {} }).state).toMatchObject({ status: 'closed', use: 'cleaning', cleanedAt: at });
  });
});

describe('a reservation', () => {
  const reserve: Step = { type: 'reserve', data: { ...borrower, kind: 'wheelchair', standId: main, pointId: main, from: minutes(60), until: minutes(120) } };
  const due: Step = [{ type: 'ring', data: {} }, { at: minutes(60) }];
  const open = { type: 'open-reservation', data: {} } as const;

  it('LOA-2 holds nothing before its time, and then a piece that is free', () => {
    expect(holdingAggregate.unique?.(after(reserve).state)['asset']).toBeUndefined();
    expect(holdingAggregate.due?.(after(reserve).state)?.at).toBe(minutes(60));
    after(reserve).when({ type: 'ring', data: {} }, { at: minutes(60) }).types('reservation-due');
    after(reserve, due).when(open, { at: minutes(60) }).types('holding-opened');
    after(reserve).when(open, { at: minutes(50) }).then();
  });

  it('LOA-2 is shown as missed while none is free, once, and takes the next', () => {
    const none = { at: minutes(60), facts: {} };
    after(reserve, due).when(open, none).types('reservation-missed');
    after(reserve, due, [open, none]).when(open, none).then();
    after(reserve, due, [open, none]).when(open, { at: minutes(70) }).types('holding-opened');
  });

  it('LOA-2 becomes the loan in the same document, and lapses when nobody comes', () => {
    const opened: readonly Step[] = [reserve, due, [open, { at: minutes(60) }]];
    after(...opened).when({ type: 'lend', data: { pointId: main, deposit: { tender: 'cash', fen: 20_000 } } }).types('loan-given', 'deposit-taken');
    after(...opened).when({ type: 'ring', data: {} }, { at: minutes(120) }).types('reservation-ended', 'holding-closed');
    after(reserve).when({ type: 'ring', data: {} }, { at: minutes(120) }).types('reservation-ended');
  });

  it('LOA-2 is made for a time to come, no longer than a loan may be', () => {
    const about = (from: string, until: string): HoldingCommand => ({ type: 'reserve', data: { ...borrower, kind: 'wheelchair', standId: main, pointId: main, from, until } });
    after().when(about(minutes(-1), minutes(10))).refused('loans.time-past');
    after().when(about(minutes(10), minutes(10))).refused('loans.time-past');
    after().when(about(minutes(10), minutes(2_000))).refused('loans.too-long');
  });
});
