/** `npm run verify`: exit 0 = everything holds, 1 = tampered, 2 = cannot verify. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readExport } from './export.ts';
import { fetchExport } from './fetch-export.ts';
import { type Kept, verifyExport } from './verify.ts';

const usage = `npm run verify                      fetches the export of the demo on http://127.0.0.1:4000 and verifies it
npm run verify -- export.ndjson     verifies a file
  --url URL       the centre           --badge CODE   sign in as this auditor, with the PIN in ORDERLY_PIN
  --keep FILE     compares with what this file kept of last time, and keeps today's root in it
  --json          the report as JSON`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string', default: 'http://127.0.0.1:4000' }, badge: { type: 'string' }, keep: { type: 'string' }, json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});

if (values.help) console.log(usage);
else process.exitCode = await run();

async function run(): Promise<number> {
  try {
    const file = positionals[0] ?? (await fetched());
    const kept: Kept = values.keep !== undefined && existsSync(values.keep) ? (JSON.parse(readFileSync(values.keep, 'utf8')) as Kept) : { checkpoints: [] };
    const report = await verifyExport(readExport(file), kept);
    if (values.json) console.log(JSON.stringify(report, null, 2));
    else {
      console.log(`${report.size} entries, ${report.deliveries} deliveries, ${report.checkpoints} signed checkpoints; root ${report.root}`);
      if (report.restored > 0) console.log(`${report.restored} documents went back to an earlier point, as their store was restored; custody after that point is not judged.`);
      for (const { index, problem, about } of report.findings) console.log(`  entry ${index}: ${problem}: ${about}`);
      console.log(report.valid ? 'The ledger verifies. 账本校验通过。' : `TAMPERED: ${report.findings.length} findings. 账本校验失败。`);
    }
    if (report.valid && values.keep !== undefined) writeFileSync(values.keep, JSON.stringify({ ...kept, checkpoints: [...kept.checkpoints, { size: report.size, root: report.root }] }, null, 2));
    return report.valid ? 0 : 1;
  } catch (error) {
    console.error(`Cannot verify: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

async function fetched(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'orderly-verify-')), 'export.ndjson');
  const { badge, url } = values;
  const pin = process.env['ORDERLY_PIN'];
  if (badge !== undefined && pin === undefined) throw new Error('--badge needs the PIN in ORDERLY_PIN.');
  await fetchExport(url, badge === undefined || pin === undefined ? 'demo' : { badge, pin }, file);
  return file;
}
