import { openService, type Platform, remoteKeys, type Running, target } from '@orderly/platform';
import { assetAggregate } from './assets/asset.ts';
import { assetRoutes } from './assets/routes.ts';
import type { BorrowerDetails } from './borrowers.ts';
import { borrowerKeys } from './borrowers.ts';
import { chairTargets } from './chairs.ts';
import type { LoansConfig } from './config.ts';
import { drawerAggregate } from './drawers/drawer.ts';
import { drawerRoutes } from './drawers/routes.ts';
import { holdingAggregate } from './holdings/decide.ts';
import { loanRoutes } from './holdings/loan-routes.ts';
import { holdingPolicy } from './holdings/policy.ts';
import { holdingRoutes } from './holdings/routes.ts';
import { kindAggregate } from './kinds/kind.ts';
import { kindRoutes } from './kinds/routes.ts';
import { needAggregate } from './needs/need.ts';
import { needPolicy } from './needs/policy.ts';
import { needRoutes } from './needs/routes.ts';
import { openNeighbours } from './neighbours.ts';
import { assetReactions } from './reactions.ts';
import { receiptNumbers } from './receipts.ts';
import { openStock } from './stock.ts';
import { stocktakeRoutes } from './stocktakes/routes.ts';
import { stocktakeAggregate } from './stocktakes/stocktake.ts';

/** Starts loans: equipment, who has it, deposits and drawers; and the chairs that jobs need. */
export async function startLoans(config: LoansConfig, platform: Platform): Promise<Running> {
  const service = await openService('loans', platform, { keys: config.keys ?? remoteKeys({ workforceUrl: config.workforceUrl, secret: platform.secret, service: 'loans' }) });
  const { clock, calendar, ids, authority, log, mount, recordAccess } = service;
  const kinds = await service.open(kindAggregate);
  const assets = await service.open(assetAggregate(calendar));
  const holdings = await service.open(holdingAggregate);
  const needs = await service.open(needAggregate);
  const drawers = await service.open(drawerAggregate);
  const stocktakes = await service.open(stocktakeAggregate);
  const borrowers = await service.subjects<BorrowerDetails>('borrower-subjects');
  const neighbours = openNeighbours({ dispatchUrl: config.dispatchUrl, authority, clock, log });
  const stock = openStock({ kinds, assets, holdings, neighbours, clock, calendar });
  const drawerAt = (pointId: string) => drawers.collection.holder('point', pointId);

  service.consume({
    from: ['dispatch', 'loans'],
    policy: { ...holdingPolicy, ...needPolicy },
    targets: [target(assets, { service: 'loans' }), target(drawers, { service: 'loans' }), ...chairTargets({ needs, stock, ids }), ...assetReactions({ stock, ids })],
  });
  kindRoutes({ mount, kinds, stock, ids });
  assetRoutes({ mount, stock, neighbours, calendar, drawerAt });
  holdingRoutes({ mount, stock, borrowers, clock, recordAccess });
  loanRoutes({ mount, stock, neighbours, borrowers, keysOf: borrowerKeys(service.secret), nextReceipt: receiptNumbers({ holdings, calendar, clock }), drawerAt });
  needRoutes({ mount, needs });
  drawerRoutes({ mount, drawers, neighbours });
  stocktakeRoutes({ mount, stocktakes, stock, neighbours });
  return service.start();
}
