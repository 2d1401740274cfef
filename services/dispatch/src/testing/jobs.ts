/** Jobs for tests: facts in order, and ids that look like ids. */
import { ids } from '@orderly/platform';
import type { HeardDuty, JobFacts } from '../jobs/commands.ts';
import type { JobEvent } from '../jobs/job.ts';

export const at = '2026-11-24T02:00:00.000Z';
export const minutes = (count: number): string => new Date(Date.parse(at) + count * 60_000).toISOString();
export const idOf = (kind: string, name: string): string => ids.derive(kind, name);
export const person = (name: string): string => idOf('person', name);

export const ward = idOf('place', 'ward');
export const imaging = idOf('place', 'imaging');
const needs = { mode: 'wheelchair', precautions: [], critical: false, accompaniment: 'none', items: 0 } as const;
const target = { P1: [5, 30], P2: [15, 60], P3: [30, 120] } as const;

type Queued = Extract<JobEvent, { type: 'job-queued' }>['data'];
export const request = { kind: 'escort', ref: { service: 'escort', id: idOf('trip', 'one') }, priority: 'P2', fromId: ward, toId: imaging, needs, readyAt: at, requestedById: person('nurse'), requestedUnitId: ward } as const;

export const queued = (about: Partial<Queued> = {}): JobEvent => {
  const priority = about.priority ?? request.priority;
  const readyAt = about.readyAt ?? at;
  const from = (Date.parse(readyAt) - Date.parse(at)) / 60_000;
  return { type: 'job-queued', data: { ...request, no: 1001, date: '2026-11-24', readyAt, pickUpBy: minutes(from + target[priority][0]), finishBy: minutes(from + target[priority][1]), scheduled: false, ...about } };
};
export const task = (): JobEvent => queued({ kind: 'task', ref: { service: 'dispatch', id: idOf('job', 'task') } });
export const scheduled = (): JobEvent => queued({ readyAt: minutes(60), scheduled: true, releaseAt: minutes(45) });
export const assigned = (personId: string, more: { fromPersonId?: string; reason?: string; overrideReason?: string } = {}): JobEvent => ({ type: 'job-assigned', data: { personId, ...more } });
export const accepted = (personId: string): JobEvent => ({ type: 'job-accepted', data: { personId } });
export const arrived = (personId: string): JobEvent => ({ type: 'job-arrived', data: { personId, implied: [] } });
export const pickedUp = (personId: string): JobEvent => ({ type: 'job-picked-up', data: { personId, implied: [] } });
export const atDropoff = (personId: string): JobEvent => ({ type: 'job-at-dropoff', data: { personId, implied: [] } });
export const handedOver = (personId: string): JobEvent => ({ type: 'job-handed-over', data: { personId, implied: [] } });
export const closed = (outcome: 'done' | 'failed' = 'done'): JobEvent => ({ type: 'job-closed', data: { outcome } });
export const cancelled = (): JobEvent => ({ type: 'job-cancelled', data: { code: 'C1', byId: person('nurse') } });

export const onDuty = (about: Partial<HeardDuty> = {}): HeardDuty => ({ status: 'on', kinds: ['escort', 'task'], areas: [], ...about });
export const facts: JobFacts = { number: { date: '2026-11-24', no: 1001 }, duty: onDuty(), spots: [{ building: 'IM', floor: 5 }, { building: 'MT', floor: 1 }] };
