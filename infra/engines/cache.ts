import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where engines are installed: `ORDERLY_ENGINES`, else the user's cache folder. Never the repository. */
export function cacheFolder(): string {
  const given = process.env['ORDERLY_ENGINES'];
  if (given !== undefined) return given;
  if (process.platform === 'win32') return join(process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'orderly-engines');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'orderly-engines');
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'orderly-engines');
}

/** The folder of an engine, installed once per content of its recipe; two that install at once do not disturb each other. */
export async function installed(name: string, recipe: string, install: (folder: string) => Promise<void>): Promise<string> {
  const folder = installFolder(name, recipe);
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.${randomBytes(4).toString('hex')}`;
  mkdirSync(fresh, { recursive: true });
  try {
    await install(fresh);
    renameSync(fresh, folder);
  } catch (error) {
    // Somebody else was quicker: theirs is the same.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

/** Where `installed` puts it; it need not exist yet. */
export function installFolder(name: string, recipe: string): string {
  return join(cacheFolder(), `${name}-${createHash('sha256').update(recipe).digest('hex').slice(0, 12)}`);
}
