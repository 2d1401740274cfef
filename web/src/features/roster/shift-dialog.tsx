import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PeopleDocument } from '../../graphql/generated/graphql.ts';
import { request } from '../../graphql/request.ts';
import { labelOf } from '../../i18n/words.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { announce } from '../../ui/notices.tsx';
import { Picker, type Option } from '../../ui/select.tsx';
import { Banner } from '../../ui/states.tsx';
import { areaSentence } from './area-words.ts';
import { AreaForm } from './area-form.tsx';
import { rosterSentence, setOnShift } from './roster-writes.ts';
import { lackOf, shiftHours, type Roster, type Shift } from './week.ts';

type Props = { roster: Roster; shift: Shift; canChange: boolean; onClose: () => void; onChanged: () => void };

/** One shift: its people, and the floors and streams that its work group takes. */
export function ShiftDialog({ roster, shift, canChange, onClose, onChanged }: Props) {
  const { t } = useTranslation();
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const open = canChange && shift.status !== 'closed';
  const set = async (personId: string, name: string, on: boolean) => {
    setBusy(true);
    const outcome = await setOnShift(shift, personId, on);
    setBusy(false);
    setWrong(rosterSentence(outcome, roster));
    if (outcome.is !== 'done') return;
    announce(t(on ? 'roster.added' : 'roster.removed', { name, shift: labelOf(shift.template.name) }));
    onChanged();
  };
  const lack = lackOf(shift);
  return (
    <Dialog title={`${shift.date} ${labelOf(shift.template.name)} ${shiftHours(shift)}`} isOpen onClose={onClose} wide>
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <div className="shift-parts">
        <section aria-labelledby="shift-people">
          <h3 id="shift-people">
            {t('roster.people')}{' '}
            <span className={lack > 0 ? 'short numbers' : 'numbers quiet'}>
              {lack > 0 && '▲ '}
              {shift.people.length}/{shift.headCount}
            </span>
          </h3>
          {shift.people.length === 0 && <p className="quiet">{t('roster.nobody')}</p>}
          <ul className="shift-list">
            {shift.people.map((person) => (
              <li key={person.id}>
                <span>
                  {person.name} <span className="numbers quiet">{person.staffNo}</span>
                </span>
                {open && (
                  <IconButton
                    size="small"
                    label={`${t('action.remove')} ${person.name}`}
                    isDisabled={busy}
                    onPress={() => void set(person.id, person.name, false)}
                  >
                    <CloseIcon />
                  </IconButton>
                )}
              </li>
            ))}
          </ul>
          {open && <AddPerson roster={roster} shift={shift} onAdd={(id, name) => void set(id, name, true)} />}
        </section>
        <Areas shift={shift} canChange={open} onChanged={onChanged} />
      </div>
    </Dialog>
  );
}

/** GRP-4: what the shift's work group takes. */
function Areas({ shift, canChange, onChanged }: { shift: Shift; canChange: boolean; onChanged: () => void }) {
  const { t } = useTranslation();
  const [zoning, setZoning] = useState(false);
  const done = () => {
    setZoning(false);
    onChanged();
  };
  return (
    <section aria-labelledby="shift-areas">
      <h3 id="shift-areas">{t('roster.areas')}</h3>
      {zoning ? (
        <AreaForm shift={shift} onClose={() => setZoning(false)} onDone={done} />
      ) : (
        <>
          {shift.areas.length === 0 && <p className="quiet">{t('roster.noAreas')}</p>}
          <ul className="area-list">
            {shift.areas.map((area, nth) => (
              <li key={nth}>{areaSentence(area)}</li>
            ))}
          </ul>
          {canChange && shift.post.kinds.length > 0 && <Button onPress={() => setZoning(true)}>{t('roster.setAreas')}</Button>}
        </>
      )}
    </section>
  );
}

function AddPerson({ roster, shift, onAdd }: { roster: Roster; shift: Shift; onAdd: (id: string, name: string) => void }) {
  const { t } = useTranslation();
  const [round, setRound] = useState(0);
  // SC-7: one pool: people of other groups can cover.
  const everyone = useQuery({
    queryKey: ['people', 'porters'],
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }) => (await request(PeopleDocument, {}, signal)).people,
  });
  const inside = new Set(roster.people.map((person) => person.id));
  const own: Option[] = roster.people
    .filter((person) => person.active)
    .map((person) => ({
      id: person.id,
      label: `${person.name} ${person.staffNo}`,
      description: person.post ? labelOf(person.post.name) : undefined,
      search: [...person.pinyin, ...person.initials],
    }));
  const lent: Option[] = (everyone.data ?? [])
    .filter((person) => person.active && person.group && !inside.has(person.id))
    .map((person) => ({
      id: person.id,
      label: `${person.name} ${person.staffNo}`,
      description: person.group ? `${labelOf(person.group.name)}${person.post ? ` · ${labelOf(person.post.name)}` : ''}` : undefined,
    }));
  const options = [...own, ...lent].filter((option) => !shift.people.some((person) => person.id === option.id));
  const ofPost = new Set(roster.people.filter((person) => person.post?.id === shift.post.id).map((person) => person.id));
  options.sort((a, b) => Number(ofPost.has(b.id)) - Number(ofPost.has(a.id)));
  return (
    <Picker
      key={round}
      label={t('roster.add')}
      hint={t('board.personHint')}
      options={options}
      value={null}
      onChange={(id) => {
        const chosen = options.find((option) => option.id === id);
        if (!chosen) return;
        setRound(round + 1);
        onAdd(chosen.id, chosen.label);
      }}
    />
  );
}
