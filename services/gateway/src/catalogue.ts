/** Lists that are the same for everybody and change rarely: kept some seconds per gateway, without personal data. */
import type { Group, Place, Post, ShiftTemplate, Template } from '@orderly/contracts';
import { byIds, Missing } from './batch.ts';
import type { Services } from './services.ts';

export type Catalogue = {
  places(ids: readonly string[], services: Services): Promise<(Place | Error)[]>;
  groups(services: Services): Promise<readonly Group[]>;
  posts(services: Services): Promise<readonly Post[]>;
  shiftTemplates(services: Services): Promise<readonly ShiftTemplate[]>;
  templates(services: Services): Promise<readonly Template[]>;
};

const maxPlaces = 5_000;

/** One for each gateway; a change is seen after `ttlMs` at the latest. */
export function catalogue({ now, ttlMs = 10_000 }: { now: () => Date; ttlMs?: number }): Catalogue {
  const places = new Map<string, { place: Place; until: number }>();
  const list = <T>(read: (services: Services) => Promise<{ readonly rows: readonly T[] }>) => {
    let kept: { rows: Promise<readonly T[]>; until: number } | undefined;
    return (services: Services): Promise<readonly T[]> => {
      if (kept && kept.until > now().getTime()) return kept.rows;
      const rows = read(services).then((answer) => answer.rows);
      const mine = (kept = { rows, until: now().getTime() + ttlMs });
      rows.catch(() => {
        if (kept === mine) kept = undefined;
      });
      return rows;
    };
  };
  return {
    async places(ids, services) {
      const at = now().getTime();
      const missing = ids.filter((id) => (places.get(id)?.until ?? 0) <= at);
      const read = await byIds(missing, (some) => services.dispatch.places({ query: { ids: some, first: 500 } }));
      if (places.size > maxPlaces) places.clear();
      for (const place of read) if (!(place instanceof Error)) places.set(place.id, { place, until: at + ttlMs });
      const fresh = new Map(missing.map((id, n) => [id, read[n]]));
      return ids.map((id) => fresh.get(id) ?? places.get(id)?.place ?? new Missing());
    },
    groups: list((services) => services.workforce.groups({})),
    posts: list((services) => services.workforce.posts({})),
    shiftTemplates: list((services) => services.workforce.shiftTemplates({})),
    templates: list((services) => services.delivery.templates({})),
  };
}
