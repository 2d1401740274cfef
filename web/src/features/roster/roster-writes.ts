import { RosterPersonDocument, UnrosterPersonDocument } from '../../graphql/generated/graphql.ts';
import { write, type Outcome } from '../../graphql/write.ts';
import { labelOf, sentenceOf } from '../../i18n/words.ts';
import { shiftHours, type Roster, type Shift } from './week.ts';

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
