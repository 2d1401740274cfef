import { loansRoutes, type Stocktake } from '@orderly/contracts';
import { type Documents, type Loaded, Refusal } from '@orderly/platform';
import type { Mount, Request } from '@orderly/platform/http';
import type { Neighbours } from '../neighbours.ts';
import { requirePlace } from '../places.ts';
import type { Stock } from '../stock.ts';
import { requirePoint } from '../viewer.ts';
import type { StocktakeCommand, StocktakeEvent, StocktakeFacts, StocktakeState } from './stocktake.ts';

type Stocktakes = Documents<StocktakeState, StocktakeCommand, StocktakeEvent, StocktakeFacts>;
const mostPieces = 1_000;

/** Stocktakes of a stand, scanned piece by piece. */
export function stocktakeRoutes({ mount, stocktakes, stock, neighbours }: { mount: Mount; stocktakes: Stocktakes; stock: Stock; neighbours: Neighbours }): void {
  type OnOne = Pick<Request<typeof loansRoutes.finishStocktake>, 'params' | 'command' | 'user'>;
  const handle = async ({ params, command, user }: OnOne, message: StocktakeCommand, facts: StocktakeFacts = {}) => {
    const state = (await stocktakes.find(params.id))?.state;
    if (state === undefined || state.status === 'none') throw new Refusal('loans.stocktake-unknown');
    requirePoint(user, state.standId);
    const { id, version } = await stocktakes.handle(params.id, message, { ...command(), facts });
    return { id, version };
  };
  mount(loansRoutes.stocktakes, async ({ query: { ids, standId, first, after } }) => {
    if (ids) return { rows: (await stocktakes.findMany(ids)).flatMap(dto) };
    const page = await stocktakes.query({ ...(standId === undefined ? { index: 'recent' } : { index: 'by-stand', where: { standId } }), order: 'desc', limit: first, ...(after === undefined ? {} : { after }) });
    return { rows: page.rows.flatMap(dto), ...(page.next === undefined ? {} : { next: page.next }) };
  });
  mount(loansRoutes.startStocktake, async ({ body: { standId }, user, command }) => {
    const how = command();
    requirePoint(user, standId);
    await requirePlace(neighbours, standId);
    const { id, version } = await stocktakes.handle(`stocktake-${how.opId}`, { type: 'start', data: { standId } }, { ...how, facts: async () => ({ expected: await standing(stock, standId) }) });
    return { id, version };
  });
  mount(loansRoutes.scanPiece, async (request) => {
    const assetId = await stock.assets.collection.holder('code', request.body.code);
    return handle(request, { type: 'scan', data: request.body }, assetId === undefined ? {} : { assetId });
  });
  mount(loansRoutes.finishStocktake, (request) => handle(request, { type: 'finish', data: {} }));
}

/** What should stand there: pieces of that place that nobody has out. */
async function standing({ assets, openOf }: Stock, standId: string): Promise<readonly string[]> {
  const { rows } = await assets.query({ index: 'by-place', where: { placeId: standId, isRetired: false }, limit: mostPieces });
  const open = await openOf(rows.map(({ id }) => id));
  const isHere = (assetId: string): boolean => ['cleaning', 'repair', 'inspection', 'reservation', 'transfer', undefined].includes(open.get(assetId)?.state.use);
  return rows.map(({ id }) => id).filter(isHere);
}

function dto({ id, version, state }: Loaded<StocktakeState>): Stocktake[] {
  if (state.status === 'none') return [];
  const { expected, found, unexpected, missing, unknownCodes, ...rest } = state;
  return [{ ...rest, id, version, expected: [...expected], found: [...found], unexpected: [...unexpected], missing: [...missing], unknownCodes: [...unknownCodes] }];
}
