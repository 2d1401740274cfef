/** Restores: verified before anything is written, and everything after it gets event ids of a new generation (question 2). */
import type { Archive } from '../ports.ts';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { prepareFolder } from '../embedded/folder.ts';
import { folderState, openCopy, readArchive } from '../embedded/operator.ts';
import { generationIn, restoredDocument, restoresName } from '../event-id.ts';
import { copyWhole } from './backup.ts';
import { type Digest, digestDifferences, digestOf } from './digest.ts';
import { fileArchive } from './files.ts';
import { BackupRefused, type Manifest, readManifest, secretMarkOf, verifyFiles } from './manifest.ts';

const batch = 200;

export type Restored = { readonly manifest: Manifest; readonly generation: number; /** Where what stood there before lies now. */ readonly aside?: string };

/** A backup as an archive, after every file's hash was compared. Close it: that leaves the backup as it was. */
export async function openBackup(from: string): Promise<{ manifest: Manifest; archive: Archive }> {
  const manifest = readManifest(from);
  await verifyFiles(from, manifest);
  if (manifest.kind === 'documents') return { manifest, archive: fileArchive(from) };
  const archive = readArchive(from);
  const close = async (): Promise<void> => {
    await archive.close();
    rmSync(join(from, 'data', 'lock.mdb'), { force: true });
  };
  return { manifest, archive: { ...archive, close } };
}

/** Copies one archive into another, and proves by counts and hashes that the same stands in both. */
export async function copyArchive(from: Archive, to: Archive, onCollection: (name: string) => void = () => undefined): Promise<Digest> {
  for (const of of await from.collections()) {
    onCollection(`${of.service}.${of.name}`);
    let waiting = [];
    for await (const doc of from.documents(of)) {
      waiting.push(doc);
      if (waiting.length >= batch) await to.put(of, waiting.splice(0));
    }
    if (waiting.length > 0) await to.put(of, waiting);
    waiting = [];
  }
  onCollection('blobs');
  for await (const blob of from.blobs()) await to.putBlob(blob);
  const [there, here] = [await digestOf(from), await digestOf(to)];
  const differences = digestDifferences(there, here);
  if (differences.length > 0) throw new BackupRefused('copy-differs', `What was written is not what was read: ${differences.join('; ')}.`);
  return here;
}

export type FolderRestore = { readonly from: string; readonly folder: string; readonly secret?: Uint8Array; readonly isForced: boolean; now(): Date };

/** Restores into a data folder; what stood in it is put aside, never removed. */
export async function restoreFolder({ from, folder, secret, isForced, now }: FolderRestore): Promise<Restored> {
  const { manifest, archive } = await openBackup(from);
  try {
    checkSecret(manifest, secret ?? secretIn(from, folder));
    const state = await folderState(folder);
    if (state.owner !== undefined) throw new BackupRefused('in-use', `The data folder ${folder} is in use by a running centre: stop it before a restore.`);
    if (state.exists && !isForced) throw new BackupRefused('target-not-empty', `${folder} holds a centre's data already: restore into an empty folder, or add --force to put that aside.`);
    const aside = state.exists ? putAside(folder, now()) : undefined;
    const coming = join(folder, '.restoring');
    rmSync(coming, { recursive: true, force: true });
    prepareFolder(coming);
    const knownBefore = aside === undefined ? 0 : await newestGeneration(aside);
    const generation = await fill(coming, { archive, manifest, from, knownBefore, now });
    bringIn(coming, folder, existsSync(join(from, 'secret')) ? join(from, 'secret') : undefined);
    return { manifest, generation, ...(aside === undefined ? {} : { aside }) };
  } finally {
    await archive.close();
  }
}

/** Restores into any archive, which must be empty. `knownBefore`: the newest generation that stood there. */
export async function restoreArchive({ from, to, secret, knownBefore, now }: { from: string; to: Archive; secret: Uint8Array; knownBefore: number; now(): Date }): Promise<Restored> {
  const { manifest, archive } = await openBackup(from);
  try {
    checkSecret(manifest, secret);
    const held = (await digestOf(to)).collections.length;
    if (held > 0) throw new BackupRefused('target-not-empty', `${to.describe} holds data in ${held} collections already: restore into empty databases, or add --force to remove it.`);
    await copyArchive(archive, to);
    return { manifest, generation: await raiseGeneration(to, { knownBefore, backupAt: manifest.at, now }) };
  } finally {
    await archive.close();
  }
}

