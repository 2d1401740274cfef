import { Refusal } from '@orderly/platform';
import { specification } from '@orderly/platform/testing';
import { describe, expect, it } from 'vitest';
import { linesOf, type Movement } from '../holdings/money.ts';
import { at, clerk, idOf, main } from '../testing/holdings.ts';
import { drawerAggregate, type DrawerCommand, type DrawerEvent, expectedFen } from './drawer.ts';

const { given } = specification(drawerAggregate, { at, facts: undefined, actor: clerk });
const opened: DrawerEvent = { type: 'drawer-opened', data: { pointId: main, date: '2026-11-24', shift: 'early', floatFen: 50_000, lines: [{ account: 'tender:cash', fen: 50_000 }, { account: 'float', fen: -50_000 }] } };
const book = (entryId: string, movement: Movement, fen: number, tender: 'cash' | 'wechat' = 'cash'): DrawerCommand => ({ type: 'book', data: { entryId, holdingId: idOf('holding', entryId), movement, tender, fen, lines: linesOf(movement, tender, fen) } });
const booked = (...commands: readonly DrawerCommand[]): DrawerEvent[] => commands.flatMap((command) => given(opened).when(command).events());
const expected = (...events: readonly DrawerEvent[]): number => {
  const { state } = given(opened, ...events);
  return state.status === 'none' ? 0 : expectedFen(state);
};

describe('a drawer', () => {
  it('LOA-3 expects the float and the shift\'s cash movements, and of other tenders nothing', () => {
    expect(expected()).toBe(50_000);
    expect(expected(...booked(book('a', 'taken', 20_000), book('b', 'taken', 3_000), book('c', 'refunded', 3_000), book('d', 'taken', 20_000, 'wechat'), book('e', 'kept', 5_000)))).toBe(70_000);
    expect(expected(...booked({ type: 'move-cash', data: { direction: 'out', fen: 40_000, reason: 'to the safe' } }, { type: 'move-cash', data: { direction: 'in', fen: 1_000, reason: 'change' } }))).toBe(11_000);
  });

  it('LOA-3 has lines that add up to nothing in every event', () => {
    const events = [...given().when({ type: 'open', data: { pointId: main, shift: 'early', floatFen: 50_000 } }).events(), ...booked(...(['taken', 'refunded', 'kept', 'restored'] as const).map((movement) => book(movement, movement, 700)), { type: 'move-cash', data: { direction: 'in', fen: 1, reason: 'x' } })];
    expect(events).toHaveLength(6);
    for (const { data } of events) if ('lines' in data) expect(data.lines.reduce((sum, { fen }) => sum + fen, 0)).toBe(0);
  });

  it('LOA-3 names a difference at the count, which needs a note', () => {
    given(opened).when({ type: 'count', data: { countedFen: 49_900 } }).refused('loans.note-required', { expectedFen: 50_000, differenceFen: -100 });
    given(opened).when({ type: 'count', data: { countedFen: 49_900, note: 'a coin under the desk' } }).then({ type: 'drawer-counted', data: { countedFen: 49_900, expectedFen: 50_000, differenceFen: -100, note: 'a coin under the desk' } });
    given(opened).when({ type: 'count', data: { countedFen: 50_000 } }).types('drawer-counted');
  });

  it('LOA-3 is one at a point while it is open', () => {
    expect(drawerAggregate.unique?.(given(opened).state)).toEqual({ point: main });
    expect(drawerAggregate.unique?.(given(opened, { type: 'drawer-counted', data: { countedFen: 50_000, expectedFen: 50_000, differenceFen: 0 } }).state)).toEqual({});
  });

  it('books an entry once, and one that comes after the count as late', () => {
    given(opened, ...booked(book('a', 'taken', 1))).when(book('a', 'taken', 1)).then();
    const counted: DrawerEvent = { type: 'drawer-counted', data: { countedFen: 50_000, expectedFen: 50_000, differenceFen: 0 } };
    expect(given(opened, counted).when(book('b', 'taken', 1)).events()).toMatchObject([{ data: { isLate: true } }]);
  });

  it('has an answer to every command in every status', () => {
    const counted: DrawerEvent = { type: 'drawer-counted', data: { countedFen: 50_000, expectedFen: 50_000, differenceFen: 0 } };
    const commands: readonly DrawerCommand[] = [{ type: 'open', data: { pointId: main, shift: 'early', floatFen: 0 } }, book('x', 'taken', 1), { type: 'move-cash', data: { direction: 'in', fen: 1, reason: 'x' } }, { type: 'count', data: { countedFen: 50_000 } }];
    expect(commands.map(({ type }) => type).sort()).toEqual(Object.keys(drawerAggregate.decide).sort());
    const outcome = (events: readonly DrawerEvent[], command: DrawerCommand): string => {
      try {
        return given(...events).when(command).events().map(({ type }) => type).join() || '–';
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return error.code;
      }
    };
    expect(commands.map((command) => [command.type, ...[[], [opened], [opened, counted]].map((events) => outcome(events, command))].join(' | '))).toEqual([
      'open | drawer-opened | – | –', 'book | loans.drawer-unknown | entry-booked | entry-booked', 'move-cash | loans.drawer-unknown | cash-moved | loans.drawer-closed', 'count | loans.drawer-unknown | drawer-counted | loans.drawer-closed',
    ]);
  });
});
