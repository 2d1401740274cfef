import { expect, it } from 'vitest';
import { dueChoices, lengthOf } from './due-choices.ts';

it('LOA-3 offers usual lengths up to the most that the kind allows, its own default among them', () => {
  expect(dueChoices({ defaultMinutes: 120, maxMinutes: 480 })).toEqual([30, 60, 120, 240, 480]);
  expect(dueChoices({ defaultMinutes: 90, maxMinutes: 120 })).toEqual([30, 60, 90, 120]);
});

it('says a length in the largest whole unit', () => {
  expect([30, 90, 120, 1_440, 4_320].map(lengthOf)).toEqual([
    { unit: 'minutes', count: 30 },
    { unit: 'minutes', count: 90 },
    { unit: 'hours', count: 2 },
    { unit: 'days', count: 1 },
    { unit: 'days', count: 3 },
  ]);
});