/** The newest generation of any service in an archive. */
export async function generationOfArchive(archive: Archive): Promise<number> {
  const known = await Promise.all((await archive.collections()).filter(({ name }) => name === restoresName).map(async (of) => generationIn(await archive.load(of, 'generation'))));
  return Math.max(0, ...known);
}

async function fill(coming: string, { archive, manifest, from, knownBefore, now }: { archive: Archive; manifest: Manifest; from: string; knownBefore: number; now(): Date }): Promise<number> {
  if (manifest.kind === 'lmdb') {
    for (const { path } of manifest.files.filter((file) => file.path.startsWith('data/') || file.path.startsWith('blobs/'))) {
      const target = join(coming, ...path.split('/'));
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      copyWhole(join(from, ...path.split('/')), target);
    }
  }
  const target = openCopy(coming);
  try {
    if (manifest.kind === 'documents') await copyArchive(archive, target);
    const differences = digestDifferences(manifest.digest, await digestOf(target));
    if (differences.length > 0) throw new BackupRefused('copy-differs', `What was restored is not what was backed up: ${differences.join('; ')}.`);
    return await raiseGeneration(target, { knownBefore, backupAt: manifest.at, now });
  } finally {
    await target.close();
  }
}

// From the clock, so that two restores of one backup never give the same ids, though neither knows of the other.
async function raiseGeneration(archive: Archive, { knownBefore, backupAt, now }: { knownBefore: number; backupAt: string; now(): Date }): Promise<number> {
  const generation = Math.max(now().getTime(), knownBefore + 1, (await generationOfArchive(archive)) + 1);
  const services = new Set((await archive.collections()).map(({ service }) => service));
  for (const service of services) {
    const of = { service, name: restoresName };
    await archive.put(of, [restoredDocument(await archive.load(of, 'generation'), { generation, at: now().toISOString(), backupAt })]);
  }
  return generation;
}

async function newestGeneration(folder: string): Promise<number> {
  const archive = readArchive(folder);
  try {
    return await generationOfArchive(archive);
  } finally {
    await archive.close();
  }
}

function putAside(folder: string, now: Date): string {
  const aside = join(folder, `before-restore-${now.toISOString().replaceAll(/[:.]/g, '-')}`);
  mkdirSync(aside, { mode: 0o700 });
  for (const name of ['data', 'blobs', 'secret']) if (existsSync(join(folder, name))) renameSync(join(folder, name), join(aside, name));
  return aside;
}

// The data comes last: without it a folder is still an empty one.
function bringIn(coming: string, folder: string, secretFile: string | undefined): void {
  for (const name of ['data', 'blobs']) rmSync(join(folder, name), { recursive: true, force: true });
  if (secretFile !== undefined) copyWhole(secretFile, join(folder, 'secret'));
  renameSync(join(coming, 'blobs'), join(folder, 'blobs'));
  renameSync(join(coming, 'data'), join(folder, 'data'));
  rmSync(coming, { recursive: true, force: true });
}

function secretIn(...folders: readonly string[]): Uint8Array | undefined {
  const path = folders.map((folder) => join(folder, 'secret')).find((one) => existsSync(one));
  return path === undefined ? undefined : readFileSync(path);
}

function checkSecret(manifest: Manifest, secret: Uint8Array | undefined): void {
  if (secret === undefined) throw new BackupRefused('secret-missing', 'The backup was made without its secret: set ORDERLY_SECRET (or ORDERLY_SECRET_FILE) to the one of that centre.');
  if (secretMarkOf(secret) !== manifest.secretMark) throw new BackupRefused('secret-differs', 'The secret is not the one under which the backup was sealed: persons\' details and photos could not be read.');
}
