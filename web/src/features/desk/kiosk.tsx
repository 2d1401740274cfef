import './kiosk.css';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../time/server-time.ts';
import { Field } from '../../ui/field.tsx';
import { findAtDesk } from './desk-scan.ts';
import { joinQueue, placeIn, useQueue } from './kiosk-queue.ts';
import { codeOf } from './ticket-standing.ts';

const resetMs = 30_000;
type Answer = { is: 'shown'; id: string; no: string; pieces: number } | { is: 'unknown' } | { is: 'ask' } | { is: 'failed' };

/** The counter's screen: a visitor scans a ticket and sees number, pieces and place in the queue, nothing of a person. */
export function Kiosk() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<Answer>();
  const queue = useQueue();
  useEffect(() => {
    if (!answer) return undefined;
    const reset = setTimeout(() => setAnswer(undefined), resetMs);
    return () => clearTimeout(reset);
  }, [answer]);
  const scan = async (event: FormEvent) => {
    event.preventDefault();
    const shown = text.trim();
    setText('');
    if (shown) setAnswer(await answerTo(shown));
  };
  return (
    <main className="kiosk">
      <h1>{t('desk.kiosk.title')}</h1>
      <div className="kiosk-answer" role="status">
        {!answer && <p className="kiosk-ask">{t('desk.kiosk.idle')}</p>}
        {answer?.is === 'shown' && (
          <dl>
            <dt>{t('desk.no')}</dt>
            <dd className="numbers kiosk-no">{answer.no}</dd>
            <dt>{t('desk.pieceCount')}</dt>
            <dd className="numbers">{answer.pieces}</dd>
            <dt>{t('desk.kiosk.place')}</dt>
            <dd className="numbers">{placeIn(queue, answer.id) || t('desk.kiosk.served')}</dd>
          </dl>
        )}
        {answer && answer.is !== 'shown' && <p className="kiosk-ask">{t(`desk.kiosk.${answer.is}`)}</p>}
      </div>
      <form onSubmit={(event) => void scan(event)}>
        <Field
          label={t('desk.kiosk.scan')}
          value={text}
          onChange={setText}
          autoComplete="off"
          autoFocus
          onBlur={({ target }) => setTimeout(() => target.focus(), 0)}
        />
      </form>
    </main>
  );
}

/** Only the ticket itself counts here: a number or a phone's end would tell a stranger what lies at the desk. */
async function answerTo(shown: string): Promise<Answer> {
  if (codeOf(shown) === undefined) return { is: 'unknown' };
  const found = await findAtDesk(shown);
  if (found.is === 'failed') return { is: 'failed' };
  const [row] = found.rows;
  if (!row) return { is: 'unknown' };
  // A frozen ticket, one that has ended: the clerk says why, not the screen.
  if (row.isLost || (row.status !== 'stored' && row.status !== 'unclaimed')) return { is: 'ask' };
  joinQueue({ id: row.id, no: row.no, pieces: row.pieceCount, at: serverNow() });
  return { is: 'shown', id: row.id, no: row.no, pieces: row.pieceCount };
}
