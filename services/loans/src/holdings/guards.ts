import type { HoldingUse } from '@orderly/contracts';
import { present, Refusal } from '@orderly/platform/domain';
import type { AssetFacts, HoldingContext } from './commands.ts';
import type { HoldingEvent, HoldingState, KnownHolding, OpenHolding, Todo } from './holding.ts';

export const wrongStatus = (state: HoldingState): Refusal => new Refusal('loans.wrong-status', present({ status: state.status, use: state.status === 'none' ? undefined : state.use }));

/** The holding, if there is one; a foreign one and a missing one look the same. */
export function known(state: HoldingState): KnownHolding {
  if (state.status === 'none') throw new Refusal('loans.holding-unknown');
  return state;
}

/** The holding, if it is open in one of these uses. */
export function open(state: HoldingState, ...uses: readonly HoldingUse[]): OpenHolding {
  const holding = known(state);
  if (holding.status !== 'open' || !uses.includes(holding.use)) throw wrongStatus(state);
  return holding;
}

/** The asset that was read for opening; a retired one is opened for nothing. */
export function assetOf({ facts: { asset } }: HoldingContext): AssetFacts {
  if (!asset) throw new Refusal('loans.asset-unknown');
  if (asset.isRetired) throw new Refusal('loans.wrong-status', { use: 'retired' });
  return asset;
}

/** DEL-8, LOA-5: the asset, if it is clean and inspected in time. */
export function fitAssetOf(context: HoldingContext): AssetFacts {
  if (!context.facts.asset) throw new Refusal('loans.none-free');
  const asset = assetOf(context);
  if (asset.hindered !== undefined) throw new Refusal(`loans.${asset.hindered}`, { assetId: asset.assetId });
  return asset;
}

type Opening = { readonly use: HoldingUse; readonly asset: AssetFacts; readonly pointId?: string; readonly jobId?: string; readonly personId?: string; readonly isIsolated?: boolean };

/** The asset is this holding's from now on, if its unique key lets it (question 9). */
export function opened({ use, asset, ...more }: Opening, { facts: { conditions } }: HoldingContext): HoldingEvent {
  if (!conditions) throw new Refusal('loans.kind-unknown');
  const { assetId, assetNo, homeId, placeId } = asset;
  return { type: 'holding-opened', data: { assetId, assetNo, homeId, placeId, kind: conditions.code, cleanAfterUse: conditions.cleanAfterUse, use, ...more } };
}

type Onward = { readonly assetId: string; readonly assetNo: string; readonly homeId: string; readonly kind: string; readonly placeId: string; readonly todo: Todo; readonly toId?: string };

/**
 * What comes next for the asset, in this very document, so that nobody takes it in between (question 8): repair, then the way
 * home, then cleaning, then it is free.
 */
export function onward({ assetId, assetNo, homeId, kind, placeId, todo, toId = homeId }: Onward, { ids, facts: { holdingId } }: HoldingContext): readonly HoldingEvent[] {
  if (todo.repair) return [{ type: 'holding-turned', data: { assetId, use: 'repair', placeId, todo } }];
  if (todo.transfer && placeId !== toId) {
    if (holdingId === undefined) throw new TypeError('a transfer needs the id of its holding');
    return [{ type: 'holding-turned', data: { assetId, use: 'transfer', placeId, todo } }, { type: 'transfer-wanted', data: { assetId, assetNo, kind, jobId: ids.derive('job', holdingId), fromId: placeId, toId } }];
  }
  if (todo.clean) return [{ type: 'holding-turned', data: { assetId, use: 'cleaning', placeId, todo: { ...todo, transfer: false } } }];
  return [{ type: 'holding-closed', data: { assetId, placeId, kind } }];
}

/** The same from an open holding. */
export function onwardFrom({ piece, kind, todo: before }: OpenHolding, { placeId = piece.placeId, todo }: { placeId?: string; todo: Partial<Todo> }, context: HoldingContext): readonly HoldingEvent[] {
  return onward({ ...piece, kind, placeId, todo: { ...before, ...todo } }, context);
}
