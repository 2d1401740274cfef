/** `npm start`: installs and builds what is missing, then runs the whole centre in this process. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, giveUp, requireNode, root } from './workspace.mjs';

try {
  requireNode();
  process.chdir(root);
  await ensureInstalled();
  await ensureBuilt();
  await import(pathToFileURL(join(root, 'services/standalone/dist/main.js')).href);
} catch (error) {
  giveUp(error);
}
