import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deliver } from '../../live/frames.ts';
import type { Job } from '../../live/jobs.ts';
import { sentenceOf } from '../../i18n/words.ts';
import { announce } from '../../ui/notices.tsx';
import { isUnassigned } from '../jobs/job-state.ts';
import { numberOf } from '../jobs/job-words.ts';
import type { BoardDialog, BoardState, JobNote } from './board-context.ts';
import type { Board } from './board-data.ts';
import { overridable, sendCommand, type Command } from './board-writes.ts';

type Place = { jobNo: number | undefined; choose: (jobNo: number | undefined, inspect?: boolean) => void };

/** The board's hands: what is selected, which window is open, which commands are under way and what came of them. */
export function useBoardState(board: Board, { jobNo, choose }: Place): BoardState {
  const [dialog, show] = useState<BoardDialog>();
  const { pending, handled, notes, dropNote, run } = useCommands(board, show, () => choose(undefined));
  const byId = (jobId: string | undefined) => board.jobs.find((job) => job.id === jobId);
  return {
    board,
    selected: board.jobs.find((job) => job.no === jobNo && job.no > 0),
    select: (jobId) => choose(byId(jobId)?.no),
    inspect: (jobId) => choose(byId(jobId)?.no, true),
    dialog,
    show,
    run,
    pending,
    handled,
    notes,
    dropNote,
  };
}

function useCommands(board: Board, show: (dialog: BoardDialog | undefined) => void, done: () => void) {
  const { t } = useTranslation();
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const [notes, setNotes] = useState<ReadonlyMap<string, JobNote>>(new Map());
  const [handled, setHandled] = useState<ReadonlySet<string>>(new Set());
  const dropNote = (jobId: string) => setNotes((held) => new Map([...held].filter(([id]) => id !== jobId)));
  const run = async (job: Job, command: Command): Promise<boolean> => {
    dropNote(job.id);
    setPending((held) => new Set(held).add(job.id));
    const outcome = await sendCommand(job.id, command);
    setPending((held) => new Set([...held].filter((id) => id !== job.id)));
    if (outcome.is === 'done') {
      deliver({ cursor: '', live: { __typename: 'JobChanged', job: outcome.data } });
      setHandled((held) => new Set(held).add(job.id));
      if (command.do === 'assign' || command.do === 'cancel') done();
      const name = 'personId' in command ? nameOf(board, command.personId) : '';
      announce(t(`board.done.${command.do}`, { no: numberOf(job), name }));
      return true;
    }
    const sentence = sentenceOf(outcome) ?? '';
    if (outcome.is === 'refused' && overridable.includes(outcome.code) && 'personId' in command && !command.overrideReason) {
      show({ open: 'override', job, command, sentence });
      return false;
    }
    setNotes((held) => new Map(held).set(job.id, { sentence, wanted: command, ...(outcome.is === 'refused' ? { refused: outcome } : {}) }));
    return false;
  };
  return { pending, handled, notes, dropNote, run };
}

/** Gives the job to the person: at once if nobody has it, else with the reason that a reassignment needs. */
export function giveTo(state: BoardState, job: Job, personId: string): void {
  if (isUnassigned(job)) void state.run(job, { do: 'assign', personId });
  else if (job.assignee && job.assignee.id !== personId) state.show({ open: 'reassign', job, personId });
}

function nameOf(board: Board, personId: string): string {
  return board.staff.flatMap((group) => group.members).find((member) => member.person.id === personId)?.person.name ?? '';
}
