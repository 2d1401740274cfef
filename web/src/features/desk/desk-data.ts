import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  ApprovalsDocument,
  BelongingsListDocument,
  OneBelongingsDocument,
  StorageConditionsDocument,
  StoragePointsDocument,
  type BelongingsItemPartsFragment,
  type BelongingsList,
  type BelongingsPartsFragment,
  type ConditionsPartsFragment,
  type PointPartsFragment,
} from '../../graphql/generated/graphql.ts';
import { Problem } from '../../graphql/problem.ts';
import { request } from '../../graphql/request.ts';
import { hasRole, useMe } from '../../session/use-session.ts';

export type BelongingsItem = BelongingsItemPartsFragment;
export type Belongings = BelongingsPartsFragment;
export type Point = PointPartsFragment;
export type Conditions = ConditionsPartsFragment;

const freshEveryMs = 30_000;

/** The storage point of whoever is signed in: the one among their units. Who oversees all sees the first; a clerk without one has none. */
export function usePoint() {
  const me = useMe();
  return useQuery({
    queryKey: ['desk', 'points'],
    refetchInterval: freshEveryMs,
    queryFn: async ({ signal }) => (await request(StoragePointsDocument, {}, signal)).storagePoints,
    select: (points) =>
      points.find((point) => me.data?.units.some((unit) => unit.id === point.id)) ??
      (hasRole(me.data, 'supervisor', 'auditor') ? points[0] : undefined) ??
      null,
  });
}

export function useConditions() {
  return useQuery({
    queryKey: ['desk', 'conditions'],
    queryFn: async ({ signal }) => (await request(StorageConditionsDocument, {}, signal)).storageConditions.current ?? null,
  });
}

/** One of the desk's lists; asked for again every half minute, and whenever something was done here. */
export function useBelongingsList(list: BelongingsList, pointId: string | undefined) {
  return useQuery({
    queryKey: ['desk', 'list', list, pointId],
    refetchInterval: freshEveryMs,
    queryFn: async ({ signal }) => {
      const { belongingsList } = await request(BelongingsListDocument, { list, pointId: pointId ?? null, first: 100, after: null }, signal);
      return { rows: belongingsList.edges.map((edge) => edge.node), isMore: belongingsList.pageInfo.hasNextPage };
    },
  });
}

/** What waits for a second person. */
export function useApprovals() {
  return useQuery({
    queryKey: ['desk', 'approvals'],
    refetchInterval: freshEveryMs,
    queryFn: async ({ signal }) => (await request(ApprovalsDocument, {}, signal)).approvals,
  });
}

/** One belongings whole; each reading is recorded, so it is not asked for again by itself. */
export function useBelongings(id: string | undefined) {
  return useQuery({
    queryKey: ['desk', 'belongings', id],
    enabled: id !== undefined,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    queryFn: async ({ signal }) => {
      const { belongings } = await request(OneBelongingsDocument, { id: id ?? '' }, signal);
      if (!belongings) throw new Problem('not-found');
      return belongings;
    },
  });
}

/** After a command: everything of the desk is asked for again. */
export function useDeskRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['desk'] });
}
