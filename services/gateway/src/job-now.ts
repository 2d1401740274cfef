/** The job as it is after a command: read again, and made from its request while dispatch has not heard of it yet. */
import type { Consignment, Job, Trip } from '@orderly/contracts';
import { ids } from '@orderly/platform';
import { later, Refusal } from '@orderly/platform/domain';
import type { GatewayContext } from './context.ts';

/** How often, and how long each time, the job's first event is waited for; 2 s in all. */
const waits = 8;
const waitMs = 250;
const minuteMs = 60_000;
/** SC-9: minutes until pick-up and until the end, by priority. */
const targets = { P1: [5, 30], P2: [15, 60], P3: [30, 120] } as const;

type Own<T> = { readonly [K in keyof T]?: T[K] | undefined };
type Request = Pick<Trip, 'jobId' | 'priority' | 'fromId' | 'toId' | 'readyAt' | 'requestedById' | 'requestedUnitId'> &
  Own<Pick<Trip, 'patientId' | 'note' | 'mode' | 'precautions' | 'critical' | 'accompaniment'> & Pick<Consignment, 'kind' | 'items'>>;

/** The job of a request just saved: dispatch's as soon as it has it, else (after 2 s) what the request itself tells: waiting, without a number. */
export async function jobOfTrip(id: string, context: GatewayContext): Promise<Job> {
  return (await heard(id, context)) ?? requested(await own(context.services.escort.trips({ query: { ids: id } })), { service: 'escort', id }, context);
}
export async function jobOfConsignment(id: string, context: GatewayContext): Promise<Job> {
  return (
    (await heard(id, context)) ?? requested(await own(context.services.delivery.consignments({ query: { ids: id } })), { service: 'delivery', id }, context)
  );
}

async function heard(refId: string, context: GatewayContext): Promise<Job | undefined> {
  for (let i = 0; i < waits; i++) {
    // Waited for before it is asked for: what comes between the two is not missed.
    const told = context.nextOf(ids.derive('job', refId), waitMs);
    const job = (await context.services.dispatch.jobs({ query: { refs: refId, first: 1 } })).rows[0];
    if (job) return job;
    await told;
  }
  return undefined;
}

async function own<T>(reading: Promise<{ readonly rows: readonly T[] }>): Promise<T> {
  const row = (await reading).rows[0];
  if (!row) throw new Refusal('gateway.request-unknown');
  return row;
}

function requested(request: Request, ref: Job['ref'], context: GatewayContext): Job {
  const [pickUp, finish] = targets[request.priority];
  const { patientId, note } = request;
  return {
    id: request.jobId,
    version: 0,
    no: 0,
    date: context.calendar.dateOf(context.now().toISOString()),
    kind: request.kind ?? 'escort',
    ref,
    status: 'waiting',
    priority: request.priority,
    fromId: request.fromId,
    toId: request.toId,
    ...(patientId === undefined ? {} : { patientId }),
    ...(note === undefined ? {} : { note }),
    needs: {
      ...(request.mode === undefined ? {} : { mode: request.mode }),
      precautions: request.precautions ?? [],
      critical: request.critical ?? false,
      accompaniment: request.accompaniment ?? 'none',
      items: request.items?.length ?? 0,
    },
    readyAt: request.readyAt,
    pickUpBy: later(request.readyAt, pickUp * minuteMs),
    finishBy: later(request.readyAt, finish * minuteMs),
    requestedById: request.requestedById,
    requestedUnitId: request.requestedUnitId,
    times: {},
    returns: 0,
  };
}
