import { createContext, useContext } from 'react';
import type { Refused } from '../../graphql/write.ts';
import type { Job } from '../../live/jobs.ts';
import type { Board } from './board-data.ts';
import type { Command } from './board-writes.ts';

/** A window that a job's action opens. */
export type BoardDialog =
  | { open: 'assign'; job: Job }
  | { open: 'reassign'; job: Job; personId?: string; winner?: { id: string; name: string } }
  | { open: 'override'; job: Job; command: Command & { personId: string }; sentence: string }
  | { open: 'hold'; job: Job }
  | { open: 'priority'; job: Job }
  | { open: 'cancel'; job: Job }
  | { open: 'reveal'; job: Job }
  | { open: 'new' };

/** What a job's card says after a command was not done; stays until it is put away. */
export type JobNote = { sentence: string; wanted?: Command; refused?: Refused };

export type BoardState = {
  board: Board;
  selected: Job | undefined;
  select: (jobId: string | undefined) => void;
  inspect: (jobId: string) => void;
  dialog: BoardDialog | undefined;
  show: (dialog: BoardDialog | undefined) => void;
  run: (job: Job, command: Command) => Promise<boolean>;
  /** The jobs whose command is on its way: drawn with a dotted edge until the server answers. */
  pending: ReadonlySet<string>;
  /** Jobs that this dispatcher has just dealt with: they leave the queue at once, though the order is held. */
  handled: ReadonlySet<string>;
  notes: ReadonlyMap<string, JobNote>;
  dropNote: (jobId: string) => void;
};

export const BoardContext = createContext<BoardState | undefined>(undefined);

export function useBoardState(): BoardState {
  const state = useContext(BoardContext);
  if (!state) throw new Error('used outside the board');
  return state;
}
