/** `npm run faults`: plays the rows, plants the bugs, prints the table; ends with 1 when a row is red or a bug was missed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../support/process.ts';
import { leftOut, mutants } from './mutants.ts';
import { playRow } from './play.ts';
import { type Caught, engine, page, tally } from './report.ts';
import { rows } from './rows/index.ts';
import { seededTemplate } from './stage.ts';

const usage = `npm run faults                    every row and every planted bug, short form
  --long            the long form (hours)
  --rows 1,2        these rows alone          --mutants 1,8   these planted bugs alone (none: --mutants 0)
  --seed 7          another seed              --write         writes docs/faults.md`;

const { values } = parseArgs({
  options: { rows: { type: 'string' }, mutants: { type: 'string' }, long: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' }, seeded: { type: 'string' }, write: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});
if (values.help) console.log(usage);
else process.exitCode = await run();

async function run(): Promise<number> {
  const seed = Number(values.seed);
  const length = values.long ? 'long' : 'short';
  const chosen = (list: string | undefined, number: number): boolean => list === undefined || list.split(',').map(Number).includes(number);
  console.log(`The fault bench on ${engine()}, seed ${seed}, ${length} form.`);
  for (const [what, why] of leftOut) console.log(`Left out: ${what}: ${why}.`);
  const template = values.seeded === undefined ? await seededTemplate() : { folder: values.seeded, clean: async () => undefined };
  const played: Awaited<ReturnType<typeof playRow>>[] = [];
  const caught: Caught[] = [];
  try {
    for (const row of rows.filter(({ number }) => chosen(values.rows, number))) {
      const one = await playRow(row, { template: template.folder, seed, length });
      played.push(one);
      const { operations, acknowledged, entries, violations, notes } = one.judged;
      console.log(`row ${row.number} ${row.title}: ${violations.length === 0 ? 'holds' : `RED ${tally(violations)}`} · ${operations} operations, ${acknowledged} acknowledged, ${entries} entries · ${one.seconds.toFixed(1)} s · ${notes.join('; ')}`);
      for (const { invariant, about, problem } of violations.slice(0, 12)) console.log(`   ${invariant} ${about}: ${problem}`);
    }
    for (const mutant of mutants.filter(({ number }) => chosen(values.mutants ?? (values.rows === undefined ? undefined : '0'), number))) {
      const begun = performance.now();
      const one = await playRow(mutant.row, { template: template.folder, seed, length: 'short', mutant: mutant.number }).then(({ judged }) => ({ violations: judged.violations }), (error: unknown) => ({ violations: [], error: String(error).split('\n')[0] ?? '' }));
      caught.push({ mutant, seed, seconds: (performance.now() - begun) / 1_000, ...one });
      console.log(`planted bug ${mutant.number} ${mutant.title}: ${one.violations.length > 0 ? `caught by ${tally(one.violations)}` : `NOT CAUGHT ${'error' in one ? one.error : ''}`}`);
      for (const { invariant, about, problem } of one.violations.slice(0, 2)) console.log(`   ${invariant} ${about}: ${problem}`);
    }
  } finally {
    await template.clean();
  }
  if (values.write) writeFileSync(join(root, 'docs/faults.md'), page({ played, caught, form: length }));
  const red = played.filter(({ judged }) => judged.violations.length > 0).length;
  const missed = caught.filter(({ violations }) => violations.length === 0).length;
  console.log(`${played.length - red} of ${played.length} rows hold; ${caught.length - missed} of ${caught.length} planted bugs caught.`);
  return red + missed > 0 ? 1 : 0;
}
