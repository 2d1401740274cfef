/** What every row of the matrix stands on: a centre with people in it, a load, and the judgement at the end. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Person, signIn } from '../support/person.ts';
import { freePort } from '../support/process.ts';
import { type Cast, castOf, tuesdayMorning } from '../support/scenes.ts';
import { type CentreProcess, type Starting, startCentreProcess } from './centre.ts';
import { check, type Shown, type Violation } from './check/check.ts';
import { type Client, openClient } from './client.ts';
import { openRecorder, type Operation, outcomeOf, type Recorder } from './history.ts';
import { type Load, repeatUnknown, startLoad } from './load.ts';
import { random } from '../support/random.ts';
import { openEmbeddedReader, readEmbedded } from './raw-embedded.ts';
import { docsOf, type Reader } from './snapshot.ts';

export type Stage = {
  readonly seed: number;
  readonly random: () => number;
  readonly folder: string;
  readonly port: number;
  readonly recorder: Recorder;
  readonly client: Client;
  /** Its people; there once the first centre is. */
  cast(): Cast;
  /** The centre that runs now. */
  centre(): CentreProcess;
  /** Starts a centre on the folder and waits until it is ready. */
  start(more?: Partial<Starting>): Promise<CentreProcess>;
  /** Starts without waiting. */
  spawn(more?: Partial<Starting>): CentreProcess;
  load(perSecond?: number): Load;
  /** From now on the clients come to this port. */
  reach(port: number): void;
  /** The centre's clock now, as an ISO instant. */
  now(): string;
  /** Keys that are to be found parked, and no others. */
  readonly poisoned: string[];
  /** What the row saw that no invariant says. */
  readonly notes: string[];
  /** What the row itself found broken. */
  readonly found: Violation[];
};

export type Judged = { readonly operations: number; readonly acknowledged: number; readonly refused: number; readonly entries: number; readonly violations: readonly Violation[]; readonly notes: readonly string[] };

/** A seeded folder, made once for all rows of a run. */
export async function seededTemplate(): Promise<{ folder: string; clean(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'orderly-faults-seed-'));
  const centre = startCentreProcess({ folder, port: await freePort(), now: tuesdayMorning, seed: 0, seeds: true });
  await centre.ready;
  await backlogGone(folder, 30_000);
  await centre.stop();
  return { folder, clean: () => rm(folder, { recursive: true, force: true }) };
}

/** Sets the stage, plays the row, restores the centre, and judges. Every process and folder is gone when it resolves. */
export async function onStage({ template, seed, mutant }: { template: string; seed: number; mutant?: number }, play: (stage: Stage) => Promise<void>): Promise<Judged> {
  const base = await mkdtemp(join(tmpdir(), 'orderly-faults-'));
  const folder = join(base, 'centre');
  await cp(template, folder, { recursive: true });
  const port = await freePort();
  const recorder = openRecorder(join(base, 'history.jsonl'));
  let reaches = port;
  const client = openClient({ url: () => `http://127.0.0.1:${reaches}`, recorder });
  const startedMs = Date.now();
  const { next } = random(seed);
  const all: CentreProcess[] = [];
  const loads: Load[] = [];
  let cast: Cast | undefined;
  const now = (): string => new Date(Date.parse(tuesdayMorning) + 60_000 + Date.now() - startedMs).toISOString();
  const spawn = (more: Partial<Starting> = {}): CentreProcess => {
    const one = startCentreProcess({ folder, port, now: now(), seed, ...(mutant === undefined ? {} : { mutant }), ...more });
    all.push(one);
    return one;
  };
  const stage: Stage = {
    seed, random: next, folder, port, recorder, client, now, spawn, poisoned: [], notes: [], found: [],
    reach: (to) => void (reaches = to),
    cast: () => given(cast, 'nobody has signed in yet'),
    centre: () => given(all.at(-1), 'no centre was started'),
    async start(more) {
      const one = spawn(more);
      await one.ready;
      cast ??= await patiently(() => castOf(one.url));
      return one;
    },
    load(perSecond) {
      const load = startLoad({ cast: stage.cast(), client, random: next, ...(perSecond === undefined ? {} : { perSecond }) });
      loads.push(load);
      return load;
    },
  };
  try {
    await play(stage);
    return await judged(stage);
  } finally {
    if (process.env['ORDERLY_FAULTS_OUTPUT']) for (const one of all) console.log(one.output());
    // A row that failed leaves its load behind.
    await Promise.all([...all.map((one) => one.kill()), ...loads.map((load) => load.stop())]);
    await rm(base, { recursive: true, force: true });
  }
}

/** Setting the stage is no part of the row: a machine with much to do is asked again. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}

function given<T>(value: T | undefined, otherwise: string): T {
  if (value === undefined) throw new Error(otherwise);
  return value;
}

/** Quiescence first: nothing is judged while something is still under way, but nothing is waited for without end. */
async function judged(stage: Stage): Promise<Judged> {
  const { client, folder, recorder, poisoned, notes, found } = stage;
  const running = stage.centre().process;
  const centre = running.exitCode === null && running.signalCode === null ? stage.centre() : await stage.start();
  await centre.set({});
  await repeatUnknown(client);
  await backlogGone(folder, 30_000);
  const shown = await shownJobs({ url: stage.centre().url, dispatcher: stage.cast().dispatcher, operations: recorder.operations() });
  await centre.stop();
  const snapshot = await readEmbedded(folder);
  const operations = recorder.operations();
  const violations = [...found, ...(await check({ operations, snapshot, poisoned, shown }))];
  const ends = operations.map(outcomeOf);
  const entries = docsOf(snapshot, 'audit.segments').reduce((sum, { state }) => sum + (state['entries'] as readonly unknown[]).length, 0);
  return { operations: operations.length, acknowledged: ends.filter((end) => end === 'ok').length, refused: ends.filter((end) => end === 'refused').length, entries, violations, notes };
}

/** Waits until nothing is unsent and no group is behind in a folder; the checker says what is left. */
export async function backlogGone(folder: string, timeoutMs: number): Promise<void> {
  const reader = openEmbeddedReader(folder);
  try {
    await quieted(reader, timeoutMs);
  } finally {
    await reader.close();
  }
}

/** Waits until there is no backlog, three looks in a row, or the time is over. */
export async function quieted(reader: Pick<Reader, 'backlog'>, timeoutMs: number): Promise<void> {
  let quiet = 0;
  for (const until = performance.now() + timeoutMs; performance.now() < until && quiet < 3; ) {
    quiet = (await reader.backlog()) === 0 ? quiet + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** What the gateway shows of the jobs that the operations asked for. */
export async function shownJobs({ url, dispatcher: person, operations }: { url: string; dispatcher: Person; operations: readonly Operation[] }): Promise<readonly Shown[]> {
  // Anew: a row may have outlived the session.
  const dispatcher = await patiently(() => signIn(url, person));
  const ids = [...new Set(operations.flatMap(({ kind, attempts }) => (kind === 'request' ? attempts.flatMap(({ id }) => id ?? []) : [])))];
  const shown: Shown[] = [];
  for (let from = 0; from < ids.length; from += 10) {
    const some = ids.slice(from, from + 10);
    const query = `query(${some.map((_, i) => `$i${i}: ID!`).join(', ')}) { ${some.map((_, i) => `j${i}: job(id: $i${i}) { id status version }`).join(' ')} }`;
    const answer = await patiently(() => dispatcher.ask<Record<string, Shown | null>>(query, Object.fromEntries(some.map((id, i) => [`i${i}`, id]))));
    shown.push(...Object.values(answer).filter((one) => one !== null));
  }
  return shown;
}
