import { useTranslation } from 'react-i18next';
import type { Job } from '../../live/jobs.ts';
import { At } from '../../ui/clock.tsx';
import { StatusShape } from '../../ui/shapes.tsx';

/** What happened when, oldest first. */
export function JobTimes({ job }: { job: Job }) {
  const { t } = useTranslation();
  const times = [...job.times].sort((a, b) => a.at.localeCompare(b.at));
  return (
    <ol className="job-times">
      {times.map(({ status, at }) => (
        <li key={status}>
          <At at={at} />
          <StatusShape shape={status} />
          <span>{t(`status.${status}`)}</span>
          <span className="quiet">
            {status === 'assigned' ? job.assignee?.name : status === 'waiting' || status === 'scheduled' ? job.requestedBy?.name : ''}
          </span>
        </li>
      ))}
    </ol>
  );
}
