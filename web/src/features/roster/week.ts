import type { RosterQuery } from '../../graphql/generated/graphql.ts';
import { civilDate, clockTime } from '../../time/format.ts';

export type Roster = NonNullable<RosterQuery['roster']>;
export type Shift = Roster['shifts'][number];
export type Post = Roster['posts'][number];
export type RosterPerson = Roster['people'][number];

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** The Monday of the week that a civil date lies in. */
export function mondayOf(date: string): string {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, day === 0 ? -6 : 1 - day);
}

export function addDays(date: string, count: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
}

export function weekOf(from: string): readonly string[] {
  return Array.from({ length: 7 }, (_, nth) => addDays(from, nth));
}

/** What tells a post's shifts apart: 外科陪检员早班 is 早班 under 外科陪检员. */
export function shortName(name: string, post: string): string {
  return (name.startsWith(post) ? name.slice(post.length) : name).replace(/^[\s,，·-]+/, '') || name;
}

/** SC-7: how many a shift is short of. */
export function lackOf(shift: Pick<Shift, 'headCount' | 'people'>): number {
  return Math.max(0, shift.headCount - shift.people.length);
}

export type Gap = { from: string; until: string };

/** SC-4: the hours of a civil day in which nobody who leads stands on a shift, as clock times. */
export function leaderGaps(shifts: readonly Pick<Shift, 'parts' | 'people'>[], date: string): readonly Gap[] {
  const start = dayStart(date);
  const end = dayStart(addDays(date, 1));
  const covered = shifts
    .filter((shift) => shift.people.length > 0)
    .flatMap((shift) => shift.parts.map((part) => [Date.parse(part.from), Date.parse(part.until)] as const))
    .filter(([from, until]) => until > start && from < end)
    .sort((a, b) => a[0] - b[0]);
  const gaps: Gap[] = [];
  let at = start;
  for (const [from, until] of [...covered, [end, end] as const]) {
    if (from > at) gaps.push({ from: clockTime(at), until: from === end ? '24:00' : clockTime(from) });
    at = Math.max(at, until);
  }
  return gaps;
}

/** The first instant of a civil date in the centre's zone. */
export function dayStart(date: string): number {
  const guess = Date.parse(`${date}T00:00:00Z`);
  for (const hours of [-14, -12, -10, -9, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
    const at = guess + hours * hourMs;
    if (civilDate(at) === date && clockTime(at) === '00:00') return at;
  }
  return guess;
}

/** The instant of a clock time, counted on from where the shift begins: 01:00 of a night is the next morning's. */
export function instantIn(shift: Pick<Shift, 'parts'>, time: string, isEnd = false): string {
  const start = shift.parts[0]?.from ?? '';
  const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
  const after = (minutes(time) - minutes(clockTime(start)) + 1_440) % 1_440;
  return new Date(Date.parse(start) + (isEnd && after === 0 ? 1_440 : after) * 60_000).toISOString();
}

/** The group's shifts on a date, a template each, in the order in which they begin. */
export function shiftsOn(shifts: readonly Shift[], date: string, postId: string): readonly Shift[] {
  return shifts.filter((shift) => shift.date === date && shift.post.id === postId).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

const orderOf = (shift: Shift): string => `${shift.parts[0]?.from ?? ''} ${shift.template.code}`;

export function shiftHours(shift: Pick<Shift, 'parts'>): string {
  return shift.parts.map(({ from, until }) => `${clockTime(from)}–${clockTime(until)}`).join(' + ');
}
