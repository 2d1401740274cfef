/** Thirty days at the desk, by a seed: whatever happens, the notebook of the clerks and the centre never differ. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Holding } from '@orderly/contracts';
import { type Belongings, keepBelongings } from './support/month/belongings.ts';
import { type MonthDesk, openMonthDesk } from './support/month/desk.ts';
import { keepLoans, type Loans } from './support/month/loans.ts';
import { random } from './support/random.ts';

const days = Number(process.env['ORDERLY_DAYS'] ?? 30);
const seed = Number(process.env['ORDERLY_SEED'] ?? 20_261_101);
const firstMorning = Date.parse('2026-10-31T23:30:00.000Z');
const [minuteMs, dayMs] = [60_000, 86_400_000];

let desk: MonthDesk | undefined;
afterAll(() => desk?.centre.stop());

const at = (day: number, hours: number): string => new Date(firstMorning + day * dayMs + hours * 3_600_000).toISOString();

type Life = { readonly desk: MonthDesk; readonly belongings: Belongings; readonly loans: Loans; readonly chance: ReturnType<typeof random> };

/** From half past seven to half past nine in the evening, with a change of shift in between. */
async function day({ desk: open, belongings, loans, chance }: Life, nth: number): Promise<void> {
  for (const [shift, opensAt, things] of [['early', 0, 12], ['middle', 7, 10]] as const) {
    await open.centre.passTo(at(nth, opensAt));
    await loans.openShift(shift);
    if (shift === 'early') {
      await belongings.morning();
      await loans.morning();
      await loans.checkOff();
    }
    for (let i = 0; i < things; i++) {
      open.centre.clock.advance(chance.between(5, 30) * minuteMs);
      await (chance.chance(0.55) ? belongings.happens() : loans.happens());
    }
    await loans.closeShift();
    expect(await belongings.count()).toEqual([]);
  }
  await open.centre.passTo(at(nth, 14));
  await belongings.reminded();
}

describe('a month at the desk', () => {
  it(`STO-7 STO-11 LOA-3 runs without a difference: ${days} days of seed ${seed}`, async () => {
    desk = await openMonthDesk(new Date(firstMorning).toISOString());
    const chance = random(seed);
    const [belongings, loans] = [keepBelongings(desk, chance), await keepLoans(desk, chance)];
    for (let nth = 0; nth < days; nth++) await day({ desk, belongings, loans, chance }, nth);
    await desk.centre.settle();
    console.log(`seed ${seed}, ${days} days: ${JSON.stringify({ ...belongings.tally, ...loans.tally, ...loans.money })}`);

    // Belongings: stored = in − out − disposed, each under the ticket that the notebook has.
    const { auditor, supervisor } = desk.people;
    const { tally, bags } = belongings;
    const stored = await desk.rows<{ id: string; no: string }>(auditor, 'storage', '/belongings?list=open');
    const gone = tally.claimed + tally.delegate + tally.lostTicket + tally.late + tally.disposed + tally.handedOn;
    expect(stored.map(({ id, no }) => [id, no]).sort()).toEqual([...bags.values()].map(({ id, ticket }) => [id, ticket]).sort());
    expect(stored).toHaveLength(tally.in - gone);
    const closed = await desk.rows<{ status: string }>(auditor, 'storage', '/belongings?list=closed');
    const ended = (status: string): number => closed.filter((row) => row.status === status).length;
    expect([ended('claimed'), ended('handed-on'), ended('disposed')]).toEqual([gone - tally.disposed - tally.handedOn, tally.handedOn, tally.disposed]);
    const counts = await desk.rows<{ differences: unknown[] }>(auditor, 'storage', '/counts');
    expect([counts.length, counts.flatMap(({ differences }) => differences)]).toEqual([2 * days, []]);

    // Money: taken = held + refunded + kept, by the notebook, by the holdings and by the drawers.
    const holdings = await desk.rows<Holding>(supervisor, 'loans', '/holdings');
    const sum = (of: (one: NonNullable<Holding['deposit']>) => number): number => holdings.reduce((all, { deposit }) => all + (deposit ? of(deposit) : 0), 0);
    const held = [...loans.out.values()].reduce((all, { fen }) => all + fen, 0);
    const { money } = loans;
    expect({ taken: sum(({ takenFen }) => takenFen), refunded: sum(({ refundedFen }) => refundedFen), kept: sum(({ keptFen }) => keptFen), held: sum(({ heldFen }) => heldFen) }).toEqual({ ...money, held });
    expect(money.taken).toBe(held + money.refunded + money.kept);
    const drawers = await loans.drawers();
    expect(drawers.map(({ status, differenceFen, lateEntries }) => [status, differenceFen, lateEntries])).toEqual(loans.opened.map(() => ['counted', 0, 0]));
    const ofDrawers = drawers.flatMap(({ totals }) => totals).reduce((all, { takenFen, refundedFen }) => ({ taken: all.taken + takenFen, refunded: all.refunded + refundedFen }), { taken: 0, refunded: 0 });
    expect({ ...ofDrawers, kept: drawers.reduce((all, { keptFen }) => all + keptFen, 0) }).toEqual(money);

    // Equipment: what stands, what is out and what is lost, and a stocktake that finds it so.
    const statuses = new Map((await desk.rows<{ id: string; status: string }>(auditor, 'loans', '/assets')).map(({ id, status }) => [id, status]));
    const seen = { free: ['available', 'clean'], out: ['out', 'overdue'], lost: ['lost'] } as const;
    expect(loans.pieces.filter(({ id, use }) => !(seen[use] as readonly string[]).includes(statuses.get(id) ?? ''))).toEqual([]);
    expect(await loans.stocktake()).toMatchObject({ missing: [], unexpected: [], unknownCodes: [] });

    // It was a month in which everything happened.
    if (days >= 30) expect(Object.entries({ ...tally, ...loans.tally }).filter(([, count]) => count === 0)).toEqual([]);
  }, 240_000);
});
