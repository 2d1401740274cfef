import { civilDate } from '../../time/format.ts';

const dayMs = 86_400_000;

/** STO-7: whole days in keeping as the rule counts them: civil days of the centre, the day of the deposit not counted. */
export function daysKept(depositedAt: string, now: number): number {
  return (Date.parse(civilDate(now)) - Date.parse(civilDate(depositedAt))) / dayMs;
}
