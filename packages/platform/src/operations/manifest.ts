import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { keyFor } from '../keys.ts';
import type { Digest } from './digest.ts';
import { writeDurably } from '../embedded/folder.ts';

export type BackupFile = { readonly path: string; readonly bytes: number; readonly sha256: string };
/** What a backup is made of. It is written last: a folder without it is no backup. */
export type Manifest = {
  readonly format: 1;
  readonly kind: 'lmdb' | 'documents';
  /** Everything acknowledged before this instant is in it. */
  readonly at: string;
  /** Tells whether a secret is the one under which the data is sealed, and nothing about it. */
  readonly secretMark: string;
  readonly digest: Digest;
  readonly files: readonly BackupFile[];
};

/** Why a backup cannot be taken or used; the message is a sentence for an operator, the code is stable. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const name = 'manifest.json';

export function secretMarkOf(secret: Uint8Array): string {
  return createHash('sha256').update(keyFor(secret, 'backup-mark')).digest('hex').slice(0, 32);
}

export async function writeManifest(folder: string, manifest: Omit<Manifest, 'files' | 'format'>): Promise<Manifest> {
  const whole: Manifest = { format: 1, ...manifest, files: await filesIn(folder) };
  writeDurably(join(folder, name), Buffer.from(`${JSON.stringify(whole, null, 2)}\n`));
  return whole;
}

/** Reads a backup's manifest; throws BackupRefused when the folder is no backup of ours. */
export function readManifest(folder: string): Manifest {
  if (!existsSync(join(folder, name))) throw new BackupRefused('not-a-backup', `${folder} is no complete backup: it has no ${name}.`);
  const parsed = ((): Manifest | undefined => {
    try {
      return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Manifest;
    } catch {
      return undefined;
    }
  })();
  if (parsed?.format !== 1 || !Array.isArray(parsed.files)) throw new BackupRefused('other-format', `${join(folder, name)} is damaged or was written by another version.`);
  return parsed;
}

/** Compares every file with what the manifest says; throws BackupRefused that names the first one that differs. */
export async function verifyFiles(folder: string, manifest: Manifest): Promise<void> {
  for (const file of manifest.files) {
    const path = join(folder, ...file.path.split('/'));
    if (!existsSync(path)) throw new BackupRefused('damaged', `${path} is missing from the backup.`);
    if (statSync(path).size !== file.bytes || (await hashOf(path)) !== file.sha256) throw new BackupRefused('damaged', `${path} is not what was backed up: its hash differs.`);
  }
}

async function filesIn(folder: string): Promise<readonly BackupFile[]> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files: BackupFile[] = [];
  for (const path of paths.sort()) files.push({ path: relative(folder, path).split(sep).join('/'), bytes: statSync(path).size, sha256: await hashOf(path) });
  return files;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes as Uint8Array);
  return hash.digest('hex');
}
