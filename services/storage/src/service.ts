import { openService, type Platform, remoteKeys, type Running, target, type Target } from '@orderly/platform';
import { claimRoutes } from './belongings/claim-routes.ts';
import { belongingsAggregate } from './belongings/decide.ts';
import { depositRoutes } from './belongings/deposit-routes.ts';
import { lostRoutes } from './belongings/lost-routes.ts';
import { belongingsQueries } from './belongings/queries.ts';
import { readRoutes } from './belongings/read-routes.ts';
import { unclaimedRoutes } from './belongings/unclaimed-routes.ts';
import { conditionsAggregate } from './conditions/conditions.ts';
import { conditionsRoutes, publishFirst } from './conditions/routes.ts';
import type { StorageConfig } from './config.ts';
import { countAggregate } from './counts/count.ts';
import { countRoutes } from './counts/routes.ts';
import { openDesk } from './desk.ts';
import { type Details, phoneKeys } from './details.ts';
import { type ImageKey, imageVault, type ImageVault } from './image-vault.ts';
import { imageAggregate } from './images/image.ts';
import { imagePolicy } from './images/policy.ts';
import { imageRoutes } from './images/routes.ts';
import { ticketNumbers } from './numbers.ts';
import { pointAggregate } from './points/point.ts';
import { pointRoutes } from './points/routes.ts';
import { goodsRefusalAggregate } from './refusals/refusal.ts';

/** Starts storage: belongings under a ticket, from the deposit to the claim or to the end that two people give them. */
export async function startStorage(config: StorageConfig, platform: Platform): Promise<Running> {
  const service = await openService('storage', platform, { keys: config.keys ?? remoteKeys({ workforceUrl: config.workforceUrl, secret: platform.secret, service: 'storage' }) });
  const { calendar, clock, ids, secret } = service;
  const [belongings, points, conditions, counts, images, refusals] = [
    await service.open(belongingsAggregate), await service.open(pointAggregate), await service.open(conditionsAggregate), await service.open(countAggregate), await service.open(imageAggregate), await service.open(goodsRefusalAggregate),
  ];
  const details = await service.subjects<Details>('details');
  const vault = imageVault({ blobs: platform.blobs, keys: await service.subjects<ImageKey>('image-keys') });
  const phoneKey = phoneKeys(secret);
  const desk = openDesk({ service, belongings, points, conditions, images, details, phoneKey, numbers: ticketNumbers({ belongings, calendar, clock, secret }) });
  const queries = belongingsQueries({ belongings, details, phoneKey, pointIds: desk.pointIds, clock, calendar });
  await publishFirst({ ids, calendar, clock, conditions });
  readRoutes({ service, queries });
  depositRoutes({ service, desk, refusals });
  claimRoutes({ service, desk });
  lostRoutes({ service, desk });
  unclaimedRoutes({ service, desk });
  conditionsRoutes({ service, conditions, desk });
  pointRoutes({ service, points, desk });
  countRoutes({ service, counts, queries, desk });
  imageRoutes({ service, images, vault, belongings });
  // Its own events tell which images are kept, and which are to be erased.
  service.consume({ from: ['storage'], policy: imagePolicy, targets: [target(images, { service: 'storage' }), erasureTarget(vault)] });
  return service.start();
}

/** What was purged loses its key and its bytes; a repeat finds nothing left. */
function erasureTarget(vault: ImageVault): Target {
  return {
    kind: 'erasure',
    react: async (imageId, { data }) => vault.erase(imageId, String((data as { hash: string }).hash)),
  };
}
