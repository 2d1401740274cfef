/** What `npm ci` on other machines needs of the lockfile, and what must not be in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages whose install script is known, and not needed: `.npmrc` lets none run. */
const knownScripts = new Set(['@scarf/scarf', 'esbuild', 'lmdb', 'mongodb-memory-server', 'msgpackr-extract', 'protobufjs']);

/** Complaints about the lockfile in a folder; none when it is sound. */
export function lockfileProblems(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages).flatMap(([path, entry]) => [...optionalProblems(packages, path, entry), ...(path.includes('node_modules/') && !entry.link ? packageProblems(path, entry) : [])]);
}

function packageProblems(path, entry) {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return [
    ...(entry.resolved && !entry.inBundle ? [`${path} names a download address (resolved)`] : []),
    ...(entry.integrity || entry.inBundle ? [] : [`${path} has no integrity`]),
    ...(entry.hasInstallScript && !knownScripts.has(name) ? [`${path} has an install script that nobody has looked at`] : []),
  ];
}

// Else `npm ci` refuses on the machine whose binary is missing ("Missing: … from lock file").
function optionalProblems(packages, path, { optionalDependencies = {} }) {
  return Object.keys(optionalDependencies)
    .filter((name) => !found(packages, path, name))
    .map((name) => `${path || 'the root'} wants ${name}, which is not in the lockfile`);
}

function found(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}
