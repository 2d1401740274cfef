import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import { LogOwnerContactDocument, MoveBelongingsDocument, type ContactChannel } from '../../graphql/generated/graphql.ts';
import { dayAndTime } from '../../time/format.ts';
import { useTicking } from '../../time/server-time.ts';
import { hasRole, useMe } from '../../session/use-session.ts';
import { Button } from '../../ui/button.tsx';
import { OneOf } from '../../ui/chip.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Banner } from '../../ui/states.tsx';
import { daysKept } from './days.ts';
import { useBelongings, type BelongingsItem, type Point } from './desk-data.ts';
import { useDeskWrite } from './desk-write.ts';
import { enterMovesOn } from './moves-on.ts';
import { SupervisorSteps } from './supervisor-steps.tsx';

/** One case: the owner sought, the pieces moved; what is more than that is a supervisor's (STO-7). */
export function UnclaimedCase({ row, point }: { row: BelongingsItem; point: Point }) {
  const { t } = useTranslation();
  const me = useMe();
  const late = useTicking((now) => now >= Date.parse(row.deadline));
  const days = useTicking((now) => daysKept(row.depositedAt, now));
  return (
    <aside className="desk-column panel waiting-case" aria-label={t('desk.unclaimed.caseOf', { no: row.no })}>
      <p className="claim-head">
        <strong className="numbers">{row.no}</strong> {t('desk.pieces', { count: row.pieceCount })} <span className="numbers quiet">{row.slots.join(' ')}</span>
      </p>
      <p className="numbers quiet">
        {t('desk.unclaimed.kept', { count: days })} · {t('desk.deadline')} {dayAndTime(row.deadline)}
      </p>
      <Link to={row.isLost ? '/desk/lost' : '/desk/claim'} search={{ id: row.id }} className="button">
        {t('desk.unclaimed.ownerCame')}
      </Link>
      {row.waits === 'disposal_witness' && (
        <Link to="/approvals" search={{ id: row.id }} className="button">
          {t('desk.unclaimed.toWitness')}
        </Link>
      )}
      <OwnerContact row={row} needed={point.contactsNeeded} />
      {late && !row.isMoved && <MoveForm row={row} free={point.freeUnclaimedSlots} />}
      {late && row.isMoved && <Banner tone="done">{t('desk.unclaimed.isMoved', { slots: row.slots.join(' ') })}</Banner>}
      {hasRole(me.data, 'supervisor') ? <SupervisorSteps row={row} late={late} /> : <p className="meta">{t('desk.unclaimed.supervisorDecides')}</p>}
    </aside>
  );
}

const channels: readonly ContactChannel[] = ['phone', 'sms', 'ward', 'other'];

function OwnerContact({ row, needed }: { row: BelongingsItem; needed: number }) {
  const { t } = useTranslation();
  const [channel, setChannel] = useState<ContactChannel>('phone');
  const [reached, setReached] = useState<'yes' | 'no' | null>(null);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, wrong, send } = useDeskWrite();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (enterMovesOn(event)) return;
    setAsked(true);
    if (!reached) return;
    const text = note.trim();
    const data = await send(LogOwnerContactDocument, { belongingsId: row.id, channel, isReached: reached === 'yes', ...(text ? { note: text } : {}) });
    if (!data) return;
    setReached(null);
    setNote('');
    setAsked(false);
  };
  return (
    <Form className="waiting-step" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      <h3>
        {t('desk.unclaimed.contact')} <span className="numbers quiet">{t('desk.unclaimed.ofNeeded', { made: row.contacts, needed })}</span>
      </h3>
      <WhoseTheyAre id={row.id} />
      <OneOf
        label={t('desk.unclaimed.channel')}
        value={channel}
        onChange={setChannel}
        choices={channels.map((id) => ({ id, label: t(`desk.channel.${id}`) }))}
      />
      <OneOf
        label={t('desk.unclaimed.outcome')}
        value={reached}
        onChange={setReached}
        choices={[
          { id: 'yes', label: t('desk.unclaimed.reached') },
          { id: 'no', label: t('desk.unclaimed.notReached') },
        ]}
        wrong={asked && !reached ? t('issue.required') : undefined}
      />
      <Field label={t('desk.note')} value={note} onChange={setNote} autoComplete="off" maxLength={200} />
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Button type="submit" isPending={busy} data-stop>
        {t('desk.unclaimed.log')}
      </Button>
    </Form>
  );
}

/** Name and phone only after a press: reading them is recorded. */
function WhoseTheyAre({ id }: { id: string }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const one = useBelongings(shown ? id : undefined);
  if (!shown)
    return (
      <Button size="small" onPress={() => setShown(true)}>
        {t('desk.unclaimed.showOwner')}
      </Button>
    );
  if (one.isError) return <Banner tone="error">{t('state.failed')}</Banner>;
  if (!one.data) return <p className="quiet">{t('state.loading')}</p>;
  const { name, phone, wristband, bed } = one.data.depositor ?? {};
  const known = [name, phone, wristband, bed && t('place.bed', { bed })].filter(Boolean);
  return <p className="numbers">{known.length > 0 ? known.join(' · ') : t('desk.unclaimed.hidden')}</p>;
}

function MoveForm({ row, free }: { row: BelongingsItem; free: readonly string[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const { busy, wrong, send } = useDeskWrite();
  const left = free.filter((slot) => !Object.values(chosen).includes(slot));
  const slots = row.tags.map((tag) => ({ tag, slot: chosen[tag] ?? left.shift() }));
  const isWhole = (each: { tag: string; slot: string | undefined }): each is { tag: string; slot: string } => each.slot !== undefined;
  const move = () => {
    const all = slots.filter(isWhole);
    if (all.length === slots.length) void send(MoveBelongingsDocument, { belongingsId: row.id, slots: all });
  };
  return (
    <section className="waiting-step">
      <h3>{t('desk.unclaimed.move')}</h3>
      <div className="desk-line">
        {slots.map(({ tag, slot }) => (
          <Select
            key={tag}
            label={t('desk.unclaimed.slotOf', { tag })}
            compact
            placeholder={t('desk.store.noSlot')}
            value={slot ?? null}
            options={free.map((id) => ({ id, label: id }))}
            onChange={(to) => to && setChosen((held) => ({ ...held, [tag]: to }))}
          />
        ))}
      </div>
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Button isPending={busy} isDisabled={!slots.every(isWhole)} onPress={move}>
        {t('desk.unclaimed.moveNow')}
      </Button>
    </section>
  );
}
