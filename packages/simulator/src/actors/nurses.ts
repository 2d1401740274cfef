import type { DayRequest } from '../day/request.ts';
import { randomStream } from '../random.ts';
import type { Done } from './centre.ts';
import { enumValue } from './operations.ts';
import type { Tracked } from './tracked.ts';
import { rank } from './tracked.ts';
import type { World } from './world.ts';

const cancelShare = 0.02;
const returnPatienceMs = 20_000;

/** The wards and departments ask for what the log says, when it says so; resolves when the last one has asked. */
export async function nursesAsk(world: World, log: readonly DayRequest[], isSupported: (request: DayRequest) => boolean): Promise<void> {
  const asked = log.filter(isSupported).map(async (request) => {
    await world.pace.pass(request.at - world.pace.now());
    await ask(world, request);
  });
  await Promise.all(asked.map((asking) => asking.catch((error: unknown) => trouble(world, error))));
}

function trouble(world: World, error: unknown): void {
  if (!world.pace.signal.aborted) world.emit({ type: 'trouble', who: 'nurse', message: error instanceof Error ? error.message : 'unknown' });
}

async function ask(world: World, request: DayRequest): Promise<void> {
  if (request.returnOf !== undefined && !(await isOver(world, request.returnOf))) return;
  const nurse = await world.centre.signIn(world.askerOf(request.requestedByPlaceCode).id);
  const done = await (request.escort
    ? nurse.tell('SimRequestTrip', tripInput(world, request))
    : nurse.tell('SimRequestConsignment', consignmentInput(world, request)));
  if (!done.ok) {
    world.emit({ type: 'refused', requestId: request.id, code: done.code });
    return;
  }
  const tracked = track(world, request, done);
  world.emit({ type: 'requested', requestId: request.id, jobId: tracked.jobId });
  await perhapsCancel(world, tracked);
}

function track(world: World, request: DayRequest, { job }: Extract<Done, { ok: true }>): Tracked {
  const tracked: Tracked = {
    request,
    jobId: job.id,
    priority: job.priority,
    readyAt: job.readyAt,
    progress: job.status === 'scheduled' ? 'scheduled' : 'waiting',
  };
  world.jobs.set(job.id, tracked);
  return tracked;
}

// The way back is asked for when the way out is over; who waits in vain asks for nothing.
async function isOver(world: World, requestId: string): Promise<boolean> {
  const patienceMs = returnPatienceMs * Math.max(1, world.pace.speed);
  const from = world.pace.now();
  for (;;) {
    const out = [...world.jobs.values()].find(({ request }) => request.id === requestId);
    if (out?.progress === 'handed_over') return true;
    if (!out || out.leftAlone !== undefined || out.isCancelling || world.pace.now() - from > patienceMs) return false;
    await world.pace.wait(1_000);
  }
}

async function perhapsCancel(world: World, tracked: Tracked): Promise<void> {
  const random = randomStream(world.seed, `cancel/${tracked.request.id}`);
  if (!random.chance(cancelShare)) return;
  await world.pace.pass(random.between(2, 12) * 60_000);
  if (tracked.leftAlone !== undefined || rank(tracked.progress) > rank('accepted')) return;
  const nurse = await world.centre.signIn(world.askerOf(tracked.request.requestedByPlaceCode).id);
  tracked.isCancelling = true;
  const done = await nurse.tell('SimCancelJob', { jobId: tracked.jobId, code: random.pick(['C1', 'C2', 'C3']) });
  if (!done.ok) {
    delete tracked.isCancelling;
    return;
  }
  world.emit({ type: 'cancelled', requestId: tracked.request.id, jobId: tracked.jobId });
}

function common(world: World, request: DayRequest): object {
  return {
    fromId: world.placeIds.get(request.fromPlaceCode),
    toId: world.placeIds.get(request.toPlaceCode),
    priority: request.priority,
    ...(request.priority === 'P1' && { urgentReason: '病情需要' }),
    ...(request.patientId !== undefined && { patientId: request.patientId }),
    ...(request.readyInMs > 0 && { readyAt: new Date(Date.now() + world.clockAheadMs + request.readyInMs / world.pace.speed).toISOString() }),
  };
}

function tripInput(world: World, request: DayRequest): object {
  const { escort, patientId } = request;
  const bed = world.patient(patientId ?? '')?.bed;
  return {
    ...common(world, request),
    ...(request.returnOf === undefined && bed !== undefined && { bed }),
    reason: escort?.reason,
    mode: escort?.mode,
    precautions: escort?.precautions.map(enumValue),
    tubes: escort?.tubes,
    accompaniment: escort?.accompaniment,
  };
}

function consignmentInput(world: World, request: DayRequest): object {
  return { ...common(world, request), kind: enumValue(request.kind), items: request.items.map(({ code, type }) => ({ code, type: enumValue(type) })) };
}
