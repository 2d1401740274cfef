/** Borrowers' details for as long as they are needed, and no longer (SC-6): name, phone and identity go, the ledger of the money stays. */
import type { Documents, Ids, Target } from '@orderly/platform';
import { later } from '@orderly/platform/domain';
import type { Borrowers } from './borrowers.ts';
import { erasure, retention } from './borrowers/policy.ts';
import type { RecordCommand, RecordEvent, RecordState } from './borrowers/record.ts';
import { heldFen, type KnownHolding } from './holdings/holding.ts';
import type { Holdings } from './stock.ts';

const actor = { id: 'system:loans', roles: [] };
const dayMs = 86_400_000;

type Retention = { readonly records: Documents<RecordState, RecordCommand, RecordEvent, unknown>; readonly holdings: Holdings; readonly borrowers: Borrowers; readonly ids: Ids; readonly days: number };

/** The targets that set the day on which a borrower's details go, and that erase them. */
export function retentionTargets({ records, holdings, borrowers, ids, days }: Retention): readonly Target[] {
  return [
    {
      kind: retention,
      async react(holdingId, _command, cause, { recordedAt }) {
        const state = (await holdings.find(holdingId))?.state;
        const borrowerId = state === undefined || state.status === 'none' ? undefined : (state.loan?.borrowerId ?? state.reservation?.borrowerId);
        if (state === undefined || state.status === 'none' || borrowerId === undefined) return;
        const end = isNeeded(state) ? {} : { until: later(recordedAt, days * dayMs) };
        await records.handle(ids.derive('record', borrowerId), { type: 'retain', data: { borrowerId, ...end } }, { actor, cause });
      },
    },
    { kind: erasure, react: (_id, { data }) => borrowers.erase((data as { borrowerId: string }).borrowerId) },
  ];
}

/** The piece is out or not found, is to be handed out, or money of the borrower lies here. */
function isNeeded({ status, use, deposit, settlement }: KnownHolding): boolean {
  const hasPiece = status === 'planned' || (status === 'open' && ['loan', 'claimed-returned', 'lost', 'reservation'].includes(use));
  return hasPiece || settlement !== undefined || (deposit !== undefined && heldFen(deposit) > 0);
}
