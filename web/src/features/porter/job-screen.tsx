import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HandOverDocument, ResolveExceptionDocument } from '../../graphql/generated/graphql.ts';
import { write } from '../../graphql/write.ts';
import type { Job } from '../../live/jobs.ts';
import { Button } from '../../ui/button.tsx';
import { At } from '../../ui/clock.tsx';
import { StatusShape } from '../../ui/shapes.tsx';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { pauseWord } from '../jobs/job-words.ts';
import { AlarmScreen } from './alarm-screen.tsx';
import { ArriveStep } from './arrive-step.tsx';
import { CollectStep, DeliverStep } from './delivery-steps.tsx';
import { CompanionStep, DepartStep, GiveStep, IdentityStep, TubesStep } from './escort-steps.tsx';
import { ExceptionDialog } from './exception-dialog.tsx';
import { exceptionsOf, stopsPorter } from './exceptions.ts';
import { NewJob, ReturnDialog } from './new-job.tsx';
import { useAct, useDetails, type Act } from './porter-data.ts';
import { PorterFrame } from './porter-frame.tsx';
import { Primary, StepShell, type StepProps } from './step-shell.tsx';
import { stepOf, type Details, type Step, type Trip } from './steps.ts';

type Props = { job: Job; band: ReactNode; more: ReactNode; onReturn: (jobId: string) => void };

/** The job in hand: the one step that is next, with what its owner knows about it. */
export function JobScreen({ job, band, more, onReturn }: Props) {
  const details = useDetails(job.id);
  if (details.isError && !details.data) {
    return (
      <PorterFrame band={band} foot={more}>
        <ErrorState error={details.error} onRetry={() => void details.refetch()} />
      </PorterFrame>
    );
  }
  if (!details.data) {
    return (
      <PorterFrame band={band}>
        <Loading rows={4} height={88} />
      </PorterFrame>
    );
  }
  // The list follows the stream and may be newer than what was read.
  const now = job.version > details.data.version ? { ...details.data, ...job } : details.data;
  return <JobSteps key={job.id} job={now} band={band} more={more} onReturn={onReturn} />;
}

function JobSteps({ job, band, more, onReturn }: Omit<Props, 'job'> & { job: Details }) {
  const { t } = useTranslation();
  const act = useAct(job.id);
  const [open, setOpen] = useState<'exception' | 'return'>();
  const step = stepOf(job);
  const secondary = (
    <>
      {step.do === 'arrive' && step.leg === 'pick_up' && (
        <Button size="tall" onPress={() => setOpen('return')}>
          {t('porter.giveBack')}
        </Button>
      )}
      {step.do !== 'accept' && step.do !== 'done' && exceptionsOf(job).length > 0 && (
        <Button size="tall" look="danger" onPress={() => setOpen('exception')}>
          <StatusShape shape="exception" size={20} />
          {t('porter.exception')}
        </Button>
      )}
      {more}
    </>
  );
  const shared = {
    job,
    act,
    secondary,
    band: (
      <>
        {band}
        {job.pause && !stopsPorter(job, job.pause.code) && <PauseBand job={job} act={act} />}
      </>
    ),
  };
  return (
    <>
      {job.pause && stopsPorter(job, job.pause.code) ? <PausedStep {...shared} /> : <StepScreen {...shared} onReturn={() => setOpen('return')} />}
      {act.alarm && (
        <AlarmScreen title={act.alarm.title} onDismiss={() => act.raise(undefined)}>
          {act.alarm.code && <p className="numbers foreign-code">{act.alarm.code}</p>}
          <p>{act.alarm.sentence}</p>
          {act.alarm.expected && (
            <p>
              {t('porter.shouldBe')} <strong className="numbers">{act.alarm.expected}</strong>
            </p>
          )}
        </AlarmScreen>
      )}
      {open === 'exception' && <ExceptionDialog job={job} act={act} onClose={() => setOpen(undefined)} />}
      {open === 'return' && <ReturnDialog job={job} onClose={() => setOpen(undefined)} onReturned={() => onReturn(job.id)} />}
    </>
  );
}

