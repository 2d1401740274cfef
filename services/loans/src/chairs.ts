/** Jobs that need a chair (LOA-4): loans takes one for them out of the stock, and has it back when they end (question 9). */
import type { Documents, Ids, Loaded, Target } from '@orderly/platform';
import { Refusal } from '@orderly/platform';
import type { HoldingFacts } from './holdings/commands.ts';
import { dueReservation, freedAsset } from './holdings/policy.ts';
import type { KnownNeed, NeedCommand, NeedEvent, NeedState } from './needs/need.ts';
import { chairOfJob, type ChairCommand, transferOfJob } from './needs/policy.ts';
import type { Holdings, Stock } from './stock.ts';

export type Needs = Documents<NeedState, NeedCommand, NeedEvent, unknown>;
type Needing = { readonly id: string; readonly state: KnownNeed; readonly personId: string; readonly cause: string };
type Chairs = { readonly needs: Needs; readonly stock: Stock; readonly ids: Ids };

const actor = { id: 'system:loans', roles: [] };
const mostWaiting = 50;
const mostReservations = 200;

/** The targets that answer dispatch's jobs, and those that use a piece that came free. */
export function chairTargets(chairs: Chairs): readonly Target[] {
  const { needs, stock } = chairs;
  return [
    {
      kind: chairOfJob,
      async react(needId, message, cause) {
        const command = message as ChairCommand | Extract<NeedCommand, { type: 'hear' }>;
        if (command.type === 'hear') {
          if ((await stock.kindsFor(command.data.mode)).length > 0) await needs.handle(needId, command, { actor, cause });
          return;
        }
        const need = await openNeed(needs, needId, cause);
        if (!need) return;
        if (command.type === 'assign') await assigned(chairs, { ...need, personId: command.data.personId, cause });
        else await over(chairs, { ...need, command, cause });
      },
    },
    {
      kind: transferOfJob,
      async react(jobId, command, cause) {
        const { rows } = await stock.holdings.query({ index: 'by-job', where: { jobId }, limit: 10 });
        for (const { id, state } of rows) {
          if (state.status === 'open' && state.use === 'transfer') await stock.holdings.handle(id, command as { type: 'end-transfer'; data: { outcome: 'done' } }, { actor, cause, facts: { holdingId: id } });
        }
      },
    },
    { kind: dueReservation, react: (id, _command, cause) => openReservation(chairs, id, cause) },
    { kind: freedAsset, react: (_assetId, { data }, cause) => useFreed(chairs, (data as { kind: string }).kind, cause) },
  ];
}

/** A need that goes on and has not met this cause: a replay can't act late (question 2). */
async function openNeed(needs: Needs, id: string, cause: string): Promise<{ id: string; state: KnownNeed } | undefined> {
  const need = await needs.find(id);
  if (!need || need.state.status === 'none' || need.state.status === 'ended' || need.doc.events.some((event) => event.cause === cause)) return undefined;
  return { id, state: need.state };
}

/** The chair goes with the job to whoever gets it; a porter who holds one already takes that. */
async function assigned(chairs: Chairs, needing: Needing): Promise<void> {
  const { needs, stock } = chairs;
  const { id, state, personId, cause } = needing;
  const held = state.holdingId === undefined ? undefined : await stock.holdings.find(state.holdingId);
  if (held?.state.status === 'open' && held.state.use === 'job' && held.state.jobId === state.jobId) {
    await stock.holdings.handle(held.id, { type: 'hand', data: { personId } }, { actor, cause });
    await needs.handle(id, { type: 'give', data: { personId, holdingId: held.id } }, { actor, cause });
    return;
  }
  // What was held for somebody else, for another job of theirs, is not taken along.
  if (state.holdingId !== undefined && state.personId !== personId) await releasedUnlessShared(chairs, { id, holdingId: state.holdingId, cause, data: {} });
  const holdingId = (await holdingOf(stock.holdings, personId)) ?? (await takenFor(chairs, needing));
  const command: NeedCommand = holdingId === undefined ? { type: 'miss', data: { personId } } : { type: 'give', data: { personId, holdingId } };
  await needs.handle(id, command, { actor, cause });
}

async function holdingOf(holdings: Holdings, personId: string): Promise<string | undefined> {
  const { rows } = await holdings.query({ index: 'by-person', where: { personId, isOpen: true }, limit: 1 });
  return rows[0]?.id;
}

