import type { JobPartsFragment } from '../graphql/generated/graphql.ts';

export type Job = JobPartsFragment;

/** The list with this job as it is now, if it is newer than the one held; `keep` says whether it (still) belongs here. */
export function withJob<J extends { id: string; version: number }>(jobs: readonly J[], job: J, keep: (job: J) => boolean): readonly J[] {
  const held = jobs.find((each) => each.id === job.id);
  if (held && held.version >= job.version) return jobs;
  if (!keep(job)) return held ? jobs.filter((each) => each.id !== job.id) : jobs;
  return held ? jobs.map((each) => (each.id === job.id ? job : each)) : [...jobs, job];
}

export function withoutJob<J extends { id: string }>(jobs: readonly J[], jobId: string): readonly J[] {
  return jobs.some((each) => each.id === jobId) ? jobs.filter((each) => each.id !== jobId) : jobs;
}
