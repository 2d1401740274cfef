import { storageRoutes } from '@orderly/contracts';
import { Refusal, type Service } from '@orderly/platform';
import type { BelongingsQueries } from './queries.ts';

/** Mounts the desk's lists, one belongings whole, the search and the public ticket. */
export function readRoutes({ service: { mount, recordAccess }, queries }: { service: Pick<Service, 'mount' | 'recordAccess'>; queries: BelongingsQueries }): void {
  mount(storageRoutes.belongings, async ({ query, user }) => queries.list(user, query));
  mount(storageRoutes.oneBelongings, async ({ params: { id }, user, actor }) => {
    const found = await queries.one(user, id);
    if (!found) throw new Refusal('storage.belongings-unknown');
    await recordAccess(actor, { what: 'belongings-details', ids: [id] });
    return found;
  });
  mount(storageRoutes.findBelongings, async ({ body: { text }, user, actor }) => {
    const rows = await queries.find(user, text);
    await recordAccess(actor, { what: 'belongings-search', ids: rows.map(({ id }) => id) });
    return { rows };
  });
  mount(storageRoutes.publicTicket, async ({ params: { code } }) => {
    const found = await queries.publicTicket(code);
    // Whatever was asked, an unknown one looks the same (S26).
    if (!found) throw new Refusal('storage.ticket-unknown');
    return found;
  });
}
