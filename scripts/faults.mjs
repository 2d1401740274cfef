/** `npm run faults [-- --rows 1,2 --seed 7 --long --write]`: the fault bench. */
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, giveUp, requireNode, root, run } from './workspace.mjs';

try {
  requireNode();
  process.chdir(root);
  await ensureInstalled({ dev: true });
  await ensureBuilt(['server', 'cli']);
  await run(process.execPath, ['--import', 'tsx', join('e2e', 'faults', 'run.ts'), ...process.argv.slice(2)], { inherit: true, failure: 'The fault bench is red.' });
} catch (error) {
  giveUp(error);
}
