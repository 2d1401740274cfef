import type { Mode } from '@orderly/dispatch-engine';
import { inventedName } from '../hospital/names.ts';
import { randomStream } from '../random.ts';
import type { Random } from '../random.ts';
import type { Session } from './centre.ts';
import type { JobMutationName, JobStatus, TripView } from './operations.ts';
import { lacksEquipment, touchedBy } from './tracked.ts';
import type { Tracked } from './tracked.ts';
import type { World } from './world.ts';

/** The virtual porters: each takes what it is given, one job at a time, in a person's time. */
export type Porters = {
  isBusy(personId: string): boolean;
  /** Place code where the porter was last. */
  whereIs(personId: string): string;
  work(tracked: Tracked, personId: string): void;
  /** Resolves when nobody is under way any more. */
  settled(): Promise<void>;
};

/** Opens the porters' room. Everybody starts at their group's service point. */
export function openPorters(world: World): Porters {
  const under = new Map<string, Promise<void>>();
  const at = new Map<string, string>();
  const whereIs = (personId: string): string => {
    const group = world.hospital.groups.find(({ code }) => code === world.person(personId)?.group);
    return at.get(personId) ?? group?.point ?? 'IM-01-DESK';
  };
  return {
    isBusy: (personId) => under.has(personId),
    whereIs,
    work(tracked, personId) {
      const job = carry(world, { tracked, personId, from: whereIs(personId), moved: (place) => at.set(personId, place) })
        .catch((error: unknown) => {
          if (!world.pace.signal.aborted) world.emit({ type: 'trouble', who: 'porter', message: error instanceof Error ? error.message : 'unknown' });
        })
        .finally(() => under.delete(personId));
      under.set(personId, job);
    },
    async settled() {
      while (under.size > 0) await Promise.all(under.values());
    },
  };
}

const chairPollMs = 1_000;

type Carry = { readonly tracked: Tracked; readonly personId: string; readonly from: string; readonly moved: (place: string) => void };
type Hands = { readonly world: World; readonly tracked: Tracked; readonly session: Session; readonly random: Random };

async function carry(world: World, { tracked, personId, from, moved }: Carry): Promise<void> {
  const { request } = tracked;
  const random = randomStream(world.seed, `porter/${request.id}`);
  const hands: Hands = { world, tracked, random, session: await world.centre.signIn(personId) };
  await world.pace.pass(random.between(15, 60) * 1_000);
  if (!(await step(hands, 'accepted', 'SimAcceptJob'))) return;
  world.emit({ type: 'accepted', requestId: request.id, jobId: tracked.jobId });
  await walk(hands, from, request.fromPlaceCode, 'walking');
  moved(request.fromPlaceCode);
  if (!(await equipped(hands))) return;
  if (!(await takeOver(hands))) return;
  world.emit({ type: 'picked-up', requestId: request.id, jobId: tracked.jobId });
  await walk(hands, request.fromPlaceCode, request.toPlaceCode, request.escort?.mode ?? 'walking');
  moved(request.toPlaceCode);
  if (await handOver(hands)) world.emit({ type: 'handed-over', requestId: request.id, jobId: tracked.jobId });
}

// LOA-4: without a chair nobody is fetched; the porter stands and waits for one.
async function equipped(hands: Hands): Promise<boolean> {
  const { world, tracked } = hands;
  for (let isTold = false; ; isTold = true) {
    const seen = await look(hands);
    if (!seen?.isLacking) return seen !== undefined;
    if (!isTold) world.emit({ type: 'equipment-missing', requestId: tracked.request.id, jobId: tracked.jobId });
    await world.pace.wait(chairPollMs);
  }
}

async function takeOver(hands: Hands): Promise<boolean> {
  const { tracked, world } = hands;
  const { request } = tracked;
  const seen = await look(hands);
  if (!seen || !(await step(hands, 'at_pickup', 'SimArrive', { at: 'pick_up', placeCode: request.fromPlaceCode }))) return false;
  await world.pace.pass(pickUpSeconds(hands) * 1_000);
  if (seen.trip) return (await checks(hands, seen.trip, 'pick_up')) && (await companion(hands, seen.trip)) && step(hands, 'picked_up', 'SimPickUpPatient');
  const giver = world.staffOf(request.fromPlaceCode, request.id);
  return step(hands, 'picked_up', 'SimPickUpItems', { giverBadge: giver.badge, scans: scansOf(tracked) });
}

