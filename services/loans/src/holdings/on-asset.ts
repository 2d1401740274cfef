import { Refusal } from '@orderly/platform';
import type { Stock } from '../stock.ts';
import type { HoldingCommand, HoldingFacts } from './commands.ts';

type How = { readonly actor: { readonly id: string; readonly roles: readonly string[] }; readonly opId: string; readonly requestHash: string; readonly deadline?: number };
/** `opens`: a command that opens a holding of its own, always or when the asset is free. */
type OnAsset = { readonly assetId: string; readonly command: HoldingCommand; readonly opens: 'always' | 'when-free' | 'never'; readonly more?: (pointId: string | undefined) => Promise<HoldingFacts> };

const mostTries = 5;
const remembered = 5;

/**
 * A command on an asset goes to its open holding, or opens one. Who takes or frees it at the same moment makes it look again; the
 * same opId finds the holding that it went to the first time.
 */
export async function onAsset(stock: Stock, { assetId, command, opens, more }: OnAsset, how: How): Promise<{ id: string; version: number }> {
  const { holdings } = stock;
  for (let tries = 1; ; tries++) {
    const id = (await answeredIn(stock, assetId, how.opId)) ?? (opens === 'always' ? undefined : (await stock.openOf([assetId])).get(assetId)?.id) ?? `holding-${how.opId}`;
    try {
      if (!(await stock.read(assetId))) throw new Refusal('loans.asset-unknown');
      const { version } = await holdings.handle(id, command, {
        ...how, retryTaken: ['receipt'],
        facts: async (state) => {
          if (state.status === 'none' && opens === 'never') throw new Refusal('loans.wrong-status', { status: 'available' });
          return { ...(await stock.facts(assetId)), ...(await more?.(state.status === 'none' ? undefined : state.pointId)), holdingId: id };
        },
      });
      return { id, version };
    } catch (error) {
      if (!(error instanceof Refusal) || tries >= mostTries || opens === 'always' || !hasMoved(error)) throw error;
    }
  }
}

async function answeredIn({ holdings }: Stock, assetId: string, opId: string): Promise<string | undefined> {
  const { rows } = await holdings.query({ index: 'history', where: { assetId }, order: 'desc', limit: remembered });
  return rows.find(({ doc }) => doc.events.some((event) => event.opId === opId))?.id;
}

const hasMoved = ({ code, details }: Refusal): boolean => code === 'loans.asset-taken' || (code === 'loans.wrong-status' && details['status'] === 'closed');
