import type { LoansEvent } from '@orderly/contracts';
import { type Aggregate, Refusal } from '@orderly/platform/domain';

type NeedEventType = 'asset-needed' | 'asset-provided' | 'asset-missing' | 'asset-need-withdrawn' | 'asset-need-ended' | 'asset-need-waived';
export type NeedEvent = Extract<LoansEvent, { type: NeedEventType }>;
type Needed = Extract<NeedEvent, { type: 'asset-needed' }>['data'];
export type KnownNeed = Needed & {
  readonly status: 'heard' | 'given' | 'missing' | 'ended';
  readonly since: string;
  /** Its job stands still for want of a chair. */
  readonly isMissed: boolean;
  readonly personId?: string;
  readonly holdingId?: string;
};
export type NeedState = { readonly status: 'none' } | KnownNeed;
type None = Readonly<Record<never, never>>;
export type NeedCommand =
  | { readonly type: 'hear'; readonly data: Needed }
  | { readonly type: 'give'; readonly data: { readonly personId: string; readonly holdingId: string } }
  | { readonly type: 'miss'; readonly data: { readonly personId: string } }
  | { readonly type: 'waive'; readonly data: { readonly reason: string } }
  | { readonly type: 'withdraw'; readonly data: None }
  | { readonly type: 'end'; readonly data: None };

/** A job's need of a chair (LOA-4), from the request to its end; which chair answers it is told by the holding. */
export const needAggregate: Aggregate<NeedState, NeedCommand, NeedEvent> = {
  kind: 'need',
  collection: 'needs',
  schema: 1,
  initial: { status: 'none' },
  indexes: { 'by-status': ['status', 'since'], 'by-holding': ['holdingId', 'status'] },
  fields: (state) => (state.status === 'none' ? {} : { status: state.status, since: state.since, holdingId: state.holdingId }),
  audiences: (state) => (state.status === 'none' ? [] : ['dispatch', 'desk']),
  decide: {
    hear: (state, data) => (state.status === 'none' ? [{ type: 'asset-needed', data }] : []),
    give(state, { personId, holdingId }) {
      const need = known(state);
      if (need.status === 'ended' || (need.status === 'given' && need.holdingId === holdingId && need.personId === personId)) return [];
      return [{ type: 'asset-provided', data: { jobId: need.jobId, personId, holdingId, wasMissing: need.isMissed } }];
    },
    miss(state, { personId }) {
      const { status, jobId, mode, fromId } = known(state);
      return status === 'ended' ? [] : [{ type: 'asset-missing', data: { jobId, personId, mode, fromId } }];
    },
    /** A person decides that the job goes on without one; what is held for it is given back when it ends. */
    waive(state, { reason }) {
      const { status, jobId } = known(state);
      if (status !== 'missing') throw new Refusal('loans.wrong-status', { status });
      return [{ type: 'asset-need-waived', data: { jobId, reason } }];
    },
    withdraw(state) {
      const { status, jobId } = known(state);
      return status === 'given' || status === 'missing' ? [{ type: 'asset-need-withdrawn', data: { jobId } }] : [];
    },
    end(state) {
      const { status, jobId } = known(state);
      return status === 'ended' ? [] : [{ type: 'asset-need-ended', data: { jobId } }];
    },
  },
  evolve: {
    'asset-needed': (_state, data, { at }) => ({ ...data, status: 'heard', since: at, isMissed: false }),
    'asset-provided': (state, { personId, holdingId }, { at }) => (state.status === 'none' ? state : { ...state, status: 'given', since: at, isMissed: false, personId, holdingId }),
    'asset-missing': (state, { personId }, { at }) => (state.status === 'none' ? state : { ...withoutChair(state), status: 'missing', since: state.status === 'missing' ? state.since : at, isMissed: true, personId }),
    'asset-need-withdrawn': (state, _data, { at }) => {
      if (state.status === 'none') return state;
      const { personId: _, ...rest } = withoutChair(state);
      return { ...rest, status: 'heard', since: at, isMissed: false };
    },
    'asset-need-ended': (state, _data, { at }) => (state.status === 'none' ? state : { ...state, status: 'ended', since: at }),
    'asset-need-waived': (state, _data, { at }) => (state.status === 'none' ? state : { ...state, status: 'ended', since: at }),
  },
};

function withoutChair(state: KnownNeed): Omit<KnownNeed, 'holdingId'> {
  const { holdingId: _, ...rest } = state;
  return rest;
}

function known(state: NeedState): KnownNeed {
  if (state.status === 'none') throw new Refusal('loans.need-unknown');
  return state;
}
