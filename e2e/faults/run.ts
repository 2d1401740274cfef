/** `npm run faults [-- --rows 1,2 --mutants --long --seed 7 --write]`: the fault bench. */
import { parseArgs } from 'node:util';
import { playRow } from './play.ts';
import { rows } from './rows/index.ts';
import { seededTemplate } from './stage.ts';

const { values } = parseArgs({ options: { rows: { type: 'string' }, mutant: { type: 'string' }, long: { type: 'boolean', default: false }, seeded: { type: 'string' }, seed: { type: 'string', default: '1' } } });
const wanted = values.rows?.split(',').map(Number);
const template = values.seeded === undefined ? await seededTemplate() : { folder: values.seeded, clean: async () => undefined };
try {
  for (const row of rows.filter(({ number }) => wanted === undefined || wanted.includes(number))) {
    const result = await playRow(row, { template: template.folder, seed: Number(values.seed), length: values.long ? 'long' : 'short', ...(values.mutant === undefined ? {} : { mutant: Number(values.mutant) }) });
    const { judged, seconds } = result;
    console.log(`row ${row.number} ${row.title}: ${judged.violations.length === 0 ? 'holds' : `${judged.violations.length} VIOLATIONS`} · ${judged.operations} operations, ${judged.acknowledged} acknowledged, ${judged.entries} entries · ${seconds.toFixed(1)} s ${judged.notes.join('; ')}`);
    for (const { invariant, about, problem } of judged.violations.slice(0, 12)) console.log(`   ${invariant} ${about}: ${problem}`);
  }
} finally {
  await template.clean();
}
