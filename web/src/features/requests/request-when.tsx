import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../../time/format.ts';
import { serverNow } from '../../time/server-time.ts';
import { OneOf } from '../../ui/chip.tsx';

export type When = 'now' | '+10' | '+15' | '+30' | 'at';

/** The one tap that is always asked for: ready now, in a moment, or at an agreed time. `undefined` instants mean now. */
export function useWhen() {
  const [when, setWhen] = useState<When | null>(null);
  const [time, setTime] = useState<string>('');
  const readyAt = when === null || when === 'now' ? undefined : instantOf(when, time);
  return { when, setWhen, time, setTime, readyAt, isMissing: when === null || (when === 'at' && readyAt === undefined) };
}

export function WhenChoice({
  when,
  setWhen,
  time,
  setTime,
  isMissing,
  asked,
  forPatient,
}: ReturnType<typeof useWhen> & { asked: boolean; forPatient: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="when">
      <OneOf
        label={t('request.when')}
        value={when}
        onChange={setWhen}
        hint={when === 'now' && forPatient ? t('request.readyMeans') : undefined}
        wrong={asked && isMissing ? t('request.whenMissing') : undefined}
        choices={[
          { id: 'now', label: t('request.now') },
          { id: '+10', label: t('request.in', { count: 10 }) },
          { id: '+15', label: t('request.in', { count: 15 }) },
          { id: '+30', label: t('request.in', { count: 30 }) },
          { id: 'at', label: t('request.at') },
        ]}
      />
      {when === 'at' && (
        <label className="field compact">
          <span className="label">{t('request.time')}</span>
          <input className="input" type="time" step={300} value={time} onChange={(event) => setTime(event.target.value)} />
        </label>
      )}
    </div>
  );
}

/** The next moment at which the centre's clock shows this time: today, or tomorrow if it has passed. */
function instantOf(when: When, time: string): string | undefined {
  const now = serverNow();
  if (when !== 'at') return new Date(now + Number(when) * 60_000).toISOString();
  const [hour, minute] = time.split(':').map(Number);
  if (hour === undefined || minute === undefined || Number.isNaN(hour + minute)) return undefined;
  const [nowHour = 0, nowMinute = 0] = clockTime(now).split(':').map(Number);
  const aheadMin = (hour * 60 + minute - nowHour * 60 - nowMinute + 1_440) % 1_440;
  return new Date(Math.floor(now / 60_000) * 60_000 + aheadMin * 60_000).toISOString();
}
