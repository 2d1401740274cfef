import { ids, newUlid } from '@orderly/platform';
import type { Message } from '@orderly/platform/domain';
import { calendarOf } from '@orderly/platform';
import { Refusal } from '@orderly/platform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawerAggregate, type DrawerCommand, type DrawerEvent, type DrawerState, expectedFen, sumOf } from './drawers/drawer.ts';
import type { HoldingCommand, HoldingFacts } from './holdings/commands.ts';
import { holdingAggregate } from './holdings/decide.ts';
import { heldFen, type HoldingEvent, type HoldingState, noDeposit } from './holdings/holding.ts';
import { holdingPolicy } from './holdings/policy.ts';
import { clerk, idOf, main, supervisor, surgery, umbrellas, wheelchairs } from './testing/holdings.ts';

/** A day at two desks: commands of any order, deliveries that repeat, come late and stop in the middle. */
type Step =
  | { readonly do: 'command'; readonly asset: number; readonly command: HoldingCommand; readonly actor: typeof clerk; readonly point: number }
  | { readonly do: 'relay'; readonly count: number; readonly repeats: boolean }
  | { readonly do: 'shift'; readonly point: number }
  | { readonly do: 'crash' };
type Stored = { readonly id: string; readonly aggregateId: string; readonly event: HoldingEvent; readonly cause: string };
type Doc<S> = { readonly id: string; state: S; version: number; readonly causes: Set<string> };

const points = [main, surgery];
const tenders = ['cash', 'wechat', 'alipay', 'card'] as const;
const point = fc.integer({ min: 0, max: 1 });
const settle = fc.oneof(fc.constant(undefined), fc.constant({}), fc.integer({ min: 0, max: 30_000 }).map((refundFen) => ({ refundFen, keepReason: 'scratched' })), fc.integer({ min: 0, max: 30_000 }).map((refundFen) => ({ refundFen })));
const command: fc.Arbitrary<HoldingCommand> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ tender: fc.constantFrom(...tenders), fen: fc.constantFrom(20_000, 3_000, 0, 1) }).map((deposit) => ({ type: 'lend' as const, data: { borrower: { borrowerId: 'b', borrowerKeys: [] }, pointId: main, deposit } })) },
  { weight: 1, arbitrary: fc.constant({ type: 'lend' as const, data: { borrower: { borrowerId: 'b', borrowerKeys: [] }, pointId: main, deposit: { waivedReason: 'emergency' } } }) },
  { weight: 5, arbitrary: fc.record({ settle, condition: fc.constantFrom('ok', 'dirty', 'damaged') }).map(({ settle: how, condition }) => ({ type: 'return' as const, data: { placeId: main, pointId: main, condition, ...(how === undefined ? {} : { settle: how }) } })) },
  { weight: 3, arbitrary: settle.map((how) => ({ type: 'refund' as const, data: { pointId: main, settle: how ?? {} } })) },
  { weight: 3, arbitrary: fc.boolean().map((approve) => ({ type: 'settle' as const, data: { approve } })) },
  ...(['lose', 'find', 'restore', 'claim-returned', 'clean', 'repaired'] as const).map((type) => ({ weight: 1, arbitrary: fc.constant({ type, data: { reason: 'x', placeId: main } } as unknown as HoldingCommand) })),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: fc.constant('command' as const), asset: fc.integer({ min: 0, max: 3 }), command, actor: fc.constantFrom(clerk, supervisor), point }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('relay' as const), count: fc.integer({ min: 1, max: 6 }), repeats: fc.boolean() }) },
  { weight: 1, arbitrary: point.map((one) => ({ do: 'shift' as const, point: one })) },
  { weight: 1, arbitrary: fc.constant({ do: 'crash' as const }) },
);

