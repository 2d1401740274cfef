/** Many dispatchers give one job to different people at once: who won, and what the others were told. */
import { call } from '@orderly/platform/testing';

export type Race = {
  /** Base URL of dispatch, without `/v1`. */
  readonly url: string;
  readonly jobId: string;
  /** One dispatcher's token and the person that they give the job to. */
  readonly tries: readonly { readonly token: string; readonly personId: string }[];
};
export type RaceResult = { readonly winnerId: string; readonly losers: readonly { readonly personId: string; readonly toldWinnerId: unknown }[] };

/** Runs one race; throws when anything but one 200 and 409s of the right code comes back. */
export async function raceAssignment({ url, jobId, tries }: Race): Promise<RaceResult> {
  const answers = await Promise.all(tries.map(async ({ token, personId }) => ({ personId, ...(await call(`${url}/v1/jobs/${jobId}/assign`, { token, body: { personId } })) })));
  const [winner, ...more] = answers.filter(({ status }) => status === 200);
  if (!winner || more.length > 0) throw new Error(`${answers.filter(({ status }) => status === 200).length} winners of ${jobId}`);
  const losers = answers.filter((answer) => answer !== winner);
  const strange = losers.find(({ status, body }) => status !== 409 || body['code'] !== 'dispatch.already-assigned');
  if (strange) throw new Error(`${jobId}: ${strange.status} ${JSON.stringify(strange.body)}`);
  return { winnerId: winner.personId, losers: losers.map(({ personId, body }) => ({ personId, toldWinnerId: (body['details'] as Record<string, unknown>)['winnerId'] })) };
}
