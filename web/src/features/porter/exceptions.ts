import type { exceptionCodes } from '../jobs/codes.ts';
import type { Details } from './steps.ts';

export type ExceptionCode = (typeof exceptionCodes)[number];
type Kind = Pick<Details, 'trip' | 'consignment'>;

const ofTrips: readonly ExceptionCode[] = ['E04', 'E16', 'E01', 'E02', 'E03', 'E05', 'E10', 'E11', 'E12', 'E15', 'E09', 'E99'];
const ofConsignments: readonly ExceptionCode[] = ['E06', 'E07', 'E08', 'E12', 'E09', 'E11', 'E13', 'E14', 'E99'];
const ofItems: readonly ExceptionCode[] = ['E06', 'E07', 'E08', 'E13'];
const pausing: readonly ExceptionCode[] = ['E01', 'E02', 'E10', 'E12'];

/** What may go wrong with this kind of job, the gravest first. */
export function exceptionsOf(job: Kind): readonly ExceptionCode[] {
  if (job.trip) return ofTrips;
  return job.consignment ? ofConsignments : [];
}

/** Whether it has to be said which items. */
export function needsWhich(job: Kind, code: ExceptionCode): boolean {
  return Boolean(job.consignment) && ofItems.includes(code);
}

/** Whether the clock and the porter stop: ux.md's ⏸, and a doubted identity. */
export function stopsPorter(job: Kind, code: string): boolean {
  return pausing.some((each) => each === code) || (code === 'E05' && Boolean(job.trip));
}
