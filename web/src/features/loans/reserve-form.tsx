import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import { CancelReservationDocument, ReserveAssetDocument } from '../../graphql/generated/graphql.ts';
import { labelOf } from '../../i18n/words.ts';
import { civilDate } from '../../time/format.ts';
import { serverNow } from '../../time/server-time.ts';
import { Button } from '../../ui/button.tsx';
import { OneOf } from '../../ui/chip.tsx';
import { Field } from '../../ui/field.tsx';
import { announce } from '../../ui/notices.tsx';
import { Banner } from '../../ui/states.tsx';
import { useDeskWrite } from '../desk/desk-write.ts';
import { enterMovesOn } from '../desk/moves-on.ts';
import { BorrowerFields } from './borrower-fields.tsx';
import { dueChoices } from './due-choices.ts';
import { centreInstant } from './centre-instant.ts';
import { borrowerOf, missingIn, newLoan, type MissingField } from './lend-draft.ts';
import { useKinds, type Holding, type Stand } from './loans-data.ts';
import { lengthWord } from './words.ts';

/** A piece of a kind for a time ahead; at its time it takes whatever is free here. */
export function ReserveForm({ stand }: { stand: Stand }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const kinds = useKinds().data ?? [];
  const [code, setCode] = useState<string | null>(null);
  const kind = kinds.find((each) => each.code === code) ?? kinds[0];
  const [draft, setDraft] = useState(() => ({ ...newLoan(0), date: civilDate(serverNow()), time: '' }));
  const [asked, setAsked] = useState(false);
  const { busy, wrong, send } = useDeskWrite();
  const missing = missingIn(draft, { hasBorrower: true, depositFen: 0 });
  const isWrong = (field: MissingField) => asked && missing.includes(field);
  const change = (more: Partial<typeof draft>) => setDraft((held) => ({ ...held, ...more }));
  const from = centreInstant(draft.date, draft.time);
  const minutes = draft.minutes || kind?.defaultMinutes || 0;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (enterMovesOn(event)) return;
    setAsked(true);
    if (!kind || missing.length > 0 || from === undefined) return;
    const until = new Date(Date.parse(from) + minutes * 60_000).toISOString();
    const data = await send(ReserveAssetDocument, { kind: kind.code, standId: stand.id, pointId: stand.id, from, until, borrower: borrowerOf(draft) });
    if (!data) return;
    announce(t('loans.reserved'));
    void navigate({ to: '/desk/loans', search: { list: 'reservations', loan: data.id } });
  };
  return (
    <aside className="desk-column panel waiting-case" aria-label={t('loans.way.reserve')}>
      <Form className="desk-column" onSubmit={(event) => void submit(event)} validationBehavior="aria" style={{ padding: 0 }}>
        <h2>{t('loans.way.reserve')}</h2>
        <OneOf label={t('loans.kind')} value={kind?.code ?? null} onChange={setCode} choices={kinds.map((each) => ({ id: each.code, label: labelOf(each.name) }))} />
        <BorrowerFields draft={draft} onChange={change} isWrong={isWrong} />
        <div className="desk-line">
          <Field label={t('loans.date')} value={draft.date} onChange={(date) => change({ date })} placeholder="2026-11-24" autoComplete="off" maxLength={10} />
          <Field label={t('loans.time')} value={draft.time} onChange={(time) => change({ time })} placeholder="14:30" autoComplete="off" maxLength={5} wrong={asked && from === undefined ? t('loans.missing.time') : undefined} />
        </div>
        {kind && <OneOf label={t('loans.forLong')} value={String(minutes)} onChange={(id) => change({ minutes: Number(id) })} choices={dueChoices(kind).map((each) => ({ id: String(each), label: lengthWord(each) }))} />}
        {wrong && <Banner tone="error">{wrong}</Banner>}
        <Button type="submit" look="primary" size="large" isPending={busy} data-stop>
          {t('loans.reserveNow')}
        </Button>
      </Form>
    </aside>
  );
}

export function CancelReservation({ holding }: { holding: Holding }) {
  const { t } = useTranslation();
  const { busy, wrong, send } = useDeskWrite();
  return (
    <section className="waiting-step">
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Button isPending={busy} onPress={() => void send(CancelReservationDocument, { holdingId: holding.id })}>
        {t('loans.cancelReservation')}
      </Button>
    </section>
  );
}
