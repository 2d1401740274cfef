/** `npm run faults`: plays the rows, plants the bugs, prints the table; ends with 1 when a row is red or a bug was missed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../support/process.ts';
import { type ApartPlayed, playApart } from './apart/run.ts';
import type { Violation } from './check/check.ts';
import { leftOut, type Mutant, mutants } from './mutants.ts';
import { type Played, playRow } from './play.ts';
import { type Bench, type Caught, engine, page, tally } from './report.ts';
import { rows } from './rows/index.ts';
import type { Row } from './rows/row.ts';
import { seededTemplate } from './stage.ts';

const usage = `npm run faults                    every row and every planted bug on the embedded engines, short form
  --apart           on Kafka and a MongoDB-compatible server as well (infra/engines), rows 4 to 6, 8 and 11 there alone
  --apart-only      there alone
  --long            the long form (hours)     --at-once 3     so many rows at the same time
  --rows 1,2        these rows alone          --mutants 1,8   these planted bugs alone (0: none)
  --seed 7          another seed              --write         writes docs/faults.md`;

const { values } = parseArgs({
  options: {
    rows: { type: 'string' }, mutants: { type: 'string' }, apart: { type: 'boolean', default: false }, 'apart-only': { type: 'boolean', default: false }, long: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' }, seeded: { type: 'string' },
    'at-once': { type: 'string', default: '1' }, write: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const isApart = values.apart || values['apart-only'];
const length = values.long ? 'long' : 'short';
const atOnce = Number(values['at-once']);
const chosen = (list: string | undefined, number: number): boolean => list === undefined || list.split(',').map(Number).includes(number);

// A bench that is ended early takes the processes that it began with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

if (values.help) console.log(usage);
else process.exitCode = await run();

async function run(): Promise<number> {
  console.log(`The fault bench on ${engine()}, seed ${seed}, ${length} form.`);
  for (const [what, why] of leftOut) console.log(`Left out: ${what}: ${why}.`);
  if (!isApart) console.log('Left out: rows 4, 5, 6, 8, 11: they need broker and database by themselves; --apart plays them.');
  const { played, caught } = values['apart-only'] ? { played: [], caught: [] } : await embedded();
  const apart = isApart ? await playedApart() : undefined;
  write({ played, caught, ...(apart ? { apart } : {}) });
  const all = [...played.map(({ judged }) => judged.violations), ...(apart?.played ?? []).map(({ violations }) => violations)];
  const red = all.filter((violations) => violations.length > 0).length;
  const missed = caught.filter(({ violations }) => violations.length === 0).length;
  console.log(`${all.length - red} of ${all.length} rows hold; ${caught.length - missed} of ${caught.length} planted bugs caught.`);
  return red + missed > 0 ? 1 : 0;
}

/** Also after each row: a long form that is broken off has shown what it had. */
function write(bench: Omit<Bench, 'form' | 'atOnce'>): void {
  if (values.write) writeFileSync(join(root, 'docs/faults.md'), page({ ...bench, form: length, atOnce }));
}

async function embedded(): Promise<{ played: readonly Played[]; caught: readonly Caught[] }> {
  const wantedRows = rows.filter(({ number }) => chosen(values.rows, number));
  const wantedBugs = mutants.filter(({ number }) => chosen(values.mutants ?? (values.rows === undefined ? undefined : '0'), number));
  if (wantedRows.length + wantedBugs.length === 0) return { played: [], caught: [] };
  const template = values.seeded === undefined ? await seededTemplate() : { folder: values.seeded, clean: async () => undefined };
  try {
    const played = await inTurn(wantedRows, (row) => playedRow(row, template.folder), (some) => write({ played: some, caught: [] }));
    const caught = await inTurn(wantedBugs, (mutant) => plantedBug(mutant, template.folder), (some) => write({ played, caught: some }));
    return { played, caught };
  } finally {
    await template.clean();
  }
}

async function playedRow(row: Row, template: string): Promise<Played> {
  const begun = performance.now();
  const one = await playRow(row, { template, seed, length }).catch((error: unknown): Played => {
    const violation: Violation = { invariant: 'I8', about: `row ${row.number}`, problem: `could not be played to its end: ${String(error).split('\n')[0] ?? ''}` };
    return { row, seed, repeats: row.repeats[length], seconds: (performance.now() - begun) / 1_000, judged: { operations: 0, acknowledged: 0, refused: 0, entries: 0, violations: [violation], notes: [] } };
  });
  const { operations, acknowledged, entries, violations, notes } = one.judged;
  console.log(`row ${row.number} ${row.title}: ${violations.length === 0 ? 'holds' : `RED ${tally(violations)}`} · ${operations} operations, ${acknowledged} acknowledged, ${entries} entries · ${one.seconds.toFixed(1)} s · ${notes.join('; ')}`);
  list(violations, 12);
  return one;
}

async function plantedBug(mutant: Mutant, template: string): Promise<Caught> {
  const begun = performance.now();
  // A centre that cannot even be judged any more is red, but no invariant said so.
  const found = await playRow(mutant.row, { template, seed, length: 'short', mutant: mutant.number }).then(({ judged }) => ({ violations: judged.violations }), (error: unknown) => ({ violations: [], error: String(error).split('\n')[0] ?? '' }));
  console.log(`planted bug ${mutant.number} ${mutant.title}: ${found.violations.length > 0 ? `caught by ${tally(found.violations)}` : `NOT CAUGHT ${'error' in found ? found.error : ''}`}`);
  list(found.violations, 2);
  return { mutant, seed, seconds: (performance.now() - begun) / 1_000, ...found };
}

async function playedApart(): Promise<NonNullable<Bench['apart']>> {
  const played: ApartPlayed[] = [];
  const onPlayed = (one: ApartPlayed): void => {
    played.push(one);
    console.log(`apart row ${one.row.number} ${one.row.title}: ${one.violations.length === 0 ? 'holds' : `RED ${tally(one.violations)}`} · ${one.operations} operations, ${one.acknowledged} acknowledged · ${one.seconds.toFixed(1)} s · ${one.notes.join('; ')}`);
    list(one.violations, 12);
  };
  const engines = await playApart({ seed, length, wanted: (number) => chosen(values.rows, number), onPlayed });
  return { engines, played };
}

function list(violations: readonly Violation[], most: number): void {
  for (const { invariant, about, problem } of violations.slice(0, most)) console.log(`   ${invariant} ${about}: ${problem}`);
}

/** Runs the work on each, so many at the same time; answers in their order. */
async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>, onOne: (results: readonly R[]) => void): Promise<readonly R[]> {
  const results = new Map<T, R>();
  const inOrder = (): readonly R[] => items.flatMap((item) => results.get(item) ?? []);
  const waiting = [...items];
  const one = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      results.set(item, await work(item));
      onOne(inOrder());
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return inOrder();
}
