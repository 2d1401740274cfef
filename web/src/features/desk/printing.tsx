import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PrintTicketDocument } from '../../graphql/generated/graphql.ts';
import { write } from '../../graphql/write.ts';
import { sentenceOf } from '../../i18n/words.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Banner, Loading } from '../../ui/states.tsx';
import { findAtDesk } from './desk-scan.ts';
import { LabelSheet, PrintOnly, TicketSheet, type Sheet } from './ticket-sheet.tsx';

type Props = { belongingsId: string; place: string; onNext: () => void; next: string };

/** Ticket and label of belongings just taken in: on the screen, and on the printer as soon as they are there. */
export function Printing({ belongingsId, place, onNext, next }: Props) {
  const { t } = useTranslation();
  const [sheets, setSheets] = useState<{ ticket: Sheet; label: Sheet }>();
  const [wrong, setWrong] = useState<string>();
  const fetchSheets = async () => {
    const ticket = await write(PrintTicketDocument, { belongingsId, what: 'ticket' });
    const label = ticket.is === 'done' ? await write(PrintTicketDocument, { belongingsId, what: 'label' }) : ticket;
    setWrong(sentenceOf(ticket) ?? sentenceOf(label));
    if (ticket.is !== 'done' || label.is !== 'done') return;
    setSheets({ ticket: ticket.data.sheet, label: label.data.sheet });
  };
  // Each print is counted: once by itself, then only by a press.
  const asked = useRef<string>(undefined);
  useEffect(() => {
    if (asked.current === belongingsId) return;
    asked.current = belongingsId;
    void fetchSheets();
  });
  useEffect(() => {
    if (!sheets) return undefined;
    // The QR code is drawn a moment after the sheet.
    const soon = setTimeout(() => print(), 400);
    return () => clearTimeout(soon);
  }, [sheets]);
  if (wrong)
    return (
      <Banner tone="error" actions={<Button onPress={() => void fetchSheets()}>{t('action.retry')}</Button>}>
        {wrong}
      </Banner>
    );
  if (!sheets) return <Loading rows={1} height={320} />;
  const shown = (
    <>
      <TicketSheet sheet={sheets.ticket} place={place} />
      <LabelSheet sheet={sheets.label} />
    </>
  );
  return (
    <section className="printing" aria-labelledby="printed">
      <div className="printing-head">
        <h2 id="printed">{t('desk.printing.title', { no: sheets.ticket.no })}</h2>
        <p>{t('desk.printing.help')}</p>
        <NextScan next={next} onNext={onNext} />
        <div className="choices">
          <Button size="large" onPress={() => void fetchSheets()}>
            {t('desk.printing.again')}
          </Button>
        </div>
      </div>
      <div className="sheets" role="region" aria-label={t('desk.printing.sheets')} tabIndex={0}>
        {shown}
      </div>
      <PrintOnly>{shown}</PrintOnly>
    </section>
  );
}

/** Enter goes on to the next person; a ticket scanned here is opened to be claimed, wherever the last deposit left the hands. */
function NextScan({ next, onNext }: { next: string; onNext: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const go = async (event: FormEvent) => {
    event.preventDefault();
    const shown = text.trim();
    if (!shown) return onNext();
    setText('');
    const found = await findAtDesk(shown);
    if (found.is === 'failed') return setWrong(t(`problem.${found.why}`));
    const [only, ...others] = found.rows;
    if (!only || others.length > 0) return setWrong(t(only ? 'desk.several' : 'desk.notFound', { text: shown }));
    await navigate({ to: '/desk/claim', search: { id: only.id, ticket: shown } });
  };
  return (
    <form className="desk-scan" onSubmit={(event) => void go(event)}>
      <Field label={t('desk.printing.scan')} value={text} onChange={setText} wrong={wrong} autoComplete="off" autoFocus />
      <Button type="submit" look="primary" size="large">
        {next}
      </Button>
    </form>
  );
}
