/** What a dispatcher feels, of any centre that answers at a URL: tap → another board under load, and changes a second at full load. */
import { demoPeople, signIn, withRole } from '../../e2e/support/person.ts';
import { castOf, done } from '../../e2e/support/scenes.ts';
import { openStream } from '../../e2e/support/stream.ts';
import { perSecond, percentile } from '../figures.ts';
import { ask, churn, pace, runnersOf, sightings } from './churn.ts';
import { openLightStream } from './light-streams.ts';

const clients = 24;
const changesASecond = 50;
const subscription = 'subscription Live($after: String) { live(after: $after) { cursor live { __typename ... on JobChanged { job { id version status } } ... on JobGone { jobId } } } }';

export type LiveFigures = { readonly delaysMs: readonly number[]; readonly changesPerSecond: number; readonly boards: { readonly whileTapping: number; readonly whileChurning: number } };

/** `onChurn` is called around the full load, by whoever counts what is saved meanwhile. */
export async function liveFigures(url: string, { taps = 150, churnMs = 10_000, onChurn = async () => undefined }: { taps?: number; churnMs?: number; onChurn?: (edge: 'begin' | 'end') => Promise<void> } = {}): Promise<LiveFigures> {
  const cast = await castOf(url);
  const people = await demoPeople(url);
  const runners = await runnersOf(url, cast, clients);
  const runnerOf = (n: number) => runners[n % runners.length] ?? cast.runner;
  const board = async () => (await signIn(url, withRole(people, 'dispatcher'))).token;
  const seen = sightings();
  const light = async () => openLightStream({ url, token: await board(), body: JSON.stringify({ query: subscription, operationName: 'Live', variables: {} }) });
  const watched = await openStream(url, await board());
  await openLightStream({ url, token: await board(), body: JSON.stringify({ query: subscription, operationName: 'Live', variables: {} }), look: seen.look });
  const others = await Promise.all(Array.from({ length: 98 }, light));

  // The taps themselves are part of the fifty.
  const paced = pace(changesASecond);
  let tapped = false;
  const background = Promise.all(Array.from({ length: 6 }, (_, n) => churn({ cast, runner: runnerOf(n), isOver: () => tapped, isSeen: seen.isSeen, paced })));
  const delaysMs: number[] = [];
  for (let i = 0; i < taps; i++) {
    const begun = performance.now();
    const job = done(await ask(cast));
    const frame = await watched.until((one) => one.job?.id === job.id, 10_000);
    delaysMs.push(frame.at - begun);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  tapped = true;
  await background;

  for (const stream of others.splice(48)) stream.close();
  await onChurn('begin');
  const begun = performance.now();
  const counts = await Promise.all(Array.from({ length: clients }, (_, n) => churn({ cast, runner: runnerOf(n), isOver: () => performance.now() - begun > churnMs, isSeen: seen.isSeen })));
  const changesPerSecond = perSecond(counts.reduce((sum, one) => sum + one, 0), performance.now() - begun);
  await onChurn('end');
  watched.close();
  for (const stream of others) stream.close();
  return { delaysMs, changesPerSecond, boards: { whileTapping: 100, whileChurning: 50 } };
}

export const tapFigures = ({ delaysMs }: LiveFigures) => ({ p50: percentile(delaysMs, 50), p99: percentile(delaysMs, 99) });
