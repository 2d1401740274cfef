/** `npm run verify [-- FILE | --url … --help]`: the auditors' verifier; exit code 0 = holds, 1 = tampered, 2 = cannot verify. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Complaint, ensureBuilt, ensureInstalled, requireNode, root } from './workspace.mjs';

try {
  requireNode();
  await ensureInstalled();
  await ensureBuilt(['verifier']);
  await import(pathToFileURL(join(root, 'packages/audit-verify/dist/main.js')).href);
} catch (error) {
  console.error(error instanceof Complaint ? `${error.message}\n${error.detail}` : error);
  process.exitCode = 2;
}
