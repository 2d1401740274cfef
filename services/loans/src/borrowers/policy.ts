import type { ForeignEvent, Policy, Reaction } from '@orderly/platform/domain';

/** Kinds of the targets that look at a holding, and that erase. */
export const retention = 'borrower-retention';
export const erasure = 'borrower-erasure';

const look = ({ aggregateId }: ForeignEvent): readonly Reaction[] => [{ kind: retention, id: aggregateId, command: { type: 'look', data: {} } }];

/** Whatever may end what a borrower's details are needed for, or begin it again. */
export const retentionPolicy: Policy = {
  'loans.loan-returned': look,
  'loans.asset-found': look,
  'loans.asset-retired': look,
  'loans.reservation-ended': look,
  'loans.deposit-refunded': look,
  'loans.deposit-kept': look,
  'loans.deposit-restored': look,
  'loans.settlement-proposed': look,
  'loans.borrower-purged': ({ aggregateId, data: { borrowerId } }: ForeignEvent<{ borrowerId: string }>) => [{ kind: erasure, id: aggregateId, command: { type: 'erase', data: { borrowerId } } }],
};
