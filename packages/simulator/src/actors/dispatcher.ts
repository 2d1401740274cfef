import type { Session } from './centre.ts';
import type { AreaView, JobView, MemberView } from './operations.ts';
import { enumValue } from './operations.ts';
import type { Porters } from './porters.ts';
import type { Tracked } from './tracked.ts';
import { isSettled, touchedBy } from './tracked.ts';
import type { World } from './world.ts';

const pollMs = 1_000;
const offHoursSeconds = 600;
const systemRefusals = ['dispatch.off-duty', 'dispatch.on-break', 'dispatch.wrong-post', 'dispatch.outside-area'];

/**
 * The virtual dispatcher: reads the board once a second and gives each waiting job of the simulator to the nearest free
 * person on duty of the right post. Jobs of others, and those a person touched, stay as they are. Runs until the pace ends.
 */
export async function dispatch(world: World, session: Session, porters: Porters): Promise<void> {
  const unfit = new Set<string>();
  for (;;) {
    try {
      await round(world, { session, porters, unfit });
    } catch (error) {
      if (world.pace.signal.aborted) throw error;
      world.emit({ type: 'trouble', who: 'dispatcher', message: error instanceof Error ? error.message : 'unknown' });
    }
    await world.pace.wait(pollMs);
  }
}

type Round = { readonly session: Session; readonly porters: Porters; readonly unfit: Set<string> };

async function round(world: World, { session, porters, unfit }: Round): Promise<void> {
  const { board } = await session.ask('SimBoard');
  const free = board.staff
    .flatMap(({ members }) => members)
    .filter((member) => member.duty?.status === 'on' && member.openJobs === 0 && !porters.isBusy(member.person.id));
  const waiting: { readonly job: JobView; readonly tracked: Tracked }[] = [];
  for (const job of board.jobs) {
    const tracked = world.jobs.get(job.id);
    if (!tracked || isSettled(tracked)) continue;
    const because = touchedBy(tracked, job);
    if (because !== undefined) world.leaveAlone(tracked, because);
    else if (job.status === 'waiting' && tracked.assigneeId === undefined) waiting.push({ job, tracked });
  }
  for (const { tracked } of waiting.sort((a, b) => byUrgency(a.job, b.job))) {
    const chosen = nearest(world, { tracked, free, porters, unfit, now: board.now });
    if (!chosen) continue;
    free.splice(free.indexOf(chosen), 1);
    await give(world, { tracked, personId: chosen.person.id, session, porters, unfit });
  }
}

function byUrgency(a: JobView, b: JobView): number {
  return a.priority === b.priority ? (a.readyAt < b.readyAt ? -1 : 1) : a.priority < b.priority ? -1 : 1;
}

type Choice = {
  readonly tracked: Tracked;
  readonly free: readonly MemberView[];
  readonly porters: Porters;
  readonly unfit: ReadonlySet<string>;
  readonly now: string;
};

function nearest(world: World, { tracked, free, porters, unfit, now }: Choice): MemberView | undefined {
  const { kind, fromPlaceCode } = tracked.request;
  const costed = free
    .filter(
      (member) =>
        member.duty?.kinds.includes(enumValue(kind)) &&
        !unfit.has(`${tracked.jobId}/${member.person.id}`) &&
        isInArea(world, member.duty.areas, { tracked, now }),
    )
    .map((member) => {
      const post = world.post(world.person(member.person.id)?.post ?? '');
      const walk = world.seconds(porters.whereIs(member.person.id), fromPlaceCode, 'walking');
      return { member, seconds: walk + (post?.offHours.includes(kind) ? offHoursSeconds : 0) };
    });
  return costed.sort((a, b) => a.seconds - b.seconds || (a.member.person.id < b.member.person.id ? -1 : 1))[0]?.member;
}

// GRP-4: a job that begins or ends on the work group's floors, of one of its streams; an empty list means everything.
function isInArea(world: World, areas: readonly AreaView[], { tracked, now }: { tracked: Tracked; now: string }): boolean {
  const valid = areas.filter((area) => area.from <= now && now < area.until);
  const ends = [world.place(tracked.request.fromPlaceCode), world.place(tracked.request.toPlaceCode)];
  return (
    valid.length === 0 ||
    valid.some(
      ({ floors, streams }) =>
        (streams.length === 0 || streams.includes(enumValue(tracked.request.kind))) &&
        (floors.length === 0 ||
          floors.some((some) => ends.some(({ building, floor }) => some.building === building && floor >= some.from && floor <= some.to))),
    )
  );
}

async function give(world: World, at: Round & { readonly tracked: Tracked; readonly personId: string }): Promise<void> {
  const { tracked, personId } = at;
  if (isSettled(tracked)) return;
  // Noted before it is sent: a board read meanwhile must not take our own assignment for somebody else's.
  tracked.assigneeId = personId;
  tracked.progress = 'assigned';
  const done = await at.session.tell('SimAssignJob', { jobId: tracked.jobId, personId });
  if (done.ok) {
    world.emit({ type: 'assigned', requestId: tracked.request.id, jobId: tracked.jobId, personId });
    at.porters.work(tracked, personId);
    return;
  }
  delete tracked.assigneeId;
  if (systemRefusals.includes(done.code)) {
    tracked.progress = 'waiting';
    at.unfit.add(`${tracked.jobId}/${personId}`);
  } else if (!tracked.isCancelling) world.leaveAlone(tracked, done.code);
}
