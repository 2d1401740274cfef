import { openService, type Platform, remoteKeys, type Running, target, type Target } from '@orderly/platform';
import type { DeliveryConfig } from './config.ts';
import { consignmentAggregate } from './consignments/decide.ts';
import { consignmentPolicy } from './consignments/policy.ts';
import { porterRoutes } from './consignments/porter-routes.ts';
import { consignmentQueries, type ConsignmentQueries, type Consignments } from './consignments/queries.ts';
import { consignmentRoutes } from './consignments/routes.ts';
import { openNeighbours } from './neighbours.ts';

/** Starts delivery: items from hand to hand, with their chain of custody. */
export async function startDelivery(config: DeliveryConfig, platform: Platform): Promise<Running> {
  const service = await openService('delivery', platform, { keys: config.keys ?? remoteKeys({ workforceUrl: config.workforceUrl, secret: platform.secret, service: 'delivery' }) });
  const consignments = await service.open(consignmentAggregate);
  const neighbours = openNeighbours({ dispatchUrl: config.dispatchUrl, workforceUrl: config.workforceUrl, authority: service.authority, clock: service.clock });
  const queries = consignmentQueries(consignments);
  consignmentRoutes({ service, consignments, queries, neighbours });
  porterRoutes({ service, consignments, neighbours });
  service.consume({ from: ['dispatch'], policy: consignmentPolicy, targets: [target(consignments, { service: 'delivery' }), jobTarget(consignments, queries)] });
  return service.start();
}

/** What dispatch says of a job goes to the consignment of that job; other services' jobs are not ours. */
function jobTarget(consignments: Consignments, { ofJob }: ConsignmentQueries): Target {
  const ofConsignment = target(consignments, { service: 'delivery' });
  return {
    kind: 'job',
    async react(jobId, command, cause, event) {
      const id = await ofJob(jobId);
      if (id !== undefined) await ofConsignment.react(id, command, cause, event);
    },
  };
}
