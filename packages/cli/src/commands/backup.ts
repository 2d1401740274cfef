import { resolve } from 'node:path';
import { backUpDocuments, backUpFolder, copyData, folderState, type Manifest } from '@orderly/platform/operations';
import { type Answer, CommandRefused } from '../answer.ts';
import { closing, openArchive, type Place, secretOf } from '../place.ts';
import { callerOf, isRunning } from '../services.ts';

/** Backs up the centre into an empty folder: embedded as one committed state, also while it runs; else document by document. */
export async function backup(place: Place, to: string, { leavesSecretOut }: { leavesSecretOut: boolean }): Promise<Answer> {
  const target = resolve(to);
  const now = () => new Date();
  if (place.mode === 'distributed') {
    const archive = await openArchive(place);
    const manifest = await closing(archive, () => backUpDocuments(archive, { to: target, secret: secretOf(place), now }));
    return told(target, manifest, 'The secret is not in it: keep ORDERLY_SECRET where this backup is not.');
  }
  const { folder } = place.settings;
  if (!(await folderState(folder)).exists) throw new CommandRefused('no-data', `There is no centre's data in ${folder}: name another folder with --data or ORDERLY_DATA.`);
  const manifest = await backUpFolder({ folder, to: target, secret: secretOf(place), leavesSecretOut, now, copyData: await copier(place) });
  return told(target, manifest, leavesSecretOut ? 'The secret is not in it: keep that where this backup is not.' : 'The secret is in it: whoever has this folder can read everything.');
}

// A running owner copies its own data, so that what runs on the folder knows of it; a stopped centre's is copied here.
async function copier(place: Place): Promise<(to: string) => Promise<void>> {
  if (!(await isRunning(place))) return (to) => copyData(place.settings.folder, to, false);
  const owner = await callerOf(place);
  return async (to) => void (await owner.post('operator', '/v1/copy', { to }));
}

function told(to: string, manifest: Manifest, note: string): Answer {
  const { at, digest, files, kind } = manifest;
  const documents = digest.collections.reduce((sum, one) => sum + one.documents, 0);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return {
    data: { to, kind, at, documents, blobs: digest.blobs.count, bytes },
    lines: [`Backed up ${documents} documents and ${digest.blobs.count} blobs (${(bytes / 1e6).toFixed(1)} MB) into ${to}.`, `Everything acknowledged before ${at} is in it. ${note}`],
  };
}
