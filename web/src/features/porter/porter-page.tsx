import './porter.css';
import './porter-steps.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/words.ts';
import type { Job } from '../../live/jobs.ts';
import { useMe } from '../../session/use-session.ts';
import { announce } from '../../ui/notices.tsx';
import { PriorityMark, shapeOf, StatusShape } from '../../ui/shapes.tsx';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { numberOf, originOf, spokenJob } from '../jobs/job-words.ts';
import { AlarmScreen } from './alarm-screen.tsx';
import { keepDraftsOf } from './draft.ts';
import { JobScreen } from './job-screen.tsx';
import { useLoss, useMyWork } from './porter-data.ts';
import { PorterFrame } from './porter-frame.tsx';
import { signal } from './signal.ts';
import { Standby } from './standby.tsx';
import { currentOf, inOrder, type Work } from './work.ts';

const route = getRouteApi('/signed-in/p');

/** A porter's phone: one screen, one job. */
export function PorterPage() {
  const me = useMe();
  const personId = me.data?.person.id;
  return personId ? <PorterOf key={personId} personId={personId} /> : null;
}

function PorterOf({ personId }: { personId: string }) {
  const work = useMyWork(personId);
  if (work.isError && !work.data) {
    return (
      <PorterFrame>
        <ErrorState error={work.error} onRetry={() => void work.refetch()} />
      </PorterFrame>
    );
  }
  if (!work.data) {
    return (
      <PorterFrame>
        <Loading rows={3} height={96} />
      </PorterFrame>
    );
  }
  return <PorterWork work={work.data} personId={personId} />;
}

function PorterWork({ work, personId }: { work: Work; personId: string }) {
  const { t } = useTranslation();
  const { job: chosen } = route.useSearch();
  const { loss, expect, dismiss } = useLoss(work.jobs, personId);
  useNewJobs(work.jobs);
  useEffect(() => keepDraftsOf(work.jobs.map((job) => job.id)), [work.jobs]);
  const job = currentOf(work.jobs, chosen);
  const others = inOrder(work.jobs).filter((each) => each.id !== job?.id);
  const fresh = others.filter((each) => each.status === 'assigned');
  return (
    <>
      {job ? (
        <JobScreen job={job} onReturn={expect} band={fresh[0] && <FreshBand job={fresh[0]} />} more={others.length > 0 && <Others jobs={others} />} />
      ) : (
        <Standby work={work} personId={personId} />
      )}
      {loss && (
        <AlarmScreen tone="notice" title={t(`porter.loss.${loss.why}`, { no: numberOf(loss), name: loss.to ?? '' })} onDismiss={dismiss}>
          <p>{t('porter.lossHelp')}</p>
        </AlarmScreen>
      )}
    </>
  );
}

/** A new job while another is in hand: it is said, and is one tap away. */
function FreshBand({ job }: { job: Job }) {
  const { t } = useTranslation();
  return (
    <Link to="/p" search={{ job: job.id }} className="porter-band fresh">
      <PriorityMark priority={job.priority} />
      <span>
        {t('porter.newJob')} {numberOf(job)} {labelOf(job.from.name)} → {labelOf(job.to.name)}
      </span>
    </Link>
  );
}

/** The other jobs, next first. */
function Others({ jobs }: { jobs: readonly Job[] }) {
  const { t } = useTranslation();
  return (
    <details className="others">
      <summary>{t('porter.others', { count: jobs.length })}</summary>
      <ul>
        {jobs.map((job) => (
          <li key={job.id}>
            <Link to="/p" search={{ job: job.id }}>
              <StatusShape shape={shapeOf(job)} size={20} />
              <PriorityMark priority={job.priority} />
              <span className="numbers">{numberOf(job)}</span>
              <span className="way">
                {originOf(job)} → {labelOf(job.to.name)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A job that came while the page was open is heard, felt and spoken. */
function useNewJobs(jobs: readonly Job[]): void {
  const { t } = useTranslation();
  const known = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    const before = known.current;
    known.current = new Set(jobs.map((job) => job.id));
    const fresh = before && jobs.find((job) => job.status === 'assigned' && !before.has(job.id));
    if (!fresh) return;
    signal('new');
    announce(`${t('porter.newJob')} ${spokenJob(fresh)}`);
  }, [jobs, t]);
}
