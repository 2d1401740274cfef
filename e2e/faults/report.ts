/** The bench's table, as it is printed and committed. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { root } from '../support/process.ts';
import type { Violation } from './check/check.ts';
import { leftOut, type Mutant } from './mutants.ts';
import type { Played } from './play.ts';

export type Caught = { readonly mutant: Mutant; readonly seed: number; readonly seconds: number; readonly violations: readonly Violation[]; readonly error?: string };

/** Counts of violations by invariant: `I1 ×3, I5 ×1`. */
export function tally(violations: readonly Violation[]): string {
  const counts = new Map<string, number>();
  for (const { invariant } of violations) counts.set(invariant, (counts.get(invariant) ?? 0) + 1);
  return [...counts].sort().map(([invariant, count]) => `${invariant} ×${count}`).join(', ');
}

/** The engine that the figures are of. */
export function engine(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../node_modules/lmdb/package.json', import.meta.url), 'utf8')) as { version: string };
  return `embedded (lmdb ${version}), Node ${process.versions.node}, ${cpus().length} cores`;
}

/** docs/faults.md, whole. */
export function page({ played, caught, form }: { played: readonly Played[]; caught: readonly Caught[]; form: string }): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim();
  return [
    '# Faults', '',
    'Written by `npm run faults -- --write`; not by hand. The clients number every command and write down each try before it is sent; the checker compares their',
    'record with a raw read of the stores, and asks no service. Invariants, rows and planted bugs are those of the fault matrix:', '',
    '**I1** what was acknowledged is stored and in the ledger · **I2** one effect per command and per event · **I3** one holder of a job, histories linearizable · **I4** custody',
    'without a gap · **I5** outbox = topic = handled, in order · **I6** the counts agree everywhere · **I7** the ledger verifies, one to one · **I8** nothing left to do ·',
    '**I9** every answer was honest.', '',
    `Engine: ${engine()}. Form: ${form}. Commit: ${commit}. Load: 20 operations a second.`, '',
    '| row | fault | result | seed | repeats | operations | acknowledged | ledger entries | seconds | seen |', '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...played.map(({ row, seed, repeats, seconds, judged }) => `| ${row.number} | ${row.title} | ${judged.violations.length === 0 ? 'I1–I9 held' : `**broken: ${tally(judged.violations)}**`} | ${seed} | ${repeats} | ${judged.operations} | ${judged.acknowledged} | ${judged.entries} | ${seconds.toFixed(0)} | ${judged.notes.join('; ')} |`),
    '', '## Planted bugs', '', 'Each is planted alone, in a test build; the bench must turn red.', '',
    '| bug | what | under row | caught by | seed | seconds |', '| --- | --- | --- | --- | --- | --- |',
    ...caught.map(({ mutant, seed, seconds, violations, error }) => `| ${mutant.number} | ${mutant.title} | ${mutant.row.number} | ${violations.length > 0 ? tally(violations) : (error ?? '**not caught**')} | ${seed} | ${seconds.toFixed(0)} |`),
    '', '## Left out here', '', ...leftOut.map(([what, why]) => `- ${what}: ${why}.`), '',
  ].join('\n');
}
