import { useTranslation } from 'react-i18next';
import { clockTime } from '../time/format.ts';
import { useNow } from '../time/server-time.ts';

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

export type Due = { late: boolean; soon: boolean; minutes: number; text: string };

/** 剩 4′ or 超 2′; seconds only under two minutes. */
export function useDue(at: string, paused = false): Due {
  const { t } = useTranslation();
  const now = useNow();
  const leftMs = Date.parse(at) - now;
  const late = leftMs < 0;
  const amount = Math.abs(leftMs);
  const seconds = amount < 120_000 && !late;
  const value = seconds ? `${Math.floor(amount / 1000)}″` : `${Math.floor(amount / 60_000)}′`;
  const text = paused ? t('clock.paused') : t(late ? 'clock.late' : 'clock.left', { value });
  return { late: late && !paused, soon: !late && !paused && leftMs < 10 * 60_000, minutes: Math.round(leftMs / 60_000), text };
}
