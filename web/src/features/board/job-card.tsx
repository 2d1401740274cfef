import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/words.ts';
import type { Job } from '../../live/jobs.ts';
import { Button } from '../../ui/button.tsx';
import { useDue } from '../../ui/clock.tsx';
import { cx } from '../../ui/cx.ts';
import { ArrowIcon, CloseIcon, MoreIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/menu.tsx';
import { PriorityMark, shapeOf, StatusShape } from '../../ui/shapes.tsx';
import { clockTime } from '../../time/format.ts';
import { JobChips } from '../jobs/job-chips.tsx';
import { dueAt, isOpen } from '../jobs/job-state.ts';
import { numberOf, originOf, pauseWord } from '../jobs/job-words.ts';
import { useBoardState } from './board-context.ts';
import { menuOf } from './job-actions.ts';

/** A job as a strip: when, how urgent, what, from where to where. One tab stop per list; the arrows move it. */
export function JobCard({ job, isTabStop }: { job: Job; isTabStop: boolean }) {
  const { t } = useTranslation();
  const state = useBoardState();
  const due = useDue(dueAt(job), job.pause !== null && job.pause !== undefined);
  const isSelected = state.selected?.id === job.id;
  const status = t(`status.${job.pause ? job.pause.kind : job.status}`);
  const scheduled = job.status === 'scheduled';
  return (
    <li
      className={cx('job-card', isSelected && 'selected', state.pending.has(job.id) && 'pending', !isOpen(job) && 'ended', job.priority === 'P1' && 'urgent')}
    >
      <button
        type="button"
        className="job-main"
        data-job={job.id}
        tabIndex={isTabStop ? 0 : -1}
        aria-pressed={isSelected}
        onClick={() => state.select(isSelected ? undefined : job.id)}
        onDoubleClick={() => state.inspect(job.id)}
      >
        <span className={cx('due', due.late && 'late', due.soon && 'soon')}>{scheduled ? clockTime(job.readyAt) : due.text}</span>
        <PriorityMark priority={job.priority} />
        <span className="kind-mark" title={t(`kind.${job.kind}`)}>
          {t(`kindMark.${job.kind}`)}
        </span>
        <span className="no numbers">{numberOf(job)}</span>
        <span className="route">
          <strong>{originOf(job)}</strong>
          <ArrowIcon />
          <strong>{labelOf(job.to.name)}</strong>
          <span className="floor">{t('place.floor', { floor: job.to.floor })}</span>
        </span>
        <span className="second">
          <StatusShape shape={shapeOf(job)} />
          <span>{job.assignee ? `${status} · ${job.assignee.name}` : status}</span>
          {job.pause && <span>{pauseWord(job.pause.code)}</span>}
          <JobChips job={job} />
          {job.patient && <span>{job.patient.name}</span>}
          {job.returns > 0 && <span>{t('board.returned', { count: job.returns })}</span>}
        </span>
      </button>
      <Menu
        label={t('action.more')}
        header={numberOf(job)}
        sections={menuOf(state, job, t)}
        button={
          <Button look="ghost" size="small" className="icon" aria-label={`${t('action.more')} ${numberOf(job)}`} excludeFromTabOrder={!isTabStop}>
            <MoreIcon />
          </Button>
        }
      />
      <CardNote job={job} />
    </li>
  );
}

/** Why the last command was not done; a lost race names who won and offers the way on. */
export function CardNote({ job }: { job: Job }) {
  const { t } = useTranslation();
  const state = useBoardState();
  const note = state.notes.get(job.id);
  if (!note) return null;
  const winner = note.refused?.winner;
  const wantedId = note.wanted && 'personId' in note.wanted ? note.wanted.personId : undefined;
  const again = note.wanted && !note.refused ? note.wanted : undefined;
  return (
    <div className="card-note" role="alert">
      <StatusShape shape="exception" />
      <span>{note.sentence}</span>
      {winner && wantedId && wantedId !== winner.id && (
        <Button
          size="small"
          onPress={() => {
            state.dropNote(job.id);
            state.show({ open: 'reassign', job, personId: wantedId, winner });
          }}
        >
          {t('board.reassignAnyway')}
        </Button>
      )}
      {again && (
        <Button size="small" onPress={() => void state.run(job, again)}>
          {t('action.retry')}
        </Button>
      )}
      <Button size="small" look="ghost" className="icon" aria-label={t('board.keepAsIs')} onPress={() => state.dropNote(job.id)}>
        <CloseIcon />
      </Button>
    </div>
  );
}
