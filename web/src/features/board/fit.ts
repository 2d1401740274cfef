import type { Job } from '../../live/jobs.ts';
import type { Member } from './board-data.ts';

export type Misfit = 'off' | 'break' | 'post' | 'area';

/** Why a person does not fit a job, as the rules of duty, post and area say (GRP-4, GRP-5); the server decides. */
export function misfitOf(member: Member, job: Job, now: number): Misfit | undefined {
  const { duty } = member;
  if (duty.status === 'off') return 'off';
  if (duty.status === 'break') return 'break';
  if (!duty.kinds.includes(job.kind)) return 'post';
  const areas = duty.areas.filter((area) => Date.parse(area.from) <= now && now < Date.parse(area.until));
  if (areas.length > 0 && !areas.some((area) => covers(area, job))) return 'area';
  return undefined;
}

function covers(area: Member['duty']['areas'][number], job: Job): boolean {
  const stream = area.streams.length === 0 || area.streams.includes(job.kind);
  const onFloor =
    area.floors.length === 0 ||
    area.floors.some(({ building, from, to }) => [job.from, job.to].some((place) => place.building === building && from <= place.floor && place.floor <= to));
  return stream && onFloor;
}
