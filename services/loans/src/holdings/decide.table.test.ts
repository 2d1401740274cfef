import { type AssetStatus, holdingUses } from '@orderly/contracts';
import { Refusal } from '@orderly/platform';
import { calendarOf } from '@orderly/platform';
import { describe, expect, it } from 'vitest';
import { type KnownAsset, statusOf } from '../assets/asset.ts';
import { after, at, borrower, by, clerk, facts, giveBack, history, idOf, lend, main, minutes, porter, type Step, supervisor, surgery } from '../testing/holdings.ts';
import type { HoldingCommand } from './commands.ts';
import { holdingAggregate } from './decide.ts';

const reserve: Step = { type: 'reserve', data: { ...borrower, kind: 'wheelchair', standId: main, pointId: main, from: minutes(30), until: minutes(90) } };
const opened: readonly Step[] = [reserve, [{ type: 'ring', data: {} }, { at: minutes(30) }], [{ type: 'open-reservation', data: {} }, { at: minutes(30) }]];
const fault: Step = { type: 'report-fault', data: { note: 'brake' } };
const lose: Step = [{ type: 'lose', data: { reason: 'gone' } }, by(supervisor)];

const states: Readonly<Record<string, readonly Step[]>> = {
  none: [],
  planned: [reserve],
  reservation: opened,
  loan: [lend],
  job: [{ type: 'take-for-job', data: { jobId: idOf('job', 'one'), personId: porter.id, isIsolated: false } }],
  porter: [[{ type: 'take', data: {} }, by(porter)]],
  cleaning: [lend, giveBack()],
  transfer: [lend, giveBack({ placeId: surgery })],
  repair: [fault],
  inspection: [[{ type: 'open-inspection', data: {} }, { facts: { ...facts, asset: { ...facts.asset, hindered: 'inspection-due' } as typeof facts.asset } }]],
  missing: [{ type: 'miss', data: {} }],
  'claimed-returned': [lend, { type: 'claim-returned', data: {} }],
  lost: [lend, lose],
  retired: [[{ type: 'retire', data: { reason: 'frame' } }, by(supervisor)]],
  closed: [lend, giveBack(), { type: 'clean', data: {} }],
};

const commands: readonly Step[] = [
  lend, giveBack(), { type: 'extend', data: { minutes: 60 } }, { type: 'log-call', data: { reached: true } }, { type: 'claim-returned', data: {} }, { type: 'refund', data: { pointId: main, settle: {} } },
  [{ type: 'settle', data: { approve: true } }, by(supervisor)], [{ type: 'restore', data: { reason: 'found' } }, by(supervisor)], lose, { type: 'find', data: { placeId: main } }, [{ type: 'take', data: {} }, by(porter)],
  [{ type: 'put-back', data: { placeId: main, condition: 'ok' } }, by(porter)], { type: 'clean', data: {} }, fault, { type: 'inspect', data: { passed: true } }, { type: 'repaired', data: {} }, [{ type: 'retire', data: { reason: 'frame' } }, by(supervisor)],
  { type: 'want-transfer', data: { toId: surgery } }, reserve, { type: 'cancel-reservation', data: {} }, { type: 'ring', data: {} }, { type: 'open-reservation', data: {} },
  { type: 'take-for-job', data: { jobId: idOf('job', 'two'), personId: porter.id, isIsolated: false } }, { type: 'hand', data: { personId: 'person-other' } }, { type: 'release', data: {} }, { type: 'end-transfer', data: { outcome: 'done' } },
  { type: 'open-inspection', data: {} }, { type: 'miss', data: {} },
];
const plain = (step: Step): HoldingCommand => (Array.isArray(step) ? (step[0] as HoldingCommand) : (step as HoldingCommand));
const about = (step: Step) => (Array.isArray(step) ? (step[1] as object) : {});

function outcome(state: readonly Step[], step: Step): string {
  try {
    const events = after(...state).when(plain(step), about(step)).events();
    return events.length === 0 ? '–' : events.map(({ type, data }) => (type === 'holding-opened' || type === 'holding-turned' ? `${type.replace('holding-', '')} ${data.use}` : type)).join(' + ');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `! ${error.code.replace('loans.', '')}`;
  }
}

