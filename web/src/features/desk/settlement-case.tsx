import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DecideSettlementDocument, type ApprovalsQuery } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Banner } from '../../ui/states.tsx';
import { yuan } from '../loans/money.ts';
import { useDeskWrite } from './desk-write.ts';

type Holding = ApprovalsQuery['approvals']['settlements'][number];

/** LOA-3: a part of a deposit is kept only if a supervisor says so, and the reason stands beside. */
export function SettlementCase({ holding }: { holding: Holding }) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const { busy, wrong, send } = useDeskWrite();
  const { settlement, deposit, borrower } = holding;
  if (!settlement) return null;
  const decide = (approve: boolean) => {
    const text = note.trim();
    void send(DecideSettlementDocument, { holdingId: holding.id, approve, ...(text ? { note: text } : {}) });
  };
  return (
    <div className="waiting-step">
      <p>
        <strong className="numbers">{holding.assetNo}</strong> {borrower?.name} <span className="numbers quiet">{borrower?.phoneEnd}</span>
      </p>
      <p className="numbers">{t('desk.approvals.keeps', { keep: yuan(settlement.keepFen), held: yuan(deposit?.heldFen ?? 0) })}</p>
      <p>{t('desk.approvals.because', { reason: settlement.reason, name: settlement.proposedBy?.name ?? '' })}</p>
      <Field label={t('desk.note')} value={note} onChange={setNote} autoComplete="off" maxLength={200} compact />
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <div className="choices">
        <Button look="primary" isPending={busy} onPress={() => decide(true)}>
          {t('desk.approvals.keepIt')}
        </Button>
        <Button isPending={busy} onPress={() => decide(false)}>
          {t('desk.approvals.refuse')}
        </Button>
      </div>
    </div>
  );
}
