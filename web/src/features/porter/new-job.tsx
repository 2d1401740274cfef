import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AcceptJobDocument, ReturnJobDocument } from '../../graphql/generated/graphql.ts';
import { write } from '../../graphql/write.ts';
import { sentenceOf } from '../../i18n/words.ts';
import { deliver } from '../../live/frames.ts';
import { useNow } from '../../time/server-time.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/states.tsx';
import { JobChips } from '../jobs/job-chips.tsx';
import { DownArrow } from './porter-icons.tsx';
import { Destination, Primary, StepShell, type StepProps } from './step-shell.tsx';
import type { Details } from './steps.ts';
import { ringOf } from './work.ts';

/** A new job over the whole screen: from, to, what to mind, and the time to accept it. */
export function NewJob(props: StepProps & { onReturn: () => void }) {
  const { t } = useTranslation();
  const { job, act } = props;
  return (
    <StepShell
      {...props}
      title={
        <span className="new-title">
          {t('porter.newJob')}
          <AcceptRing job={job} />
        </span>
      }
      secondary={
        <>
          <Button size="tall" onPress={props.onReturn}>
            {t('porter.cannotTake')}
          </Button>
          {props.secondary}
        </>
      }
      primary={
        <Primary act={act} onPress={() => void act.run(() => write(AcceptJobDocument, { jobId: job.id }, { whileDisconnected: 'try' }))}>
          {t('porter.accept')}
        </Primary>
      }
    >
      <div className="route">
        <Destination place={job.from} bed={job.bed} as={t('porter.from')} />
        <DownArrow />
        <Destination place={job.to} as={t('porter.to')} />
      </div>
      <p className="porter-chips">
        <JobChips job={job} />
      </p>
      {job.note && <p className="porter-note">{job.note}</p>}
    </StepShell>
  );
}

/** Time to accept; when it is over the dispatcher is asked again, which is nobody's fault. */
function AcceptRing({ job }: { job: Details }) {
  const { t } = useTranslation();
  const { part, seconds } = ringOf(job, useNow());
  const length = 2 * Math.PI * 42;
  return (
    <span
      className={cx('ring', seconds === 0 && 'over')}
      role="timer"
      aria-label={seconds > 0 ? t('porter.acceptIn', { count: seconds }) : t('porter.acceptOver')}
    >
      <svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">
        <circle cx="50" cy="50" r="42" className="track" />
        <circle cx="50" cy="50" r="42" className="left" strokeDasharray={`${length * part} ${length}`} transform="rotate(-90 50 50)" />
      </svg>
      <span className="numbers" aria-hidden="true">
        {seconds > 0 ? seconds : t('porter.ringOver')}
      </span>
    </span>
  );
}

const codes = ['R1', 'R2', 'R3', 'R4', 'R5'] as const;

/** Why a job is given back: one tap sends it. The job waits again, without any mark against the porter. */
export function ReturnDialog({ job, onClose, onReturned }: { job: Details; onClose: () => void; onReturned: () => void }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const send = async (code: string) => {
    setBusy(code);
    const outcome = await write(ReturnJobDocument, { jobId: job.id, code }, { whileDisconnected: 'try' });
    setBusy(undefined);
    // Given back, the job is no longer the porter's to read: that it is unknown now is the success.
    const gone = outcome.is === 'refused' && outcome.code === 'dispatch.job-unknown';
    if (outcome.is !== 'done' && !gone) return setWrong(sentenceOf(outcome));
    onReturned();
    deliver({ cursor: '', live: { __typename: 'JobGone', jobId: job.id } });
    onClose();
  };
  return (
    <Dialog title={t('porter.cannotTake')} isOpen onClose={onClose}>
      <div className="phone stack">
        {wrong && <Banner tone="error">{wrong}</Banner>}
        <p>{t('porter.returnWhy')}</p>
        {codes.map((code) => (
          <Button key={code} size="tall" isPending={busy === code} isDisabled={busy !== undefined && busy !== code} onPress={() => void send(code)}>
            {t(`returnCode.${code}`)}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
