import { dispatchRoutes, type Job, type Place, workforceRoutes } from '@orderly/contracts';
import { type Clock, Refusal, type Service, Unavailable } from '@orderly/platform';
import { client } from '@orderly/platform/http';

export type Receiver = { readonly personId: string; readonly method: 'badge' | 'badge-pin'; readonly entitled: boolean };

export type Neighbours = {
  /** A place as dispatch knows it; kept for a minute. */
  place(id: string): Promise<Place | undefined>;
  /** A job as its caller may see it now: a porter sees own ones alone. */
  job(jobId: string, token: string): Promise<Job | undefined>;
  /** Whose badge it is; undefined for an unknown badge or a wrong PIN. */
  identify(who: { badge: string; pin?: string | undefined; placeId: string }, by: { token: string; opId: string }): Promise<Receiver | undefined>;
};

const keptMs = 60_000;
const maxKept = 5_000;

/** What this service reads of dispatch and workforce. */
export function openNeighbours({ dispatchUrl, workforceUrl, authority, clock }: { dispatchUrl: () => string; workforceUrl: () => string; authority: Service['authority']; clock: Clock }): Neighbours {
  const dispatch = client(dispatchUrl, dispatchRoutes);
  const workforce = client(workforceUrl, workforceRoutes);
  const kept = new Map<string, { readonly place: Place; readonly until: number }>();
  return {
    async place(id) {
      const now = clock.now().getTime();
      const known = kept.get(id);
      if (known && known.until > now) return known.place;
      const { rows } = await dispatch.places({ token: authority.serviceToken(), query: { ids: id } });
      const place = rows.find((row) => row.id === id);
      if (kept.size >= maxKept) kept.clear();
      if (place) kept.set(id, { place, until: now + keptMs });
      return place;
    },
    async job(jobId, token) {
      const { rows } = await dispatch.jobs({ token, query: { ids: jobId } });
      return rows.find((row) => row.id === jobId);
    },
    async identify({ badge, pin, placeId }, { token, opId }) {
      try {
        return await workforce.identify({ token, opId, body: { badge, placeId, ...(pin === undefined ? {} : { pin }) } });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (error.code === 'workforce.sign-in-delayed') throw new Unavailable('receiver-delayed', 30);
        return undefined;
      }
    },
  };
}
