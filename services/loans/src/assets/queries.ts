import type { Asset, AssetStatus, loansRoutes } from '@orderly/contracts';
import type { Calendar, Loaded } from '@orderly/platform';
import { present } from '@orderly/platform/domain';
import type { Request } from '@orderly/platform/http';
import { depositOf, type Conditions } from '../kinds/kind.ts';
import type { KnownOne, OpenOne, Stock } from '../stock.ts';
import { type AssetState, cleanBy, inspectBy } from './asset.ts';

type Asked = Request<typeof loansRoutes.assets>['query'];
type Row = { kind: string; standId: string; total: number; available: number; here: number; counts: Partial<Record<AssetStatus, number>> };
export type Seen = { readonly stock: Stock; readonly calendar: Calendar };

const mostPieces = 1_000;

/** Assets as asked for, each with its status of now. */
export async function findAssets({ stock, calendar }: Seen, { ids, code, kind, homeId, first, after }: Asked): Promise<{ rows: Asset[]; next?: string }> {
  if (ids) return { rows: await shown({ stock, calendar }, await stock.assets.findMany(ids)) };
  if (code !== undefined) {
    const id = await stock.assets.collection.holder('code', code);
    return { rows: await shown({ stock, calendar }, id === undefined ? [] : await stock.assets.findMany([id])) };
  }
  const page = await stock.assets.query({ ...indexOf(kind, homeId), limit: first, ...(after === undefined ? {} : { after }) });
  const rows = (await shown({ stock, calendar }, page.rows)).filter((asset) => (kind ?? asset.kind) === asset.kind && (homeId ?? asset.homeId) === asset.homeId);
  return { rows, ...(page.next === undefined ? {} : { next: page.next }) };
}

function indexOf(kind: string | undefined, homeId: string | undefined) {
  if (kind !== undefined) return { index: 'by-kind', where: { kind } };
  return homeId === undefined ? { index: 'all' } : { index: 'by-home', where: { homeId } };
}

const isKnown = (found: Loaded<AssetState>): found is Loaded<AssetState> & KnownOne => found.state.status !== 'none';

async function shown({ stock, calendar }: Seen, found: readonly Loaded<AssetState>[]): Promise<Asset[]> {
  const known = await stock.fresh(found.filter(isKnown));
  const open = await stock.openOf(known.map(({ id }) => id));
  const kinds = new Map((await stock.kinds()).map((kind) => [kind.code, kind]));
  return known.map((asset) => dto(asset, { stock, calendar, open: open.get(asset.id), conditions: kinds.get(asset.state.kind) }));
}

function dto({ id, version, state }: KnownOne, { stock, calendar, open, conditions }: Seen & { open: OpenOne | undefined; conditions: Conditions | undefined }): Asset {
  const { no, code, kind, serial, homeId, depositClass, charged, placeId, registeredAt } = state;
  // What the holding says is newer than what the asset has heard.
  const lastCleanedAt = [state.lastCleanedAt, open?.state.cleanedAt].filter((one) => one !== undefined).sort().at(-1);
  return {
    id, version, no, code, kind, homeId, depositClass, charged, placeId: open?.state.piece.placeId ?? placeId, status: stock.status(state, open), depositFen: (conditions && depositOf(conditions, state)) ?? 0, registeredAt,
    ...present({ serial, holdingId: open?.id, use: open?.state.use, dueAt: open?.state.use === 'loan' ? open.state.loan?.dueAt : undefined, lastCleanedAt, cleanBy: cleanBy(state, calendar), inspectBy: inspectBy(state) }),
  };
}

/** Per kind and stand: the stand's own pieces by status, and how many of any stand stand there ready. */
export async function availability({ stock }: Seen, standId: string | undefined): Promise<{ rows: Row[] }> {
  const { rows } = await stock.assets.query({ index: 'all', where: { isRetired: false }, limit: mostPieces });
  const open = await stock.openOf(rows.map(({ id }) => id));
  const table = new Map<string, Row>();
  const rowOf = (kind: string, stand: string): Row => {
    const key = `${kind}/${stand}`;
    const row = table.get(key) ?? { kind, standId: stand, total: 0, available: 0, here: 0, counts: {} };
    table.set(key, row);
    return row;
  };
  for (const { id, state } of rows) {
    if (state.status === 'none') continue;
    const status = stock.status(state, open.get(id));
    const home = rowOf(state.kind, state.homeId);
    home.total += 1;
    home.counts[status] = (home.counts[status] ?? 0) + 1;
    if (status === 'available') {
      home.available += 1;
      rowOf(state.kind, state.placeId).here += 1;
    }
  }
  return { rows: [...table.values()].filter((row) => (standId ?? row.standId) === row.standId) };
}
