import './shapes.css';
import { useTranslation } from 'react-i18next';
import type { JobStatus, PauseKind, Priority } from '../graphql/generated/graphql.ts';
import { cx } from './cx.ts';

/** Every status has a shape of its own; the colour only repeats it. */
export type ShapeName = JobStatus | 'hold' | 'exception' | 'late' | 'free' | 'busy' | 'break' | 'off' | 'lost' | 'reconnecting' | 'live' | 'on-phone';

const circle = 2 * Math.PI * 3;
const colours: Partial<Record<ShapeName, string>> = {
  accepted: 'blue',
  at_pickup: 'blue',
  picked_up: 'blue',
  at_dropoff: 'blue',
  handed_over: 'blue',
  closed: 'teal',
  free: 'teal',
  live: 'teal',
  scheduled: 'grey',
  cancelled: 'grey',
  off: 'grey',
  lost: 'grey',
  exception: 'red',
  late: 'red',
  reconnecting: 'amber',
  busy: 'blue',
};
const filled: Partial<Record<ShapeName, number>> = { assigned: 1 / 4, accepted: 1 / 2, at_pickup: 1 / 2, picked_up: 3 / 4, at_dropoff: 3 / 4, busy: 1 / 2 };

/** One of the shapes of the visual language; `label` names it where no word stands beside it. */
export function StatusShape({ shape, size = 14, label }: { shape: ShapeName; size?: number; label?: string }) {
  const named = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <svg className={cx('shape', colours[shape])} width={size} height={size} viewBox="0 0 16 16" focusable="false" {...named}>
      <Drawing shape={shape} />
    </svg>
  );
}

function Drawing({ shape }: { shape: ShapeName }) {
  const part = filled[shape];
  if (part !== undefined) return <Pie part={part} />;
  const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.8, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
  switch (shape) {
    case 'handed_over':
    case 'live':
      return <circle cx="8" cy="8" r="6" fill="currentColor" />;
    case 'closed':
      return <path d="m2.5 8.5 3.8 4 7-9" {...line} strokeWidth="2.4" />;
    case 'cancelled':
    case 'off':
      return <path d="m3.5 3.5 9 9m0-9-9 9" {...line} strokeWidth="2.2" />;
    case 'scheduled':
      return <path d="M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2m0 2.8V8l2.6 1.6" {...line} />;
    case 'hold':
      return <path d="M5.5 3v10m5-10v10" {...line} strokeWidth="2.6" />;
    case 'exception':
      return (
        <>
          <path d="M8 1.5 15 14H1z" fill="currentColor" />
          <path d="M8 6v4m0 2v.2" stroke="var(--panel)" strokeWidth="1.8" strokeLinecap="round" />
        </>
      );
    case 'late':
      return <path d="M14 2v12H2z" fill="currentColor" />;
    case 'break':
      return <path d="M2.5 11.5a5.5 5.5 0 0 1 11 0" {...line} strokeWidth="2.2" />;
    case 'lost':
    case 'reconnecting':
      return <circle cx="8" cy="8" r="5.8" {...line} strokeDasharray="2.6 2.6" />;
    case 'on-phone':
      return <path d="M2.5 7.5 8 2.5l5.5 5M4.5 6.5v7h7v-7" {...line} />;
    default:
      return <circle cx="8" cy="8" r="5.8" {...line} />;
  }
}

/** A ring, filled clockwise from twelve. */
function Pie({ part }: { part: number }) {
  return (
    <>
      <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <circle
        cx="8"
        cy="8"
        r="3"
        fill="none"
        stroke="currentColor"
        strokeWidth="6"
        strokeDasharray={`${circle * part} ${circle}`}
        transform="rotate(-90 8 8)"
      />
    </>
  );
}

/** The shape a job shows: a pause covers the status, which it keeps. */
export function shapeOf(job: { status: JobStatus; pause?: { kind: PauseKind } | null }): ShapeName {
  return job.pause ? job.pause.kind : job.status;
}

/** ■急 P1 filled, □ P2 outlined, nothing for P3. */
export function PriorityMark({ priority }: { priority: Priority }) {
  const { t } = useTranslation();
  if (priority === 'P3') return <span className="priority-mark none" aria-hidden="true" />;
  return (
    <span className={cx('priority-mark', priority === 'P1' && 'p1')} role="img" aria-label={t(`priority.${priority}`)}>
      {t(`priorityMark.${priority}`)}
    </span>
  );
}
