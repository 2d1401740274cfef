import { describe, expect, it } from 'vitest';
import { laneOf } from './lane.ts';

describe('lanes of writes', () => {
  it.each([
    [['porter'], 0],
    [['porter', 'dispatcher', 'nurse'], 0],
    [['dispatcher', 'supervisor'], 1],
    ['service', 1],
    [['nurse', 'head-nurse', 'dispatcher'], 2],
    [['administrator'], 2],
    ['signed-in', 2],
  ] as const)('puts what %j may do in lane %i', (allow, lane) => {
    expect(laneOf({ allow })).toBe(lane);
  });

  it('takes the lane that a route names', () => {
    expect(laneOf({ allow: ['nurse'], lane: 4 })).toBe(4);
  });
});
