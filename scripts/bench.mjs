/** `npm run bench [-- NAME …]`: the benchmarks, one after another, so that none disturbs another. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint, ensureBuilt, ensureInstalled, giveUp, requireNode, root, run } from './workspace.mjs';

try {
  requireNode();
  process.chdir(root);
  const wanted = process.argv.slice(2);
  const files = readdirSync(join(root, 'bench')).filter((name) => name.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((word) => name.includes(word))));
  if (files.length === 0) throw new Complaint(wanted.length > 0 ? `No benchmark is called like ${wanted.join(' or ')}.` : 'There is no benchmark in bench/.');
  await ensureInstalled({ dev: true });
  await ensureBuilt();
  for (const file of files.sort()) {
    console.log(`\n== ${file}`);
    await run(process.execPath, ['--conditions=development', '--import', 'tsx', join('bench', file)], { inherit: true, failure: `${file} failed.` });
  }
} catch (error) {
  giveUp(error);
}
