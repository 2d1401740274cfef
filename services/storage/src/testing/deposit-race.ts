/** Many clerks take in at once what only one of them can have: who won, and what the others were told. */
import { call } from '@orderly/platform/testing';

export type DepositRace = {
  /** Base URL of storage, without `/v1`. */
  readonly url: string;
  /** One clerk's token and the body of the deposit that they send. */
  readonly tries: readonly { readonly token: string; readonly body: object }[];
  /** What they fight about: the refusal that the others get. */
  readonly refusal: 'storage.tag-taken' | 'storage.seal-taken' | 'storage.slot-taken';
};
export type DepositRaceResult = { readonly winnerId: string; readonly losers: readonly { readonly toldHolderId: unknown }[] };

/** Runs one race; throws when anything but one 200 and 409s of the right code comes back. */
export async function raceDeposits({ url, tries, refusal }: DepositRace): Promise<DepositRaceResult> {
  const answers = await Promise.all(tries.map(({ token, body }) => call(`${url}/v1/belongings`, { token, body })));
  const winners = answers.filter(({ status }) => status === 200);
  const [winner] = winners;
  if (!winner || winners.length > 1) throw new Error(`${winners.length} winners: ${JSON.stringify(answers.map(({ body }) => body))}`);
  const losers = answers.filter((answer) => answer !== winner);
  const strange = losers.find(({ status, body }) => status !== 409 || body['code'] !== refusal);
  if (strange) throw new Error(`${strange.status} ${JSON.stringify(strange.body)}`);
  return { winnerId: String(winner.body['id']), losers: losers.map(({ body }) => ({ toldHolderId: (body['details'] as Record<string, unknown>)['holderId'] })) };
}
