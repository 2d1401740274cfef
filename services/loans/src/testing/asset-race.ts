/** Desks and jobs want one piece at the same moment: who has it, and what the others were told. */
import { setTimeout as sleep } from 'node:timers/promises';
import { call } from '@orderly/platform/testing';

export type AssetRace = {
  /** Base URL of loans, without `/v1`. */
  readonly url: string;
  readonly assetId: string;
  readonly pointId: string;
  /** Tokens of clerks who lend it, each to a borrower of their own. */
  readonly clerks: readonly string[];
  /** Tokens of porters who take it for their own work. */
  readonly porters?: readonly string[];
  /** What else wants it at that moment: a job that is given to a porter. */
  readonly besides?: readonly (() => Promise<unknown>)[];
  /** By how much `besides` starts first: a job comes to loans over the bus. */
  readonly headStartMs?: number;
  readonly deposit: { readonly tender: string; readonly fen: number };
};
/** Who of the callers has it now; nobody when a job (or another one of `besides`) was first. */
export type AssetRaceResult = { readonly winnerId: string | undefined; readonly losers: number };

/** Runs one race; throws when there is more than one winner, or a loser was told anything but that it is taken. */
export async function raceAsset({ url, assetId, pointId, clerks, porters = [], besides = [], headStartMs = 0, deposit }: AssetRace): Promise<AssetRaceResult> {
  const beside = Promise.all(besides.map((start) => start()));
  if (headStartMs > 0) await sleep(headStartMs);
  const lending = clerks.map((token, i) => call(`${url}/v1/loans`, { token, body: { assetId, pointId, deposit, borrower: { name: '赛跑者', phone: `139${10_000_000 + i}` } } }));
  const taking = porters.map((token) => call(`${url}/v1/assets/${assetId}/take`, { token, body: {} }));
  const [answers] = await Promise.all([Promise.all([...lending, ...taking]), beside]);
  const winners = answers.filter(({ status }) => status === 200);
  if (winners.length > 1) throw new Error(`${winners.length} have ${assetId}`);
  const strange = answers.find(({ status, body }) => status !== 200 && (status !== 409 || body['code'] !== 'loans.asset-taken'));
  if (strange) throw new Error(`${assetId}: ${strange.status} ${JSON.stringify(strange.body)}`);
  const winnerId = winners[0]?.body['id'];
  return { winnerId: typeof winnerId === 'string' ? winnerId : undefined, losers: answers.length - winners.length };
}
