import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { hasRole, useMe } from '../../session/use-session.ts';
import { useAvailability, useKinds, type Stand } from './loans-data.ts';
import { kindName } from './words.ts';

/** 轮椅 3/5 · 雨伞 8/10: what this stand can lend now, of all that belongs to it. */
export function AvailabilityStrip({ stand, open }: { stand: Stand; open: string | undefined }) {
  const { t } = useTranslation();
  const me = useMe();
  const kinds = useKinds();
  const rows = useAvailability(stand.id).data ?? [];
  const lends = hasRole(me.data, 'clerk', 'supervisor');
  return (
    <ul className="availability" aria-label={t('loans.availability')}>
      {rows.map(({ kind, total, available, here }) => {
        const isPool = kinds.data?.find(({ code }) => code === kind)?.pooled === true;
        return (
          <li key={kind}>
            <Link to="/desk/loans" search={{ kind, ...(isPool && lends ? { lend: kind } : {}) }} aria-current={kind === open ? 'true' : undefined} className="availability-kind">
              {kindName(kinds.data, kind)}{' '}
              <strong className="numbers">
                {available}/{total}
              </strong>
              {here !== available && <span className="meta">{t('loans.here', { count: here })}</span>}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
