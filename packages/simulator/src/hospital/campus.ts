import type { Campus, CampusEdge, CampusLift, CampusNode } from '@orderly/dispatch-engine';
import { buildings, coveredWalks, liftCounts, openWalks } from './buildings.ts';
import type { Building, Place } from './types.ts';

const metresPerSecond = 1.15;
const hallMetres = 14;
const stairSeconds = 22;

/** Lift figures (MIL-HDBK-1191 17.5.3.2): waiting, boarding per mode, seconds per floor. */
const liftFigures = { waitSeconds: 50, boardSeconds: { walking: 2.3, wheelchair: 6.4, trolley: 9.8, bed: 11.9 }, secondsPerFloor: 3.2 } as const;

/** The campus graph: a lobby with lifts and two halls on every floor, each place off a hall, walks between buildings. */
export function demoCampus(places: readonly Place[]): Campus {
  const nodes: CampusNode[] = buildings.flatMap((building) => building.floors.flatMap((floor) => floorNodes(building, floor)));
  const edges: CampusEdge[] = buildings.flatMap((building) => building.floors.flatMap((floor, nth) => floorEdges(building, floor, building.floors[nth + 1])));
  edges.push(...coveredWalks.map((walk) => between(nodes, walk, 'covered-walk')), ...openWalks.map((walk) => between(nodes, walk, 'open-walk')));
  const onHall = new Map<string, number>();
  for (const place of places) {
    const hall = hallOf(place);
    const nth = onHall.get(hall) ?? 0;
    onHall.set(hall, nth + 1);
    const at = nodes.find((node) => node.id === hall);
    if (!at) throw new TypeError(`no hall ${hall}`);
    const metres = 6 + nth * 5;
    nodes.push({ id: place.node, building: place.building, floor: place.floor, x: at.x + (hall.endsWith('e') ? metres : -metres), y: at.y + 3 });
    edges.push({ from: hall, to: place.node, seconds: secondsFor(metres), kind: 'walk' });
  }
  return { nodes, edges, lifts: buildings.flatMap(liftsOf) };
}

function lobby(building: string, floor: number): string {
  return `${building}-${String(floor).padStart(2, '0')}-lobby`;
}

function secondsFor(metres: number): number {
  return Math.round((metres / metresPerSecond) * 10) / 10;
}

// Wards stand on their wing's hall; other rooms are dealt out by their code, so that a hall is never all of them.
function hallOf(place: Place): string {
  const suffix = place.code.slice(6);
  const isWest = /^W[TD]?$/.test(suffix) || (!/^E[TD]?$/.test(suffix) && [...suffix].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2 === 1);
  return `${lobby(place.building, place.floor)}-${isWest ? 'w' : 'e'}`;
}

function floorNodes({ code, x, y }: Building, floor: number): readonly CampusNode[] {
  const id = lobby(code, floor);
  return [
    { id, building: code, floor, x, y },
    { id: `${id}-e`, building: code, floor, x: x + hallMetres, y },
    { id: `${id}-w`, building: code, floor, x: x - hallMetres, y },
  ];
}

function floorEdges({ code }: Building, floor: number, above: number | undefined): readonly CampusEdge[] {
  const id = lobby(code, floor);
  const halls = ['e', 'w'].map((wing): CampusEdge => ({ from: id, to: `${id}-${wing}`, seconds: secondsFor(hallMetres), kind: 'walk' }));
  return above === undefined ? halls : [...halls, { from: id, to: lobby(code, above), seconds: (above - floor) * stairSeconds, kind: 'stairs' }];
}

function between(nodes: readonly CampusNode[], [from, to, floor]: readonly [string, string, number], kind: CampusEdge['kind']): CampusEdge {
  const a = nodes.find((node) => node.id === lobby(from, floor));
  const b = nodes.find((node) => node.id === lobby(to, floor));
  if (!a || !b) throw new TypeError(`no floor ${floor} between ${from} and ${to}`);
  return { from: a.id, to: b.id, seconds: secondsFor(Math.hypot(a.x - b.x, a.y - b.y)), kind };
}

function liftsOf({ code, floors }: Building): readonly CampusLift[] {
  const counts = liftCounts[code] ?? { clean: 0, any: 0, dirty: 0 };
  const kinds = (['clean', 'any', 'dirty'] as const).flatMap((kind) => Array.from({ length: counts[kind] }, () => kind));
  return kinds.map((kind, nth) => ({
    id: `${code}-lift-${nth + 1}`,
    building: code,
    kind,
    shaft: floors.map((floor) => ({ floor, nodeId: lobby(code, floor) })),
    ...liftFigures,
  }));
}
