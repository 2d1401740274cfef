import { useTranslation } from 'react-i18next';
import type { Job } from '../../live/jobs.ts';
import { At } from '../../ui/clock.tsx';
import { cx } from '../../ui/cx.ts';
import { StatusShape } from '../../ui/shapes.tsx';

const steps = ['requested', 'assigned', 'arrived', 'moving', 'delivered'] as const;
type Step = (typeof steps)[number];
const reached: Record<Job['status'], number> = {
  scheduled: 0,
  waiting: 0,
  assigned: 1,
  accepted: 1,
  at_pickup: 2,
  picked_up: 3,
  at_dropoff: 3,
  handed_over: 4,
  closed: 4,
  cancelled: -1,
};
const timeOf: Record<Step, readonly Job['status'][]> = {
  requested: ['waiting', 'scheduled'],
  assigned: ['assigned'],
  arrived: ['at_pickup'],
  moving: ['picked_up'],
  delivered: ['handed_over', 'closed'],
};

/** Five dots, like a parcel: asked, given, at the ward, on the way, delivered. */
export function Parcel({ job }: { job: Job }) {
  const { t } = useTranslation();
  const at = reached[job.status];
  if (at < 0)
    return (
      <p className="parcel-over">
        <StatusShape shape="cancelled" /> {t('status.cancelled')}
      </p>
    );
  return (
    <ol className="parcel" aria-label={t('ward.progress')}>
      {steps.map((step, index) => {
        const time = job.times.find((each) => timeOf[step].includes(each.status));
        return (
          <li key={step} className={cx(index <= at && 'reached', index === at && 'now')} aria-current={index === at ? 'step' : undefined}>
            <span className="dot" aria-hidden="true" />
            <span className="step">{t(`ward.step.${step}`)}</span>
            <span className="numbers quiet">{time && index <= at ? <At at={time.at} /> : ' '}</span>
          </li>
        );
      })}
    </ol>
  );
}
