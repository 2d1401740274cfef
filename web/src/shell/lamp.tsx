import { useTranslation } from 'react-i18next';
import { useConnection } from '../live/connection.ts';
import { clockTime } from '../time/format.ts';
import { StatusShape } from '../ui/shapes.tsx';

/** Whether what is shown is live: a lamp with its word. Under three seconds a gap is nobody's business. */
export function Lamp() {
  const { t } = useTranslation();
  const { state } = useConnection();
  if (state === 'off') return null;
  const away = state === 'reconnecting' || state === 'lost';
  return (
    <span className="lamp" role="status" data-state={state}>
      <StatusShape shape={away ? 'reconnecting' : 'live'} />
      {t(`connection.${state}`)}
    </span>
  );
}

/** After 15 s without connection: what is shown is old, and as of when. */
export function LostBand() {
  const { t } = useTranslation();
  const { state, dataAt } = useConnection();
  if (state !== 'lost') return null;
  return (
    <div className="lost-band" role="alert">
      <strong>{dataAt ? t('connection.band', { time: clockTime(dataAt, true) }) : t('connection.bandNever')}</strong>
      <span>{t('connection.help')}</span>
    </div>
  );
}
