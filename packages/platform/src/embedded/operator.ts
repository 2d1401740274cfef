/** What an operator's tools do with a data folder from outside, without being its owner. */
import type { Archive } from '../ports.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedArchive } from './archive.ts';
import { openKv } from './kv.ts';
import { forgetOwner, livingOwner } from './owner.ts';

const unguarded = (): void => undefined;

export type FolderState = { readonly exists: boolean; readonly owner?: { readonly operatorPort?: number } };

/** Whether there is data in the folder, and where its owner answers operators if one runs. */
export async function folderState(folder: string): Promise<FolderState> {
  if (!hasData(folder)) return { exists: false };
  const kv = openKv(join(folder, 'data'), unguarded, { readOnly: true });
  try {
    const owner = await livingOwner(kv);
    return { exists: true, ...(owner === undefined ? {} : { owner }) };
  } finally {
    await kv.close();
  }
}

/** The folder's data to read, also while its owner runs: each look sees a committed state. */
export function readArchive(folder: string): Archive {
  return embeddedArchive(openKv(join(folder, 'data'), unguarded, { readOnly: true }), folder);
}

/** A copied folder's data to write, before anybody starts on it: it forgets the owner that the original had. */
export function openCopy(folder: string): Archive {
  const kv = openKv(join(folder, 'data'), unguarded);
  forgetOwner(kv);
  return embeddedArchive(kv, folder);
}

/** Copies one committed state of the data, also while its owner runs. */
export async function copyData(folder: string, to: string, compact: boolean): Promise<void> {
  const kv = openKv(join(folder, 'data'), unguarded, { readOnly: true });
  try {
    await kv.copyTo(to, compact);
  } finally {
    await kv.close();
  }
}

function hasData(folder: string): boolean {
  return existsSync(join(folder, 'data', 'data.mdb'));
}
