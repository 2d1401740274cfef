import { RosterPersonDocument, UnrosterPersonDocument } from '../../graphql/generated/graphql.ts';
import { write, type Outcome } from '../../graphql/write.ts';
import { labelOf, sentenceOf } from '../../i18n/words.ts';
import { shiftHours, type Roster, type RosterPerson, type Shift } from './week.ts';

/** Puts a person on a shift or takes them off it. */
export function setOnShift(shift: Shift, personId: string, on: boolean): Promise<Outcome<Shift>> {
  const input = { shiftId: shift.id, personId };
  return on ? write(RosterPersonDocument, input) : write(UnrosterPersonDocument, input);
}

/** Why it was refused; an overlapping shift is named where this roster knows it. */
export function rosterSentence(outcome: Outcome<unknown>, roster: Roster): string | undefined {
  const sentence = sentenceOf(outcome);
  if (outcome.is !== 'refused' || outcome.code !== 'workforce.overlapping-shift') return sentence;
  const other = roster.shifts.find((shift) => shift.id === outcome.details.find(({ key }) => key === 'shiftId')?.value);
  return other ? `${sentence} ${other.date.slice(5)} ${labelOf(other.template.name)} ${shiftHours(other)}` : sentence;
}

type Day = { held: readonly Shift[]; wanted: Shift | undefined; roster: Roster };

/** The day's one shift of a person, or a rest day. What was taken away comes back when the new shift is refused; says why. */
export async function giveShift(person: Pick<RosterPerson, 'id'>, { held, wanted, roster }: Day): Promise<string | undefined> {
  const gone: Shift[] = [];
  for (const shift of held.filter((each) => each.id !== wanted?.id)) {
    const outcome = await setOnShift(shift, person.id, false);
    if (outcome.is !== 'done') return rosterSentence(outcome, roster);
    gone.push(shift);
  }
  if (!wanted || held.some((shift) => shift.id === wanted.id)) return undefined;
  const outcome = await setOnShift(wanted, person.id, true);
  if (outcome.is === 'done') return undefined;
  for (const shift of gone) await setOnShift(shift, person.id, true);
  return rosterSentence(outcome, roster);
}