describe('every command in every use', () => {
  it('LOA-2 has its answer', () => {
    expect(commands.map((step) => plain(step).type).sort()).toEqual(Object.keys(holdingAggregate.decide).sort());
    const table = commands.map((step) => `${plain(step).type}: ${Object.entries(states).map(([name, state]) => `${name} ${outcome(state, step)}`).join(' | ')}`);
    expect(table).toMatchInlineSnapshot(`
      [
        "lend: none opened loan + loan-given + deposit-taken | planned ! wrong-status | reservation loan-given + deposit-taken | loan ! wrong-status | job ! wrong-status | porter ! wrong-status | cleaning ! wrong-status | transfer ! wrong-status | repair ! wrong-status | inspection ! wrong-status | missing ! wrong-status | claimed-returned ! wrong-status | lost ! wrong-status | retired ! wrong-status | closed ! wrong-status",
        "return: none ! holding-unknown | planned ! wrong-status | reservation ! wrong-status | loan loan-returned + deposit-refunded + turned cleaning | job ! wrong-status | porter ! wrong-status | cleaning ! wrong-status | transfer ! wrong-status | repair ! wrong-status | inspection ! wrong-status | missing ! wrong-status | claimed-returned loan-returned + deposit-refunded + turned cleaning | lost ! wrong-status | retired ! wrong-status | closed ! wrong-status",
        "extend: none ! holding-unknown | planned ! wrong-status | reservation ! wrong-status | loan loan-extended | job ! wrong-status | porter ! wrong-status | cleaning ! wrong-status | transfer ! wrong-status | repair ! wrong-status | inspection ! wrong-status | missing ! wrong-status | claimed-returned ! wrong-status | lost ! wrong-status | retired ! wrong-status | closed ! wrong-status",
        "log-call: none ! holding-unknown | planned ! wrong-status | reservation ! wrong-status | loan borrower-called | job ! wrong-status | porter ! wrong-status | cleaning ! wrong-status | transfer ! wrong-status | repair ! wrong-status | inspection ! wrong-status | missing ! wrong-status | claimed-returned borrower-called | lost ! wrong-status | retired ! wrong-status | closed ! wrong-status",
        "claim-returned: none ! holding-unknown | planned ! wrong-status | reservation ! wrong-status | loan loan-claimed-returned | job ! wrong-status | porter ! wrong-status | cleaning ! wrong-status | transfer ! wrong-status | repair ! wrong-status | inspection ! wrong-status | missing ! wrong-status | claimed-returned – | lost ! wrong-status | retired ! wrong-status | closed ! wrong-status",
        "refund: none ! holding-unknown | planned ! nothing-held | reservation ! nothing-held | loan ! wrong-status | job ! nothing-held | porter ! nothing-held | cleaning ! nothing-held | transfer ! nothing-held | repair ! nothing-held | inspection ! nothing-held | missing ! nothing-held | claimed-returned ! wrong-status | lost ! nothing-held | retired ! nothing-held | closed ! nothing-held",
        "settle: none ! holding-unknown | planned ! nothing-proposed | reservation ! nothing-proposed | loan ! nothing-proposed | job ! nothing-proposed | porter ! nothing-proposed | cleaning ! nothing-proposed | transfer ! nothing-proposed | repair ! nothing-proposed | inspection ! nothing-proposed | missing ! nothing-proposed | claimed-returned ! nothing-proposed | lost ! nothing-proposed | retired ! nothing-proposed | closed ! nothing-proposed",
        "restore: none ! holding-unknown | planned ! nothing-kept | reservation ! nothing-kept | loan ! nothing-kept | job ! nothing-kept | porter ! nothing-kept | cleaning ! nothing-kept | transfer ! nothing-kept | repair ! nothing-kept | inspection ! nothing-kept | missing ! nothing-kept | claimed-returned ! nothing-kept | lost ! wrong-status | retired ! nothing-kept | closed ! nothing-kept",
        "lose: none ! holding-unknown | planned ! wrong-status | reservation ! wrong-status | loan asset-lost + deposit-kept | job asset-lost | porter asset-lost | cleaning ! wrong-status | transfer ! wrong-status | repair ! wrong-status | inspection ! wrong-status | missing asset-lost | claimed-returned asset-lost + deposit-kept | lost – | retired ! wrong-status | closed ! wrong-status",
        "find: none ! holding-unknown | planned ! wrong-status | reservation ! wrong-status | loan ! wrong-status | job ! wrong-status | porter ! wrong-status | cleaning ! wrong-status | transfer ! wrong-status | repair ! wrong-status | inspection ! wrong-status | missing asset-found + turned cleaning | claimed-returned asset-found + turned cleaning | lost asset-found + turned cleaning | retired ! wrong-status | closed ! wrong-status",
        "take: none opened porter | planned ! wrong-status | reservation ! wrong-status | loan ! wrong-status | job ! wrong-status | porter ! wrong-status | cleaning ! wrong-status | transfer ! wrong-status | repair ! wrong-status | inspection ! wrong-status | missing ! wrong-status | claimed-returned ! wrong-status | lost ! wrong-status | retired ! wrong-status | closed ! wrong-status",
        "put-back: none ! holding-unknown | planned ! holding-unknown | reservation ! holding-unknown | loan ! holding-unknown | job asset-put-back + holding-closed | porter asset-put-back + holding-closed | cleaning ! holding-unknown | transfer ! holding-unknown | repair ! holding-unknown | inspection ! holding-unknown | missing ! holding-unknown | claimed-returned ! holding-unknown | lost ! holding-unknown | retired ! holding-unknown | closed ! holding-unknown",
        "clean: none opened cleaning + asset-cleaned + holding-closed | planned ! wrong-status | reservation asset-cleaned | loan ! wrong-status | job asset-cleaned | porter asset-cleaned | cleaning asset-cleaned + holding-closed | transfer asset-cleaned | repair asset-cleaned | inspection asset-cleaned | missing ! wrong-status | claimed-returned ! wrong-status | lost ! wrong-status | retired ! wrong-status | closed ! wrong-status",
        "report-fault: none opened repair + fault-reported | planned ! wrong-status | reservation fault-reported + reservation-ended + turned repair | loan fault-reported | job fault-reported | porter fault-reported | cleaning fault-reported + turned repair | transfer fault-reported | repair fault-reported | inspection fault-reported + turned repair | missing fault-reported | claimed-returned fault-reported | lost fault-reported | retired ! wrong-status | closed ! wrong-status",
        "inspect: none opened inspection + asset-inspected + holding-closed | planned ! wrong-status | reservation ! wrong-status | loan ! wrong-status | job ! wrong-status | porter ! wrong-status | cleaning ! wrong-status | transfer ! wrong-status | repair asset-inspected | inspection asset-inspected + holding-closed | missing ! wrong-status | claimed-returned ! wrong-status | lost ! wrong-status | retired ! wrong-status | closed ! wrong-status",
        "repaired: none ! holding-unknown | planned ! wrong-status | reservation ! wrong-status | loan ! wrong-status | job ! wrong-status | porter ! wrong-status | cleaning ! wrong-status | transfer ! wrong-status | repair asset-repaired + turned cleaning | inspection ! wrong-status | missing ! wrong-status | claimed-returned ! wrong-status | lost ! wrong-status | retired ! wrong-status | closed ! wrong-status",
        "retire: none opened retired + asset-retired | planned ! wrong-status | reservation ! wrong-status | loan ! wrong-status | job ! wrong-status | porter ! wrong-status | cleaning asset-retired | transfer ! wrong-status | repair asset-retired | inspection asset-retired | missing asset-retired | claimed-returned ! wrong-status | lost asset-retired | retired – | closed ! wrong-status",
        "want-transfer: none opened transfer + transfer-wanted | planned ! wrong-status | reservation ! wrong-status | loan ! wrong-status | job ! wrong-status | porter ! wrong-status | cleaning ! wrong-status | transfer ! wrong-status | repair ! wrong-status | inspection ! wrong-status | missing ! wrong-status | claimed-returned ! wrong-status | lost ! wrong-status | retired ! wrong-status | closed ! wrong-status",
        "reserve: none reservation-made | planned – | reservation – | loan – | job – | porter – | cleaning – | transfer – | repair – | inspection – | missing – | claimed-returned – | lost – | retired – | closed –",
        "cancel-reservation: none ! holding-unknown | planned reservation-ended | reservation reservation-ended + holding-closed | loan ! wrong-status | job ! wrong-status | porter ! wrong-status | cleaning ! wrong-status | transfer ! wrong-status | repair ! wrong-status | inspection ! wrong-status | missing ! wrong-status | claimed-returned ! wrong-status | lost ! wrong-status | retired ! wrong-status | closed ! wrong-status",
        "ring: none – | planned – | reservation – | loan – | job – | porter – | cleaning – | transfer – | repair – | inspection – | missing – | claimed-returned – | lost – | retired – | closed –",
        "open-reservation: none ! holding-unknown | planned – | reservation – | loan – | job – | porter – | cleaning – | transfer – | repair – | inspection – | missing – | claimed-returned – | lost – | retired – | closed –",
        "take-for-job: none opened job | planned – | reservation – | loan – | job – | porter – | cleaning – | transfer – | repair – | inspection – | missing – | claimed-returned – | lost – | retired – | closed –",
        "hand: none ! holding-unknown | planned – | reservation – | loan – | job holding-handed | porter – | cleaning – | transfer – | repair – | inspection – | missing – | claimed-returned – | lost – | retired – | closed –",
        "release: none ! holding-unknown | planned – | reservation – | loan – | job asset-put-back + holding-closed | porter – | cleaning – | transfer – | repair – | inspection – | missing – | claimed-returned – | lost – | retired – | closed –",
        "end-transfer: none ! holding-unknown | planned – | reservation – | loan – | job – | porter – | cleaning – | transfer transfer-ended + turned cleaning | repair – | inspection – | missing – | claimed-returned – | lost – | retired – | closed –",
        "open-inspection: none – | planned – | reservation – | loan – | job – | porter – | cleaning – | transfer – | repair – | inspection – | missing – | claimed-returned – | lost – | retired – | closed –",
        "miss: none opened missing | planned – | reservation – | loan – | job – | porter – | cleaning – | transfer – | repair – | inspection – | missing – | claimed-returned – | lost – | retired – | closed –",
      ]
    `);
  });

  it('LOA-2 is known for every use and shown as one of the statuses', () => {
    const uses = Object.values(states).flatMap((steps) => {
      const { state } = after(...steps);
      return state.status === 'open' ? [state.use] : [];
    });
    expect([...new Set(uses)].sort()).toEqual([...holdingUses].sort());
    const asset: KnownAsset = { no: 'W-1', code: 'Q1', kind: 'wheelchair', homeId: main, depositClass: 'standard', charged: true, dailyCleaning: true, inspectionDays: 90, status: 'known', registeredAt: at, placeId: main, placedAt: at, isUndoneTold: false, isInspectionTold: false };
    const now = { at, calendar: calendarOf('Asia/Shanghai') };
    const shown = Object.fromEntries(holdingUses.map((use) => [use, statusOf(asset, { use, dueAt: minutes(1) }, now)]));
    expect(shown).toEqual({ loan: 'out', job: 'out', porter: 'out', cleaning: 'clean', repair: 'repair', transfer: 'held', missing: 'missing', lost: 'lost', 'claimed-returned': 'claimed-returned', retired: 'retired', inspection: 'inspect', reservation: 'held' });
    const rest: readonly [AssetStatus, AssetStatus][] = [
      ['overdue', statusOf(asset, { use: 'loan', dueAt: minutes(-1) }, now)], ['available', statusOf(asset, undefined, now)], ['clean', statusOf({ ...asset, registeredAt: '2026-11-20T02:00:00.000Z' }, undefined, now)],
      ['inspect', statusOf({ ...asset, registeredAt: '2026-01-01T02:00:00.000Z' }, undefined, now)], ['retired', statusOf({ ...asset, status: 'retired' }, undefined, now)],
    ];
    for (const [expected, found] of rest) expect(found).toBe(expected);
  });

  it('LOA-2 keeps the asset unique from its opening to its end, and no longer', () => {
    for (const [name, steps] of Object.entries(states)) {
      const { state } = after(...steps);
      expect(holdingAggregate.unique?.(state)['asset'], name).toBe(['none', 'planned', 'closed'].includes(name) ? undefined : facts.asset?.assetId);
    }
  });

  it('never frees the asset and takes it again in one command', () => {
    for (const [name, state] of Object.entries(states)) {
      for (const step of commands) {
        if (outcome(state, step).startsWith('!')) continue;
        const types = history(...state, [plain(step), about(step)] as Step).slice(history(...state).length).map(({ type }) => type);
        const closing = types.indexOf('holding-closed');
        expect(closing === -1 ? -1 : types.slice(closing + 1).findIndex((type) => type.startsWith('holding-')), `${plain(step).type} in ${name}`).toBe(-1);
      }
    }
  });

  it('is of a clerk alone where the clerk may do it', () => {
    expect(clerk.roles).not.toContain('supervisor');
    after().when({ type: 'lend', data: { ...lend.data, deposit: { waivedReason: 'emergency' } } }).refused('loans.supervisor-required');
  });
});
