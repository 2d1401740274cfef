import { WardDocument } from '../../graphql/generated/graphql.ts';
import { Problem } from '../../graphql/problem.ts';
import { request } from '../../graphql/request.ts';
import { withJob, withoutJob } from '../../live/jobs.ts';
import type { LiveFrame } from '../../live/stream.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import type { WardOf } from '../requests/escort-form.tsx';

/** A ward: its patients, today's jobs, and what it may ask for. */
export function useWard(wardId: string) {
  return useSnapshot<WardOf>({
    queryKey: ['ward', wardId],
    fetch: async (signal) => {
      const { ward } = await request(WardDocument, { id: wardId }, signal);
      if (!ward) throw new Problem('not-found');
      return ward;
    },
    apply: applyToWard,
  });
}

export function applyToWard(ward: WardOf, { live }: LiveFrame): WardOf {
  const jobs =
    live.__typename === 'JobChanged' && live.job.requestedUnit.id === ward.place.id
      ? withJob(ward.jobs, live.job, () => true)
      : live.__typename === 'JobGone'
        ? withoutJob(ward.jobs, live.jobId)
        : ward.jobs;
  return jobs === ward.jobs ? ward : { ...ward, jobs: [...jobs] };
}
