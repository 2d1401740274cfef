import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  AvailabilityDocument,
  DrawerJournalDocument,
  DrawersDocument,
  FindAssetDocument,
  LoanAssetsDocument,
  LoanKindsDocument,
  LoansDocument,
  OneLoanDocument,
  StocktakesDocument,
  type AssetPartsFragment,
  type DrawerPartsFragment,
  type HoldingPartsFragment,
  type KindPartsFragment,
  type LoanList,
  type PlacePartsFragment,
} from '../../graphql/generated/graphql.ts';
import { request } from '../../graphql/request.ts';
import { hasRole, useMe } from '../../session/use-session.ts';
import { loanLists, type LoanListName } from './search.ts';

export type Kind = KindPartsFragment;
export type Asset = AssetPartsFragment;
export type Holding = HoldingPartsFragment;
export type Drawer = DrawerPartsFragment;
export type Stand = PlacePartsFragment;

const freshEveryMs = 30_000;
const standKey = 'orderly.stand';
const mostRows = 200;

export function useKinds() {
  return useQuery({ queryKey: ['desk', 'kinds'], queryFn: async ({ signal }) => (await request(LoanKindsDocument, {}, signal)).loanKinds });
}

/** Pieces by kind and stand: of one stand, or of all. */
export function useAvailability(standId: string | null | undefined) {
  return useQuery({
    queryKey: ['desk', 'availability', standId],
    enabled: standId !== undefined,
    refetchInterval: freshEveryMs,
    queryFn: async ({ signal }) => (await request(AvailabilityDocument, { standId: standId ?? null }, signal)).availability,
  });
}

/** The stand where somebody works: a clerk's own units, every stand for who oversees all; the choice stays with the window. */
export function useStands() {
  const me = useMe();
  const seesAll = hasRole(me.data, 'supervisor', 'auditor', 'administrator');
  const all = useAvailability(seesAll ? null : undefined);
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(standKey));
  const stands: readonly Stand[] = seesAll ? distinct((all.data ?? []).flatMap(({ stand }) => (stand ? [stand] : []))) : (me.data?.units ?? []);
  const choose = (id: string) => {
    sessionStorage.setItem(standKey, id);
    setChosen(id);
  };
  return { isReady: me.data !== undefined && (!seesAll || all.data !== undefined), stands, stand: stands.find(({ id }) => id === chosen) ?? stands[0], choose };
}

const distinct = (stands: readonly Stand[]): readonly Stand[] =>
  [...new Map(stands.map((stand) => [stand.id, stand])).values()].sort((a, b) => Number(a.kind !== 'desk') - Number(b.kind !== 'desk') || a.code.localeCompare(b.code));

const ofEveryStand: readonly LoanList[] = ['cleaning', 'repair', 'transfers', 'missing', 'lost'];

/** Every list of the desk; where the equipment is concerns all of them. */
export function useLoanLists(pointId: string) {
  const answers = useQueries({
    queries: loanLists.map((list) => ({
      queryKey: ['desk', 'loans', list, pointId],
      refetchInterval: freshEveryMs,
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (await request(LoansDocument, { list, pointId: ofEveryStand.includes(list) ? null : pointId, assetId: null, first: mostRows }, signal)).loans.edges.map(({ node }) => node),
    })),
  });
  return (list: LoanListName) => answers[loanLists.indexOf(list)];
}

export function useAsset(by: { readonly id?: string | undefined; readonly code?: string | undefined }) {
  return useQuery({
    queryKey: ['desk', 'asset', by.id ?? by.code],
    enabled: by.id !== undefined || by.code !== undefined,
    refetchInterval: freshEveryMs,
    queryFn: async ({ signal }) => (await request(FindAssetDocument, { id: by.id ?? null, code: by.code ?? null }, signal)).asset ?? null,
  });
}

export function useAssets(about: { readonly kind?: string; readonly homeId?: string }) {
  return useQuery({
    queryKey: ['desk', 'assets', about.kind, about.homeId],
    refetchInterval: freshEveryMs,
    queryFn: async ({ signal }) => (await request(LoanAssetsDocument, { kind: about.kind ?? null, homeId: about.homeId ?? null, first: mostRows }, signal)).loanAssets.edges.map(({ node }) => node),
  });
}

export function useHolding(id: string | null | undefined) {
  return useQuery({
    queryKey: ['desk', 'holding', id],
    enabled: typeof id === 'string',
    queryFn: async ({ signal }) => (await request(OneLoanDocument, { id: id ?? '' }, signal)).loan ?? null,
  });
}

/** What became of a piece so far, newest first. */
export function useHistoryOf(assetId: string | undefined) {
  return useQuery({
    queryKey: ['desk', 'loans', 'of', assetId],
    enabled: assetId !== undefined,
    queryFn: async ({ signal }) => (await request(LoansDocument, { assetId: assetId ?? null, list: null, pointId: null, first: 50 }, signal)).loans.edges.map(({ node }) => node),
  });
}

export function useDrawers(pointId: string | undefined) {
  return useQuery({
    queryKey: ['desk', 'drawers', pointId],
    enabled: pointId !== undefined,
    refetchInterval: freshEveryMs,
    queryFn: async ({ signal }) => (await request(DrawersDocument, { pointId: pointId ?? null, first: 20 }, signal)).drawers.edges.map(({ node }) => node),
  });
}

export function useJournal(drawerId: string) {
  return useQuery({
    queryKey: ['desk', 'journal', drawerId],
    refetchInterval: freshEveryMs,
    queryFn: async ({ signal }) => (await request(DrawerJournalDocument, { id: drawerId }, signal)).drawer?.journal ?? [],
  });
}

export function useStocktakes(standId: string) {
  return useQuery({
    queryKey: ['desk', 'stocktakes', standId],
    refetchInterval: freshEveryMs,
    queryFn: async ({ signal }) => (await request(StocktakesDocument, { standId, first: 5 }, signal)).stocktakes.edges.map(({ node }) => node),
  });
}
