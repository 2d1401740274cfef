import type { Calendar } from '@orderly/platform/domain';
import { later } from '@orderly/platform/domain';

const keptDays = 3;
const hourMs = 3_600_000;

export type Reminder = { readonly at: string; readonly hours: number };
export type Clock = { readonly deadline: string; readonly reminders: readonly Reminder[] };

/** STO-7: the day of deposit is not counted; the deadline is 24:00 of the third day after it, fixed as an instant when it arises. */
export function clockFrom(at: string, { calendar, remindHours, days = keptDays }: { calendar: Calendar; remindHours: readonly number[]; days?: number }): Clock {
  const deadline = calendar.instantOf(calendar.addDays(calendar.dateOf(at), days), '24:00');
  const reminders = [...new Set(remindHours)].map((hours) => ({ at: later(deadline, -hours * hourMs), hours })).filter((one) => one.at > at);
  return { deadline, reminders: reminders.sort((a, b) => (a.at < b.at ? -1 : 1)) };
}
