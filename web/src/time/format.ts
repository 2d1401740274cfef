import { centreZone } from './server-time.ts';

/** 07:30, in the centre's zone whatever the PC says. */
export function clockTime(instant: string | number, withSeconds = false): string {
  return format(instant, { hour: '2-digit', minute: '2-digit', ...(withSeconds ? { second: '2-digit' } : {}), hourCycle: 'h23' });
}

/** 11-24 07:30 */
export function dayAndTime(instant: string | number): string {
  return `${civilDate(instant).slice(5)} ${clockTime(instant)}`;
}

/** 2026-11-24, the civil date in the centre's zone. */
export function civilDate(instant: string | number): string {
  return format(instant, { year: 'numeric', month: '2-digit', day: '2-digit' });
}

function format(instant: string | number, options: Intl.DateTimeFormatOptions): string {
  // sv-SE writes ISO order, and digits are the same in both our languages.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: centreZone(), ...options }).format(new Date(instant));
}
