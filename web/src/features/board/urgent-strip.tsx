import { useTranslation } from 'react-i18next';
import { useNow } from '../../time/server-time.ts';
import { StatusShape } from '../../ui/shapes.tsx';
import { useBoardState } from './board-context.ts';
import { JobCard } from './job-card.tsx';
import { queueOf } from './order.ts';

/** Every unassigned urgent job side by side; the room is always there, so nothing shifts when one comes. */
export function UrgentStrip() {
  const { t } = useTranslation();
  const state = useBoardState();
  const now = useNow(10_000);
  const { urgent } = queueOf(state.board.jobs, now);
  return (
    <section className="urgent-strip" aria-label={t('board.urgent')} data-zone="urgent">
      {urgent.length === 0 ? (
        <p className="no-urgent">
          <StatusShape shape="closed" /> {t('board.noUrgent')}
        </p>
      ) : (
        <ul>
          {urgent.map((job) => (
            <JobCard key={job.id} job={job} isTabStop />
          ))}
        </ul>
      )}
    </section>
  );
}
