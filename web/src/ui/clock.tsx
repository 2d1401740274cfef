import { useTranslation } from 'react-i18next';
import { clockTime } from '../time/format.ts';
import { useNow, useTicking } from '../time/server-time.ts';

/** The centre's time of day. */
export function WallClock() {
  const now = useNow();
  return (
    <time className="wall-clock" dateTime={new Date(now).toISOString()}>
      {clockTime(now)}
    </time>
  );
}

/** A moment, as time of day. */
export function At({ at }: { at: string }) {
  return <time dateTime={at}>{clockTime(at)}</time>;
}

export type Due = { late: boolean; soon: boolean; text: string };

/** 剩 4′ or 超 2′; seconds only under two minutes. */
export function useDue(at: string, paused = false): Due {
  const { t } = useTranslation();
  const left = useTicking((now) => roughly(Date.parse(at) - now));
  if (paused) return { late: false, soon: false, text: t('clock.paused') };
  const amount = Math.abs(left);
  const value = left >= 0 && amount < 120 ? `${amount}″` : `${Math.floor(amount / 60)}′`;
  return { late: left < 0, soon: left >= 0 && left < 600, text: t(left < 0 ? 'clock.late' : 'clock.left', { value }) };
}

/** Seconds where they are shown, else whole minutes in seconds; -1 is "late, less than a minute". */
function roughly(leftMs: number): number {
  const seconds = Math.floor(leftMs / 1000);
  if (seconds >= 0 && seconds < 120) return seconds;
  return seconds > 0 ? Math.floor(seconds / 60) * 60 : Math.min(-1, Math.ceil(seconds / 60) * 60);
}
