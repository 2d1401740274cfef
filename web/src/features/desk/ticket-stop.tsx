import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/states.tsx';
import type { Belongings } from './desk-data.ts';
import { useStopRecord, type StopRecord } from './stop-record.ts';

/** A ticket that was shown and may not be taken: frozen, or replaced by a new one (STO-9). The showing goes on record. */
export function TicketStop({ whole, ticket, why }: { whole: Belongings; ticket: string; why: 'frozen' | 'replaced' }) {
  const { t } = useTranslation();
  const { record, send } = useStopRecord(whole);
  const tag = whole.pieces[0]?.tag ?? whole.item.no;
  const again = () => void send({ ticket, tag });
  const sent = useRef(false);
  useEffect(() => {
    if (sent.current || !ticket) return;
    sent.current = true;
    again();
  });
  return (
    <div className="stop" role="alert">
      <strong>{t('desk.claim.stop')}</strong>
      <p>{t(`desk.claim.${why}`, { no: whole.item.no })}</p>
      <RecordLine record={record} onRetry={again} />
      <Link to={why === 'frozen' ? '/desk/lost' : '/desk'} search={why === 'frozen' ? { id: whole.id } : {}} className="button">
        {t(why === 'frozen' ? 'desk.claim.toLost' : 'desk.title')}
      </Link>
    </div>
  );
}

/** Whether the stop is on record; a record that is missing is not silent. */
export function RecordLine({ record, onRetry }: { record: StopRecord; onRetry: () => void }) {
  const { t } = useTranslation();
  if (record.is === 'none') return null;
  if (record.is === 'sending') return <p>{t('desk.claim.recording')}</p>;
  if (record.is === 'recorded') return <p>{t('desk.claim.recorded')}</p>;
  return (
    <Banner tone="error" actions={<Button onPress={onRetry}>{t('action.retry')}</Button>}>
      {t('desk.claim.notRecorded')} {record.sentence}
    </Banner>
  );
}
