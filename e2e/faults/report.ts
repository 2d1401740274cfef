/** The bench's table, as it is printed and committed. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { root } from '../support/process.ts';
import type { ApartPlayed } from './apart/run.ts';
import type { Violation } from './check/check.ts';
import { leftOut, type Mutant, mutants } from './mutants.ts';
import type { Played } from './play.ts';
import { rows } from './rows/index.ts';

export type Caught = { readonly mutant: Mutant; readonly seed: number; readonly seconds: number; readonly violations: readonly Violation[]; readonly error?: string };
export type Bench = { readonly played: readonly Played[]; readonly caught: readonly Caught[]; readonly apart?: { readonly engines: string; readonly played: readonly ApartPlayed[] }; readonly form: string; readonly atOnce: number };

/** Counts of violations by invariant: `I1 ×3, I5 ×1`. */
export function tally(violations: readonly Violation[]): string {
  const counts = new Map<string, number>();
  for (const { invariant } of violations) counts.set(invariant, (counts.get(invariant) ?? 0) + 1);
  return [...counts].sort().map(([invariant, count]) => `${invariant} ×${count}`).join(', ');
}

/** The engine that the embedded rows are of. */
export function engine(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../node_modules/lmdb/package.json', import.meta.url), 'utf8')) as { version: string };
  return `embedded (lmdb ${version}), Node ${process.versions.node}, ${cpus().length} cores`;
}

const result = (violations: readonly Violation[]): string => (violations.length === 0 ? 'I1–I9 held' : `**broken: ${tally(violations)}**`);

/** docs/faults.md, whole. */
export function page({ played, caught, apart, form, atOnce }: Bench): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim();
  return [
    '# Faults', '',
    'Written by `npm run faults -- --write`; not by hand. The clients number every command and write down each try before it is sent; the checker compares their',
    'record with a raw read of the stores, and asks no service.', '',
    '**I1** what was acknowledged is stored and in the ledger · **I2** one effect per command and per event · **I3** one holder of a job, histories linearizable · **I4** custody',
    'without a gap · **I5** outbox = topic = handled, in order · **I6** the counts agree everywhere · **I7** the ledger verifies, one to one · **I8** nothing left to do ·',
    '**I9** every answer was honest.', '',
    `Form: ${form}, ${atOnce} at once. Commit: ${commit}. Load: up to 20 operations a second in each row.`, '',
    `## On ${engine()}`, '',
    '| row | fault | result | seed | repeats | operations | acknowledged | ledger entries | seconds | seen |', '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...played.map(({ row, seed, repeats, seconds, judged }) => `| ${row.number} | ${row.title} | ${result(judged.violations)} | ${seed} | ${repeats} | ${judged.operations} | ${judged.acknowledged} | ${judged.entries} | ${seconds.toFixed(0)} | ${judged.notes.join('; ')} |`),
    '', ...(apart ? apartTable(apart) : []),
    '## Planted bugs', '', 'Each is planted alone, in a test build on the embedded engines; the bench must turn red.', '',
    '| bug | what | under row | caught by | seed | seconds |', '| --- | --- | --- | --- | --- | --- |',
    ...caught.map(({ mutant, seed, seconds, violations, error }) => `| ${mutant.number} | ${mutant.title} | ${mutant.row.number} | ${violations.length > 0 ? tally(violations) : (error ?? '**not caught**')} | ${seed} | ${seconds.toFixed(0)} |`),
    '', '## Left out', '', ...notPlayed(played, caught), ...leftOut.map(([what, why]) => `- ${what}: ${why}.`), '',
  ].join('\n');
}

function apartTable({ engines, played }: NonNullable<Bench['apart']>): readonly string[] {
  return [
    `## Apart, on ${engines}`, '', '| row | fault | result | seed | repeats | operations | acknowledged | seconds | seen |', '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...played.map(({ row, seed, repeats, seconds, operations, acknowledged, violations, notes }) => `| ${row.number} | ${row.title} | ${result(violations)} | ${seed} | ${repeats} | ${operations} | ${acknowledged} | ${seconds.toFixed(0)} | ${notes.join('; ')} |`), '',
  ];
}

/** A table that is not whole says so. */
function notPlayed(played: readonly Played[], caught: readonly Caught[]): readonly string[] {
  const missingRows = rows.filter((row) => !played.some((one) => one.row === row)).map(({ number }) => number);
  const missingBugs = mutants.filter((mutant) => !caught.some((one) => one.mutant === mutant)).map(({ number }) => number);
  return [
    ...(missingRows.length > 0 ? [`- rows ${missingRows.join(', ')}: not played in this run.`] : []),
    ...(missingBugs.length > 0 ? [`- planted bugs ${missingBugs.join(', ')}: not planted in this run.`] : []),
  ];
}
