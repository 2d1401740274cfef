/** The stock: assets with their open holdings and their upkeep, as decisions and lists need them. */
import type { Mode } from '@orderly/contracts';
import type { Calendar, Clock, Documents, Loaded } from '@orderly/platform';
import { type AssetCommand, type AssetEvent, type AssetState, heard, type KnownAsset, statusOf } from './assets/asset.ts';
import type { AssetFacts, HoldingCommand, HoldingFacts } from './holdings/commands.ts';
import type { HoldingEvent, HoldingState, OpenHolding } from './holdings/holding.ts';
import type { Conditions, KindCommand, KindEvent, KindState } from './kinds/kind.ts';
import type { Neighbours } from './neighbours.ts';

export type Assets = Documents<AssetState, AssetCommand, AssetEvent, unknown>;
export type Holdings = Documents<HoldingState, HoldingCommand, HoldingEvent, HoldingFacts>;
export type Kinds = Documents<KindState, KindCommand, KindEvent, unknown>;
export type KindRow = Extract<KindState, { status: 'set' }> & { readonly id: string; readonly version: number };
export type OpenOne = { readonly id: string; readonly version: number; readonly state: OpenHolding };
export type KnownOne = { readonly id: string; readonly version: number; readonly state: KnownAsset };

export type Stock = {
  readonly assets: Assets;
  readonly holdings: Holdings;
  conditions(kind: string): Promise<Conditions | undefined>;
  kinds(): Promise<readonly KindRow[]>;
  /** Kinds that jobs of this way of travel take, of which there is at least one piece (LOA-4). */
  kindsFor(mode: Mode): Promise<readonly string[]>;
  /** An asset as of now, with what its last holdings say that it has not heard yet. */
  read(assetId: string): Promise<KnownAsset | undefined>;
  /** The same of assets that were found, as long as they are few. */
  fresh(found: readonly KnownOne[]): Promise<readonly KnownOne[]>;
  facts(assetId: string): Promise<Pick<HoldingFacts, 'asset' | 'conditions'>>;
  openOf(assetIds: readonly string[]): Promise<ReadonlyMap<string, OpenOne>>;
  /** The holding in which whoever is known by these keys has a piece of the kind. */
  borrowedIn(kind: string | undefined, borrowerKeys: readonly string[]): Promise<string | undefined>;
  /** Pieces of these kinds that may be lent now, the nearest to a place first. */
  free(kinds: readonly string[], nearId?: string): Promise<readonly AssetFacts[]>;
  /** The facts of the first of them that nobody holds; those that are held drop out. */
  next(queue: string[]): Promise<Pick<HoldingFacts, 'asset' | 'conditions'>>;
  status(asset: KnownAsset, open: OpenOne | undefined): ReturnType<typeof statusOf>;
};

const batch = 500;
const mostKinds = 200;
const mostPieces = 1_000;
const mostFresh = 20;
const lastOnes = 5;

