import { describe, expect, it } from 'vitest';
import { isStale } from './desk.ts';

const changes = new Map([['belongings-A', 3]]);
const held = (queryKey: readonly unknown[], data?: unknown) => isStale({ queryKey, state: { data } }, changes);

describe('a change at the desk', () => {
  it('asks for the lists again, not for the conditions', () => {
    expect(held(['desk', 'list', 'lost', 'place-A'])).toBe(true);
    expect(held(['desk', 'points'])).toBe(true);
    expect(held(['desk', 'conditions'])).toBe(false);
    expect(held(['board'])).toBe(false);
  });

  it('reads one belongings again only if it is the one that changed, and older here', () => {
    expect(held(['desk', 'belongings', 'belongings-A'], { version: 2 })).toBe(true);
    expect(held(['desk', 'belongings', 'belongings-A'], { version: 3 })).toBe(false);
    expect(held(['desk', 'belongings', 'belongings-B'], { version: 1 })).toBe(false);
  });
});
