import { loansRoutes } from '@orderly/contracts';
import { type Clock, type RecordAccess, Refusal } from '@orderly/platform';
import { present } from '@orderly/platform/domain';
import type { Mount } from '@orderly/platform/http';
import type { Borrowers } from '../borrowers.ts';
import type { Stock } from '../stock.ts';
import { viewerOf } from '../viewer.ts';
import { borrowerFor, findHoldings } from './queries.ts';

/** Who has what; and the borrower behind a loan, whose reading is recorded (SC-6). */
export function holdingRoutes({ mount, stock: { holdings }, borrowers, clock, recordAccess }: { mount: Mount; stock: Stock; borrowers: Borrowers; clock: Clock; recordAccess: RecordAccess }): void {
  mount(loansRoutes.holdings, ({ query, user, service }) => findHoldings({ holdings, borrowers, at: clock.now().toISOString() }, viewerOf({ user, service }), query));
  mount(loansRoutes.revealBorrower, async ({ params, body, user, actor }) => {
    const found = await holdings.find(params.id);
    const borrowerId = found && borrowerFor(user, found.state);
    if (borrowerId === undefined) throw new Refusal('loans.holding-unknown');
    const details = await borrowers.get(borrowerId);
    if (!details) throw new Refusal('loans.borrower-unknown');
    await recordAccess(actor, { what: 'borrower-reveal', ids: [params.id, borrowerId], reason: body.reason });
    return { name: details.name, ...present({ phone: details.phone, identity: details.identity }) };
  });
}
