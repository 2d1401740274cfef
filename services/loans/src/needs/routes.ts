import { type AssetNeed, loansRoutes } from '@orderly/contracts';
import { ids, type Loaded } from '@orderly/platform';
import type { Mount } from '@orderly/platform/http';
import type { Needs } from '../chairs.ts';
import { seesEquipment, viewerOf } from '../viewer.ts';
import type { NeedState } from './need.ts';
import { needIdOf } from './policy.ts';

/** Jobs that wait for a chair, the longest first; or those of some jobs. A porter sees own ones; a dispatcher lets a job go on without. */
export function needRoutes({ mount, needs }: { mount: Mount; needs: Needs }): void {
  mount(loansRoutes.needs, async ({ query: { jobIds, first, after }, user, service }) => {
    const viewer = viewerOf({ user, service });
    const isVisible = ({ personId }: AssetNeed): boolean => seesEquipment(viewer) || (personId !== undefined && personId === viewer.id);
    if (jobIds) return { rows: (await needs.findMany(jobIds.map((id) => needIdOf(id, ids)))).flatMap(dto).filter(isVisible) };
    const page = await needs.query({ index: 'by-status', where: { status: 'missing' }, limit: first, ...(after === undefined ? {} : { after }) });
    return { rows: page.rows.flatMap(dto).filter(isVisible), ...(page.next === undefined ? {} : { next: page.next }) };
  });
  mount(loansRoutes.waiveNeed, async ({ params, body, command }) => {
    const { id, version } = await needs.handle(params.id, { type: 'waive', data: body }, command());
    return { id, version };
  });
}

function dto({ id, version, state }: Loaded<NeedState>): AssetNeed[] {
  if (state.status === 'none') return [];
  const { isMissed: _, toId: _to, isIsolated: _isolated, ...shown } = state;
  return [{ id, version, ...shown }];
}
