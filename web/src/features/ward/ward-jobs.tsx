import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CancelJobDocument } from '../../graphql/generated/graphql.ts';
import { write } from '../../graphql/write.ts';
import { labelOf, sentenceOf } from '../../i18n/words.ts';
import { deliver } from '../../live/frames.ts';
import type { Job } from '../../live/jobs.ts';
import { Button } from '../../ui/button.tsx';
import { OneOf } from '../../ui/chip.tsx';
import { useDue } from '../../ui/clock.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { ArrowIcon } from '../../ui/icons.tsx';
import { announce } from '../../ui/notices.tsx';
import { PriorityMark, StatusShape } from '../../ui/shapes.tsx';
import { Banner, Empty } from '../../ui/states.tsx';
import { cancelCodes } from '../jobs/codes.ts';
import { dueAt, isBeforePickUp, isOpen } from '../jobs/job-state.ts';
import { numberOf, pauseWord, spokenJob } from '../jobs/job-words.ts';
import { Parcel } from './parcel.tsx';

type Props = { jobs: readonly Job[]; shownId: string | undefined };

/** The ward's jobs of today, open ones first, each followed like a parcel. */
export function WardJobs({ jobs, shownId }: Props) {
  const { t } = useTranslation();
  const [cancelling, setCancelling] = useState<Job>();
  const open = jobs.filter(isOpen).sort((a, b) => b.readyAt.localeCompare(a.readyAt));
  const done = jobs.filter((job) => !isOpen(job)).sort((a, b) => b.readyAt.localeCompare(a.readyAt));
  return (
    <section className="ward-jobs" aria-labelledby="ward-jobs">
      <h2 id="ward-jobs">
        {t('ward.jobs')} <span className="numbers quiet">{open.length}</span>
      </h2>
      {open.length === 0 && <Empty title={t('ward.noJobs')}>{t('ward.noJobsHelp')}</Empty>}
      <ul>
        {open.map((job) => (
          <ParcelCard key={job.id} job={job} isShown={job.id === shownId} onCancel={() => setCancelling(job)} />
        ))}
      </ul>
      {done.length > 0 && (
        <details>
          <summary>{t('ward.ended', { count: done.length })}</summary>
          <ul>
            {done.map((job) => (
              <ParcelCard key={job.id} job={job} isShown={job.id === shownId} onCancel={() => undefined} />
            ))}
          </ul>
        </details>
      )}
      {cancelling && <CancelDialog job={cancelling} onClose={() => setCancelling(undefined)} />}
    </section>
  );
}

function ParcelCard({ job, isShown, onCancel }: { job: Job; isShown: boolean; onCancel: () => void }) {
  const { t } = useTranslation();
  const due = useDue(dueAt(job), Boolean(job.pause));
  return (
    <li className={cx('parcel-card', isShown && 'shown')} id={job.id}>
      <div className="head">
        <PriorityMark priority={job.priority} />
        <span className="numbers quiet">{numberOf(job)}</span>
        <strong>{job.patient ? `${t('place.bed', { bed: job.bed ?? job.patient.bed })} ${job.patient.name}` : t(`kind.${job.kind}`)}</strong>
        <ArrowIcon />
        <strong>{labelOf(job.to.name)}</strong>
        {job.needs.items > 0 && <span className="quiet">{t('job.items', { count: job.needs.items })}</span>}
        <span className="end">
          {isOpen(job) && due.late && (
            <span className="late-word">
              <StatusShape shape="late" size={10} /> {due.text}
            </span>
          )}
          {isBeforePickUp(job) && (
            <Button size="small" look="ghost" onPress={onCancel} aria-label={`${t('board.action.cancel')} ${numberOf(job)}`}>
              {t('board.action.cancel')}
            </Button>
          )}
        </span>
      </div>
      <Parcel job={job} />
      <p className="meta">
        {job.pause ? (
          <>
            <StatusShape shape={job.pause.kind} /> {pauseWord(job.pause.code)}
          </>
        ) : job.assignee ? (
          t('ward.carriedBy', { name: job.assignee.name, status: t(`status.${job.status}`) })
        ) : isOpen(job) ? (
          t('ward.inQueue')
        ) : (
          ''
        )}
      </p>
    </li>
  );
}

function CancelDialog({ job, onClose }: { job: Job; onClose: () => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState<(typeof cancelCodes)[number] | null>(null);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const send = async () => {
    if (!code) return setWrong(t('board.codeMissing'));
    setBusy(true);
    const outcome = await write(CancelJobDocument, { jobId: job.id, code, ...(note.trim() ? { note: note.trim() } : {}) });
    setBusy(false);
    setWrong(sentenceOf(outcome));
    if (outcome.is !== 'done') return;
    deliver({ cursor: '', live: { __typename: 'JobChanged', job: outcome.data } });
    announce(t('board.done.cancel', { no: numberOf(job), name: '' }));
    onClose();
  };
  return (
    <Dialog title={`${t('board.action.cancel')} ${numberOf(job)}`} isOpen onClose={onClose}>
      <p className="quiet">{spokenJob(job)}</p>
      {job.assignee && <Banner tone="warning">{t('board.cancelOnTheWay', { name: job.assignee.name })}</Banner>}
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <OneOf label={t('cancelCode.label')} value={code} onChange={setCode} choices={cancelCodes.map((id) => ({ id, label: t(`cancelCode.${id}`) }))} />
      <TextArea label={t('job.note')} value={note} onChange={setNote} maxLength={500} />
      <DialogActions>
        <Button onPress={onClose}>{t('action.back')}</Button>
        <Button look="danger" isPending={busy} onPress={() => void send()}>
          {t('board.action.cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