/** The platform in small: documents, an outbox relayed at least once and in order, effects once by their cause. */
function openDay() {
  const holdings = new Map<string, Doc<HoldingState>>();
  const drawers = new Map<string, Doc<DrawerState>>();
  const outbox: Stored[] = [];
  const open = new Map<string, string>();
  const shifts = [0, 0];
  const day = { published: 0, receipts: 0, receiptsSeen: new Set<number>() };
  const context = (actor: typeof clerk, facts: HoldingFacts) => ({ at: '2026-11-24T02:00:00.000Z', occurredAt: '2026-11-24T02:00:00.000Z', actor, calendar: calendarOf('Asia/Shanghai'), ids, facts });
  const evolved = <S>(aggregate: { evolve: unknown }, doc: Doc<S>, event: Message): void => {
    const evolve = (aggregate.evolve as Record<string, (state: S, data: unknown, recorded: object) => S>)[event.type];
    if (!evolve) throw new Error(event.type);
    doc.version += 1;
    doc.state = evolve(doc.state, event.data, { at: '2026-11-24T02:00:00.000Z', occurredAt: '2026-11-24T02:00:00.000Z', actor: clerk, aggregateId: doc.id, seq: doc.version });
  };
  const decided = <E>(decide: unknown, type: string, args: readonly unknown[]): readonly E[] => {
    try {
      return (decide as Record<string, (...all: readonly unknown[]) => readonly E[]>)[type]?.(...args) ?? [];
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  };

  function onDrawer(id: string, message: DrawerCommand, cause: string): void {
    const doc: Doc<DrawerState> = drawers.get(id) ?? { id, state: drawerAggregate.initial, version: 0, causes: new Set() };
    drawers.set(id, doc);
    if (doc.causes.has(cause)) return;
    for (const event of decided<DrawerEvent>(drawerAggregate.decide, message.type, [doc.state, message.data, context(clerk, {})])) evolved(drawerAggregate, doc, event);
    doc.causes.add(cause);
  }

  return {
    holdings, drawers,
    shift(at: number): void {
      const pointId = points[at] ?? main;
      const before = open.get(pointId);
      // Counted in the middle of everything: what is still on its way is booked late.
      if (before !== undefined) onDrawer(before, { type: 'count', data: { countedFen: 0, note: 'x' } }, newUlid());
      shifts[at] = (shifts[at] ?? 0) + 1;
      const id = idOf('drawer', `${at}/${shifts[at]}`);
      open.set(pointId, id);
      onDrawer(id, { type: 'open', data: { pointId, shift: 'early', floatFen: 50_000 } }, newUlid());
    },
    command({ asset, command: given, actor, point: at }: Extract<Step, { do: 'command' }>): void {
      const pointId = points[at] ?? main;
      const conditions = asset < 2 ? wheelchairs : umbrellas;
      const assetId = idOf('asset', String(asset));
      const current = [...holdings.values()].find(({ state }) => state.status === 'open' && state.piece.assetId === assetId) ?? [...holdings.values()].findLast(({ state }) => state.status === 'closed' && state.piece?.assetId === assetId);
      const isNew = given.type === 'lend' && current?.state.status !== 'open';
      const id = isNew || !current ? `holding-${newUlid()}` : current.id;
      const doc: Doc<HoldingState> = (isNew ? undefined : current) ?? { id, state: holdingAggregate.initial, version: 0, causes: new Set() };
      const message = 'pointId' in given.data ? { ...given, data: { ...given.data, pointId } } : given;
      const facts: HoldingFacts = {
        asset: { assetId, assetNo: String(asset), homeId: main, placeId: main, depositClass: 'standard', charged: true, isRetired: false }, conditions, drawerId: open.get(pointId), receipt: { date: '2026-11-24', no: day.receipts + 1 }, holdingId: id,
      };
      const events = decided<HoldingEvent>(holdingAggregate.decide, message.type, [doc.state, message.data, context(actor, facts)]);
      if (events.length > 0) holdings.set(id, doc);
      for (const event of events) {
        evolved(holdingAggregate, doc, event);
        outbox.push({ id: `${id}:${doc.version}`, aggregateId: id, event, cause: '' });
        if ('receipt' in event.data) day.receipts = event.data.receipt.no;
      }
    },
    relay(count: number, repeats: boolean): void {
      const from = repeats ? Math.max(0, day.published - 3) : day.published;
      const until = Math.min(outbox.length, day.published + count);
      for (const { id, aggregateId, event } of outbox.slice(from, until)) {
        const react = holdingPolicy[`loans.${event.type}`];
        const reactions = react?.({ id, aggregateId, type: event.type, source: 'loans', seq: 1, actor: clerk, occurredAt: '', recordedAt: '', data: event.data as never }, ids) ?? [];
        for (const [position, { kind, id: target, command: reaction }] of reactions.entries()) if (kind === 'drawer') onDrawer(target, reaction as DrawerCommand, `${id}#${position}`);
      }
      day.published = until;
    },
    /** What was sent and not marked is sent again. */
    crash(): void {
      day.published = Math.max(0, day.published - 5);
    },
    settle(): void {
      this.relay(outbox.length, true);
    },
    moved: (movement: string, drawerId?: string, tender?: string): number =>
      outbox.flatMap(({ event }) => (event.type === `deposit-${movement}` && 'tender' in event.data && (drawerId ?? event.data.drawerId) === event.data.drawerId && (tender ?? event.data.tender) === event.data.tender ? [event.data.fen] : [])).reduce((sum, fen) => sum + fen, 0),
    lines: (): number[] => outbox.flatMap(({ event }) => ('lines' in event.data ? [event.data.lines.reduce((sum, { fen }) => sum + fen, 0)] : [])),
  };
}

describe('money', () => {
  it('LOA-3 balances over any day: taken = held + refunded + kept, and every drawer expects what the holdings moved', () => {
    const seen = { taken: 0, refunded: 0, kept: 0, restored: 0, late: 0 };
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 120 }), (steps) => {
        const day = openDay();
        day.shift(0);
        day.shift(1);
        for (const one of steps) {
          if (one.do === 'command') day.command(one);
          else if (one.do === 'relay') day.relay(one.count, one.repeats);
          else if (one.do === 'shift') day.shift(one.point);
          else day.crash();
          for (const { state } of day.holdings.values()) expect(state.status === 'none' ? 0 : heldFen(state.deposit ?? noDeposit)).toBeGreaterThanOrEqual(0);
        }
        day.settle();
        const held = [...day.holdings.values()].reduce((sum, { state }) => sum + (state.status === 'none' ? 0 : heldFen(state.deposit ?? noDeposit)), 0);
        expect(day.moved('taken')).toBe(held + day.moved('refunded') + day.moved('kept') - day.moved('restored'));
        expect(day.lines().filter((sum) => sum !== 0)).toEqual([]);
        let booked = 0;
        for (const { id, state } of day.drawers.values()) {
          if (state.status === 'none') throw new Error('a drawer that nobody opened');
          expect(expectedFen(state)).toBe(state.floatFen + day.moved('taken', id, 'cash') - day.moved('refunded', id, 'cash'));
          for (const tender of tenders) expect(sumOf(state, 'taken', tender) - sumOf(state, 'refunded', tender)).toBe(day.moved('taken', id, tender) - day.moved('refunded', id, tender));
          booked += sumOf(state, 'taken');
          seen.late += state.entries.filter(({ isLate }) => isLate).length;
        }
        expect(booked).toBe(day.moved('taken'));
        for (const movement of ['taken', 'refunded', 'kept', 'restored'] as const) seen[movement] += day.moved(movement);
      }),
      { numRuns: 400, seed: 20_261_124 },
    );
    // The days held something of everything.
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(0);
  }, 60_000);
});
