import { openService, type Platform, remoteKeys, type Running, target } from '@orderly/platform';
import { campusAggregate } from './campus/campus.ts';
import { campusRoutes } from './campus/routes.ts';
import { defaultRules, type DispatchConfig } from './config.ts';
import { currentCampus } from './current-campus.ts';
import { dutyAggregate } from './duties/duty.ts';
import { dutyPolicy } from './duties/policy.ts';
import { dutyChecks, dutyReader } from './duty-check.ts';
import { jobAggregate } from './jobs/decide.ts';
import { jobPolicy } from './jobs/policy.ts';
import { openJobsByStatus } from './jobs/queries.ts';
import { jobRoutes } from './jobs/routes.ts';
import { shortNumbers } from './numbers.ts';
import { placeAggregate } from './places/place.ts';
import { placeRoutes } from './places/routes.ts';

/** Starts dispatch: jobs, what it has heard of duties, places and the campus. */
export async function startDispatch(config: DispatchConfig, platform: Platform): Promise<Running> {
  const service = await openService('dispatch', platform, { keys: config.keys ?? remoteKeys({ workforceUrl: config.workforceUrl, secret: platform.secret, service: 'dispatch' }) });
  const { mount, calendar, clock } = service;
  const jobs = await service.open(jobAggregate(config.rules ?? defaultRules));
  const duties = await service.open(dutyAggregate);
  const places = await service.open(placeAggregate);
  const campuses = await service.open(campusAggregate);
  const campus = currentCampus(campuses);
  const readDuty = dutyReader(duties, service.ids);
  const nextNumber = shortNumbers({ jobs, calendar, clock });
  const spotsOf = async (ids: readonly string[]) => (await places.findMany(ids)).flatMap(({ state }) => (state.status === 'none' ? [] : [{ building: state.building, floor: state.floor }]));

  service.consume({
    from: ['workforce', 'escort', 'delivery', 'loans', 'dispatch'],
    policy: { ...dutyPolicy, ...jobPolicy },
    targets: [
      target(jobs, { service: 'dispatch', facts: async (_state, { type }) => (type === 'queue' ? { number: await nextNumber() } : {}), retryTaken: ['no'] }),
      target(duties, { service: 'dispatch' }),
      ...dutyChecks(jobs, readDuty),
    ],
  });
  service.metrics.gauge('orderly_jobs', () => openJobsByStatus(jobs));
  campusRoutes({ mount, campuses, campus });
  placeRoutes({ mount, places, campus });
  jobRoutes({ mount, jobs, reads: { nextNumber, readDuty, spotsOf } });
  return service.start();
}
