import type { Campus, Mode } from './campus.ts';
import { route } from './route.ts';
import type { Route } from './route.ts';
import { travelTimes } from './travel-times.ts';
import type { TravelTimes } from './travel-times.ts';

/** What may change on a map: a lift out of order and back, or another campus (its edits made elsewhere). */
export type CampusEdit =
  | { readonly type: 'close-lift'; readonly liftId: string }
  | { readonly type: 'open-lift'; readonly liftId: string }
  | { readonly type: 'replace'; readonly campus: Campus };

/** One version of the campus with its closed lifts. Times are computed whole when first asked for, then kept. */
export type CampusMap = {
  readonly version: number;
  readonly campus: Campus;
  readonly closedLifts: readonly string[];
  times(mode: Mode, load?: 'clean' | 'dirty'): TravelTimes;
  route(from: string, to: string, mode: Mode): Route | undefined;
};

/** Opens version 1 of a map. */
export function campusMap(campus: Campus, closedLifts: readonly string[] = []): CampusMap {
  return mapAt(1, campus, closedLifts);
}

/** The next version of the map; the one before stays as it was, so that a plan under way keeps its figures. */
export function editMap(map: CampusMap, edit: CampusEdit): CampusMap {
  if (edit.type === 'replace') return mapAt(map.version + 1, edit.campus, map.closedLifts);
  const others = map.closedLifts.filter((id) => id !== edit.liftId);
  return mapAt(map.version + 1, map.campus, edit.type === 'close-lift' ? [...others, edit.liftId] : others);
}

function mapAt(version: number, campus: Campus, closedLifts: readonly string[]): CampusMap {
  const kept = new Map<string, TravelTimes>();
  return {
    version,
    campus,
    closedLifts,
    times(mode, load = 'clean') {
      const key = `${mode}/${load}`;
      const times = kept.get(key) ?? travelTimes(campus, mode, { closedLifts, load });
      kept.set(key, times);
      return times;
    },
    route: (from, to, mode) => route(campus, { from, to, mode }, { closedLifts }),
  };
}
