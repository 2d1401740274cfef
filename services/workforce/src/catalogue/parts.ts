import type { Calendar } from '@orderly/platform/domain';

export type WallPart = { readonly start: string; readonly end: string };
export type ShiftPart = { readonly from: string; readonly until: string };

const dayMinutes = 1_440;

/** True when the parts follow one another inside 24 hours (GRP-2). */
export function arePartsApart(parts: readonly WallPart[]): boolean {
  const minutes = minutesOf(parts);
  const first = minutes.at(0);
  const last = minutes.at(-1);
  return first !== undefined && last !== undefined && last.end - first.start <= dayMinutes;
}

/** The instants of a template's parts on a civil date; what crosses midnight ends on the next date, whatever the clock does there. */
export function partsOn(date: string, parts: readonly WallPart[], calendar: Calendar): readonly ShiftPart[] {
  const instant = (minute: number): string => {
    const days = Math.floor(minute / dayMinutes);
    return calendar.instantOf(calendar.addDays(date, days), wallTime(minute - days * dayMinutes));
  };
  return minutesOf(parts).map(({ start, end }) => ({ from: instant(start), until: instant(end) }));
}

/** Minutes since midnight of the date; a time that is not after the one before it belongs to the next date. */
function minutesOf(parts: readonly WallPart[]): readonly { readonly start: number; readonly end: number }[] {
  let least = 0;
  return parts.map(({ start, end }) => {
    const from = atLeast(minuteOf(start), least);
    const until = atLeast(minuteOf(end), from + 1);
    least = until;
    return { start: from, end: until };
  });
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

const atLeast = (minute: number, least: number): number => minute + Math.max(0, Math.ceil((least - minute) / dayMinutes)) * dayMinutes;
const wallTime = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
