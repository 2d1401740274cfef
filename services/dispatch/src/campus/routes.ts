import { createHash } from 'node:crypto';
import { CampusBody, dispatchRoutes } from '@orderly/contracts';
import { validateCampus } from '@orderly/dispatch-engine';
import { Refusal } from '@orderly/platform';
import type { Mount } from '@orderly/platform/http';
import type { Campuses, CurrentCampus } from '../current-campus.ts';

/** The campus graph: read whole, published whole. */
export function campusRoutes({ mount, campuses, campus }: { mount: Mount; campuses: Campuses; campus: CurrentCampus }): void {
  mount(dispatchRoutes.campus, async () => {
    const current = await campus.read();
    if (!current) throw new Refusal('dispatch.campus-unknown');
    return { revision: current.published.revision, campus: CampusBody.parse(current.published.campus) };
  });

  mount(dispatchRoutes.publishCampus, async ({ body, command }) => {
    const how = command();
    const hash = createHash('sha256').update(JSON.stringify(body)).digest('base64url');
    const complaints = validateCampus(body).map(({ code, id }) => ({ code, id }));
    const facts = async () => ({ revision: await campus.nextRevision(), complaints });
    const { id, version } = await campuses.handle(`campus-${how.opId}`, { type: 'publish', data: { hash, campus: body } }, { ...how, facts, retryTaken: ['revision'] });
    return { id, version };
  });
}
