import { Refusal } from '@orderly/platform';
import { specification } from '@orderly/platform/testing';
import { describe, expect, it } from 'vitest';
import { at, idOf, main } from '../testing/holdings.ts';
import { stocktakeAggregate, type StocktakeCommand, type StocktakeEvent, type StocktakeFacts } from './stocktake.ts';

const [a, b, c] = [idOf('asset', 'a'), idOf('asset', 'b'), idOf('asset', 'c')];
const { given } = specification(stocktakeAggregate, { at, facts: { expected: [a, b] } as StocktakeFacts });
const started: StocktakeEvent = { type: 'stocktake-started', data: { standId: main, expected: [a, b] } };
const finish: StocktakeCommand = { type: 'finish', data: {} };
const scan = (code: string): StocktakeCommand => ({ type: 'scan', data: { code } });

describe('a stocktake', () => {
  it('LOA-2 tells what is found, unexpected and unknown, each once', () => {
    given(started).when(scan('A'), { facts: { assetId: a } }).then({ type: 'piece-scanned', data: { code: 'A', assetId: a, finding: 'found' } });
    given(started).when(scan('C'), { facts: { assetId: c } }).then({ type: 'piece-scanned', data: { code: 'C', assetId: c, finding: 'unexpected' } });
    given(started).when(scan('?'), { facts: {} }).then({ type: 'piece-scanned', data: { code: '?', finding: 'unknown' } });
    given(started, { type: 'piece-scanned', data: { code: 'A', assetId: a, finding: 'found' } }).when(scan('A'), { facts: { assetId: a } }).then();
    given(started, { type: 'piece-scanned', data: { code: '?', finding: 'unknown' } }).when(scan('?'), { facts: {} }).then();
  });

  it('LOA-2 names what was expected and not found as missing', () => {
    given(started, { type: 'piece-scanned', data: { code: 'A', assetId: a, finding: 'found' } }).when(finish).then({ type: 'stocktake-finished', data: { standId: main, found: [a], missing: [b], unexpected: [] } });
  });

  it('LOA-2 is one at a stand until it is finished', () => {
    expect(stocktakeAggregate.unique?.(given(started).state)).toEqual({ stand: main });
  });

  it('has an answer to every command in every status', () => {
    const finished: StocktakeEvent = { type: 'stocktake-finished', data: { standId: main, found: [], missing: [a, b], unexpected: [] } };
    const outcome = (events: readonly StocktakeEvent[], command: StocktakeCommand): string => {
      try {
        return given(...events).when(command).events().map(({ type }) => type).join() || '–';
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return error.code;
      }
    };
    const commands: readonly StocktakeCommand[] = [{ type: 'start', data: { standId: main } }, scan('X'), finish];
    expect(commands.map(({ type }) => type).sort()).toEqual(Object.keys(stocktakeAggregate.decide).sort());
    expect(commands.map((command) => [[], [started], [started, finished]].map((events) => outcome(events, command)).join(' | '))).toEqual(['stocktake-started | – | –', 'loans.stocktake-unknown | piece-scanned | loans.stocktake-finished', 'loans.stocktake-unknown | stocktake-finished | –']);
  });
});
