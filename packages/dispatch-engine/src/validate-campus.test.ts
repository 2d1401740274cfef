import { describe, expect, it } from 'vitest';
import type { Campus, CampusLift } from './campus.ts';
import { validateCampus } from './validate-campus.ts';

const node = (id: string, floor = 1, building = 'x') => ({ id, building, floor, x: 0, y: 0 });
const lift: CampusLift = {
  id: 'l1',
  building: 'x',
  kind: 'any',
  shaft: [
    { floor: 1, nodeId: 'a' },
    { floor: 2, nodeId: 'b' },
  ],
  waitSeconds: 50,
  boardSeconds: { walking: 2, wheelchair: 5, trolley: 8, bed: 10 },
  secondsPerFloor: 3.2,
};
const good: Campus = { nodes: [node('a'), node('b', 2), node('c')], edges: [{ from: 'a', to: 'c', seconds: 20, kind: 'walk' }], lifts: [lift] };
const codes = (campus: Campus) => validateCampus(campus).map(({ code, id, detail }) => `${code} ${id} ${detail}`);

describe('validateCampus', () => {
  it('has no complaint about a campus that hangs together', () => {
    expect(codes(good)).toEqual([]);
  });

  it('names ids that stand twice', () => {
    expect(codes({ ...good, nodes: [...good.nodes, node('a')] })).toContain('duplicate-node a a');
    expect(codes({ ...good, lifts: [lift, lift] })).toEqual(['duplicate-lift l1 l1']);
  });

  it('names unknown ends of ways and landings', () => {
    expect(codes({ ...good, edges: [...good.edges, { from: 'a', to: 'z', seconds: 1, kind: 'walk' }] })).toEqual(['unknown-node a>z z']);
    expect(codes({ ...good, lifts: [{ ...lift, shaft: [...lift.shaft, { floor: 3, nodeId: 'y' }] }] })).toEqual(['unknown-node l1 y']);
  });

  it('names seconds that are none', () => {
    expect(codes({ ...good, edges: [{ from: 'a', to: 'c', seconds: -1, kind: 'walk' }] })).toContain('bad-seconds a>c -1');
    expect(codes({ ...good, lifts: [{ ...lift, waitSeconds: Number.NaN }] })).toContain('bad-seconds l1 NaN');
  });

  it('names a landing on another floor or in another building, and a lift that leads nowhere', () => {
    expect(codes({ ...good, nodes: [node('a'), node('b', 3), node('c')] })).toEqual(['floor-mismatch l1 b']);
    expect(codes({ ...good, nodes: [node('a', 1, 'other'), node('b', 2), node('c')] })).toEqual(['floor-mismatch l1 a']);
    expect(codes({ ...good, nodes: [node('a'), node('c')], lifts: [{ ...lift, shaft: [{ floor: 1, nodeId: 'a' }] }] })).toEqual(['lift-too-short l1 1']);
  });

  it('names a place that a mode does not reach: stairs alone lead no bed there', () => {
    const stairs: Campus = { ...good, edges: [{ from: 'a', to: 'c', seconds: 20, kind: 'stairs' }] };
    expect(codes(stairs)).toEqual(['unreachable c wheelchair', 'unreachable c trolley', 'unreachable c bed']);
    expect(codes({ ...good, edges: [] })).toContain('unreachable c walking');
  });
});
