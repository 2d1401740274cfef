import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../live/jobs.ts';
import { clockTime } from '../../time/format.ts';
import { useNow } from '../../time/server-time.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Empty } from '../../ui/states.tsx';
import { spokenJob, numberOf } from '../jobs/job-words.ts';
import { useBoardState } from './board-context.ts';
import { useHeldQueue } from './held-order.ts';
import { CardNote, JobCard } from './job-card.tsx';
import { buckets, queueOf, type Bucket, type Queue as QueueOf } from './order.ts';

export type QueueList = 'queue' | 'running';
type Props = { list: QueueList; onList: (list: QueueList) => void; filter: string; onFilter: (text: string) => void };

/** The queue in its buckets, or what is under way; a filter by number, place, person or kind. */
export function Queue({ list, onList, filter, onFilter }: Props) {
  const { t } = useTranslation();
  const state = useBoardState();
  const area = useRef<HTMLElement>(null);
  const now = useNow(10_000);
  const jobs = state.board.jobs;
  const held = useHeldQueue(queueOf(jobs, now), { jobs, handled: state.handled }, area);
  const shown = filterQueue(held.queue, filter, (job) => `${spokenJob(job)} ${numberOf(job)} ${job.assignee?.name ?? ''} ${t(`priority.${job.priority}`)}`);
  const ids = list === 'running' ? shown.running.map((job) => job.id) : buckets.flatMap((bucket) => shown.buckets[bucket].map((job) => job.id));
  const tabStop = useTabStop(ids, area);
  const waiting = held.queue.urgent.length + buckets.reduce((sum, bucket) => sum + held.queue.buckets[bucket].length, 0);
  const hidden = (list === 'running' ? held.queue.running.length : waiting - held.queue.urgent.length) - ids.length;
  return (
    <section className="queue" aria-label={t('board.queue')} ref={area} data-zone="queue">
      <div className="queue-head">
        <div className="switch" role="group" aria-label={t('board.list')}>
          {(['queue', 'running'] as const).map((each) => (
            <Button key={each} size="small" look={list === each ? 'primary' : 'plain'} aria-pressed={list === each} onPress={() => onList(each)}>
              {t(`board.lists.${each}`)} <span className="numbers">{each === 'queue' ? waiting : held.queue.running.length}</span>
            </Button>
          ))}
        </div>
        <Field label={t('board.filter')} hideLabel compact placeholder={t('board.filterHint')} value={filter} onChange={onFilter} className="queue-filter" />
      </div>
      {hidden > 0 && <p className="hidden-count meta">{t('board.hidden', { count: hidden })}</p>}
      {(held.fresh > 0 || held.moved > 0) && (
        <Button size="small" className="pill" onPress={held.release}>
          {t('board.pill', { fresh: held.fresh, moved: held.moved })}
        </Button>
      )}
      <StrayNotes seen={[...ids, ...shown.urgent.map((job) => job.id)]} />
      <div className="queue-scroll">
        {list === 'running' ? <Cards jobs={shown.running} tabStop={tabStop} /> : <Buckets queue={shown} tabStop={tabStop} />}
        {ids.length === 0 && <QueueEmpty list={list} filtered={filter !== ''} next={held.queue.buckets.scheduled[0]} />}
      </div>
    </section>
  );
}

/** What was refused stays in sight until it is answered, also when its job has left the list: a lost race takes it to the winner. */
function StrayNotes({ seen }: { seen: readonly string[] }) {
  const state = useBoardState();
  const stray = state.board.jobs.filter((job) => state.notes.has(job.id) && !seen.includes(job.id));
  return stray.map((job) => (
    <div key={job.id} className="stray-note">
      <strong className="numbers">{numberOf(job)}</strong>
      <CardNote job={job} />
    </div>
  ));
}

function Buckets({ queue, tabStop }: { queue: QueueOf; tabStop: string | undefined }) {
  return buckets.map((bucket) => queue.buckets[bucket].length > 0 && <BucketOf key={bucket} bucket={bucket} jobs={queue.buckets[bucket]} tabStop={tabStop} />);
}

function BucketOf({ bucket, jobs, tabStop }: { bucket: Bucket; jobs: readonly Job[]; tabStop: string | undefined }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby={`bucket-${bucket}`} className={`bucket ${bucket}`}>
      <h2 id={`bucket-${bucket}`}>
        {t(`board.bucket.${bucket}`)} <span className="numbers">{jobs.length}</span>
      </h2>
      <Cards jobs={jobs} tabStop={tabStop} />
    </section>
  );
}

function Cards({ jobs, tabStop }: { jobs: readonly Job[]; tabStop: string | undefined }) {
  return (
    <ul className="cards">
      {jobs.map((job) => (
        <JobCard key={job.id} job={job} isTabStop={job.id === tabStop} />
      ))}
    </ul>
  );
}

function QueueEmpty({ list, filtered, next }: { list: QueueList; filtered: boolean; next: Job | undefined }) {
  const { t } = useTranslation();
  if (filtered) return <Empty title={t('state.noMatch')} shape="off" />;
  if (list === 'running') return <Empty title={t('board.nothingRunning')} shape="accepted" />;
  return (
    <Empty title={t('board.nothingWaiting')} shape="closed">
      {next && t('board.nextScheduled', { time: clockTime(next.readyAt) })}
    </Empty>
  );
}

function filterQueue(queue: QueueOf, filter: string, text: (job: Job) => string): QueueOf {
  const wanted = filter.normalize('NFKC').trim().toLowerCase();
  if (!wanted) return queue;
  const only = (jobs: readonly Job[]) => jobs.filter((job) => text(job).toLowerCase().includes(wanted));
  const { buckets: b } = queue;
  return {
    ...queue,
    running: only(queue.running),
    buckets: {
      exception: only(b.exception),
      late: only(b.late),
      soon: only(b.soon),
      waiting: only(b.waiting),
      hold: only(b.hold),
      scheduled: only(b.scheduled),
    },
  };
}

/** One card of the list can be reached by Tab: the one that had the focus, and if it left, the one now in its place. */
function useTabStop(ids: readonly string[], area: React.RefObject<HTMLElement | null>): string | undefined {
  const [last, setLast] = useState<{ id: string; index: number }>();
  const stop = last && ids.includes(last.id) ? last.id : last ? (ids[Math.min(last.index, ids.length - 1)] ?? ids[0]) : ids[0];
  useEffect(() => {
    const node = area.current;
    const onFocus = (event: FocusEvent) => {
      const id = event.target instanceof HTMLElement ? event.target.dataset['job'] : undefined;
      if (id) setLast({ id, index: ids.indexOf(id) });
    };
    node?.addEventListener('focusin', onFocus);
    return () => node?.removeEventListener('focusin', onFocus);
  });
  useEffect(() => {
    // The focused card left the list: the focus goes to the one in its place, never to nowhere.
    if (last && stop && last.id !== stop && (document.activeElement === document.body || document.activeElement === null))
      area.current?.querySelector<HTMLElement>(`[data-job="${stop}"]`)?.focus();
  }, [last, stop, area]);
  return stop;
}
