/** `npm run engines [-- list|up|down]`: a real Kafka and a MongoDB-compatible server for tests, and for trying the distributed platform. */
import { ensureInstalled, giveUp, requireNode, root } from './workspace.mjs';
import { spawn } from 'node:child_process';

try {
  requireNode();
  process.chdir(root);
  await ensureInstalled({ dev: true });
  const child = spawn(process.execPath, ['--import', 'tsx', 'infra/engines/main.ts', ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = await new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
} catch (error) {
  giveUp(error);
}
