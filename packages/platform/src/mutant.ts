/** Bugs that the fault bench plants in order to catch them: only in a process whose host declared itself a test build in code, never by settings. */
const isTestBuild = Reflect.get(globalThis, Symbol.for('orderly.test-build')) === true;
const chosen = isTestBuild ? Number(process.env['MUTANT'] ?? 0) : 0;

/** Whether this process has that planted bug (its number in the fault bench's table). */
export const planted = (number: number): boolean => number === chosen;

/** Why a start is refused that asks for a planted bug where there are none. */
export function mutantComplaints(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (isTestBuild || env['MUTANT'] === undefined || env['MUTANT'] === '') return [];
  return ['MUTANT plants a bug for the fault bench and exists only in test builds: unset it'];
}
