import type { LoansEvent } from '@orderly/contracts';
import type { Aggregate } from '@orderly/platform/domain';

export type RecordEvent = Extract<LoansEvent, { type: 'borrower-retained' | 'borrower-purged' }>;
export type RecordState = { readonly status: 'none' } | { readonly status: 'kept' | 'purged'; readonly borrowerId: string; readonly until?: string | undefined };
export type RecordCommand =
  | { readonly type: 'retain'; readonly data: { readonly borrowerId: string; readonly until?: string } }
  | { readonly type: 'purge'; readonly data: Readonly<Record<never, never>> };

/** How long the details of a borrower are kept (SC-6): without an end while the piece or money is out, else until the day that the service's period gives. */
export const recordAggregate: Aggregate<RecordState, RecordCommand, RecordEvent> = {
  kind: 'record',
  countsDays: true,
  collection: 'borrower-records',
  schema: 1,
  initial: { status: 'none' },
  decide: {
    retain(state, data) {
      if (state.status === 'purged') return [];
      return state.status === 'kept' && state.until === data.until ? [] : [{ type: 'borrower-retained', data }];
    },
    purge: (state, _data, { at }) => (state.status === 'kept' && state.until !== undefined && state.until <= at ? [{ type: 'borrower-purged', data: { borrowerId: state.borrowerId } }] : []),
  },
  evolve: {
    'borrower-retained': (_state, { borrowerId, until }) => ({ status: 'kept', borrowerId, until }),
    'borrower-purged': (_state, { borrowerId }) => ({ status: 'purged', borrowerId }),
  },
  due: (state) => (state.status === 'kept' && state.until !== undefined ? { at: state.until, command: { type: 'purge', data: {} } } : undefined),
};
