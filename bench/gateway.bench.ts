/** The whole gateway against a bare Yoga with the same query; and 500 boards that follow 50 changes a second. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { line, ms, percentile } from './figures.ts';
import type { Opened, Told } from './support/gateway-alone.ts';
import { requestsPerSecond } from './support/http-load.ts';
import { openLightStream } from './support/light-streams.ts';

const inFlight = 32;
const rounds = 5;
const roundMs = 2_000;
const perSecond = 50;
const seconds = 10;
const lookedInto = 25;

const child = fork(fileURLToPath(new URL('support/gateway-alone.ts', import.meta.url)), { execArgv: ['--conditions=development', '--import', 'tsx'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
try {
  const [{ gateway, bare, tokens }] = (await once(child, 'message')) as [Opened];
  const query = 'query Bench { board { jobs { id no status priority kind readyAt pickUpBy } } }';
  const ours = { url: `${gateway}/graphql`, headers: { 'x-orderly-csrf': '1', authorization: `Bearer ${tokens[0] ?? ''}` }, body: JSON.stringify({ documentId: 'query' }) };
  const theirs = { url: `${bare}/graphql`, headers: {}, body: JSON.stringify({ query }) };
  for (const shot of [ours, theirs]) await requestsPerSecond(shot, { inFlight, ms: roundMs });
  const pairs: { ours: number; bare: number }[] = [];
  for (let n = 0; n < rounds; n++) pairs.push({ ours: await requestsPerSecond(ours, { inFlight, ms: roundMs }), bare: await requestsPerSecond(theirs, { inFlight, ms: roundMs }) });
  const ratios = pairs.map((one) => one.ours / one.bare);
  const middle = (figures: readonly number[]): string => percentile(figures, 50).toFixed(0);
  line('gateway, 20 jobs × 7 fields, requests a second', middle(pairs.map((one) => one.ours)), `bare Yoga, same query: ${middle(pairs.map((one) => one.bare))}`);
  line('gateway of bare Yoga, median of paired rounds', percentile(ratios, 50).toFixed(2), `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}; goal ≥ 0.6`);

  const delays: number[] = [];
  let text = '';
  const look = (chunk: string): void => {
    const now = Date.now();
    text = chunk;
    for (const [, published] of text.matchAll(/"readyAt":"([^"]+)"/g)) delays.push(now - Date.parse(published ?? ''));
  };
  const streams = await Promise.all(tokens.map((token, n) => openLightStream({ url: gateway, token, body: JSON.stringify({ documentId: 'subscription' }), ...(n % (tokens.length / lookedInto) === 0 ? { look } : {}) })));
  child.send({ publish: { count: perSecond * seconds, everyMs: 1_000 / perSecond } } satisfies Told);
  await once(child, 'message');
  await new Promise((resolve) => setTimeout(resolve, 500));
  line(`${streams.length} boards × ${perSecond} changes a second, published → read, p50`, ms(percentile(delays, 50)), `${delays.length} frames looked into, on ${lookedInto} of the boards`);
  line(`${streams.length} boards × ${perSecond} changes a second, published → read, p99`, ms(percentile(delays, 99)), 'goal ≤ 50 ms');
  for (const stream of streams) stream.close();
  child.send('stop');
  await once(child, 'exit');
} finally {
  child.kill();
}
