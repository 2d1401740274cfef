import { type Answer, exitCodes } from '../answer.ts';
import { type Comparison, compared, type Difference } from '../comparison.ts';
import { openArchive, type Place } from '../place.ts';

const shown = 20;

const meanings: Readonly<Record<Difference['kind'], string>> = {
  'cause-unknown': 'acted on an event that its owner does not hold: the owner was restored to an earlier time, or lost it',
  'ledger-unknown': 'the ledger holds an event that its owner does not',
  'ledger-lacks': 'sent an event that the ledger does not hold: `orderly replay` sends them again',
  'job-missing': 'was requested, and dispatch has no job for it: `orderly replay` sends the request again',
  unheard: 'sent an event that the other side has no trace of: `orderly replay` sends it again',
  'owner-missing': 'is a job for something that its owner does not hold',
};

/** Reports every difference between what services hold of one another. */
export async function compare(place: Place): Promise<Answer> {
  const archive = await openArchive(place);
  try {
    const comparison = await compared(archive);
    return { exit: comparison.differences.length > 0 ? exitCodes.found : exitCodes.done, data: comparison, lines: comparisonLines(comparison) };
  } finally {
    await archive.close();
  }
}

/** The comparison as sentences, the first of each kind by name. */
export function comparisonLines({ documents, events, ledgered, onTheWay, differences, omitted }: Comparison): readonly string[] {
  const head = `Compared ${documents} documents, ${events} events and ${ledgered} ledger entries${onTheWay > 0 ? `; the bus still carries ${onTheWay} events to whoever lacks them` : ''}.`;
  if (differences.length === 0) return [head, 'No differences between services.'];
  const lines = differences.slice(0, shown).map(({ kind, service, id, about }) => `  ${service} ${id}: ${meanings[kind]} (${about})`);
  const more = differences.length - lines.length + omitted;
  return [head, `${differences.length + omitted} differences:`, ...lines, ...(more > 0 ? [`  … and ${more} more; --json lists them.`] : [])];
}
