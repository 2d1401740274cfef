import { useTranslation } from 'react-i18next';
import { useConnection } from '../live/connection.ts';
import { useNewRelease } from '../session/release.ts';
import { clockTime } from '../time/format.ts';
import { Button } from '../ui/button.tsx';
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

/** The centre was upgraded while this page stood open: it goes on, and offers to load the new one. */
export function ReleaseBand() {
  const { t } = useTranslation();
  if (!useNewRelease()) return null;
  return (
    <div className="lost-band" role="status">
      <strong>{t('shell.newRelease')}</strong>
      <span>{t('shell.newReleaseHelp')}</span>
      <Button onPress={() => location.reload()}>{t('action.reload')}</Button>
    </div>
  );
}
