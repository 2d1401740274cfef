/** `npm run orderly -- <command>`: the operators' command, built when it is not. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, giveUp, requireNode, root } from './workspace.mjs';

try {
  requireNode();
  await ensureInstalled();
  await ensureBuilt(['cli']);
  await import(pathToFileURL(join(root, 'packages/cli/dist/main.js')).href);
} catch (error) {
  giveUp(error);
}