/** The next free and clean piece near the pick-up; on a duplicate the next one (question 9). Undefined when none is left. */
async function takenFor({ stock, ids }: Chairs, { id, state, personId, cause }: Needing): Promise<string | undefined> {
  const { jobId, isIsolated, mode, fromId } = state;
  const holdingId = ids.derive('holding', cause, id);
  const candidates = await stock.free(await stock.kindsFor(mode), fromId);
  const isTaken = await taken(stock, candidates, (facts) => stock.holdings.handle(holdingId, { type: 'take-for-job', data: { jobId, personId, isIsolated } }, { actor, cause, ...facts }));
  return isTaken || (await stock.holdings.find(holdingId)) !== undefined ? holdingId : undefined;
}

type Facts = { readonly facts: () => Promise<HoldingFacts>; readonly retryTaken: readonly string[] };

/** Tries one candidate after the other, until one is taken or none is left. */
async function taken(stock: Stock, candidates: readonly { assetId: string }[], handle: (facts: Facts) => Promise<unknown>): Promise<boolean> {
  const queue = candidates.map(({ assetId }) => assetId);
  if (queue.length === 0) return false;
  try {
    await handle({ facts: () => stock.next(queue), retryTaken: ['asset'] });
    return true;
  } catch (error) {
    // None was left, and there is no document yet that could note the refusal.
    if (error instanceof Refusal || (error instanceof Error && error.name === 'TargetMissing')) return false;
    throw error;
  }
}

type Ending = { readonly id: string; readonly state: KnownNeed; readonly command: ChairCommand; readonly cause: string };

/** The job ended or went back to the queue. */
async function over(chairs: Chairs, { id, state, command, cause }: Ending): Promise<void> {
  const { holdingId, toId } = state;
  const isDone = command.type === 'end' && command.data.isDone;
  if (holdingId !== undefined) await releasedUnlessShared(chairs, { id, holdingId, cause, data: isDone ? { placeId: toId } : {} });
  await chairs.needs.handle(id, command.type === 'end' ? { type: 'end', data: {} } : { type: 'withdraw', data: {} }, { actor, cause });
}

type Releasing = { readonly id: string; readonly holdingId: string; readonly cause: string; readonly data: { readonly placeId?: string } };

/** The chair is free, unless another job of the porter still goes with it. */
async function releasedUnlessShared({ needs, stock }: Chairs, { id, holdingId, cause, data }: Releasing): Promise<void> {
  const { rows } = await needs.query({ index: 'by-holding', where: { holdingId, status: 'given' }, limit: 10 });
  if (!rows.some((row) => row.id !== id)) await stock.holdings.handle(holdingId, { type: 'release', data }, { actor, cause, facts: { holdingId } });
}

async function openReservation({ stock }: Chairs, id: string, cause: string): Promise<void> {
  const found = await stock.holdings.find(id);
  if (found?.state.status !== 'planned') return;
  const { kind, reservation } = found.state;
  const free = await stock.free([kind], reservation.standId);
  const wished = ({ assetId }: { assetId: string }): boolean => assetId === reservation.assetId;
  const queue = [...free.filter(wished), ...free.filter((one) => !wished(one))].map(({ assetId }) => assetId);
  await stock.holdings.handle(id, { type: 'open-reservation', data: {} }, { actor, cause, facts: () => stock.next(queue), retryTaken: ['asset'] });
}

/** A piece came free: first whoever reserved one and got none, then the job that waits longest. */
async function useFreed(chairs: Chairs, kind: string, cause: string): Promise<void> {
  const { needs, stock } = chairs;
  const { rows: reserved } = await stock.holdings.query({ index: 'list', where: { list: 'reservation' }, limit: mostReservations });
  for (const { id, state } of reserved) if (state.status === 'planned' && state.reservation.isMissed && state.kind === kind) await openReservation(chairs, id, cause);
  const { rows: waiting } = await needs.query({ index: 'by-status', where: { status: 'missing' }, limit: mostWaiting });
  for (const need of waiting) if (!(await provided(chairs, need, { kind, cause }))) return;
}

/** False when there is nothing left to give. */
async function provided(chairs: Chairs, { id, state }: Loaded<NeedState>, { kind, cause }: { kind: string; cause: string }): Promise<boolean> {
  if (state.status === 'none' || state.personId === undefined || !(await chairs.stock.kindsFor(state.mode)).includes(kind)) return true;
  const { personId } = state;
  const holdingId = await takenFor(chairs, { id, state, personId, cause });
  if (holdingId === undefined) return false;
  await chairs.needs.handle(id, { type: 'give', data: { personId, holdingId } }, { actor, cause });
  return true;
}
