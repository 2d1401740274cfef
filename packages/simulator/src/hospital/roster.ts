import { weekNumber } from './civil-date.ts';
import type { DemoHospital, Person, ShiftTemplate } from './types.ts';

/** Who stands on which shift template on a civil date; `leads`: the leader of the group's shift (GRP-1). */
export type RosterRow = { readonly date: string; readonly template: string; readonly personId: string; readonly staffNo: string; readonly leads: boolean };

/**
 * The roster of a date (GRP-2): head counts kept, one shift a person. Shifts move on by one person a week, from a later
 * start to an earlier one, as the counts leave no rest days (SC-7); who comes from a night goes to the next later start.
 */
export function rosterFor(hospital: DemoHospital, date: string): readonly RosterRow[] {
  const week = weekNumber(date);
  return hospital.posts.flatMap((post) => {
    const people = hospital.people.filter((person) => person.post === post.code);
    const templates = hospital.templates.filter((template) => template.post === post.code).sort(laterFirst);
    const slots = templates.flatMap((template) => Array.from({ length: template.headCount }, () => template));
    const placed = people.flatMap((person, nth) => {
      const template = slots[(nth + week) % slots.length];
      return template ? [{ person, template }] : [];
    });
    const leaders = new Set(templates.map((template) => placed.find((row) => row.template === template && row.person.roles.includes('dispatcher'))?.person.id));
    return placed.map(({ person, template }): RosterRow => ({
      date,
      template: template.code,
      personId: person.id,
      staffNo: person.staffNo,
      leads: leaders.has(person.id),
    }));
  });
}

/** The people on duty at a wall-clock minute of a date (0 to 1,439), those of the night before among them. */
export function onDuty(hospital: DemoHospital, at: { readonly date: string; readonly dayBefore: string; readonly minute: number }): readonly Person[] {
  const templates = new Map(hospital.templates.map((template) => [template.code, template]));
  const on = (date: string, minute: number): readonly string[] =>
    rosterFor(hospital, date)
      .filter((row) => templates.get(row.template)?.parts.some((part) => covers(part, minute)))
      .map((row) => row.personId);
  const ids = new Set([...on(at.date, at.minute), ...on(at.dayBefore, at.minute + 1_440)]);
  return hospital.people.filter((person) => ids.has(person.id));
}

/** Minutes since midnight of a wall-clock time. */
export function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function covers(part: { start: string; end: string }, minute: number): boolean {
  const start = minuteOf(part.start);
  const end = minuteOf(part.end);
  return minute >= start && minute < (end <= start ? end + 1_440 : end);
}

function laterFirst(a: ShiftTemplate, b: ShiftTemplate): number {
  const start = (template: ShiftTemplate): number => minuteOf(template.parts[0]?.start ?? '00:00');
  return start(b) - start(a) || (a.code < b.code ? -1 : 1);
}
