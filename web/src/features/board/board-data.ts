import { BoardDocument, type BoardQuery, type StaffPartsFragment } from '../../graphql/generated/graphql.ts';
import { request } from '../../graphql/request.ts';
import { withJob, withoutJob, type Job } from '../../live/jobs.ts';
import type { LiveFrame } from '../../live/stream.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { isOpen } from '../jobs/job-state.ts';

export type Board = BoardQuery['board'];
export type StaffGroup = Board['staff'][number];
export type Member = StaffGroup['members'][number];

export function useBoard() {
  return useSnapshot({ queryKey: ['board'], fetch: async (signal) => (await request(BoardDocument, {}, signal)).board, apply: applyToBoard });
}

/** The board after a frame. Somebody who came on duty, or to another shift, is worth a fresh snapshot. */
export function applyToBoard(board: Board, { live }: LiveFrame): Board | 'stale' {
  switch (live.__typename) {
    case 'JobChanged':
      return withJobs(board, withJob(board.jobs, live.job, isOpen));
    case 'JobGone':
      return withJobs(board, withoutJob(board.jobs, live.jobId));
    case 'DutyChanged':
      return withDuty(board, live.person);
    default:
      return board;
  }
}

function withJobs(board: Board, jobs: readonly Job[]): Board {
  return jobs === board.jobs ? board : { ...board, jobs: [...jobs] };
}

function withDuty(board: Board, person: StaffPartsFragment): Board | 'stale' {
  const member = board.staff.flatMap((group) => group.members).find((each) => each.person.id === person.id);
  const duty = person.duty;
  if (!member) return duty && duty.status !== 'off' ? 'stale' : board;
  if (!duty || duty.status === 'off' || duty.shiftId !== member.duty.shiftId) return 'stale';
  const changed = { ...member, person, duty };
  return { ...board, staff: board.staff.map((group) => ({ ...group, members: group.members.map((each) => (each === member ? changed : each)) })) };
}

/** Open jobs that a person holds, in the order of their due times. */
export function jobsOf(board: Board, personId: string): readonly Job[] {
  return board.jobs.filter((job) => job.assignee?.id === personId);
}

/** Where somebody was last, by the steps of their jobs since the snapshot, else as the snapshot says. */
export function lastPlaceOf(board: Board, member: Member): { place: Job['from']; at: string } | undefined {
  let last = member.lastPlace && member.lastPlaceAt ? { place: member.lastPlace, at: member.lastPlaceAt } : undefined;
  for (const job of jobsOf(board, member.person.id)) {
    for (const { status, at } of job.times) {
      const place = status === 'at_pickup' || status === 'picked_up' ? job.from : status === 'at_dropoff' || status === 'handed_over' ? job.to : undefined;
      if (place && (!last || at > last.at)) last = { place, at };
    }
  }
  return last;
}
