/** Bugs that the fault bench plants in order to catch them. They exist only where the sources themselves run: a built centre has none. */
const runsFromSources = import.meta.url.endsWith('.ts');
const chosen = runsFromSources && process.env['ORDERLY_TEST_BUILD'] === '1' ? Number(process.env['MUTANT'] ?? 0) : 0;

/** Whether this process has that planted bug (its number in the fault bench's table). */
export const planted = (number: number): boolean => number === chosen;

/** Why a start is refused that asks for a planted bug where there are none. */
export function mutantComplaints(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (env['MUTANT'] === undefined || env['MUTANT'] === '' || (runsFromSources && env['ORDERLY_TEST_BUILD'] === '1')) return [];
  return ['MUTANT plants a bug for the fault bench and exists only in test builds: unset it'];
}
