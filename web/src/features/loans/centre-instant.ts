import { civilDate, clockTime } from '../../time/format.ts';

/** The instant of a civil date and time in the centre's zone; undefined where they are none, or fall into an hour that a clock change leaves out. */
export function centreInstant(date: string, time: string): string | undefined {
  const [day, hour] = [date, time].map((text) => text.normalize('NFKC').trim());
  if (!day || !hour || !/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(hour)) return undefined;
  const asUtc = Date.parse(`${day}T${hour}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const offset = Date.parse(`${civilDate(asUtc)}T${clockTime(asUtc)}:00Z`) - asUtc;
  const instant = asUtc - offset;
  return civilDate(instant) === day && clockTime(instant) === hour ? new Date(instant).toISOString() : undefined;
}
