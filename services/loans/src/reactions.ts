/** What a clock or a count says of an asset, where its holding is to be found first. */
import { type Ids, Refusal, type Target } from '@orderly/platform';
import { countedAsset, dueInspection } from './holdings/policy.ts';
import type { HoldingCommand } from './holdings/commands.ts';
import type { Stock } from './stock.ts';

const actor = { id: 'system:loans', roles: [] };
const gone = ['missing', 'lost', 'claimed-returned'];

export function assetReactions({ stock, ids }: { stock: Stock; ids: Ids }): readonly Target[] {
  const { holdings, assets } = stock;
  /** Opens a holding, unless somebody has the asset just now: then its end is heard. */
  const openUnlessTaken = async (assetId: string, command: HoldingCommand, cause: string): Promise<void> => {
    try {
      await holdings.handle(ids.derive('holding', cause, assetId), command, { actor, cause, facts: () => stock.facts(assetId) });
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'loans.asset-taken')) throw error;
    }
  };
  return [
    { kind: dueInspection, react: (assetId, command, cause) => openUnlessTaken(assetId, command as HoldingCommand, cause) },
    {
      kind: countedAsset,
      async react(assetId, message, cause, { recordedAt }) {
        const command = message as Extract<HoldingCommand, { type: 'miss' | 'find' }>;
        const open = (await stock.openOf([assetId])).get(assetId);
        if (command.type === 'miss') {
          if (!open) await openUnlessTaken(assetId, command, cause);
          return;
        }
        if (open && gone.includes(open.state.use)) await holdings.handle(open.id, command, { actor, cause, facts: { holdingId: open.id } });
        else if (!open) await assets.handle(assetId, { type: 'hear-upkeep', data: { placeId: command.data.placeId, placedAt: recordedAt } }, { actor, cause });
      },
    },
  ];
}
