import { type ForeignEvent, type Ids, openService, type Platform, type Policy, remoteKeys, type Running, target } from '@orderly/platform';
import { assetAggregate } from './assets/asset.ts';
import { assetRoutes } from './assets/routes.ts';
import type { BorrowerDetails } from './borrowers.ts';
import { borrowerKeys } from './borrowers.ts';
import { chairTargets } from './chairs.ts';
import { defaultBorrowerDays, type LoansConfig } from './config.ts';
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
import { retentionPolicy } from './borrowers/policy.ts';
import { recordAggregate } from './borrowers/record.ts';
import { assetReactions } from './reactions.ts';
import { receiptNumbers } from './receipts.ts';
import { retentionTargets } from './retention.ts';
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
  const records = await service.open(recordAggregate);
  const neighbours = openNeighbours({ dispatchUrl: config.dispatchUrl, authority, clock, log });
  const stock = openStock({ kinds, assets, holdings, neighbours, clock, calendar });
  const drawerAt = (pointId: string) => drawers.collection.holder('point', pointId);

  service.consume({
    from: ['dispatch', 'loans'],
    policy: merged(merged(holdingPolicy, needPolicy), retentionPolicy),
    targets: [target(assets, { service: 'loans' }), target(drawers, { service: 'loans' }), ...chairTargets({ needs, stock, ids }), ...assetReactions({ stock, ids }), ...retentionTargets({ records, holdings, borrowers, ids, days: config.borrowerDays ?? defaultBorrowerDays })],
  });
  kindRoutes({ mount, kinds, stock, ids });
  assetRoutes({ mount, stock, neighbours, calendar, drawerAt });
  holdingRoutes({ mount, stock, borrowers, clock, recordAccess });
  loanRoutes({ mount, stock, neighbours, borrowers, keysOf: borrowerKeys(service.secret), nextReceipt: receiptNumbers({ holdings, calendar, clock }), drawerAt });
  needRoutes({ mount, needs });
  drawerRoutes({ mount, drawers, holdings, neighbours });
  stocktakeRoutes({ mount, stocktakes, stock, neighbours });
  return service.start();
}

/** Both answers to an event that both policies know. */
function merged(one: Policy, other: Policy): Policy {
  return Object.fromEntries([...new Set([...Object.keys(one), ...Object.keys(other)])].map((type) => [type, (event: ForeignEvent<never>, ids: Ids) => [...(one[type]?.(event, ids) ?? []), ...(other[type]?.(event, ids) ?? [])]]));
}
