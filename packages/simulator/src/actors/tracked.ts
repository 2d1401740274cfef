import type { DayRequest } from '../day/request.ts';
import type { JobStatus, JobView } from './operations.ts';

/** A job that a virtual nurse asked for. `progress`: how far the simulator itself has brought it. */
export type Tracked = {
  readonly request: DayRequest;
  readonly jobId: string;
  readonly priority: JobView['priority'];
  readonly readyAt: string;
  progress: JobStatus;
  assigneeId?: string;
  /** Its nurse is taking it back, or has. */
  isCancelling?: boolean;
  /** A person touched it: the simulator does nothing more with it. */
  leftAlone?: string;
};

const order: readonly JobStatus[] = ['scheduled', 'waiting', 'assigned', 'accepted', 'at_pickup', 'picked_up', 'at_dropoff', 'handed_over', 'closed'];

/** Whether there is nothing more to do for the simulator: over, or a person's. */
export function isSettled({ progress, leftAlone, isCancelling }: Tracked): boolean {
  return leftAlone !== undefined || isCancelling === true || progress === 'handed_over';
}

/** How far along a job is; -1 for a cancelled one. */
export function rank(status: JobStatus): number {
  return order.indexOf(status);
}

/** LOA-4: it stands still until a chair or cart is free, and goes on by itself. */
export const lacksEquipment = ({ pause }: JobView): boolean => pause?.code === 'E10';

/**
 * What a person did to this job, if anything: the job shows what the simulator's own people did not do. It may lag
 * behind them, as facts travel by events, but never run ahead.
 */
export function touchedBy(tracked: Tracked, job: JobView): string | undefined {
  if (job.status === 'cancelled') return tracked.isCancelling ? undefined : 'cancelled';
  return changedOrder(tracked, job) ?? changedHands(tracked, job);
}

function changedOrder(tracked: Tracked, job: JobView): string | undefined {
  if (job.pause && !lacksEquipment(job)) return 'paused';
  if (job.returns > 0) return 'returned';
  if (job.priority !== tracked.priority) return 'priority changed';
  return job.readyAt === tracked.readyAt ? undefined : 'retimed';
}

function changedHands(tracked: Tracked, job: JobView): string | undefined {
  if (job.assignee && job.assignee.id !== tracked.assigneeId) return 'assigned by somebody else';
  if (!job.assignee && job.status === 'waiting' && rank(tracked.progress) >= rank('accepted')) return 'taken back';
  // Handing over is the simulator's last act; the job closes by itself after it.
  const mayReach = tracked.progress === 'handed_over' ? rank('closed') : Math.max(rank(tracked.progress), rank('waiting'));
  return rank(job.status) > mayReach ? 'moved on by somebody else' : undefined;
}