function StepScreen({ onReturn, ...props }: StepProps & { onReturn: () => void }) {
  const { job } = props;
  const step = stepOf(job);
  const items = job.consignment?.items ?? [];
  switch (step.do) {
    case 'accept':
      return <NewJob {...props} onReturn={onReturn} />;
    case 'arrive':
      return <ArriveStep key={step.leg} {...props} leg={step.leg} />;
    case 'identity':
      return <IdentityStep key={step.leg} {...props} leg={step.leg} />;
    case 'companion':
    case 'tubes':
    case 'depart':
      return job.trip && <TripStep {...props} step={step} trip={job.trip} />;
    case 'collect':
      return <CollectStep {...props} items={items} />;
    case 'deliver':
      return <DeliverStep {...props} items={items} />;
    case 'give':
      return <GiveStep {...props} />;
    case 'finish':
      return <FinishStep {...props} />;
    case 'done':
      return <DoneStep {...props} />;
  }
}

/** What is recorded at the bed before the patient leaves, and the tubes again on arrival. */
function TripStep({ step, trip, ...props }: StepProps & { step: Extract<Step, { do: 'companion' | 'tubes' | 'depart' }>; trip: Trip }) {
  if (step.do === 'companion') return <CompanionStep {...props} trip={trip} />;
  return step.do === 'tubes' ? <TubesStep key={step.leg} {...props} trip={trip} leg={step.leg} /> : <DepartStep {...props} trip={trip} />;
}

/** A task of the centre's own has no receiver: it is done where it is. */
function FinishStep(props: StepProps) {
  const { t } = useTranslation();
  const { job, act } = props;
  return (
    <StepShell
      {...props}
      title={t('porter.task')}
      primary={
        <Primary act={act} onPress={() => void act.run(() => write(HandOverDocument, { jobId: job.id, receiverBadge: '-' }, { whileDisconnected: 'try' }))}>
          {t('porter.taskDone')}
        </Primary>
      }
    >
      {job.note && <p className="porter-note">{job.note}</p>}
    </StepShell>
  );
}

function DoneStep(props: StepProps) {
  const { t } = useTranslation();
  return (
    <StepShell {...props} secondary={null} title={t('porter.done')} primary={null}>
      <p className="done-sign">
        <StatusShape shape="closed" size={96} />
      </p>
    </StepShell>
  );
}

/** Stopped by an exception: the clock stands, and one tap goes on when it is settled. */
function PausedStep(props: StepProps) {
  const { t } = useTranslation();
  const { job, act } = props;
  if (!job.pause) return null;
  return (
    <StepShell
      {...props}
      title={
        <>
          <StatusShape shape="exception" size={28} /> {job.pause.code} {pauseWord(job.pause.code)}
        </>
      }
      primary={
        <Primary act={act} onPress={() => void act.run(() => write(ResolveExceptionDocument, { jobId: job.id }, { whileDisconnected: 'try' }))}>
          {t('porter.resolved')}
        </Primary>
      }
    >
      <p>
        {t('porter.pausedSince')} <At at={job.pause.since} />
      </p>
      <p>{t(job.pause.code === 'E05' ? 'porter.pausedIdentity' : 'porter.pausedHelp')}</p>
    </StepShell>
  );
}

/** Reported or held, but the porter may go on. */
function PauseBand({ job, act }: { job: Details; act: Act }) {
  const { t } = useTranslation();
  if (!job.pause) return null;
  const isHold = job.pause.kind === 'hold';
  return (
    <div className="porter-band warn">
      <StatusShape shape={job.pause.kind} size={20} />
      <span>{isHold ? t('porter.held') : `${job.pause.code} ${pauseWord(job.pause.code)}`}</span>
      {!isHold && (
        <Button isPending={act.busy} onPress={() => void act.run(() => write(ResolveExceptionDocument, { jobId: job.id }, { whileDisconnected: 'try' }))}>
          {t('porter.settled')}
        </Button>
      )}
    </div>
  );
}
