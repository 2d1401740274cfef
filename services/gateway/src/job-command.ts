/** A mutation on a job: the command goes to the job's owner, the answer is the job as it is now. */
import type { Job as JobRow } from '@orderly/contracts';
import { InvalidInput } from '@orderly/platform';
import { Refusal } from '@orderly/platform/domain';
import { mayMutate } from './authorization.ts';
import type { mutationAccess } from './authorization.ts';
import { orNull } from './batch.ts';
import type { GatewayContext } from './context.ts';
import { Consignment } from './schema/consignments.ts';
import { Job } from './schema/jobs.ts';
import { refusable } from './schema/refusals.ts';
import { Trip } from './schema/trips.ts';

type Named = { readonly opId: string; readonly jobId: string };

/** What all mutations on a job share: their rule, their answer (the job as it is afterwards) and how they are refused. */
export const onJobs = (name: keyof typeof mutationAccess) => ({ type: Job, authScopes: mayMutate(name), errors: refusable });

/** Runs a command and answers the job, read again; as it was before, to a porter from whom it went elsewhere meanwhile: what was done is never called refused. */
export function answered<A extends { readonly input: Named }>(run: (args: A, context: GatewayContext) => Promise<unknown>) {
  return async (_root: unknown, args: A, context: GatewayContext): Promise<JobRow> => {
    const { jobId } = args.input;
    const before = losesSight(context) ? await orNull(Job.getDataloader(context).load(jobId)) : null;
    await run(args, context);
    const job = (await jobNow(jobId, context)) ?? before;
    if (!job) throw new Refusal('dispatch.job-unknown');
    return job;
  };
}

/** Whoever reads the own jobs alone no longer sees one that went to somebody else. */
function losesSight({ viewer }: GatewayContext): boolean {
  return viewer?.roles.includes('porter') === true && !viewer.roles.some((role) => role === 'dispatcher' || role === 'supervisor');
}

/** Runs what the job's owner takes (question 10); what it does not take is refused. */
export async function onJob(
  jobId: string,
  context: GatewayContext,
  owners: { readonly [K in JobRow['ref']['service']]?: (id: string, job: JobRow) => Promise<unknown> },
): Promise<void> {
  const job = await orNull(Job.getDataloader(context).load(jobId));
  if (!job) throw new Refusal('dispatch.job-unknown');
  const run = owners[job.ref.service];
  if (!run) throw new Refusal('gateway.not-for-this-kind', { kind: job.kind });
  await run(job.ref.service === 'dispatch' ? job.id : job.ref.id, job);
}

/** One of the codes that a contract knows. */
export function choice<T extends string>(options: readonly T[], value: string, path: string): T {
  const chosen = options.find((option) => option === value);
  if (chosen === undefined) throw new InvalidInput([{ path: `/${path}`, code: 'invalid_value' }]);
  return chosen;
}

async function jobNow(id: string, context: GatewayContext): Promise<JobRow | null> {
  const job = await orNull(Job.getDataloader(context).clear(id).load(id));
  if (!job) return null;
  Trip.getDataloader(context).clear(job.ref.id);
  Consignment.getDataloader(context).clear(job.ref.id);
  return job;
}
