import { type AssetKind, loansRoutes } from '@orderly/contracts';
import type { Ids } from '@orderly/platform';
import { present } from '@orderly/platform/domain';
import type { Mount } from '@orderly/platform/http';
import type { KindRow, Kinds, Stock } from '../stock.ts';

/** Kinds: the lending conditions as data. */
export function kindRoutes({ mount, kinds, stock, ids }: { mount: Mount; kinds: Kinds; stock: Stock; ids: Ids }): void {
  mount(loansRoutes.kinds, async () => ({ rows: (await stock.kinds()).map(toKind) }));
  mount(loansRoutes.setKind, async ({ body, command }) => {
    const { id, version } = await kinds.handle(ids.derive('kind', body.code), { type: 'set', data: present(body) }, command());
    return { id, version };
  });
}

function toKind({ status: _, depositsFen, name, ladder, ...kind }: KindRow): AssetKind {
  return { ...kind, depositsFen: { ...depositsFen }, name: { ...name }, ladder: { ...ladder } };
}
