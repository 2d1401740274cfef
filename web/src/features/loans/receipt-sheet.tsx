import { useEffect } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/words.ts';
import { dayAndTime } from '../../time/format.ts';
import { Button } from '../../ui/button.tsx';
import { PrintOnly } from '../desk/ticket-sheet.tsx';
import type { Holding, Kind, Stand } from './loans-data.ts';
import { yuan } from './money.ts';
import { receiptNo } from './words.ts';

type Props = { holding: Holding; kind: Kind; stand: Stand };

/** LOA-3: the receipt of 58 mm, printed by itself; it names the piece, the money and the hour, and nobody. */
export function ReceiptPrinting({ holding, kind, stand }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useEffect(() => print(), []);
  const sheet = <ReceiptSheet holding={holding} kind={kind} stand={stand} />;
  const isBack = Boolean(holding.loan?.returnedAt);
  return (
    <>
      <h2 id="receipt-head">{t(isBack ? 'loans.receipt.returned' : 'loans.receipt.lent', { no: holding.assetNo ?? '' })}</h2>
      <div className="choices">
        <Button look="primary" size="large" autoFocus onPress={() => void navigate({ to: '/desk/loans', search: {} })}>
          {t('desk.store.next')}
        </Button>
        <Button size="large" onPress={() => print()}>
          {t('desk.printing.again')}
        </Button>
      </div>
      {sheet}
      <PrintOnly>{sheet}</PrintOnly>
    </>
  );
}

function ReceiptSheet({ holding: { loan, deposit, assetNo }, kind, stand }: Props) {
  const { t } = useTranslation();
  const receipt = deposit?.receipts.at(-1);
  const isBack = Boolean(loan?.returnedAt);
  return (
    <article className="ticket" aria-label={t('loans.receipt.title')}>
      <p className="ticket-head">{t('loans.receipt.head')}</p>
      <p className="ticket-no numbers">{assetNo}</p>
      <p className="ticket-head">
        {labelOf(kind.name)}
        {receipt && ` · ${t('loans.receipt.no')} ${receiptNo(receipt)}`}
      </p>
      {loan && (
        <p className="ticket-deadline numbers">
          {t(isBack ? 'loans.refund' : 'loans.receipt.due')}
          <strong>{isBack ? yuan(deposit?.refundedFen ?? 0) : dayAndTime(loan.dueAt)}</strong>
        </p>
      )}
      {deposit?.tender && (
        <p className="numbers">
          {t('loans.deposit')} {yuan(deposit.takenFen)} {t(`loans.tender.${deposit.tender}`)}
        </p>
      )}
      {deposit?.waivedReason && <p>{t('loans.waivedFor', { reason: deposit.waivedReason })}</p>}
      {loan && <p>{t('loans.receipt.at', { at: dayAndTime(loan.returnedAt ?? loan.givenAt), stand: labelOf(stand.name) })}</p>}
      {!isBack && <p>{t('loans.receipt.rule')}</p>}
    </article>
  );
}
