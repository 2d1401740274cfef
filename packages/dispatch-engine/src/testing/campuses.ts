import fc from 'fast-check';
import { slowness } from '../campus.ts';
import type { Campus, CampusLift, Mode } from '../campus.ts';

/** A small random campus: two buildings, some ways (stairs among them), up to three lifts of any kind. It need not hang together. */
export const anyCampus: fc.Arbitrary<Campus> = fc.integer({ min: 2, max: 4 }).chain((floors) => {
  const nodes = ['a', 'b'].flatMap((building) =>
    Array.from({ length: floors * 2 }, (_, nth) => ({ id: `${building}${nth}`, building, floor: 1 + (nth >> 1), x: nth * 10, y: nth * 7 })),
  );
  const id = fc.constantFrom(...nodes.map((node) => node.id));
  const edge = fc.record({
    from: id,
    to: id,
    seconds: fc.double({ min: 0, max: 300, noNaN: true }),
    kind: fc.constantFrom('walk', 'covered-walk', 'open-walk', 'stairs'),
  });
  const lift = fc.record({
    building: fc.constantFrom('a', 'b'),
    kind: fc.constantFrom('clean', 'dirty', 'any'),
    skip: fc.integer({ min: 0, max: floors }),
    waitSeconds: fc.integer({ min: 0, max: 90 }),
    board: fc.integer({ min: 1, max: 15 }),
    secondsPerFloor: fc.double({ min: 0.5, max: 6, noNaN: true }),
  });
  return fc.record({ edges: fc.array(edge, { minLength: 4, maxLength: 24 }), lifts: fc.array(lift, { maxLength: 3 }) }).map(({ edges, lifts }) => ({
    nodes,
    edges,
    lifts: lifts.map(({ skip, board, ...rest }, nth) => ({
      ...rest,
      id: `lift-${nth}`,
      shaft: nodes
        .filter((node, at) => node.building === rest.building && at % 2 === 0 && node.floor !== skip)
        .map((node) => ({ floor: node.floor, nodeId: node.id })),
      boardSeconds: { walking: board, wheelchair: board * 2, trolley: board * 3, bed: board * 4 },
    })),
  }));
});

/** The obvious way to the same answer: a table of direct ways, then Floyd and Warshall. */
export function naiveSeconds(campus: Campus, mode: Mode, rides: readonly CampusLift[]): Map<string, number> {
  const table = new Map<string, number>();
  const cost = (from: string, to: string): number => (from === to ? 0 : (table.get(`${from}>${to}`) ?? Infinity));
  const offer = (from: string, to: string, seconds: number): void => {
    if (seconds < cost(from, to)) table.set(`${from}>${to}`, seconds).set(`${to}>${from}`, seconds);
  };
  for (const edge of campus.edges) if (edge.kind !== 'stairs' || mode === 'walking') offer(edge.from, edge.to, edge.seconds * slowness[mode]);
  for (const lift of rides) {
    for (const a of lift.shaft) {
      for (const b of lift.shaft) offer(a.nodeId, b.nodeId, lift.waitSeconds + lift.boardSeconds[mode] + Math.abs(a.floor - b.floor) * lift.secondsPerFloor);
    }
  }
  for (const via of campus.nodes)
    for (const from of campus.nodes) for (const to of campus.nodes) offer(from.id, to.id, cost(from.id, via.id) + cost(via.id, to.id));
  return table;
}
