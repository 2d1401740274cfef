import type { LoansEvent } from '@orderly/contracts';
import type { ForeignEvent, Policy, Reaction } from '@orderly/platform/domain';
import type { AssetCommand } from '../assets/asset.ts';
import type { DrawerCommand } from '../drawers/drawer.ts';
import type { Movement } from './money.ts';

type Loans<T extends LoansEvent['type']> = ForeignEvent<Extract<LoansEvent, { type: T }>['data']>;

/** Kinds of the targets that look for a holding or an asset first. */
export const freedAsset = 'freed-asset';
export const dueReservation = 'due-reservation';
export const dueInspection = 'due-inspection';
export const countedAsset = 'counted-asset';

/** What a holding says, its asset and the drawer hear; what a clock or a count says becomes a holding. */
export const holdingPolicy: Policy = {
  'loans.asset-cleaned': ({ data: { assetId }, recordedAt }: Loans<'asset-cleaned'>) => onAsset(assetId, { lastCleanedAt: recordedAt }),
  'loans.asset-inspected': ({ data: { assetId, passed }, recordedAt }: Loans<'asset-inspected'>) => (passed ? onAsset(assetId, { inspectedAt: recordedAt }) : []),
  'loans.asset-retired': ({ data: { assetId } }: Loans<'asset-retired'>) => onAsset(assetId, { isRetired: true }),
  'loans.holding-turned': ({ data: { assetId, placeId }, recordedAt }: Loans<'holding-turned'>) => onAsset(assetId, { placeId, placedAt: recordedAt }),
  'loans.holding-closed': ({ data: { assetId, placeId, kind }, recordedAt }: Loans<'holding-closed'>) => [
    ...onAsset(assetId, { placeId, placedAt: recordedAt }),
    { kind: dueInspection, id: assetId, command: { type: 'open-inspection', data: {} } },
    { kind: freedAsset, id: assetId, command: { type: 'use', data: { kind } } },
  ],
  'loans.asset-registered': ({ aggregateId, data: { kind } }: Loans<'asset-registered'>) => [{ kind: freedAsset, id: aggregateId, command: { type: 'use', data: { kind } } }],
  'loans.inspection-due': ({ aggregateId }: Loans<'inspection-due'>) => [{ kind: dueInspection, id: aggregateId, command: { type: 'open-inspection', data: {} } }],
  'loans.reservation-due': ({ aggregateId }: Loans<'reservation-due'>) => [{ kind: dueReservation, id: aggregateId, command: { type: 'open-reservation', data: {} } }],
  'loans.deposit-taken': booked('taken'),
  'loans.deposit-refunded': booked('refunded'),
  'loans.deposit-kept': booked('kept'),
  'loans.deposit-restored': booked('restored'),
  'loans.stocktake-finished': ({ data: { missing, unexpected, found, standId } }: Loans<'stocktake-finished'>) => [
    ...missing.map((id) => ({ kind: countedAsset, id, command: { type: 'miss', data: {} } })),
    ...[...unexpected, ...found].map((id) => ({ kind: countedAsset, id, command: { type: 'find', data: { placeId: standId } } })),
  ],
};

function onAsset(id: string, data: Extract<AssetCommand, { type: 'hear-upkeep' }>['data']): readonly Reaction[] {
  return [{ kind: 'asset', id, command: { type: 'hear-upkeep', data } }];
}

type Moved = Loans<'deposit-taken'> | Loans<'deposit-refunded'> | Loans<'deposit-kept'> | Loans<'deposit-restored'>;

/** Once per event, by its id, however often it comes (question 20). */
function booked(movement: Movement) {
  return ({ id, aggregateId, data: { drawerId, tender, fen, lines } }: Moved): readonly Reaction[] => {
    const command: DrawerCommand = { type: 'book', data: { entryId: id, holdingId: aggregateId, movement, tender, fen, lines } };
    return [{ kind: 'drawer', id: drawerId, command }];
  };
}
