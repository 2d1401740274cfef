import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/words.ts';
import { Button } from '../../ui/button.tsx';
import { useDue } from '../../ui/clock.tsx';
import { cx } from '../../ui/cx.ts';
import { PriorityMark, StatusShape } from '../../ui/shapes.tsx';
import { Banner } from '../../ui/states.tsx';
import { dueAt } from '../jobs/job-state.ts';
import { numberOf } from '../jobs/job-words.ts';
import { stopsPorter } from './exceptions.ts';
import type { Act } from './porter-data.ts';
import { PorterFrame } from './porter-frame.tsx';
import { stageCount, stageOf, stepOf, type Details } from './steps.ts';

/** What every step of a job is given. `band` and `secondary` are the same on all of them. */
export type StepProps = { job: Details; act: Act; band: ReactNode; secondary: ReactNode };

type Props = StepProps & { title: ReactNode; children?: ReactNode; primary: ReactNode };

/** One screen, one job, one primary button (ux.md §4). */
export function StepShell({ job, act, band, secondary, title, children, primary }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    for (const scrolled of document.querySelectorAll('.main')) scrolled.scrollTop = 0;
    // The button of the step before is gone, and the focus with it.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <PorterFrame
      band={band}
      foot={
        <>
          {act.wrong && <Banner tone="error">{act.wrong}</Banner>}
          {primary}
          <div className="secondary">{secondary}</div>
        </>
      }
    >
      <JobHead job={job} />
      <h1 className="step-title" tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children}
    </PorterFrame>
  );
}

type PrimaryProps = { act: Pick<Act, 'busy'>; onPress: () => void; isDisabled?: boolean; children: ReactNode };

/** The one button. While it waits it stays where it is and takes no second tap. */
export function Primary({ act, onPress, isDisabled = false, children }: PrimaryProps) {
  return (
    <Button
      look="primary"
      size="huge"
      isDisabled={isDisabled}
      className={cx(act.busy && 'waiting')}
      aria-busy={act.busy}
      onPress={() => !act.busy && onPress()}
    >
      {children}
    </Button>
  );
}

/** Number, kind, clock, and how far it is: a bar with its word. */
export function JobHead({ job }: { job: Details }) {
  const { t } = useTranslation();
  const due = useDue(dueAt(job), job.pause?.kind === 'hold' || stopsPorter(job, job.pause?.code ?? ''));
  const stage = stageOf(stepOf(job));
  return (
    <div className="porter-head">
      <p>
        <PriorityMark priority={job.priority} />
        <strong className="numbers">{numberOf(job)}</strong>
        <span>{t(`kind.${job.kind}`)}</span>
        <span className={cx('due', due.late && 'late', due.soon && 'soon')}>
          {due.late && <StatusShape shape="late" size={14} />} {due.text}
        </span>
      </p>
      <div className="stages" role="img" aria-label={t('porter.stage', { nth: Math.min(stage + 1, stageCount), of: stageCount })}>
        {Array.from({ length: stageCount }, (_, nth) => (
          <span key={nth} className={cx(nth < stage && 'past', nth === stage && 'now')} />
        ))}
      </div>
    </div>
  );
}

type Named = { name: { zh: string; en: string }; building: string; floor: number };

/** Where to go, large: name, then building and floor. */
export function Destination({ place, bed, as }: { place: Named; bed?: string | null | undefined; as: string }) {
  const { t } = useTranslation();
  return (
    <div className="destination">
      <span className="as">
        {as} · {place.building} {t('place.floor', { floor: place.floor })}
      </span>
      <strong>
        {labelOf(place.name)}
        {bed ? ` ${t('place.bed', { bed })}` : ''}
      </strong>
    </div>
  );
}
