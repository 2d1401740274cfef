import { useTranslation } from 'react-i18next';
import { clockTime } from '../../time/format.ts';
import { cx } from '../../ui/cx.ts';
import { StatusShape } from '../../ui/shapes.tsx';
import { holderWord, methodWord } from './entry-words.ts';
import { stripOf, unprovenOf, type Segment, type Stretch } from './strip.ts';

type Props = { custody: readonly Stretch[]; end: string; isOver: boolean };

/** Who held it over time; what nobody can prove is hatched and has its minutes (DEL-3). */
export function CustodyStrip({ custody, end, isOver }: Props) {
  const { t } = useTranslation();
  const segments = stripOf(custody, end);
  const unproven = unprovenOf(segments);
  if (segments.length === 0) return <p className="quiet">{t('audit.noCustody')}</p>;
  return (
    <div className="custody panel">
      <ol className="strip">
        {segments.map((segment, nth) => (
          <StripSegment key={nth} segment={segment} isOver={isOver} />
        ))}
      </ol>
      <p className={cx('custody-verdict', unproven.count > 0 && 'mark-bad')}>
        <StatusShape shape={unproven.count > 0 ? 'exception' : 'closed'} />{' '}
        {unproven.count > 0 ? t('audit.unprovenSum', { count: unproven.count, minutes: unproven.minutes }) : t('audit.gapless')}
      </p>
    </div>
  );
}

function StripSegment({ segment, isOver }: { segment: Segment; isOver: boolean }) {
  const { t } = useTranslation();
  const { kind, stretch, minutes, seconds, from } = segment;
  const isMoment = segment.isMark || (segment.isOpen && isOver);
  const lasting = seconds < 120 ? `${seconds}″` : `${minutes}′`;
  return (
    <li className={cx('segment', kind, isMoment && 'moment', stretch?.holderKind)} style={{ flexGrow: isMoment ? 0 : Math.max(1, minutes) }}>
      <span className="who">{stretch ? holderWord(stretch) : t('audit.nobody')}</span>
      <span className="bar">{!isMoment && (kind === 'held' ? lasting : t('audit.noProof', { lasting }))}</span>
      <span className="when numbers">
        {clockTime(from, true)}
        {!isMoment && ` – ${segment.isOpen ? t('audit.now') : clockTime(segment.until, true)}`}
      </span>
      <span className="how">{proofWord(stretch) ?? t('audit.noEvidence')}</span>
    </li>
  );
}

function proofWord(stretch: Stretch | undefined): string | undefined {
  if (!stretch?.method) return undefined;
  return stretch.by ? `${methodWord(stretch.method)} · ${stretch.by.name}` : methodWord(stretch.method);
}
