/** Several replicas of each service: boards on either gateway hear everything; a rolling restart and an upgrade under load lose nothing. */
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { patienceMs } from '../support/centre.ts';
import { controlOf } from '../support/control.ts';
import { type Sent, send, underLoad } from '../support/load.ts';
import { demoPeople, signIn, type Person } from '../support/person.ts';
import { type Cast, castOf, done, tripTo } from '../support/scenes.ts';
import { openStream } from '../support/stream.ts';

const apart = inject('apart');
if (!apart) throw new Error('these cases need the set-up of the project `apart`');
const { url, replicas } = apart;
const { stop, start } = controlOf(apart);

let cast: Cast;

beforeAll(async () => {
  cast = await castOf(url);
});

/** Every acknowledged command stands, once; every unknown one, sent again under its own opId, is answered. */
async function expectNothingLost(record: readonly Sent[]): Promise<void> {
  for (const one of record.filter(({ outcome }) => outcome === 'unknown')) {
    await expect.poll(async () => (await send(cast[one.kind === 'request' ? 'nurse' : one.kind === 'assign' ? 'dispatcher' : 'runner'], undefined, one)).outcome, { timeout: patienceMs, interval: 500 }).not.toBe('unknown');
  }
  const requested = record.filter(({ kind, outcome }) => kind === 'request' && outcome === 'ok').map(({ jobId }) => jobId ?? '');
  expect(requested.length).toBeGreaterThan(0);
  expect(new Set(requested).size).toBe(requested.length);
  for (const jobId of requested) await expect.poll(() => statusOf(jobId), { timeout: patienceMs, interval: 200 }).toMatch(/waiting|assigned|accepted/);
  const accepted = record.filter(({ kind, outcome }) => kind === 'accept' && outcome === 'ok');
  for (const { input } of accepted) expect(await statusOf((input as { jobId: string }).jobId)).toBe('accepted');
  await expect.poll(async () => (await cast.auditor.ask<{ verifyLedger: { valid: boolean } }>('{ verifyLedger { valid size } }')).verifyLedger.valid, { timeout: patienceMs }).toBe(true);
}

async function statusOf(jobId: string): Promise<string> {
  const { status, body } = await cast.dispatcher.send('query($id: ID!) { job(id: $id) { status } }', { id: jobId });
  const job = body.data?.['job'] as { status: string } | null | undefined;
  return job?.status ?? `none (${status})`;
}

describe('several replicas', () => {
  it('tell boards on both gateways of everything, and a stream goes on at the other one where it ended', async () => {
    const [one = '', other = ''] = replicas['gateway'] ?? [];
    const dispatcher: Person = await signIn(one, (await demoPeople(url)).find(({ roles }) => roles.includes('dispatcher')) ?? cast.dispatcher);
    const boards = await Promise.all([openStream(one, dispatcher.token), openStream(other, dispatcher.token)]);
    const job = done(await cast.nurse.tell('requestTrip', tripTo(cast, cast.patient, { again: true })));
    const [seen] = await Promise.all(boards.map((board) => board.until((frame) => frame.job?.id === job.id, patienceMs)));
    boards.forEach((board) => board.close());
    await expect.poll(() => statusOf(job.id), { timeout: patienceMs }).toBe('waiting');
    done(await cast.dispatcher.tell('cancelJob', { jobId: job.id, code: 'C2' }));
    const resumed = await openStream(other, dispatcher.token, seen?.cursor ?? '');
    await resumed.until((frame) => frame.job?.id === job.id && frame.job.status === 'cancelled', patienceMs);
    expect(resumed.frames.some(({ type }) => type === 'Resync')).toBe(false);
    resumed.close();
  });

  it('are restarted one after another under load, and nothing is lost', async () => {
    const record = await underLoad(cast, async () => {
      for (const service of ['dispatch', 'delivery', 'escort', 'gateway']) {
        for (const n of [0, 1]) {
          expect(await stop(service, n)).toMatchObject({ code: 0 });
          await start(service, n);
        }
      }
    });
    await expectNothingLost(record);
  });

  it('of two releases stand side by side: the older one that meets a newer shape is not ready, and nothing is lost', async () => {
    const [older = '', newer = ''] = replicas['dispatch'] ?? [];
    let behind = '';
    const record = await underLoad(cast, async () => {
      await stop('dispatch', 1);
      await start('dispatch', 1, { next: true });
      await expect.poll(async () => (behind = await (await fetch(`${older}/ready`)).text()), { timeout: patienceMs, interval: 200 }).toContain('later release');
      expect((await fetch(`${newer}/ready`)).status).toBe(200);
      expect((await fetch(`${older}/live`)).status).toBe(200);
      await stop('dispatch', 0);
      await start('dispatch', 0, { next: true });
    });
    expect(behind).toContain('dispatch');
    await expectNothingLost(record);
  });
});