async function handOver(hands: Hands): Promise<boolean> {
  const { tracked, world, random } = hands;
  const { request } = tracked;
  const seen = await look(hands);
  if (!seen || !(await step(hands, 'at_dropoff', 'SimArrive', { at: 'drop_off', placeCode: request.toPlaceCode }))) return false;
  await world.pace.pass(lognormal(random, seen.trip ? 120 : 50) * 1_000);
  if (seen.trip && !(await checks(hands, seen.trip, 'drop_off'))) return false;
  const receiver = world.staffOf(request.toPlaceCode, request.id);
  return step(hands, 'handed_over', 'SimHandOver', { receiverBadge: receiver.badge, ...(!seen.trip && { scans: scansOf(tracked) }) });
}

/** Reads the own job as the phone shows it; undefined when it is not the simulator's to go on with. */
async function look({ world, tracked, session }: Hands): Promise<{ readonly trip: TripView | null; readonly isLacking: boolean } | undefined> {
  if (tracked.leftAlone !== undefined || tracked.isCancelling) return undefined;
  const { job } = await session.ask('SimJob', { id: tracked.jobId });
  const because = job ? touchedBy(tracked, job) : 'no longer ours to see';
  if (because === undefined && job) return { trip: job.trip, isLacking: lacksEquipment(job) };
  world.leaveAlone(tracked, because ?? 'gone');
  return undefined;
}

// ESC-7: the wristband is scanned and the patient says the name; both come from the patient, not from the centre.
async function checks(hands: Hands, trip: TripView, at: 'pick_up' | 'drop_off'): Promise<boolean> {
  const patient = hands.world.patient(hands.tracked.request.patientId ?? '');
  if (!patient) return false;
  if (!(await step(hands, undefined, 'SimCheckIdentity', { at, wristband: patient.wristband, spokenName: patient.name }))) return false;
  return trip.tubes.length === 0 || step(hands, undefined, 'SimCheckTubes', { at, tubes: trip.tubes });
}

// ESC-2
async function companion(hands: Hands, trip: TripView): Promise<boolean> {
  if (trip.accompaniment === 'none' && !trip.critical && !trip.dependent) return true;
  const kind = trip.accompaniment === 'none' ? 'nurse' : trip.accompaniment;
  const relation = { nurse: '责任护士', doctor: '管床医生', family: '家属' }[kind];
  return step(hands, undefined, 'SimRecordCompanion', { kind, name: inventedName(hands.random, 'female'), relation });
}

// What the services do not know yet travels to them by events; a porter's phone tries again in a moment.
const lagging = /\.(not-accepted|not-yours|not-arrived)$/;
const systemRefusals = ['dispatch.off-duty', 'dispatch.on-break'];
const lagTries = 8;

async function step({ world, tracked, session }: Hands, next: JobStatus | undefined, name: JobMutationName, input: object = {}): Promise<boolean> {
  const before = tracked.progress;
  for (let attempt = 1; ; attempt++) {
    if (tracked.leftAlone !== undefined || tracked.isCancelling) return false;
    // Noted before it is sent, as with the dispatcher's assignment.
    if (next !== undefined) tracked.progress = next;
    const done = await session.tell(name, { jobId: tracked.jobId, ...input });
    if (done.ok) return true;
    tracked.progress = before;
    if (attempt < lagTries && lagging.test(done.code)) await world.pace.wait(150 * attempt);
    else return refused(world, tracked, done.code);
  }
}

function refused(world: World, tracked: Tracked, code: string): false {
  if (tracked.isCancelling) return false;
  if (systemRefusals.includes(code)) {
    // The shift is over: the job goes back to the queue by itself, and to somebody else.
    delete tracked.assigneeId;
    tracked.progress = 'waiting';
    return false;
  }
  world.emit({ type: 'refused', requestId: tracked.request.id, jobId: tracked.jobId, code });
  world.leaveAlone(tracked, code);
  return false;
}

function scansOf({ request }: Tracked): readonly object[] {
  return request.items.map(({ code }) => ({ code, method: 'scan' }));
}

async function walk({ world, random }: Hands, from: string, to: string, mode: Mode): Promise<void> {
  await world.pace.pass(world.seconds(from, to, mode) * Math.exp(0.25 * random.normal()) * 1_000);
}

function pickUpSeconds({ tracked, random }: Hands): number {
  return tracked.request.escort ? lognormal(random, 240) : lognormal(random, 45) + 5 * tracked.request.items.length;
}

function lognormal(random: Random, median: number): number {
  return median * Math.exp(0.5 * random.normal());
}
