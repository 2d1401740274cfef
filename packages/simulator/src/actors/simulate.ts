import type { DayRequest } from '../day/request.ts';
import { requestLog } from '../day/request-log.ts';
import { demoHospital } from '../hospital/demo-hospital.ts';
import type { DemoHospital } from '../hospital/types.ts';
import { openCentre } from './centre.ts';
import type { Centre, Session } from './centre.ts';
import { clean } from './cleaners.ts';
import { dispatch } from './dispatcher.ts';
import { nursesAsk } from './nurses.ts';
import { enumValue } from './operations.ts';
import type { Answers } from './operations.ts';
import { startPace } from './pace.ts';
import type { Pace } from './pace.ts';
import { openPorters } from './porters.ts';
import { reconcile } from './reconcile.ts';
import type { Reconciliation } from './reconcile.ts';
import { isSettled } from './tracked.ts';
import type { Tracked } from './tracked.ts';
import { makeWorld } from './world.ts';
import type { SimulationEvent, World } from './world.ts';

export type SimulateOptions = {
  /** Where the centre answers: `http://127.0.0.1:4000`. It must be in demo mode, on loopback. */
  readonly url: string;
  readonly seed: number | string;
  /** Simulated seconds in a real one. */
  readonly speed: number;
  /** Simulated minutes in which requests come. */
  readonly minutes: number;
  readonly scale?: number;
  /** Wall-clock instant of the day that is simulated; by default a busy weekday's 8:00, whatever the time is. */
  readonly from?: string;
  /** Simulated minutes that open jobs get to end after the last request. */
  readonly graceMinutes?: number;
  /** Ends it early: nobody asks or goes on, and what was asked for is still reconciled. */
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: SimulationEvent) => void;
};

/** `addsUp`: open + closed + cancelled = requested, by the centre's own answers. */
export type SimulationResult = Reconciliation & { readonly requested: number; readonly refused: number; readonly leftAlone: number; readonly addsUp: boolean };

const defaultFrom = '2026-11-24T08:00';
const finalMs = 10_000;

/**
 * Lets virtual wards and porters work a stretch of a day through the public API of a running centre. They sign in by the
 * demo's one tap, act under their own roles, and leave alone what a person took over.
 */
export async function simulate(options: SimulateOptions): Promise<SimulationResult> {
  const hospital = demoHospital();
  const { seed, speed, minutes, scale = 1, from = defaultFrom } = options;
  const log = requestLog(hospital, { seed, from, minutes, scale });
  const ending = new AbortController();
  const pace = startPace(speed, AbortSignal.any([ending.signal, ...(options.signal ? [options.signal] : [])]));
  const centre = openCentre(options.url, pace);
  let refused = 0;
  const emit = (event: SimulationEvent): void => {
    if (event.type === 'refused' && event.jobId === undefined) refused++;
    options.onEvent?.(event);
  };
  const dispatcher = await centre.signIn(dispatcherOf(hospital), 2);
  const world = makeWorld({ hospital, centre, pace, seed, placeIds: await placeIds(dispatcher), clockAheadMs: await clockAhead(dispatcher), emit });
  await live(world, { dispatcher, log, ending, graceMinutes: options.graceMinutes ?? 45 });
  const jobIds = [...world.jobs.keys()];
  const found = await lastCount(options, hospital, { jobIds, world });
  await centre.leave();
  const leftAlone = [...world.jobs.values()].filter((tracked) => tracked.leftAlone !== undefined).length;
  return { ...found, requested: jobIds.length, refused, leftAlone, addsUp: found.open + found.closed + found.cancelled === jobIds.length };
}

type Life = { readonly dispatcher: Session; readonly log: readonly DayRequest[]; readonly ending: AbortController; readonly graceMinutes: number };

async function live(world: World, { dispatcher, log, ending, graceMinutes }: Life): Promise<void> {
  const { pace } = world;
  const kinds = await supportedKinds(world);
  const porters = openPorters(world);
  const dispatching = untilEnd(pace, dispatch(world, dispatcher, porters));
  const cleaning = untilEnd(pace, clean(world));
  const asking = untilEnd(
    pace,
    nursesAsk(world, log, ({ kind }) => kinds.has(enumValue(kind))),
  );
  await asking;
  await untilEnd(pace, restOf(world, graceMinutes));
  ending.abort(new Error('the simulation is over'));
  await Promise.all([dispatching, cleaning, porters.settled()]);
}

// Ends when everything is settled, or when the grace is used up.
async function restOf({ jobs, pace }: World, graceMinutes: number): Promise<void> {
  const until = pace.now() + graceMinutes * 60_000;
  while (pace.now() < until && [...jobs.values()].some((tracked) => !isSettled(tracked))) await pace.wait(500);
}

async function untilEnd(pace: Pace, task: Promise<void>): Promise<void> {
  try {
    await task;
  } catch (error) {
    if (!pace.signal.aborted) throw error;
  }
}

// The second dispatcher of surgery: the demo page's one tap offers a group's first one.
function dispatcherOf(hospital: DemoHospital): string {
  const found = hospital.people.filter((person) => person.post === 'surgery-dispatcher').at(-1);
  if (!found) throw new TypeError('the demo hospital has no dispatcher');
  return found.id;
}

async function placeIds(session: Session): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (let after: string | null = null; ;) {
    const { places }: Answers['SimPlaces'] = await session.ask('SimPlaces', { first: 100, after });
    for (const { node } of places.edges) ids.set(node.code, node.id);
    if (!places.pageInfo.hasNextPage) return ids;
    after = places.pageInfo.endCursor;
  }
}

// A demo's clock may stand at another hour than this machine's.
async function clockAhead(session: Session): Promise<number> {
  const { me } = await session.ask('SimMe');
  return Date.parse(me.now) - Date.now();
}

async function supportedKinds(world: World): Promise<ReadonlySet<string>> {
  const nurse = await world.centre.signIn(world.askerOf('IM-03-E').id);
  const { ward } = await nurse.ask('SimKinds', { wardId: world.placeIds.get('IM-03-E') });
  return new Set(['escort', ...(ward?.templates.map(({ kind }) => kind) ?? [])]);
}

// What was just handed over closes by an event of its own; the count waits a little for it, unless the end came from
// outside. It runs on a clock of its own, as the simulation's has stopped.
async function lastCount(
  options: SimulateOptions,
  hospital: DemoHospital,
  { jobIds, world }: { jobIds: readonly string[]; world: World },
): Promise<Reconciliation> {
  const pace = startPace(1, AbortSignal.timeout(60_000));
  const centre: Centre = openCentre(options.url, pace);
  const session = await centre.signIn(dispatcherOf(hospital));
  const isDone = (tracked: Tracked): boolean => tracked.leftAlone === undefined && (tracked.progress === 'handed_over' || tracked.isCancelling === true);
  const done = [...world.jobs.values()].filter(isDone).length;
  for (;;) {
    const found = await reconcile(session, jobIds);
    if (found.closed + found.cancelled >= done || options.signal?.aborted || pace.now() > finalMs) {
      await centre.leave();
      return found;
    }
    await pace.wait(500);
  }
}
