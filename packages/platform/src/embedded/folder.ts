import { randomBytes } from 'node:crypto';
import { closeSync, constants, fsyncSync, mkdirSync, openSync, accessSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Why a data folder cannot be opened; the message is one sentence for whoever starts the centre. */
export class FolderRefused extends Error {
  override readonly name = 'FolderRefused';
  readonly reason: 'in-use' | 'other-version' | 'no-permission';
  readonly folder: string;
  constructor(reason: FolderRefused['reason'], folder: string, message: string) {
    super(message);
    this.reason = reason;
    this.folder = folder;
  }
}

const refusing = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT']);

/** Makes the folder and proves that it can be written. */
export function prepareFolder(folder: string): void {
  try {
    mkdirSync(join(folder, 'data'), { recursive: true, mode: 0o700 });
    mkdirSync(join(folder, 'blobs'), { recursive: true, mode: 0o700 });
    for (const path of [folder, join(folder, 'data'), join(folder, 'blobs')]) accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    const probe = join(folder, `.probe-${randomBytes(6).toString('hex')}`);
    closeSync(openSync(probe, 'wx', 0o600));
    rmSync(probe);
  } catch (error) {
    throw asRefusal(folder, error);
  }
}

/** The installation's secret: 32 random bytes, made once, readable by its owner only. */
export function folderSecret(folder: string): Uint8Array {
  const path = join(folder, 'secret');
  try {
    const kept = readFileSync(path);
    if (kept.length < 32) throw new Error(`The secret ${path} is damaged: it has ${kept.length} bytes of 32.`);
    return kept;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw asRefusal(folder, error);
  }
  const made = randomBytes(32);
  writeDurably(path, made);
  return made;
}

/** Writes a file so that after a power cut it is there whole or not at all. */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const part = `${path}.${randomBytes(6).toString('hex')}.part`;
  const file = openSync(part, 'wx', 0o600);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, path);
  syncFolder(dirname(path));
}

function syncFolder(path: string): void {
  // Windows cannot open a folder; its rename is written through with the file.
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function asRefusal(folder: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined || !refusing.has(code)) return error;
  return new FolderRefused('no-permission', folder, `The data folder ${folder} cannot be written (${code}): choose another one or change its permissions.`);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
