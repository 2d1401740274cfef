import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarOf, ids, type MovableClock, movableClock, newUlid, type Running } from '@orderly/platform';
import { embeddedPlatform } from '@orderly/platform/embedded';
import { silentLog } from '@orderly/platform';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { BelongingsEvent, BelongingsState } from './belongings/belongings.ts';
import { clockFrom } from './belongings/deadline.ts';
import { belongingsAggregate } from './belongings/decide.ts';
import { startStorage } from './index.ts';

const calendar = calendarOf('Asia/Shanghai');
const hourMs = 3_600_000;

/** One belongings as its document is handled: time never goes back in it, whatever the clock does (question 4). */
function documentOf(start: string): { sweep(now: string): void; readonly told: { type: string; at: string }[]; readonly deadline: string } {
  const { deadline, reminders } = clockFrom(start, { calendar, remindHours: [24, 2] });
  const data = { no: '1', code: 'C', day: '', seq: 1, detailsId: 'details-1', digest: '', pointId: 'place-1', party: 'visitor', deadline, reminders, pieces: [], isUnsealed: false, conditions: { id: 'c', no: 1, date: '' }, images: [] } as const;
  const recorded = (seq: number, at: string) => ({ aggregateId: 'belongings-1', seq, at, occurredAt: at, actor: { id: 'system:storage', roles: [] } });
  let state: BelongingsState = belongingsAggregate.evolve['belongings-deposited'](belongingsAggregate.initial, data, recorded(1, start));
  let last = start;
  const told: { type: string; at: string }[] = [];
  return {
    told,
    deadline,
    sweep(now) {
      const due = belongingsAggregate.due?.(state);
      if (!due || due.at > now) return;
      const at = last > now ? last : now;
      for (const event of belongingsAggregate.decide.watch(state, {}, { at, occurredAt: at, actor: { id: 'system:storage', roles: [] }, calendar, ids, facts: {} })) {
        const evolve = belongingsAggregate.evolve[event.type] as (before: BelongingsState, of: BelongingsEvent['data'], how: object) => BelongingsState;
        state = evolve(state, event.data, recorded(2, at));
        told.push({ type: event.type, at });
        last = at;
      }
    },
  };
}

describe('the three-day clock', () => {
  const jumps = fc.array(fc.oneof(fc.integer({ min: 0, max: 30 * hourMs }), fc.integer({ min: -12 * hourMs, max: 0 }), fc.integer({ min: 0, max: 1_000 })), { minLength: 1, maxLength: 40 });
  const starts = fc.date({ min: new Date('2027-12-20T00:00:00Z'), max: new Date('2028-03-10T00:00:00Z'), noInvalidDate: true });

  it('STO-7 fires once and never early, whatever jumps the clock makes and however often the sweep stands still', () => {
    fc.assert(
      fc.property(starts, jumps, (start, deltas) => {
        const one = documentOf(start.toISOString());
        let now = start.getTime();
        let furthest = now;
        for (const delta of deltas) {
          now += delta;
          furthest = Math.max(furthest, now);
          one.sweep(new Date(now).toISOString());
        }
        const unclaimed = one.told.filter(({ type }) => type === 'belongings-unclaimed');
        const isPast = new Date(furthest).toISOString() >= one.deadline;
        expect(unclaimed).toHaveLength(isPast ? 1 : 0);
        for (const { at } of unclaimed) expect(at >= one.deadline).toBe(true);
        if (isPast) expect(one.told.map(({ type }) => type)).toEqual(['belongings-reminded', 'belongings-reminded', 'belongings-unclaimed']);
      }),
      { numRuns: 2_000, seed: 20_261_124 },
    );
  });
});

describe('a restart', () => {
  const folders: string[] = [];
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });

  async function opened(folder: string, clock: MovableClock) {
    const platform = await embeddedPlatform({ folder, clock, log: silentLog, zone: 'Asia/Shanghai' });
    const running: Running = await startStorage({ workforceUrl: () => '', keys: { keys: async () => [], revoked: async () => [] } }, platform);
    const { collection, indexes = {}, uniques = [] } = belongingsAggregate;
    const documents = await platform.store('storage').collection({ name: collection, indexes, uniques });
    return {
      documents,
      async stop() {
        await running.stop();
        await platform.close();
      },
    };
  }

  it('STO-7 loses no clock: what fell due while nobody ran is told at once, once, when it runs again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'orderly-test-'));
    folders.push(folder);
    const clock = movableClock(new Date('2028-02-27T04:00:00.000Z'));
    const before = await opened(folder, clock);
    const id = `belongings-${newUlid()}`;
    const at = clock.now().toISOString();
    const { deadline, reminders } = clockFrom(at, { calendar, remindHours: [24] });
    const state = { status: 'stored', pointId: 'place-1', pieces: [], pastTickets: [], ticket: { no: '27-001', code: 'C', day: '2028-02-27', seq: 1, openedAt: at }, prints: {}, contacts: [], deadline, reminders, isReminded: false };
    await before.documents.save({ _id: id, version: 1, base: 0, schema: 1, state, events: [], published: 1, dueAt: reminders[0]?.at ?? deadline, unique: {}, fields: {} }, 0);
    await before.stop();
    clock.set(new Date('2028-03-01T16:00:00.000Z'));
    for (const _ of [1, 2]) {
      const after = await opened(folder, clock);
      await expect.poll(async () => (await after.documents.load(id))?.events.map(({ type }) => type), { timeout: 5_000 }).toEqual(['belongings-reminded', 'belongings-unclaimed']);
      await after.stop();
    }
  });
});
