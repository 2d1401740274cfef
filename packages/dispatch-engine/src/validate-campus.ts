import { modes } from './campus.ts';
import type { Campus, CampusLift, Mode } from './campus.ts';
import { shortestFrom } from './shortest.ts';
import { waysOf } from './ways.ts';

/** What is wrong with a campus: a code, and the id of what it is about. */
export type CampusComplaint = {
  readonly code: 'duplicate-node' | 'duplicate-lift' | 'unknown-node' | 'bad-seconds' | 'floor-mismatch' | 'lift-too-short' | 'unreachable';
  readonly id: string;
  readonly detail: string;
};

/** Complaints about a campus, empty when it can be used: every node must be reachable in every mode. */
export function validateCampus(campus: Campus): readonly CampusComplaint[] {
  return [
    ...duplicates(campus.nodes.map((node) => node.id)).map((id) => ({ code: 'duplicate-node', id, detail: id }) as const),
    ...duplicates(campus.lifts.map((lift) => lift.id)).map((id) => ({ code: 'duplicate-lift', id, detail: id }) as const),
    ...edgeComplaints(campus),
    ...campus.lifts.flatMap((lift) => liftComplaints(campus, lift)),
    ...modes.flatMap((mode) => unreachable(campus, mode)),
  ];
}

function duplicates(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(ids.filter((id) => (seen.has(id) ? true : (seen.add(id), false))))];
}

function isCost(seconds: number): boolean {
  return Number.isFinite(seconds) && seconds >= 0;
}

function edgeComplaints(campus: Campus): readonly CampusComplaint[] {
  const known = new Set(campus.nodes.map((node) => node.id));
  return campus.edges.flatMap((edge) => {
    const id = `${edge.from}>${edge.to}`;
    const strangers = [edge.from, edge.to].filter((end) => !known.has(end));
    const complaints: CampusComplaint[] = strangers.map((detail) => ({ code: 'unknown-node', id, detail }));
    return isCost(edge.seconds) ? complaints : [...complaints, { code: 'bad-seconds', id, detail: String(edge.seconds) }];
  });
}

function liftComplaints(campus: Campus, lift: CampusLift): readonly CampusComplaint[] {
  const nodes = new Map(campus.nodes.map((node) => [node.id, node]));
  const complaints: CampusComplaint[] = lift.shaft.flatMap(({ floor, nodeId }): readonly CampusComplaint[] => {
    const node = nodes.get(nodeId);
    if (!node) return [{ code: 'unknown-node', id: lift.id, detail: nodeId }];
    return node.floor === floor && node.building === lift.building ? [] : [{ code: 'floor-mismatch', id: lift.id, detail: nodeId }];
  });
  if (new Set(lift.shaft.map((landing) => landing.floor)).size < 2) complaints.push({ code: 'lift-too-short', id: lift.id, detail: String(lift.shaft.length) });
  const costs = [lift.waitSeconds, lift.secondsPerFloor, ...modes.map((mode) => lift.boardSeconds[mode])];
  return [...complaints, ...costs.filter((cost) => !isCost(cost)).map((cost) => ({ code: 'bad-seconds', id: lift.id, detail: String(cost) }) as const)];
}

// The hub is the node from which most others are reached, so that one cut-off room is named rather than the whole campus.
function unreachable(campus: Campus, mode: Mode): readonly CampusComplaint[] {
  const ways = waysOf(campus, mode);
  const component = new Int32Array(campus.nodes.length).fill(-1);
  const sizes = new Map<number, number>();
  campus.nodes.forEach((_, source) => {
    if (component[source] !== -1) return;
    const { seconds } = shortestFrom(ways, source);
    campus.nodes.forEach((__, node) => {
      if (seconds[node] === Infinity) return;
      component[node] = source;
      sizes.set(source, (sizes.get(source) ?? 0) + 1);
    });
  });
  const [hub] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? [-1];
  return campus.nodes.filter((_, node) => component[node] !== hub).map((node) => ({ code: 'unreachable', id: node.id, detail: mode }));
}
