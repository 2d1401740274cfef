/** `npm run service <name>`: builds what is missing, then runs that one service; without a name it lists them. docs/configuration.md has the settings. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Complaint, ensureBuilt, ensureInstalled, giveUp, requireNode, root } from './workspace.mjs';

/** Name → the built program. `seed` fills a demo centre and ends. */
export const programs = {
  ...Object.fromEntries(['workforce', 'dispatch', 'escort', 'delivery', 'storage', 'loans', 'audit', 'gateway'].map((name) => [name, `services/${name}/dist/main.js`])),
  seed: 'services/standalone/dist/seed-main.js',
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    requireNode();
    const [name, ...more] = process.argv.slice(2);
    if (name === undefined || more.length > 0 || !(name in programs)) throw new Complaint(`npm run service <name>, one of: ${Object.keys(programs).join(', ')}. The settings of each: docs/configuration.md.`);
    process.chdir(root);
    await ensureInstalled();
    await ensureBuilt(name === 'gateway' ? ['server', 'web'] : ['server']);
    if (!existsSync(join(root, programs[name]))) throw new Complaint(`${programs[name]} was not built.`);
    await import(pathToFileURL(join(root, programs[name])).href);
  } catch (error) {
    giveUp(error);
  }
}
