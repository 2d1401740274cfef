import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { announce } from '../../ui/notices.tsx';
import { Banner } from '../../ui/states.tsx';
import { hasRole, useMe } from '../../session/use-session.ts';
import { rosterSentence, setOnShift } from './roster-writes.ts';
import { lackOf, shiftHours, shiftsOn, type Roster, type RosterPerson, type Shift } from './week.ts';

type Props = { roster: Roster; person: RosterPerson; date: string; onClose: () => void; onChanged: () => void };

/** One person, one day: the shifts of their post first, then the others of the group (SC-7: cover across posts). */
export function PersonDayDialog({ roster, person, date, onClose, onChanged }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const [busy, setBusy] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const canChange = hasRole(me.data, 'scheduler');
  const own = person.post ? shiftsOn(roster.shifts, date, person.post.id) : [];
  const others = roster.posts.filter((post) => post.id !== person.post?.id).flatMap((post) => shiftsOn(roster.shifts, date, post.id));
  const set = async (shift: Shift, on: boolean) => {
    setBusy(shift.id);
    const outcome = await setOnShift(shift, person.id, on);
    setBusy(undefined);
    setWrong(rosterSentence(outcome, roster));
    if (outcome.is !== 'done') return;
    announce(t(on ? 'roster.added' : 'roster.removed', { name: person.name, shift: `${date.slice(5)} ${labelOf(shift.template.name)}` }));
    onChanged();
  };
  const row = (shift: Shift) => {
    const on = shift.people.some((each) => each.id === person.id);
    return (
      <li key={shift.id}>
        <span>
          <strong>{labelOf(shift.template.name)}</strong> <span className="numbers quiet">{shiftHours(shift)}</span>
        </span>
        <span className={lackOf(shift) > 0 ? 'short numbers' : 'numbers quiet'}>
          {lackOf(shift) > 0 && '▲ '}
          {shift.people.length}/{shift.headCount}
        </span>
        {canChange && shift.status !== 'closed' && (
          <Button
            size="small"
            isDisabled={busy !== undefined}
            onPress={() => void set(shift, !on)}
            aria-label={`${t(on ? 'action.remove' : 'action.add')} ${labelOf(shift.template.name)}`}
          >
            {t(on ? 'action.remove' : 'action.add')}
          </Button>
        )}
        {on && <span className="on-it">✓</span>}
      </li>
    );
  };
  return (
    <Dialog title={`${person.name} · ${date}`} isOpen onClose={onClose}>
      {wrong && <Banner tone="error">{wrong}</Banner>}
      {own.length + others.length === 0 && <p className="quiet">{t('roster.noShifts')}</p>}
      <ul className="shift-list">{own.map(row)}</ul>
      {others.length > 0 && (
        <details>
          <summary>{t('roster.otherPosts')}</summary>
          <ul className="shift-list">{others.map(row)}</ul>
        </details>
      )}
    </Dialog>
  );
}
