import './roster.css';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RosterDocument } from '../../graphql/generated/graphql.ts';
import { Problem } from '../../graphql/problem.ts';
import { request } from '../../graphql/request.ts';
import { labelOf } from '../../i18n/words.ts';
import { hasRole, useMe } from '../../session/use-session.ts';
import { civilDate } from '../../time/format.ts';
import { serverNow } from '../../time/server-time.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Banner, ErrorState, Loading } from '../../ui/states.tsx';
import { PersonDayDialog } from './person-day-dialog.tsx';
import { useGroups } from './roster-home.tsx';
import { RosterGrid } from './roster-grid.tsx';
import { ShiftDialog } from './shift-dialog.tsx';
import { addDays, lackOf, mondayOf, type Roster } from './week.ts';

const route = getRouteApi('/signed-in/roster/$groupId');
export type Open = { shiftId: string } | { personId: string; date: string };

/** A group's week: who stands on which shift, what is short, and where a shifted work group works (GRP-2, GRP-4). */
export function RosterPage() {
  const { t } = useTranslation();
  const { groupId } = route.useParams();
  const { week } = route.useSearch();
  const from = mondayOf(week ?? civilDate(serverNow()));
  const roster = useQuery({
    queryKey: ['roster', groupId, from],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const found = (await request(RosterDocument, { groupId, from }, signal)).roster;
      if (!found) throw new Problem('not-found');
      return found;
    },
  });
  return (
    <div className="page roster">
      <div className="page-head">
        <h1>{t('shell.roster')}</h1>
        <Groups groupId={groupId} week={week} />
        <Weeks groupId={groupId} from={from} />
      </div>
      {roster.isError && <ErrorState error={roster.error} onRetry={() => void roster.refetch()} />}
      {!roster.data && !roster.isError && <Loading rows={14} height={32} />}
      {roster.data && <RosterOf roster={roster.data} />}
    </div>
  );
}

function RosterOf({ roster }: { roster: Roster }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const me = useMe();
  const [open, setOpen] = useState<Open>();
  const [wrong, setWrong] = useState<string>();
  const canChange = hasRole(me.data, 'scheduler');
  const lack = roster.shifts.reduce((sum, shift) => sum + lackOf(shift), 0);
  const changed = () => void client.invalidateQueries({ queryKey: ['roster'] });
  const shift = open && 'shiftId' in open ? roster.shifts.find((each) => each.id === open.shiftId) : undefined;
  const person = open && 'personId' in open ? roster.people.find((each) => each.id === open.personId) : undefined;
  return (
    <>
      <p className={cx('coverage', lack > 0 && 'short')} role="status">
        {lack > 0 ? `▲ ${t('roster.lackSum', { count: lack })}` : `✓ ${t('roster.complete')}`}
        <span className="quiet">{canChange ? t('roster.keys') : t('roster.readOnly')}</span>
      </p>
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <RosterGrid roster={roster} canChange={canChange} onOpen={setOpen} onChanged={changed} onWrong={setWrong} />
      {shift && <ShiftDialog roster={roster} shift={shift} canChange={canChange} onClose={() => setOpen(undefined)} onChanged={changed} />}
      {person && open && 'date' in open && (
        <PersonDayDialog roster={roster} person={person} date={open.date} onClose={() => setOpen(undefined)} onChanged={changed} />
      )}
    </>
  );
}

function Groups({ groupId, week }: { groupId: string; week: string | undefined }) {
  const { t } = useTranslation();
  const groups = useGroups();
  return (
    <nav className="group-switch" aria-label={t('people.group')}>
      {(groups.data ?? []).map((group) => (
        <Link
          key={group.id}
          to="/roster/$groupId"
          params={{ groupId: group.id }}
          search={week ? { week } : {}}
          className={cx('choice', group.id === groupId && 'chosen')}
          aria-current={group.id === groupId ? 'page' : undefined}
        >
          {labelOf(group.name)}
        </Link>
      ))}
    </nav>
  );
}

function Weeks({ groupId, from }: { groupId: string; from: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const go = (week: string | undefined) => void navigate({ to: '/roster/$groupId', params: { groupId }, search: week ? { week } : {}, replace: true });
  return (
    <div className="actions">
      <Button onPress={() => go(addDays(from, -7))}>← {t('roster.previous')}</Button>
      <Button onPress={() => go(undefined)}>{t('roster.thisWeek')}</Button>
      <Button onPress={() => go(addDays(from, 7))}>{t('roster.next')} →</Button>
      <strong className="numbers week-label">
        {from.slice(5)} – {addDays(from, 6).slice(5)}
      </strong>
    </div>
  );
}
