/** kill -9 of the real process under numbered commands, at random and at every named point; then the books are compared. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids } from '@orderly/platform';
import { dataFolder, startProcess, type Started, untilReady } from './support/process.ts';
import { send, type Sent, work } from './support/load.ts';
import { castOf, tuesdayMorning, type Cast } from './support/scenes.ts';
import { eventsOf, openRaw } from './support/raw.ts';

// CI does 20 rounds and every named point; ORDERLY_KILLS=200 is the long run.
const rounds = Number(process.env['ORDERLY_KILLS'] ?? 12);
const points = [
  'store.before-commit', 'store.after-commit', 'handle.after-save', 'relay.before-publish', 'bus.after-publish', 'relay.between-publishes', 'relay.before-mark', 'relay.after-mark', 'consumer.after-effect', 'consumer.before-offset',
];
const clients = 4;
const startedAt = Date.now();
const seed = Number(process.env['ORDERLY_SEED'] ?? 1);

let folder: string;
let clean: () => Promise<void>;
const record: Sent[] = [];
const killed: string[] = [];

const start = (env: Record<string, string> = {}): Promise<Started> =>
  startProcess({ folder, env: { ORDERLY_DEMO_TIME: new Date(Date.parse(tuesdayMorning) + Date.now() - startedAt).toISOString(), ...env } });

/** A small generator of its own, so that a seed names a run. */
function random(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function round(env: Record<string, string>, killAfterMs: number | undefined): Promise<boolean> {
  const started = await start(env);
  try {
    await untilReady(started);
    const cast = await castOf(started.url);
    const stopping = new AbortController();
    const working = Array.from({ length: clients }, () => work(cast, record, stopping.signal));
    await Promise.race([started.ended, new Promise((resolve) => setTimeout(resolve, killAfterMs ?? 30_000))]);
    stopping.abort();
    const crashed = started.process.signalCode === 'SIGKILL';
    await started.kill();
    await Promise.all(working);
    return crashed;
  } catch (error) {
    // It may have crashed while starting: that is a kill too. Anything else is a failure.
    await Promise.race([started.ended, new Promise((resolve) => setTimeout(resolve, 2_000))]);
    if (started.process.signalCode !== 'SIGKILL') {
      await started.kill();
      throw error;
    }
    return true;
  }
}

beforeAll(async () => {
  ({ folder, clean } = await dataFolder());
});
afterAll(() => clean?.());

describe('a process that is killed', () => {
  it('seeds the demo hospital to the end although it was killed twice while seeding', async () => {
    for (const ms of [700, 1_500]) {
      const started = await start();
      await Promise.race([started.ended, new Promise((resolve) => setTimeout(resolve, ms))]);
      await started.kill();
    }
    const started = await untilReady(await start());
    const cast = await castOf(started.url);
    const { people } = await cast.administrator.ask<{ people: { id: string }[] }>('{ people(role: porter) { id } }');
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
    expect(people.length).toBeGreaterThan(50);
    const { ward } = await cast.nurse.ask<{ ward: { patients: { bed: string }[] } }>('query($id: ID!) { ward(id: $id) { patients { bed } } }', { id: cast.ward.id });
    expect(new Set(ward.patients.map(({ bed }) => bed)).size).toBe(ward.patients.length);
    await started.stop();
  });

  it.each(points)('goes on after a crash at %s', async (point) => {
    const next = random(seed + point.length);
    const crashed = await round({ ORDERLY_CRASH_AT: `${point}#${10 + Math.floor(next() * 50)}` }, undefined);
    expect(crashed).toBe(true);
    killed.push(point);
  });

  it(`goes on after ${rounds} kills at random moments`, async () => {
    const next = random(seed);
    for (let i = 0; i < rounds; i++) {
      await round({}, 150 + Math.floor(next() * 900));
      killed.push('random');
    }
    expect(killed.filter((how) => how === 'random')).toHaveLength(rounds);
  }, rounds * 20_000);

  it('kept every acknowledged command, each effect once, custody gapless, and a ledger that verifies', async () => {
    const started = await untilReady(await start());
    const cast = await castOf(started.url);
    await repeatUnknown(cast);
    await expect.poll(async () => ((await cast.auditor.ask<{ verifyLedger: { valid: boolean; problem: string | null } }>('{ verifyLedger { valid problem } }')).verifyLedger), { timeout: 20_000 }).toMatchObject({ valid: true });
    await settled(cast);
    await started.stop();
    const acknowledged = record.filter(({ outcome }) => outcome === 'ok');
    const raw = await openRaw(folder);
    try {
      const lost: string[] = [];
      const twice: string[] = [];
      for (const sent of acknowledged) {
        const jobId = sent.jobId ?? '';
        const doc = sent.kind === 'request' ? await raw.load('delivery', 'consignments', `consignment-${sent.opId}`) : await raw.load('dispatch', 'jobs', jobId);
        const own = eventsOf(doc, sent.opId);
        if (own.length === 0) lost.push(sent.opId);
        if (own.length > 1) twice.push(sent.opId);
      }
      expect({ lost, twice }).toEqual({ lost: [], twice: [] });

      // Every request has exactly one job, queued once; every document's events stand in the ledger once, in order.
      const ledger = await raw.ledger();
      expect(new Set(ledger.map(({ id }) => id)).size).toBe(ledger.length);
      const bySubject = grouped(ledger);
      for (const sent of acknowledged.filter(({ kind }) => kind === 'request')) {
        const consignmentId = `consignment-${sent.opId}`;
        const job = await raw.load('dispatch', 'jobs', ids.derive('job', consignmentId));
        expect(job?.events.filter(({ type }) => type === 'job-queued')).toHaveLength(1);
        for (const doc of [job, await raw.load('delivery', 'consignments', consignmentId)]) {
          expect(doc?.published).toBe(doc?.version);
          expect(bySubject.get(doc?._id ?? '')?.map(({ id }) => id)).toEqual(doc?.events.map(({ id }) => id));
        }
      }
      console.log(`kills: ${killed.length} (seed ${seed}); commands: ${record.length}, acknowledged ${acknowledged.length}, refused ${record.filter(({ outcome }) => outcome === 'refused').length}; ledger entries: ${ledger.length}`);
      expect(acknowledged.length).toBeGreaterThan(100);
    } finally {
      await raw.close();
    }
  });
});

/** A timeout is unknown, never failed: the same opId again gives the first answer, or does it now. */
async function repeatUnknown(cast: Cast): Promise<void> {
  const people = { request: cast.nurse, assign: cast.dispatcher, accept: cast.runner };
  for (const sent of record.filter(({ outcome }) => outcome === 'unknown')) {
    await send(people[sent.kind], undefined, sent);
    expect(sent.outcome).not.toBe('unknown');
  }
}

async function settled(cast: Cast): Promise<void> {
  let before = -1;
  await expect
    .poll(
      async () => {
        const { ledger } = await cast.auditor.ask<{ ledger: { size: number } }>('{ ledger { size } }');
        const quiet = ledger.size === before;
        before = ledger.size;
        return quiet;
      },
      { timeout: 30_000, interval: 1_500 },
    )
    .toBe(true);
}

function grouped<T extends { readonly subject: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.subject, [...(groups.get(row.subject) ?? []), row]);
  return groups;
}
