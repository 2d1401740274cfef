import { storageRoutes } from '@orderly/contracts';
import type { Service } from '@orderly/platform';
import { conditionsDto, type ConditionsDocuments, type Desk } from '../desk.ts';
import { firstClauses } from './first.ts';

const mostVersions = 200;

/** The next number of a version; the unique key decides. */
async function nextNo(conditions: ConditionsDocuments): Promise<{ no: number }> {
  const [last] = (await conditions.query({ index: 'by-no', order: 'desc', limit: 1 })).rows;
  return { no: last && last.state.status !== 'none' ? last.state.no + 1 : 1 };
}

/** Mounts the conditions (STO-12). */
export function conditionsRoutes({ service: { mount }, conditions, desk }: { service: Pick<Service, 'mount'>; conditions: ConditionsDocuments; desk: Desk }): void {
  mount(storageRoutes.conditions, async () => {
    const { rows } = await conditions.query({ index: 'by-no', order: 'desc', limit: mostVersions });
    const current = await desk.conditionsNow();
    return { rows: rows.map(conditionsDto), ...(current ? { current } : {}) };
  });
  mount(storageRoutes.publishConditions, async ({ body, command }) => {
    const how = command();
    const { id, version } = await conditions.handle(`conditions-${how.opId}`, { type: 'publish', data: body }, { ...how, facts: () => nextNo(conditions), retryTaken: ['no'] });
    return { id, version };
  });
}

/** STO-12: a centre that has published none begins with the first version; replicas that start at once make the same one. */
export async function publishFirst({ ids, calendar, clock, conditions }: Pick<Service, 'ids' | 'calendar' | 'clock'> & { conditions: ConditionsDocuments }): Promise<void> {
  const { no } = await nextNo(conditions);
  if (no > 1) return;
  const date = calendar.dateOf(clock.now().toISOString());
  await conditions.handle(ids.derive('conditions', 'first'), { type: 'publish', data: { date, clauses: firstClauses } }, { actor: { id: 'system:storage', roles: [] }, facts: { no } });
}
