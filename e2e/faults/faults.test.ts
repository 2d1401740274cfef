/** The fault bench in its short form: every row holds, and every planted bug turns it red. The long form is `npm run faults -- --long`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leftOut, mutants } from './mutants.ts';
import { playRow } from './play.ts';
import { rows } from './rows/index.ts';
import { seededTemplate } from './stage.ts';

const seed = Number(process.env['ORDERLY_SEED'] ?? 1);

let template: { folder: string; clean(): Promise<void> };
beforeAll(async () => {
  for (const [what, why] of leftOut) console.log(`left out: ${what}: ${why}`);
  template = await seededTemplate();
});
afterAll(() => template?.clean());

describe('under faults', () => {
  it.each(rows)('row $number holds: $title', async (row) => {
    const { judged } = await playRow(row, { template: template.folder, seed, length: 'short' });
    expect(judged.violations).toEqual([]);
    expect(judged.acknowledged).toBeGreaterThan(0);
  });

  it.each(mutants)('planted bug $number is caught: $title', async ({ number, row }) => {
    const { judged } = await playRow(row, { template: template.folder, seed, length: 'short', mutant: number });
    expect(judged.violations.length).toBeGreaterThan(0);
  });
});
