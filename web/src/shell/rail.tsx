import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../i18n/words.ts';
import { hasRole, type Me } from '../session/use-session.ts';
import { AuditIcon, BagIcon, BedIcon, BoardIcon, CheckIcon, PeopleIcon, PhoneIcon, RosterIcon } from '../ui/icons.tsx';

type Stop = { to: string; label: string; icon: ReactNode };

/** What the person's roles open; with one stop there is no rail. */
export function useStops(me: Me): readonly Stop[] {
  const { t } = useTranslation();
  const stops: Stop[] = [];
  if (hasRole(me, 'dispatcher', 'supervisor', 'scheduler')) stops.push({ to: '/board', label: t('shell.board'), icon: <BoardIcon /> });
  if (hasRole(me, 'nurse', 'head_nurse')) stops.push(...me.units.map((unit) => ({ to: `/ward/${unit.id}`, label: labelOf(unit.name), icon: <BedIcon /> })));
  if (hasRole(me, 'porter')) stops.push({ to: '/p', label: t('shell.porter'), icon: <PhoneIcon /> });
  if (hasRole(me, 'clerk', 'supervisor')) stops.push({ to: '/desk', label: t('shell.desk'), icon: <BagIcon /> });
  if (hasRole(me, 'supervisor')) stops.push({ to: '/approvals', label: t('shell.approvals'), icon: <CheckIcon /> });
  if (hasRole(me, 'auditor', 'supervisor')) stops.push({ to: '/audit', label: t('shell.audit'), icon: <AuditIcon /> });
  if (hasRole(me, 'scheduler', 'supervisor', 'dispatcher')) stops.push({ to: '/roster', label: t('shell.roster'), icon: <RosterIcon /> });
  if (hasRole(me, 'administrator')) stops.push({ to: '/settings/people', label: t('shell.people'), icon: <PeopleIcon /> });
  return stops;
}

export function Rail({ stops }: { stops: readonly Stop[] }) {
  const { t } = useTranslation();
  return (
    <nav className="rail" aria-label={t('shell.nav')}>
      {stops.map((stop) => (
        <Link key={stop.to} to={stop.to}>
          {stop.icon}
          <span>{stop.label}</span>
        </Link>
      ))}
    </nav>
  );
}
