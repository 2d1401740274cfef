/** How somebody or something moves; a bed or trolley takes no stairs. */
export type Mode = 'walking' | 'wheelchair' | 'trolley' | 'bed';

export const modes: readonly Mode[] = ['walking', 'wheelchair', 'trolley', 'bed'];

/** A point where ways meet or a place stands. `x`, `y` are metres on the campus plan. */
export type CampusNode = { readonly id: string; readonly building: string; readonly floor: number; readonly x: number; readonly y: number };

/** A way both ways. `seconds` are those of a person walking without a load. */
export type CampusEdge = {
  readonly from: string;
  readonly to: string;
  readonly seconds: number;
  readonly kind: 'walk' | 'covered-walk' | 'open-walk' | 'stairs';
};

/** A lift: its landing on each floor it serves, and what a ride costs (wait + board + seconds per floor). */
export type CampusLift = {
  readonly id: string;
  readonly building: string;
  readonly kind: 'clean' | 'dirty' | 'any';
  readonly shaft: readonly { readonly floor: number; readonly nodeId: string }[];
  readonly waitSeconds: number;
  readonly boardSeconds: Readonly<Record<Mode, number>>;
  readonly secondsPerFloor: number;
};

/** The campus as data: what an administrator edits and the dispatch service keeps. */
export type Campus = { readonly nodes: readonly CampusNode[]; readonly edges: readonly CampusEdge[]; readonly lifts: readonly CampusLift[] };

/** What narrows the ways: lifts out of order, and whether the load is dirty (a dirty load takes no clean lift, nor a clean one a dirty lift). */
export type TravelOptions = { readonly closedLifts?: readonly string[]; readonly load?: 'clean' | 'dirty' };

/** Walking speed divided by the mode's speed (1.15 m/s against 0.9 with a wheelchair and 0.7 with a bed or trolley). */
export const slowness: Readonly<Record<Mode, number>> = { walking: 1, wheelchair: 1.15 / 0.9, trolley: 1.15 / 0.7, bed: 1.15 / 0.7 };
