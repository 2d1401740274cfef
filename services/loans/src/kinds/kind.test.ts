import { specification } from '@orderly/platform/testing';
import { describe, expect, it } from 'vitest';
import { at, wheelchairs } from '../testing/holdings.ts';
import { depositOf, kindAggregate } from './kind.ts';

const { given } = specification(kindAggregate, { at, facts: undefined });

describe('a kind', () => {
  it('LOA-1 holds the lending conditions as data, and the same again is nothing to do', () => {
    given().when({ type: 'set', data: wheelchairs }).then({ type: 'kind-set', data: wheelchairs });
    const { code, ...rest } = wheelchairs;
    given({ type: 'kind-set', data: wheelchairs }).when({ type: 'set', data: { ...rest, code } }).then();
    given({ type: 'kind-set', data: wheelchairs }).when({ type: 'set', data: { ...wheelchairs, depositsFen: { standard: 30_000 } } }).types('kind-set');
  });

  it('LOA-1 does not change from single pieces to a pool', () => {
    given({ type: 'kind-set', data: wheelchairs }).when({ type: 'set', data: { ...wheelchairs, pooled: true } }).refused('loans.wrong-status');
  });

  it('LOA-1 asks the deposit of a piece\'s class, nothing for one that is not charged', () => {
    expect(depositOf(wheelchairs, { depositClass: 'standard', charged: true })).toBe(20_000);
    expect(depositOf(wheelchairs, { depositClass: 'standard', charged: false })).toBe(0);
    expect(depositOf(wheelchairs, { depositClass: 'electric', charged: true })).toBeUndefined();
  });
});
