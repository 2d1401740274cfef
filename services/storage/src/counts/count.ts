import type { Difference, StorageEvent } from '@orderly/contracts';
import { type Aggregate, Refusal } from '@orderly/platform/domain';
import { canonical, twice } from '../belongings/codes.ts';

export type Expected = { readonly slot: string; readonly tag: string; readonly belongingsId: string };
export type CountState =
  | { readonly status: 'none' }
  | { readonly status: 'taken'; readonly pointId: string; readonly shiftId?: string | undefined; readonly at: string; readonly byId: string; readonly expected: number; readonly counted: number; readonly differences: readonly Difference[] };
export type CountCommand = { readonly type: 'take'; readonly data: { readonly pointId: string; readonly shiftId?: string; readonly counted: readonly { readonly slot: string; readonly tag: string }[] } };
export type CountEvent = Extract<StorageEvent, { type: 'count-taken' | 'count-differed' }>;
export type CountFacts = { readonly isOwn: boolean; readonly expected: readonly Expected[] };

/** STO-11: one count of a point by place and tag; what differs is published by name. */
export const countAggregate: Aggregate<CountState, CountCommand, CountEvent, CountFacts> = {
  kind: 'count',
  collection: 'counts',
  schema: 1,
  initial: { status: 'none' },
  indexes: { 'by-point': ['pointId', 'at'] },
  fields: (state) => (state.status === 'none' ? {} : { pointId: state.pointId, at: state.at }),
  audiences: (state) => (state.status === 'none' ? [] : ['desk', `desk:${state.pointId}`]),
  decide: {
    take(state, { counted, ...about }, { facts: { isOwn, expected }, actor }) {
      if (state.status === 'taken') return [];
      if (!isOwn) throw new Refusal('storage.point-unknown');
      if (twice(counted.map(({ tag }) => tag)).length > 0) throw new Refusal('storage.tag-twice');
      const differences = differencesOf(expected, counted);
      const taken: CountEvent = { type: 'count-taken', data: { ...about, byId: actor.id, expected: expected.length, counted: counted.length } };
      return differences.length === 0 ? [taken] : [taken, { type: 'count-differed', data: { ...about, differences } }];
    },
  },
  evolve: {
    'count-taken': (_state, data, { at }) => ({ status: 'taken', ...data, at, differences: [] }),
    'count-differed': (state, { differences }) => (state.status === 'none' ? state : { ...state, differences }),
  },
};

/** STO-11: what the register expects and nobody saw, what was seen and nobody expects, what lies elsewhere. */
export function differencesOf(expected: readonly Expected[], counted: readonly { readonly slot: string; readonly tag: string }[]): Difference[] {
  const seen = new Map(counted.map(({ tag, slot }) => [canonical(tag), slot]));
  const known = new Set(expected.map(({ tag }) => canonical(tag)));
  const ofRegister = expected.flatMap(({ tag, slot, belongingsId }): Difference[] => {
    const found = seen.get(canonical(tag));
    if (found === undefined) return [{ kind: 'missing', tag, slot, belongingsId }];
    return canonical(found) === canonical(slot) ? [] : [{ kind: 'misplaced', tag, slot: found, expectedSlot: slot, belongingsId }];
  });
  return [...ofRegister, ...counted.filter(({ tag }) => !known.has(canonical(tag))).map(({ tag, slot }): Difference => ({ kind: 'unexpected', tag, slot }))];
}
