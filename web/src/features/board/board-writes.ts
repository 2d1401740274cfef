import {
  AssignJobDocument,
  CancelJobDocument,
  HoldJobDocument,
  ReassignJobDocument,
  ResolveExceptionDocument,
  ResumeJobDocument,
  SetPriorityDocument,
  TakeBackJobDocument,
  type Priority,
} from '../../graphql/generated/graphql.ts';
import { write, type Outcome } from '../../graphql/write.ts';
import type { Job } from '../../live/jobs.ts';

/** What a dispatcher does to a job. The dialogs make these, `sendCommand` sends them. */
export type Command =
  | { do: 'assign'; personId: string; overrideReason?: string }
  | { do: 'reassign'; fromPersonId: string; personId: string; reason: string; overrideReason?: string }
  | { do: 'takeBack' }
  | { do: 'hold'; code: string; minutes?: number }
  | { do: 'resume' }
  | { do: 'resolve' }
  | { do: 'priority'; priority: Priority; reason: string }
  | { do: 'cancel'; code: string; note?: string };

export function sendCommand(jobId: string, command: Command): Promise<Outcome<Job>> {
  switch (command.do) {
    case 'assign':
      return write(AssignJobDocument, { jobId, personId: command.personId, ...reasonOf(command) });
    case 'reassign':
      return write(ReassignJobDocument, {
        jobId,
        fromPersonId: command.fromPersonId,
        personId: command.personId,
        reason: command.reason,
        ...reasonOf(command),
      });
    case 'takeBack':
      return write(TakeBackJobDocument, { jobId });
    case 'hold':
      return write(HoldJobDocument, { jobId, code: command.code, ...(command.minutes ? { minutes: command.minutes } : {}) });
    case 'resume':
      return write(ResumeJobDocument, { jobId });
    case 'resolve':
      return write(ResolveExceptionDocument, { jobId });
    case 'priority':
      return write(SetPriorityDocument, { jobId, priority: command.priority, reason: command.reason });
    case 'cancel':
      return write(CancelJobDocument, { jobId, code: command.code, ...(command.note ? { note: command.note } : {}) });
  }
}

function reasonOf({ overrideReason }: { overrideReason?: string }): { overrideReason?: string } {
  return overrideReason ? { overrideReason } : {};
}

/** Rules that yield to a reason, which stands in the event (GRP-4); duty and breaks hold always (GRP-5). */
export const overridable: readonly string[] = ['dispatch.wrong-post', 'dispatch.outside-area'];
