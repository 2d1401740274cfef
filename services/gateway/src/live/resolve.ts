/** What a change looks like now, to an audience. */
import DataLoader from 'dataloader';
import type { Job as JobRow, Role } from '@orderly/contracts';
import { Missing, orNull } from '../batch.ts';
import type { GatewayContext, Viewer } from '../context.ts';
import { Job } from '../schema/jobs.ts';
import type { LiveRow } from '../schema/live.ts';
import { Person } from '../schema/people.ts';
import type { Change } from './changes.ts';

/** The frame's content; undefined when there is nothing to tell: the thing is not (yet, or any more) there for this audience. */
export async function liveOf(change: Change, isGone: boolean, context: GatewayContext): Promise<LiveRow | undefined> {
  if (change.kind === 'desk') {
    const own = change.after.find((audience) => audience.startsWith('desk:') && audience !== 'desk:all');
    return { type: 'DeskChanged', id: change.id, version: change.version, ...(own === undefined ? {} : { pointId: own.slice('desk:'.length) }) };
  }
  if (change.kind === 'duty') {
    const person = await orNull(Person.getDataloader(context).load(change.id));
    return person ? { type: 'DutyChanged', person } : undefined;
  }
  if (change.kind === 'job' && isGone) return { type: 'JobGone', jobId: change.id };
  const job = await orNull(change.kind === 'job' ? Job.getDataloader(context).load(change.id) : byRef(context).load(change.id));
  if (!job) return undefined;
  return isGone ? { type: 'JobGone', jobId: job.id } : { type: 'JobChanged', job };
}

/** As whom an audience reads: with the least rights that all in it share, so that one answer fits all. */
export function viewerOf(audience: string, { id, sessionId }: { readonly id: string; readonly sessionId: string }): Viewer {
  const [kind, subject = ''] = audience.split(':');
  if (kind === 'person') return { id: subject, sessionId, roles: ['porter'], unitIds: [] };
  if (kind === 'ward') return { id, sessionId, roles: ['nurse'], unitIds: [subject] };
  if (kind === 'desk') return { id, sessionId, roles: ['clerk'], unitIds: subject === '' ? [] : [subject] };
  return { id, sessionId, roles: ['dispatcher'], unitIds: [] };
}

const strength: readonly Role[] = ['dispatcher', 'supervisor', 'scheduler', 'head-nurse', 'nurse', 'porter', 'clerk'];

/** Whose token is used first: who may see most of what an audience sees, and longest. */
export function byStrength(a: { readonly user: { readonly roles: readonly string[]; readonly expiresAt: number } }, b: typeof a): number {
  const rank = ({ user }: typeof a): number => strength.findIndex((role) => user.roles.includes(role));
  return rank(a) - rank(b) || b.user.expiresAt - a.user.expiresAt;
}

const loaders = new WeakMap<GatewayContext, DataLoader<string, JobRow>>();

function byRef(context: GatewayContext): DataLoader<string, JobRow> {
  const known = loaders.get(context);
  if (known) return known;
  const loader = new DataLoader<string, JobRow>(
    async (refs) => {
      const { rows } = await context.services.dispatch.jobs({ query: { refs: refs.join(','), first: 500 } });
      return refs.map((ref) => rows.find((job) => job.ref.id === ref) ?? new Missing());
    },
    { maxBatchSize: 200 },
  );
  loaders.set(context, loader);
  return loader;
}
