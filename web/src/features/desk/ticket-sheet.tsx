import './ticket.css';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { SheetPartsFragment } from '../../graphql/generated/graphql.ts';
import { labelOf } from '../../i18n/words.ts';
import { dayAndTime } from '../../time/format.ts';
import { Qr } from './qr.tsx';

export type Sheet = SheetPartsFragment;

/** The ticket of 58 mm and its label twin, as they are printed; the same on the screen where a printer is down. */
export function TicketSheet({ sheet, place }: { sheet: Sheet; place: string }) {
  const { t } = useTranslation();
  return (
    <article className="ticket" aria-label={t('desk.ticket.title', { no: sheet.no })}>
      <p className="ticket-head">{t('desk.ticket.head')}</p>
      <p className="ticket-no numbers">{sheet.no}</p>
      {sheet.nth > 1 && <p className="ticket-nth">{t('desk.ticket.nth', { n: sheet.nth })}</p>}
      <Qr text={`${location.origin}${sheet.qr}`} label={t('desk.ticket.qr')} />
      <p className="ticket-deadline numbers">
        {t('desk.ticket.deadline')}
        <strong>
          {sheet.deadlineDate} {sheet.deadlineTime}
        </strong>
      </p>
      <ul className="ticket-pieces">
        {sheet.pieces.map((piece) => (
          <li key={piece.tag}>
            <span className="numbers">{piece.tag}</span> {t(`desk.pieceKind.${piece.kind}`)} {t(`desk.closure.${piece.closure.by}`)} {piece.closure.no ?? ''}{' '}
            {piece.fragile && t('desk.fragile')}
            <span className="numbers ticket-slot">{piece.slot}</span>
          </li>
        ))}
      </ul>
      <p>{t('desk.ticket.stored', { at: dayAndTime(sheet.depositedAt), place })}</p>
      <p>{t(sheet.isUnsealed ? 'desk.ticket.unsealed' : 'desk.ticket.free')}</p>
      <ol className="ticket-rules">
        {sheet.conditions.clauses.map((clause) => (
          <li key={clause.name}>{labelOf(clause.text)}</li>
        ))}
      </ol>
      <p>{t('desk.conditionsVersion', { no: sheet.conditions.no, date: sheet.conditions.date })}</p>
    </article>
  );
}

/** The label for each piece: number, tag and place to be read from outside. */
export function LabelSheet({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  return (
    <>
      {sheet.pieces.map((piece, index) => (
        <article key={piece.tag} className="label-twin" aria-label={t('desk.ticket.label', { tag: piece.tag })}>
          <p className="ticket-no numbers">{sheet.no}</p>
          <p className="label-line numbers">
            <strong>{piece.tag}</strong> <strong>{piece.slot}</strong> {index + 1}/{sheet.pieces.length}
          </p>
          <p className="label-line numbers">
            {sheet.deadlineDate} {sheet.deadlineTime} {piece.fragile && <strong>{t('desk.fragile')}</strong>}
          </p>
        </article>
      ))}
    </>
  );
}

/** What goes to the printer, and nothing else of the page: outside the page's root, which print hides. */
export function PrintOnly({ children }: { children: ReactNode }) {
  return createPortal(<div className="print-only">{children}</div>, document.body);
}
