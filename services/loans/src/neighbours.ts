import { dispatchRoutes, type Place } from '@orderly/contracts';
import { type Clock, type Log, type Service, Unavailable } from '@orderly/platform';
import { client } from '@orderly/platform/http';

export type Neighbours = {
  /** Places as dispatch knows them, kept for a minute; rejects when dispatch is not there. */
  places(ids: readonly string[]): Promise<ReadonlyMap<string, Place>>;
  /** The same, or what is known of them while dispatch is not there. */
  placesIfThere(ids: readonly string[]): Promise<ReadonlyMap<string, Place>>;
};

const keptMs = 60_000;
const maxKept = 5_000;
const atOnce = 200;

/** What this service reads of dispatch. */
export function openNeighbours({ dispatchUrl, authority, clock, log }: { dispatchUrl: () => string; authority: Service['authority']; clock: Clock; log: Log }): Neighbours {
  const dispatch = client(dispatchUrl, dispatchRoutes);
  const kept = new Map<string, { readonly place: Place; readonly until: number }>();

  async function read(ids: readonly string[]): Promise<void> {
    const now = clock.now().getTime();
    const wanted = [...new Set(ids)].filter((id) => (kept.get(id)?.until ?? 0) <= now);
    if (kept.size > maxKept) kept.clear();
    for (let from = 0; from < wanted.length; from += atOnce) {
      const { rows } = await dispatch.places({ token: authority.serviceToken(), query: { ids: wanted.slice(from, from + atOnce).join(',') } });
      for (const place of rows) kept.set(place.id, { place, until: now + keptMs });
    }
  }
  const known = (ids: readonly string[]): ReadonlyMap<string, Place> =>
    new Map(ids.flatMap((id) => {
      const one = kept.get(id);
      return one ? [[id, one.place] as const] : [];
    }));

  return {
    async places(ids) {
      await read(ids);
      return known(ids);
    },
    async placesIfThere(ids) {
      await read(ids).catch((error: unknown) => {
        if (!(error instanceof Unavailable)) throw error;
        log.warn({ code: error.code }, 'places unread');
      });
      return known(ids);
    },
  };
}
