import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/words.ts';
import type { Job } from '../../live/jobs.ts';
import { clockTime } from '../../time/format.ts';
import { cx } from '../../ui/cx.ts';
import { shapeOf, StatusShape } from '../../ui/shapes.tsx';
import { dueAt } from '../jobs/job-state.ts';
import { useBoardState } from './board-context.ts';
import { isLate } from './order.ts';

const beforeMin = 30;
const afterMin = 90;
const marked = ['accepted', 'at_pickup', 'picked_up', 'at_dropoff', 'handed_over'] as const;

/** Where an instant stands on the track, in per cent; outside the window it stands at the edge. */
export function percentOf(instant: string | number, now: number): number {
  const minutes = (new Date(instant).getTime() - now) / 60_000 + beforeMin;
  return Math.min(Math.max((minutes / (beforeMin + afterMin)) * 100, 0), 100);
}

/** Half-hours over the tracks; now stands at a quarter of the way. */
export function TimelineHead({ now }: { now: number }) {
  const half = 30 * 60_000;
  const first = Math.ceil((now - beforeMin * 60_000) / half) * half;
  const ticks = Array.from({ length: 5 }, (_, index) => first + index * half).filter((tick) => percentOf(tick, now) < 100);
  return (
    <div className="timeline-head numbers" aria-hidden="true">
      {ticks.map((tick) => (
        <span key={tick} style={{ insetInlineStart: `${percentOf(tick, now)}%` }}>
          {clockTime(tick)}
        </span>
      ))}
    </div>
  );
}

/** One person's jobs in time: done so far, what is still due (dashed), what came of it (marks); after the shift it is hatched. */
export function Track({ jobs, until, now }: { jobs: readonly Job[]; until: string | null | undefined; now: number }) {
  const end = until ? percentOf(until, now) : 100;
  return (
    <div className="track">
      {end < 100 && <span className="after-shift" style={{ insetInlineStart: `${end}%` }} aria-hidden="true" />}
      {jobs.map((job) => (
        <Bar key={job.id} job={job} now={now} />
      ))}
    </div>
  );
}

function Bar({ job, now }: { job: Job; now: number }) {
  const { t } = useTranslation();
  const state = useBoardState();
  const from = percentOf(job.times.find((each) => each.status === 'assigned')?.at ?? now, now);
  const done = percentOf(now, now);
  const late = isLate(job, now);
  const to = Math.max(percentOf(dueAt(job), now), done);
  const isSelected = state.selected?.id === job.id;
  const within = (at: string) => ((percentOf(at, now) - from) / Math.max(to - from, 1)) * 100;
  return (
    <div className="lane">
      <button
        type="button"
        className={cx('bar', late && 'late', isSelected && 'selected')}
        style={{ marginInlineStart: `${from}%`, width: `${Math.max(to - from, 1)}%` }}
        aria-pressed={isSelected}
        onClick={() => state.inspect(job.id)}
      >
        <span className="bar-done" style={{ width: `${((done - from) / Math.max(to - from, 1)) * 100}%` }} />
        {job.times.flatMap(({ status, at }) =>
          marked.some((each) => each === status)
            ? [<span key={status} className="bar-mark" style={{ insetInlineStart: `${within(at)}%` }} title={`${t(`status.${status}`)} ${clockTime(at)}`} />]
            : [],
        )}
        <span className="bar-label">
          <StatusShape shape={shapeOf(job)} label={t(`status.${job.pause ? job.pause.kind : job.status}`)} />
          <span className="numbers">{job.no}</span> {labelOf(job.to.name)}
          {late && <StatusShape shape="late" size={10} label={t('board.bucket.late')} />}
        </span>
      </button>
    </div>
  );
}
