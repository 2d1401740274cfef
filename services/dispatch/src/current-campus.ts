import type { DispatchEvent } from '@orderly/contracts';
import { type CampusMap, campusMap } from '@orderly/dispatch-engine';
import type { Documents } from '@orderly/platform';
import type { CampusCommand, CampusFacts, CampusState } from './campus/campus.ts';

type Published = Extract<CampusState, { status: 'published' }>;
export type Campuses = Documents<CampusState, CampusCommand, Extract<DispatchEvent, { type: 'campus-published' }>, CampusFacts>;

/** The campus as it is now, with the travel times computed from it. */
export type Campus = { readonly published: Published; readonly map: CampusMap; readonly nodes: ReadonlySet<string> };
export type CurrentCampus = { read(): Promise<Campus | undefined>; nextRevision(): Promise<number> };

/**
 * Keeps the current campus in memory. Revisions have no gap, so that one look at the next one's unique key says whether what
 * is kept is still the current one, whichever replica published it.
 */
export function currentCampus(campuses: Campuses): CurrentCampus {
  let kept: Campus | undefined;
  const read = async (): Promise<Campus | undefined> => {
    if (kept && (await campuses.collection.holder('revision', String(kept.published.revision + 1))) === undefined) return kept;
    const [last] = (await campuses.query({ index: 'revision', order: 'desc', limit: 1 })).rows;
    if (last?.state.status !== 'published') return undefined;
    kept = { published: last.state, map: campusMap(last.state.campus), nodes: new Set(last.state.campus.nodes.map(({ id }) => id)) };
    return kept;
  };
  return { read, nextRevision: async () => ((await read())?.published.revision ?? 0) + 1 };
}
