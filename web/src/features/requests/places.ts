import { useQuery } from '@tanstack/react-query';
import { PlacesDocument, type JobKind, type PlacesQuery } from '../../graphql/generated/graphql.ts';
import { request } from '../../graphql/request.ts';
import { labelOf } from '../../i18n/words.ts';
import type { Option } from '../../ui/select.tsx';
import { placeWithFloor } from '../jobs/job-words.ts';

export type Place = PlacesQuery['places']['edges'][number]['node'];

/** All places of the hospital (some 300), page by page; they hardly change. */
export function usePlaces() {
  return useQuery({
    queryKey: ['places'],
    staleTime: 60 * 60_000,
    queryFn: async ({ signal }) => {
      const places: Place[] = [];
      for (let after: string | null = null; ;) {
        const { places: page }: PlacesQuery = await request(PlacesDocument, { first: 100, after }, signal);
        places.push(...page.edges.map((edge) => edge.node));
        if (!page.pageInfo.hasNextPage || !page.pageInfo.endCursor) return places;
        after = page.pageInfo.endCursor;
      }
    },
  });
}

/** Places that receive this kind, if any says so; found by name in both languages and by code. */
export function placeOptions(places: readonly Place[], kind: JobKind | undefined, except?: string): readonly Option[] {
  const able = kind ? places.filter((place) => place.receives.includes(kind)) : places;
  return (able.length > 0 ? able : places)
    .filter((place) => place.id !== except && place.kind !== 'lift')
    .map((place) => ({ id: place.id, label: placeWithFloor(place), description: place.code, search: [place.code, place.name.zh, place.name.en] }))
    .sort((a, b) => a.label.localeCompare(b.label, 'zh-CN'));
}

export function nameOfPlace(places: readonly Place[], id: string | null): string {
  const place = places.find((each) => each.id === id);
  return place ? labelOf(place.name) : '';
}
