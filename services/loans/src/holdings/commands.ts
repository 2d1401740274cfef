import type { Condition, Tender } from '@orderly/contracts';
import type { Context, Decide } from '@orderly/platform/domain';
import type { Conditions } from '../kinds/kind.ts';
import type { HoldingEvent, HoldingState } from './holding.ts';

type None = Readonly<Record<never, never>>;
type Settle = { readonly refundFen?: number; readonly keepReason?: string };
type Borrower = { readonly borrowerId: string; readonly borrowerKeys: readonly string[] };
export type Paid = { readonly tender: Tender; readonly fen: number } | { readonly waivedReason: string };

/** Commands of persons, by HTTP. */
type PersonCommand =
  | { readonly type: 'lend'; readonly data: { readonly borrower?: Borrower; readonly pointId: string; readonly minutes?: number; readonly deposit?: Paid; readonly overrideReason?: string } }
  | { readonly type: 'return'; readonly data: { readonly placeId: string; readonly pointId: string; readonly condition: Condition; readonly note?: string; readonly settle?: Settle } }
  | { readonly type: 'extend'; readonly data: { readonly minutes: number; readonly reason?: string } }
  | { readonly type: 'log-call'; readonly data: { readonly reached: boolean; readonly note?: string } }
  | { readonly type: 'claim-returned'; readonly data: { readonly note?: string } }
  | { readonly type: 'refund'; readonly data: { readonly pointId: string; readonly settle: Settle } }
  | { readonly type: 'settle'; readonly data: { readonly approve: boolean; readonly note?: string } }
  | { readonly type: 'restore'; readonly data: { readonly reason: string } }
  | { readonly type: 'lose'; readonly data: { readonly reason: string } }
  | { readonly type: 'find'; readonly data: { readonly placeId: string } }
  | { readonly type: 'take'; readonly data: None }
  | { readonly type: 'put-back'; readonly data: { readonly placeId: string; readonly condition: Condition } }
  | { readonly type: 'clean'; readonly data: None }
  | { readonly type: 'report-fault'; readonly data: { readonly note: string } }
  | { readonly type: 'inspect'; readonly data: { readonly passed: boolean; readonly note?: string } }
  | { readonly type: 'repaired'; readonly data: { readonly note?: string } }
  | { readonly type: 'retire'; readonly data: { readonly reason: string } }
  | { readonly type: 'want-transfer'; readonly data: { readonly toId: string } }
  | { readonly type: 'reserve'; readonly data: Borrower & { readonly kind: string; readonly assetId?: string; readonly standId: string; readonly pointId: string; readonly from: string; readonly until: string } }
  | { readonly type: 'cancel-reservation'; readonly data: None };

/** What the sweep, loans' own events and dispatch's send. */
type HeardCommand =
  | { readonly type: 'ring'; readonly data: None }
  | { readonly type: 'open-reservation'; readonly data: None }
  | { readonly type: 'take-for-job'; readonly data: { readonly jobId: string; readonly personId: string; readonly isIsolated: boolean } }
  | { readonly type: 'hand'; readonly data: { readonly personId: string } }
  | { readonly type: 'release'; readonly data: { readonly placeId?: string } }
  | { readonly type: 'end-transfer'; readonly data: { readonly outcome: 'done' | 'failed' } }
  | { readonly type: 'open-inspection'; readonly data: None }
  | { readonly type: 'miss'; readonly data: None };

export type HoldingCommand = PersonCommand | HeardCommand;

/** The asset that a holding is to open with, as of now. `hindered`: why it may be neither lent nor given to a job (DEL-8, LOA-5). */
export type AssetFacts = {
  readonly assetId: string; readonly assetNo: string; readonly homeId: string; readonly placeId: string; readonly depositClass: string; readonly charged: boolean; readonly isRetired: boolean;
  readonly hindered?: 'cleaning-due' | 'inspection-due';
};
/** What was read for a decision: the asset and its kind's conditions, the open drawer of the point, a free receipt number. */
export type HoldingFacts = {
  readonly asset?: AssetFacts | undefined;
  readonly conditions?: Conditions | undefined;
  readonly drawerId?: string | undefined;
  readonly receipt?: { readonly date: string; readonly no: number } | undefined;
  /** A holding in which the borrower has a piece of the kind already. */
  readonly borrowedIn?: string | undefined;
  /** Id of this very holding, from which a transfer's job id is derived. */
  readonly holdingId?: string;
};
export type HoldingContext = Context<HoldingFacts>;
export type HoldingDecisions = Decide<HoldingState, HoldingCommand, HoldingEvent, HoldingFacts>;
/** Some of the decisions, to be put together in `decide.ts`. */
export type SomeDecisions<T extends HoldingCommand['type']> = Pick<HoldingDecisions, T>;
