/** Rows 19 and 20: what stands between gateway and service, and between phone and gateway. */
import { newUlid } from '@orderly/platform';
import { type Misbehaviour, openProxy, type Proxy } from '../../../packages/platform/testing/proxy.ts';
import type { Stage } from '../stage.ts';
import { pause, rounds, type Row } from './row.ts';

/** One after another, each for so long. */
export const faults: readonly (readonly [ms: number, how: Misbehaviour])[] = [
  [1_500, { delayMs: 300 }], [800, { refuses: true }], [1_200, { blackHole: ['up', 'down'] }], [1_200, { blackHole: ['down'] }], [1_200, { blackHole: ['up'] }], [1_500, { sliceBytes: 7 }], [1_000, { halfOpen: true }],
];

export const cutWire: Row = {
  number: 19, title: 'gateway ↔ service: cut, lag, refused, black hole in each direction, half-open, slices', holds: ['I9'], repeats: { short: 1, long: 40 },
  async play(stage, repeats) {
    const proxy = await openProxy();
    try {
      await stage.start({ gatewayFindsPort: proxy.port, onInner: (port) => proxy.lead(port) });
      const load = stage.load();
      for (const _ of rounds(stage, repeats)) {
        for (const [ms, how] of faults) {
          proxy.behave(how);
          await pause(ms);
          proxy.behave({});
          proxy.cut();
          await pause(400);
        }
      }
      await load.stop();
      // The end is judged through the same way, which is whole again.
      await settled(stage, proxy);
    } finally {
      await proxy.close();
    }
  },
};

/** Starts anew without the proxy, so that what comes after finds the services where they are. */
async function settled(stage: Stage, proxy: Proxy): Promise<void> {
  proxy.behave({});
  await stage.centre().stop();
  await stage.start();
}

export const lostReply: Row = {
  number: 20, title: 'the reply is lost after the commit, between gateway and service and between phone and gateway', holds: ['I2', 'I9'], repeats: { short: 20, long: 1_000 },
  async play(stage, repeats) {
    const inner = await openProxy();
    const outer = await openProxy({ port: stage.port });
    try {
      const centre = await stage.start({ gatewayFindsPort: inner.port, onInner: (port) => inner.lead(port) });
      stage.reach(outer.port);
      const load = stage.load();
      for (const i of rounds(stage, repeats)) {
        const proxy = i % 2 === 0 ? inner : outer;
        proxy.behave({ swallowsReplies: true });
        await pause(60);
        proxy.behave({});
        await pause(100 + stage.random() * 150);
      }
      await load.stop();
      await twins(stage, `http://127.0.0.1:${centre.inner()}/delivery`);
      stage.notes.push(`${inner.counts().swallowed} replies of services and ${outer.counts().swallowed} of the gateway swallowed`);
      stage.reach(stage.port);
      await settled(stage, inner);
    } finally {
      await inner.close();
      await outer.close();
    }
  },
};

/** Straight to the service: its first answer is thrown away unread, the second and third are the same `{id, version}`. */
export async function twins(stage: Pick<Stage, 'cast' | 'recorder' | 'found'>, deliveryUrl: string): Promise<void> {
  const { nurse, ward, laboratory } = stage.cast();
  const opId = newUlid();
  const n = stage.recorder.next();
  for (let i = 0; i < 3; i++) {
    stage.recorder.write({ n, event: 'invoke', at: performance.now(), opId, kind: 'request', by: nurse.id });
    const response = await fetch(`${deliveryUrl}/v1/consignments`, {
      method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${nurse.token}`, 'idempotency-key': opId },
      body: JSON.stringify({ kind: 'specimens', fromId: ward.id, toId: laboratory.id, items: [{ code: `T-${opId}`, type: 'tube' }] }),
    });
    const { id, version } = (await response.json()) as { id: string; version: number };
    if (i === 0) stage.recorder.write({ n, event: 'unknown', at: performance.now(), code: 'unread' });
    else if (response.ok) stage.recorder.write({ n, event: 'ok', at: performance.now(), id, version });
    else stage.found.push({ invariant: 'I9', about: opId, problem: `a repeat was answered ${response.status}` });
  }
}
