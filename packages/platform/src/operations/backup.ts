/** Backups of both modes: one committed state of an lmdb folder, or every document and blob as files. */
import { closeSync, constants, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync, utimesSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Archive } from '../ports.ts';
import { collectionNameOf } from '../adapter/collection-name.ts';
import { storedHashes } from '../embedded/blobs.ts';
import { readArchive } from '../embedded/operator.ts';
import { canonical, type Digest, digestOf } from './digest.ts';
import { fileArchive } from './files.ts';
import { BackupRefused, type Manifest, secretMarkOf, writeManifest } from './manifest.ts';

export type FolderBackup = {
  readonly folder: string;
  readonly to: string;
  readonly secret: Uint8Array;
  /** Without it the folder's own secret goes into the backup: without a secret nothing of it can be read. */
  readonly leavesSecretOut?: boolean;
  /** Copies one committed state of the data into a folder. */
  copyData(to: string): Promise<void>;
  now(): Date;
};

/** Backs up a data folder, also while its owner runs. */
export async function backUpFolder({ folder, to, secret, leavesSecretOut, copyData, now }: FolderBackup): Promise<Manifest> {
  makeEmpty(to);
  const at = now().toISOString();
  mkdirSync(join(to, 'data'), { mode: 0o700 });
  await copyData(join(to, 'data'));
  syncFile(join(to, 'data', 'data.mdb'));
  // Blobs come after the documents: a document names only what was put before it.
  await copyBlobs(join(folder, 'blobs'), join(to, 'blobs'));
  if (leavesSecretOut !== true && existsSync(join(folder, 'secret'))) copyWhole(join(folder, 'secret'), join(to, 'secret'));
  const copied = readArchive(to);
  const digest = await digestAndClose(copied);
  // Reading made a lock file, which is no data.
  rmSync(join(to, 'data', 'lock.mdb'), { force: true });
  return writeManifest(to, { kind: 'lmdb', at, secretMark: secretMarkOf(secret), digest });
}

/**
 * Backs up any archive as lines of documents. Not one instant of all collections, but each document carries its own events
 * and outbox, so each is whole; the ledger is read first, so that it never holds what its owners lack.
 */
export async function backUpDocuments(archive: Archive, { to, secret, now }: { to: string; secret: Uint8Array; now(): Date }): Promise<Manifest> {
  makeEmpty(to);
  const at = now().toISOString();
  mkdirSync(join(to, 'documents'), { mode: 0o700 });
  const collections = await archive.collections();
  for (const of of [...collections.filter(isLedger), ...collections.filter((each) => !isLedger(each))]) {
    await writeLines(join(to, 'documents', `${collectionNameOf(of)}.ndjson`), archive.documents(of), canonical);
  }
  const files = fileArchive(to);
  for await (const blob of archive.blobs()) await files.putBlob(blob);
  return writeManifest(to, { kind: 'documents', at, secretMark: secretMarkOf(secret), digest: await digestOf(files) });
}

const isLedger = ({ service }: { readonly service: string }): boolean => service === 'audit';

async function digestAndClose(archive: Archive): Promise<Digest> {
  try {
    return await digestOf(archive);
  } finally {
    await archive.close();
  }
}

async function copyBlobs(from: string, to: string): Promise<void> {
  mkdirSync(to, { mode: 0o700 });
  for (const hash of existsSync(from) ? storedHashes(from) : []) {
    const source = join(from, hash.slice(0, 2), hash);
    // Swept meanwhile: nobody named it.
    if (!existsSync(source)) continue;
    mkdirSync(join(to, hash.slice(0, 2)), { recursive: true, mode: 0o700 });
    copyWhole(source, join(to, hash.slice(0, 2), hash));
    await new Promise(setImmediate);
  }
}

/** Copies a file with its time, down to the disk. */
export function copyWhole(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
  const { atime, mtime } = statSync(from);
  utimesSync(to, atime, mtime);
  syncFile(to);
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

async function writeLines<T>(path: string, rows: AsyncIterable<T>, line: (row: T) => string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    let waiting = '';
    for await (const row of rows) {
      waiting += `${line(row)}\n`;
      if (waiting.length < 1_000_000) continue;
      await file.appendFile(waiting);
      waiting = '';
    }
    await file.appendFile(waiting);
    await file.sync();
  } finally {
    await file.close();
  }
}

function makeEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new BackupRefused('target-not-empty', `${folder} is not empty: a backup goes into a folder of its own.`);
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}