export function openStock({ kinds, assets, holdings, neighbours, clock, calendar }: { kinds: Kinds; assets: Assets; holdings: Holdings; neighbours: Neighbours; clock: Clock; calendar: Calendar }): Stock {
  const now = (): { at: string; calendar: Calendar } => ({ at: clock.now().toISOString(), calendar });
  const setKinds = async () => (await kinds.query({ index: 'by-code', limit: mostKinds })).rows.flatMap(({ id, version, state }) => (state.status === 'none' ? [] : [{ id, version, ...state }]));

  const openOf = (assetIds: readonly string[]) => openHoldings(holdings, assetIds);

  const stock: Stock = {
    assets,
    holdings,
    openOf,
    kinds: setKinds,
    async conditions(code) {
      const { rows } = await kinds.query({ index: 'by-code', where: { code }, limit: 1 });
      const state = rows[0]?.state;
      return state === undefined || state.status === 'none' ? undefined : state;
    },
    async kindsFor(mode) {
      const codes = (await setKinds()).filter((kind) => kind.mode === mode).map(({ code }) => code);
      const counts = await Promise.all(codes.map(async (kind) => (await assets.query({ index: 'by-kind', where: { kind, isRetired: false }, limit: 1 })).rows.length));
      return codes.filter((_, i) => counts[i] !== 0);
    },
    async read(assetId) {
      const state = (await assets.find(assetId))?.state;
      if (state === undefined || state.status === 'none') return undefined;
      const { rows } = await holdings.query({ index: 'history', where: { assetId }, order: 'desc', limit: lastOnes });
      return [...rows].reverse().reduce(withHolding, state);
    },
    fresh: async (found) => (found.length > mostFresh ? found : Promise.all(found.map(async (one) => ({ ...one, state: (await stock.read(one.id)) ?? one.state })))),
    async facts(assetId) {
      const asset = await stock.read(assetId);
      if (!asset) return {};
      return { asset: factsOf(assetId, asset, now()), conditions: await stock.conditions(asset.kind) };
    },
    async borrowedIn(kind, keys) {
      if (kind === undefined || keys.length === 0) return undefined;
      const wanted = keys.map((key) => `${kind}/${key}`);
      const [first, second] = await Promise.all([holdings.query({ index: 'by-borrower', where: { borrowerKey: wanted }, limit: 1 }), holdings.query({ index: 'by-borrower-too', where: { borrowerKeyToo: wanted }, limit: 1 })]);
      return (first.rows[0] ?? second.rows[0])?.id;
    },
    async free(codes, nearId) {
      const rows = codes.length === 0 ? [] : (await assets.query({ index: 'by-kind', where: { kind: codes, isRetired: false }, limit: mostPieces })).rows;
      const open = await openOf(rows.map(({ id }) => id));
      const free = rows.flatMap(({ id, state }) => (state.status === 'known' && statusOf(state, open.get(id)?.state, now()) === 'available' ? [factsOf(id, state, now())] : []));
      return nearId === undefined ? free : nearest(free, nearId, neighbours);
    },
    async next(queue) {
      for (;;) {
        const [first] = queue;
        if (first === undefined) return {};
        if (!(await openOf([first])).has(first)) return stock.facts(first);
        queue.shift();
      }
    },
    status: (asset, open) => statusOf(asset, open && { use: open.state.use, dueAt: open.state.loan?.dueAt }, now()),
  };
  return stock;
}

/** The open holding of each asset that has one, by asset. */
async function openHoldings(holdings: Holdings, assetIds: readonly string[]): Promise<ReadonlyMap<string, OpenOne>> {
  const found: OpenOne[] = [];
  for (let from = 0; from < assetIds.length; from += batch) {
    const { rows } = await holdings.query({ index: 'by-asset', where: { assetId: assetIds.slice(from, from + batch), isOpen: true }, limit: batch });
    found.push(...rows.flatMap(({ id, version, state }) => (state.status === 'open' ? [{ id, version, state }] : [])));
  }
  return new Map(found.map((one) => [one.state.piece.assetId, one]));
}

/** The asset's own record comes by event; what its last holdings say may be newer. */
function withHolding(state: KnownAsset, last: Loaded<HoldingState>): KnownAsset {
  if (last.state.status === 'none') return state;
  const { cleanedAt, inspectedAt, changedAt } = last.state;
  const piece = 'piece' in last.state ? last.state.piece : undefined;
  return heard(state, {
    ...(cleanedAt === undefined ? {} : { lastCleanedAt: cleanedAt }), ...(inspectedAt === undefined ? {} : { inspectedAt }), ...(piece === undefined ? {} : { placeId: piece.placeId, placedAt: changedAt }),
    ...(last.state.use === 'retired' ? { isRetired: true } : {}),
  });
}

function factsOf(assetId: string, asset: KnownAsset, now: { at: string; calendar: Calendar }): AssetFacts {
  const { no, homeId, placeId, depositClass, charged } = asset;
  const status = statusOf(asset, undefined, now);
  const hindered = status === 'clean' ? ('cleaning-due' as const) : status === 'inspect' ? ('inspection-due' as const) : undefined;
  return { assetId, assetNo: no, homeId, placeId, depositClass, charged, isRetired: asset.status === 'retired', ...(hindered === undefined ? {} : { hindered }) };
}

/** The same place, then the same building by floors, then the rest; in the order of their numbers. */
async function nearest(free: readonly AssetFacts[], nearId: string, neighbours: Neighbours): Promise<readonly AssetFacts[]> {
  const places = await neighbours.placesIfThere([nearId, ...free.map(({ placeId }) => placeId)]);
  const near = places.get(nearId);
  const distance = ({ placeId }: AssetFacts): number => {
    if (placeId === nearId) return -1;
    const place = places.get(placeId);
    return near && place && place.building === near.building ? Math.abs(place.floor - near.floor) : 1_000;
  };
  return [...free].sort((a, b) => distance(a) - distance(b) || (a.assetNo < b.assetNo ? -1 : 1));
}

