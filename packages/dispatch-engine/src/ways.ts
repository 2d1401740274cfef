import { slowness } from './campus.ts';
import type { Campus, CampusLift, Mode, TravelOptions } from './campus.ts';

/**
 * The campus for one mode as packed arcs: those leaving vertex `v` are `start[v]` to `start[v + 1]`. The first vertices are
 * the campus's nodes in order, the rest are lift cabins at a floor.
 */
export type Ways = {
  readonly vertices: number;
  readonly index: ReadonlyMap<string, number>;
  readonly start: Int32Array;
  readonly head: Int32Array;
  readonly seconds: Float64Array;
};

type Way = readonly [from: number, to: number, seconds: number];

/** Packs the ways that are open to this mode. Edges to unknown nodes are left out (`validateCampus` names them). */
export function waysOf(campus: Campus, mode: Mode, options: TravelOptions = {}): Ways {
  const index = new Map(campus.nodes.map((node, at) => [node.id, at]));
  const closed = new Set(options.closedLifts);
  const ways: Way[] = campus.edges.flatMap((edge) => {
    const from = index.get(edge.from);
    const to = index.get(edge.to);
    if (from === undefined || to === undefined || (edge.kind === 'stairs' && mode !== 'walking')) return [];
    return [[from, to, edge.seconds * slowness[mode]] as const];
  });
  let vertices = campus.nodes.length;
  for (const lift of campus.lifts) {
    if (closed.has(lift.id) || !carries(lift, options.load ?? 'clean')) continue;
    vertices = addLift(ways, lift, { mode, index, firstCabin: vertices });
  }
  return { index, ...pack(ways, vertices) };
}

function carries(lift: CampusLift, load: 'clean' | 'dirty'): boolean {
  return lift.kind === 'any' || lift.kind === load;
}

// Half of wait + board is paid on the way in and half on the way out, so that a ride costs it once and both ways cost the same.
function addLift(ways: Way[], lift: CampusLift, at: { mode: Mode; index: ReadonlyMap<string, number>; firstCabin: number }): number {
  const half = (lift.waitSeconds + lift.boardSeconds[at.mode]) / 2;
  const landings = lift.shaft.filter((landing) => at.index.has(landing.nodeId)).sort((a, b) => a.floor - b.floor);
  landings.forEach((landing, nth) => {
    const cabin = at.firstCabin + nth;
    const node = at.index.get(landing.nodeId);
    if (node !== undefined) ways.push([node, cabin, half]);
    const below = landings[nth - 1];
    if (below) ways.push([cabin - 1, cabin, (landing.floor - below.floor) * lift.secondsPerFloor]);
  });
  return at.firstCabin + landings.length;
}

function pack(ways: readonly Way[], vertices: number): Omit<Ways, 'index'> {
  const start = new Int32Array(vertices + 1);
  const bump = (vertex: number, by: number): number => (start[vertex] = (start[vertex] ?? 0) + by);
  for (const [from, to] of ways) {
    bump(from + 1, 1);
    bump(to + 1, 1);
  }
  for (let vertex = 0; vertex < vertices; vertex++) bump(vertex + 1, start[vertex] ?? 0);
  const next = start.slice();
  const head = new Int32Array(ways.length * 2);
  const seconds = new Float64Array(ways.length * 2);
  const put = (from: number, to: number, cost: number): void => {
    const at = next[from] ?? 0;
    head[at] = to;
    seconds[at] = cost;
    next[from] = at + 1;
  };
  for (const [from, to, cost] of ways) {
    put(from, to, cost);
    put(to, from, cost);
  }
  return { vertices, start, head, seconds };
}
