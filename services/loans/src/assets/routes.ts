import { type AssetStatus, loansRoutes } from '@orderly/contracts';
import { type Calendar, Refusal } from '@orderly/platform';
import { present } from '@orderly/platform/domain';
import type { Mount, Request } from '@orderly/platform/http';
import type { HoldingCommand } from '../holdings/commands.ts';
import { onAsset } from '../holdings/on-asset.ts';
import type { Neighbours } from '../neighbours.ts';
import { requirePlace } from '../places.ts';
import type { Stock } from '../stock.ts';
import { availability, findAssets } from './queries.ts';

type Routes = typeof loansRoutes;
type AssetRoutes = { readonly mount: Mount; readonly stock: Stock; readonly neighbours: Neighbours; readonly calendar: Calendar; readonly drawerAt: (pointId: string) => Promise<string | undefined> };

/** Assets: what there is, what the QR code says to anybody, and what is done to a piece. */
export function assetRoutes(deps: AssetRoutes): void {
  const { mount, stock, neighbours, calendar, drawerAt } = deps;
  mount(loansRoutes.assets, ({ query }) => findAssets({ stock, calendar }, query));
  mount(loansRoutes.availability, ({ query: { standId } }) => availability({ stock, calendar }, standId));
  mount(loansRoutes.registerAsset, (request) => register(deps, request));
  mount(loansRoutes.publicAsset, ({ params }) => publicAsset(deps, params.code));

  const on = ({ params, command }: Pick<Request<Routes['cleanAsset']>, 'params' | 'command'>, message: HoldingCommand, opens: 'always' | 'when-free' | 'never') =>
    onAsset(stock, { assetId: params.id, command: message, opens, more: async (pointId) => (message.type === 'lose' && pointId !== undefined ? { drawerId: await drawerAt(pointId) } : {}) }, command());
  mount(loansRoutes.cleanAsset, (request) => on(request, { type: 'clean', data: {} }, 'when-free'));
  mount(loansRoutes.reportFault, (request) => on(request, { type: 'report-fault', data: request.body }, 'when-free'));
  mount(loansRoutes.inspectAsset, (request) => on(request, { type: 'inspect', data: present(request.body) }, 'when-free'));
  mount(loansRoutes.repairAsset, (request) => on(request, { type: 'repaired', data: present(request.body) }, 'never'));
  mount(loansRoutes.retireAsset, (request) => on(request, { type: 'retire', data: request.body }, 'when-free'));
  mount(loansRoutes.loseAsset, (request) => on(request, { type: 'lose', data: request.body }, 'never'));
  mount(loansRoutes.findAsset, async (request) => {
    await requirePlace(neighbours, request.body.placeId);
    return on(request, { type: 'find', data: request.body }, 'never');
  });
  mount(loansRoutes.transferAsset, async (request) => {
    await requirePlace(neighbours, request.body.toId);
    return on(request, { type: 'want-transfer', data: request.body }, 'always');
  });
  mount(loansRoutes.takeAsset, (request) => on(request, { type: 'take', data: {} }, 'always'));
  mount(loansRoutes.putBackAsset, async (request) => {
    await requirePlace(neighbours, request.body.placeId);
    return on(request, { type: 'put-back', data: request.body }, 'never');
  });
}

async function register({ stock, neighbours }: AssetRoutes, { body, command }: Request<Routes['registerAsset']>): Promise<{ id: string; version: number }> {
  const how = command();
  const conditions = await stock.conditions(body.kind);
  if (!conditions) throw new Refusal('loans.kind-unknown');
  if (conditions.depositsFen[body.depositClass] === undefined) throw new Refusal('loans.class-unknown', { depositClass: body.depositClass });
  await requirePlace(neighbours, body.homeId);
  const { dailyCleaning, inspectionDays } = conditions;
  const { id, version } = await stock.assets.handle(`asset-${how.opId}`, { type: 'register', data: { ...present(body), dailyCleaning, ...present({ inspectionDays }) } }, how);
  return { id, version };
}

/** Nothing of a person, and nothing of who has it. */
async function publicAsset({ stock, neighbours }: AssetRoutes, code: string) {
  const id = await stock.assets.collection.holder('code', code);
  const asset = id === undefined ? undefined : await stock.read(id);
  const conditions = asset && (await stock.conditions(asset.kind));
  if (!asset || !conditions) throw new Refusal('loans.asset-unknown');
  const { no, homeId, lastCleanedAt } = asset;
  const status = id === undefined ? 'retired' : stock.status(asset, (await stock.openOf([id])).get(id));
  const name = (await neighbours.placesIfThere([homeId])).get(homeId)?.name;
  return { no, kind: { ...conditions.name }, state: publicState(status), returnTo: { placeId: homeId, ...present({ name }) }, ...present({ lastCleanedAt }) };
}

function publicState(status: AssetStatus): 'available' | 'in-use' | 'out-of-service' {
  if (status === 'available') return 'available';
  return status === 'held' || status === 'out' || status === 'overdue' ? 'in-use' : 'out-of-service';
}
