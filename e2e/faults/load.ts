/** The load: deliveries asked for, given, carried and handed over, about 20 operations a second, each numbered. */
import { setTimeout as sleep } from 'node:timers/promises';
import { newUlid } from '@orderly/platform';
import type { Cast } from '../support/scenes.ts';
import type { Client, Result } from './client.ts';

export type Load = {
  /** Ends when the deliveries under way have gone as far as they can. */
  stop(): Promise<void>;
};

export type LoadOptions = { readonly cast: Cast; readonly client: Client; readonly random: () => number; readonly perSecond?: number };

/** Begins one delivery after another; an operation that ends unknown is repeated with its opId, as a phone would. */
export function startLoad({ cast, client, random, perSecond = 20 }: LoadOptions): Load {
  const stopping = new AbortController();
  const pace = pacer(perSecond, stopping.signal);
  const walks = new Set<Promise<void>>();
  const begin = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await pace();
      if (stopping.signal.aborted) return;
      const one = walk({ cast, client, random, pace, signal: stopping.signal }).finally(() => walks.delete(one));
      walks.add(one);
      // A delivery is some eight operations, which share the pace.
      await sleep(8_000 / perSecond, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = begin();
  return {
    async stop() {
      stopping.abort();
      await running;
      await Promise.all(walks);
    },
  };
}

type Walking = LoadOptions & { readonly pace: () => Promise<void>; readonly signal: AbortSignal };

async function walk({ cast, client, random, pace, signal }: Walking): Promise<void> {
  const code = `F-${newUlid()}`;
  const scans = [{ code, method: 'scan' }];
  const fate = random();
  const settle = async (first: Promise<Result>): Promise<Result> => {
    let result = await first;
    while (result.outcome === 'unknown' && !signal.aborted) {
      await sleep(100 + random() * 200);
      result = await client.again(result.sent);
    }
    return result;
  };
  const step = async (send: () => Promise<Result>): Promise<boolean> => {
    await pace();
    if (signal.aborted) return false;
    return (await settle(send())).outcome === 'ok';
  };
  const asked = await settle(client.send(cast.nurse, 'request', { kind: 'specimens', fromId: cast.ward.id, toId: cast.laboratory.id, items: [{ code, type: 'tube' }] }));
  if (asked.outcome !== 'ok' || asked.id === undefined) return;
  const jobId = asked.id;
  if (fate < 0.1) return void (await step(() => client.send(cast.nurse, 'cancel', { jobId, code: 'C1' })));
  if (!(await given(() => client.send(cast.dispatcher, 'assign', { jobId, personId: cast.runner.id, overrideReason: 'load' }), { settle, pace, signal }))) return;
  if (fate < 0.2) return void (await step(() => client.send(cast.dispatcher, 'cancel', { jobId, code: 'C2' })));
  if (!(await step(() => client.send(cast.runner, 'accept', { jobId })))) return;
  if (fate < 0.3) return;
  if (!(await step(() => client.send(cast.runner, 'arrive', { jobId, at: 'pick_up' })))) return;
  if (!(await step(() => client.send(cast.runner, 'pick-up', { jobId, giverBadge: cast.giverBadge, scans })))) return;
  if (!(await step(() => client.send(cast.runner, 'arrive', { jobId, at: 'drop_off' })))) return;
  await step(() => client.send(cast.runner, 'hand-over', { jobId, receiverBadge: cast.laboratory.receiverBadge, scans }));
}

type Giving = { readonly settle: (first: Promise<Result>) => Promise<Result>; readonly pace: () => Promise<void>; readonly signal: AbortSignal };

/** Dispatch hears of a request a moment after it was answered: until then an assignment is refused, and a new one is tried. */
async function given(send: () => Promise<Result>, { settle, pace, signal }: Giving): Promise<boolean> {
  for (let tries = 0; tries < 100 && !signal.aborted; tries++) {
    await sleep(20 + 10 * tries);
    await pace();
    const { outcome, code } = await settle(send());
    if (outcome === 'ok') return true;
    if (outcome === 'refused' && code !== 'dispatch.job-unknown') return false;
  }
  return false;
}

/** Turns so that no more than so many begin in a second. */
function pacer(perSecond: number, signal: AbortSignal): () => Promise<void> {
  let next = performance.now();
  return async () => {
    const now = performance.now();
    next = Math.max(now, next + 1_000 / perSecond);
    if (next > now && !signal.aborted) await sleep(next - now);
  };
}

/** A timeout is unknown, never failed: the same opId again gives the first answer, or does it now. */
export async function repeatUnknown(client: Client, timeoutMs = 30_000): Promise<void> {
  for (const until = performance.now() + timeoutMs; performance.now() < until; ) {
    const open = client.unknown();
    if (open.length === 0) return;
    for (const sent of open) await client.again(sent);
    await sleep(50);
  }
}
