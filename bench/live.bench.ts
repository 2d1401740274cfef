/** Request tap → seen on another board, with 50 boards; and durable job state changes a second, end to end, with the same boards. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { newUlid } from '@orderly/platform';
import { dataFolder, startProcess, untilReady } from '../e2e/support/process.ts';
import { type Cast, castOf, done, tuesdayMorning } from '../e2e/support/scenes.ts';
import { openStream } from '../e2e/support/stream.ts';
import { signIn, withRole, demoPeople } from '../e2e/support/person.ts';
import { line, ms, percentile, perSecond } from './figures.ts';

const boards = 50;
const taps = 200;
const changesMs = 10_000;
const clients = 24;

const { folder, clean } = await dataFolder();
const started = await untilReady(await startProcess({ folder, env: { ORDERLY_DEMO_TIME: tuesdayMorning, ORDERLY_OPERATIONS_PER_MINUTE: '1000000' } }));
try {
  const cast = await castOf(started.url);
  const baseline = await syncsPerSecond(folder);
  const people = await demoPeople(started.url);
  const streams = await Promise.all(Array.from({ length: boards }, async () => openStream(started.url, (await signIn(started.url, withRole(people, 'dispatcher'))).token)));
  const watched = streams[boards - 1];
  if (!watched) throw new Error('no board');

  const delays: number[] = [];
  for (let i = 0; i < taps; i++) {
    const begun = performance.now();
    const asked = ask(cast);
    const job = done(await asked);
    const frame = await watched.until((one) => one.job?.id === job.id, 10_000);
    delays.push(frame.at - begun);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  line(`request tap → another of ${boards} boards, p50`, ms(percentile(delays, 50)), 'goal ≤ 25 ms');
  line(`request tap → another of ${boards} boards, p99`, ms(percentile(delays, 99)), 'goal ≤ 150 ms');

  let changes = 0;
  const until = performance.now() + changesMs;
  const begun = performance.now();
  await Promise.all(Array.from({ length: clients }, () => churn(cast, until, () => (changes += 1))));
  const rate = perSecond(changes, performance.now() - begun);
  line(`durable job state changes, ${boards} boards watching`, `${rate.toFixed(0)} /s`, `${(rate / baseline).toFixed(2)} of ${baseline.toFixed(0)} serial fdatasync/s here; goal ≥ 500/s, load generator on the same cores`);
  for (const board of streams) board.close();
} finally {
  await started.stop();
  await clean();
}

function ask(cast: Cast) {
  return cast.nurse.tell('requestConsignment', { kind: 'documents', fromId: cast.ward.id, toId: cast.laboratory.id, items: [{ code: `B-${newUlid()}`, type: 'request_form' }] });
}

/** Queue, assign, take back, assign, accept: each an acknowledged, durable change of a job. */
async function churn(cast: Cast, until: number, changed: () => void): Promise<void> {
  while (performance.now() < until) {
    const { id: jobId } = done(await ask(cast));
    changed();
    const { dispatcher, runner } = cast;
    for (const [who, mutation, input] of [
      [dispatcher, 'assignJob', { jobId, personId: runner.id, overrideReason: 'bench' }], [dispatcher, 'takeBackJob', { jobId }], [dispatcher, 'assignJob', { jobId, personId: runner.id, overrideReason: 'bench' }], [runner, 'acceptJob', { jobId }],
    ] as const) {
      // The job may not have been heard of yet: dispatch learns of it by the event.
      for (let tries = 0; tries < 50 && !(await who.tell(mutation, input, 'id')).data; tries++) await new Promise((resolve) => setTimeout(resolve, 5));
      changed();
    }
  }
}

/** How often this disk makes 300 bytes durable, one after another: the baseline of the same run. */
async function syncsPerSecond(where: string): Promise<number> {
  const file = await open(join(where, 'baseline'), 'w');
  const bytes = Buffer.alloc(300, 1);
  const begun = performance.now();
  let count = 0;
  while (performance.now() - begun < 1_000) {
    await file.write(bytes);
    await file.datasync();
    count += 1;
  }
  await file.close();
  return perSecond(count, performance.now() - begun);
}
