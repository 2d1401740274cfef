import type { AssetStatus, HoldingUse, LoansEvent } from '@orderly/contracts';
import { type Aggregate, type Calendar, later, Refusal } from '@orderly/platform/domain';

type AssetEventType = 'asset-registered' | 'asset-upkeep-heard' | 'inspection-due' | 'cleaning-undone';
export type AssetEvent = Extract<LoansEvent, { type: AssetEventType }>;
type Registered = Extract<AssetEvent, { type: 'asset-registered' }>['data'];
type Heard = Extract<AssetEvent, { type: 'asset-upkeep-heard' }>['data'];

export type KnownAsset = Registered & {
  readonly status: 'known' | 'retired';
  readonly registeredAt: string;
  readonly placeId: string;
  readonly placedAt: string;
  readonly lastCleanedAt?: string | undefined;
  readonly inspectedAt?: string | undefined;
  /** Told once until it is cleaned or inspected. */
  readonly isUndoneTold: boolean;
  readonly isInspectionTold: boolean;
};
export type AssetState = { readonly status: 'none' } | KnownAsset;
export type AssetCommand =
  | { readonly type: 'register'; readonly data: Registered }
  | { readonly type: 'hear-upkeep'; readonly data: Heard }
  | { readonly type: 'ring'; readonly data: Readonly<Record<never, never>> };

const dayMs = 86_400_000;

/** Assets of a centre in its own zone, where days of disinfection end (DEL-8). What lives for ever is small: who has it is told by its holdings. */
export function assetAggregate(calendar: Calendar): Aggregate<AssetState, AssetCommand, AssetEvent> {
  return {
    kind: 'asset',
    collection: 'assets',
    schema: 1,
    initial: { status: 'none' },
    indexes: { all: ['isRetired', 'no'], 'by-kind': ['kind', 'isRetired', 'no'], 'by-home': ['homeId', 'isRetired', 'no'], 'by-place': ['placeId', 'isRetired', 'no'] },
    fields: (state) => (state.status === 'none' ? {} : { isRetired: state.status === 'retired', no: state.no, kind: state.kind, homeId: state.homeId, placeId: state.placeId }),
    uniques: ['no', 'code'],
    unique: (state) => (state.status === 'none' ? {} : { no: state.no, code: state.code }),
    audiences: (state) => (state.status === 'none' ? [] : ['desk', 'dispatch']),
    due: (state) => nextDue(state, calendar),
    decide: {
      register: (state, data) => (state.status === 'none' ? [{ type: 'asset-registered', data }] : []),
      'hear-upkeep': (state, data) => (state.status === 'none' ? unknown() : [{ type: 'asset-upkeep-heard', data }]),
      ring(state, _data, { at }) {
        if (state.status !== 'known') return [];
        const clean = cleanBy(state, calendar);
        const inspect = inspectBy(state);
        return [
          ...(clean !== undefined && clean <= at && !state.isUndoneTold ? [{ type: 'cleaning-undone' as const, data: { date: calendar.addDays(calendar.dateOf(clean), -1) } }] : []),
          ...(inspect !== undefined && inspect <= at && !state.isInspectionTold ? [{ type: 'inspection-due' as const, data: { dueAt: inspect } }] : []),
        ];
      },
    },
    evolve: {
      'asset-registered': (_state, data, { at }) => ({ ...data, status: 'known', registeredAt: at, placeId: data.homeId, placedAt: at, isUndoneTold: false, isInspectionTold: false }),
      'asset-upkeep-heard': (state, data) => (state.status === 'none' ? state : heard(state, data)),
      'cleaning-undone': (state) => (state.status === 'none' ? state : { ...state, isUndoneTold: true }),
      'inspection-due': (state) => (state.status === 'none' ? state : { ...state, isInspectionTold: true }),
    },
  };
}

function unknown(): never {
  throw new Refusal('loans.asset-unknown');
}

/** What its holdings say, whichever of them is heard first: the later instant stands. */
export function heard(state: KnownAsset, { lastCleanedAt, inspectedAt, placeId, placedAt, isRetired }: Heard): KnownAsset {
  const isCleaner = isLater(lastCleanedAt, state.lastCleanedAt);
  const isInspected = isLater(inspectedAt, state.inspectedAt);
  return {
    ...state,
    ...(isCleaner ? { lastCleanedAt, isUndoneTold: false } : {}),
    ...(isInspected ? { inspectedAt, isInspectionTold: false } : {}),
    ...(placeId !== undefined && placedAt !== undefined && placedAt >= state.placedAt ? { placeId, placedAt } : {}),
    ...(isRetired === true ? { status: 'retired' as const } : {}),
  };
}

const isLater = (instant: string | undefined, than: string | undefined): boolean => instant !== undefined && (than === undefined || instant > than);

/** DEL-8: 24:00 of the day after it was last cleaned; a piece enters the stock clean. */
export function cleanBy({ dailyCleaning, lastCleanedAt, registeredAt }: KnownAsset, calendar: Calendar): string | undefined {
  return dailyCleaning ? calendar.instantOf(calendar.addDays(calendar.dateOf(lastCleanedAt ?? registeredAt), 1), '24:00') : undefined;
}

/** LOA-5: the interval counts from the last inspection, at first from the registration. */
export function inspectBy({ inspectionDays, inspectedAt, registeredAt }: KnownAsset): string | undefined {
  return inspectionDays === undefined ? undefined : later(inspectedAt ?? registeredAt, inspectionDays * dayMs);
}

function nextDue(state: AssetState, calendar: Calendar): { at: string; command: AssetCommand } | undefined {
  if (state.status !== 'known') return undefined;
  const instants = [state.isUndoneTold ? undefined : cleanBy(state, calendar), state.isInspectionTold ? undefined : inspectBy(state)].filter((one) => one !== undefined).sort();
  return instants[0] === undefined ? undefined : { at: instants[0], command: { type: 'ring', data: {} } };
}

const statusOfUse: Readonly<Record<HoldingUse, AssetStatus>> = {
  loan: 'out', job: 'out', porter: 'out', cleaning: 'clean', repair: 'repair', transfer: 'held', missing: 'missing', lost: 'lost', 'claimed-returned': 'claimed-returned', retired: 'retired', inspection: 'inspect', reservation: 'held',
};

/** LOA-2: the open holding is the status (question 9); without one, what the upkeep and the clock say. */
export function statusOf(asset: KnownAsset, open: { readonly use: HoldingUse; readonly dueAt?: string | undefined } | undefined, { at, calendar }: { at: string; calendar: Calendar }): AssetStatus {
  if (open) return open.use === 'loan' && open.dueAt !== undefined && open.dueAt <= at ? 'overdue' : statusOfUse[open.use];
  if (asset.status === 'retired') return 'retired';
  const inspect = inspectBy(asset);
  if (inspect !== undefined && inspect <= at) return 'inspect';
  const clean = cleanBy(asset, calendar);
  return clean !== undefined && clean <= at ? 'clean' : 'available';
}
