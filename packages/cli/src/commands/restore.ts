import { resolve } from 'node:path';
import { generationOfArchive, openBackup, openDistributedData, readArchive, restoreArchive, restoreFolder, type Restored } from '@orderly/platform/operations';
import { type Answer, exitCodes } from '../answer.ts';
import { type Comparison, compared } from '../comparison.ts';
import { closing, type Place, secretOf } from '../place.ts';
import { comparisonLines } from './compare.ts';

/** Restores a verified backup, raises the generation of event ids (question 2) and reports every difference between services. */
export async function restore(place: Place, from: string, { isForced }: { isForced: boolean }): Promise<Answer> {
  const source = resolve(from);
  const now = () => new Date();
  if (place.mode === 'distributed') return intoDatabases(place, source, isForced);
  const { folder, secret } = place.settings;
  const restored = await restoreFolder({ from: source, folder, isForced, now, ...(secret ? { secret } : {}) });
  const archive = readArchive(folder);
  const comparison = await closing(archive, () => compared(archive));
  return told(restored, comparison, folder);
}

async function intoDatabases(place: Place, from: string, isForced: boolean): Promise<Answer> {
  const data = await openDistributedData(place.settings);
  const { archive } = data;
  try {
    const knownBefore = await generationOfArchive(archive);
    if (isForced) {
      // Verified first: a damaged backup must not cost what stands there.
      await (await openBackup(from)).archive.close();
      await data.clear();
    }
    const restored = await restoreArchive({ from, to: archive, secret: secretOf(place), knownBefore, now: () => new Date() });
    const comparison = await compared(archive);
    const answer = told(restored, comparison, archive.describe);
    return { ...answer, lines: [...answer.lines, 'The topics were not restored: once the services run, `orderly replay <service>` for each brings every consumer what it lacks.'] };
  } finally {
    await archive.close();
  }
}

function told({ manifest, generation, aside }: Restored, comparison: Comparison, to: string): Answer {
  return {
    exit: comparison.differences.length > 0 ? exitCodes.found : exitCodes.done,
    data: { to, at: manifest.at, generation, ...(aside === undefined ? {} : { aside }), comparison },
    lines: [
      `Restored the backup of ${manifest.at} into ${to}; every hash is what was backed up.`,
      `New events belong to generation ${generation}: nobody takes them for those that were lost.`,
      ...(aside === undefined ? [] : [`What stood there before is in ${aside}.`]),
      ...comparisonLines(comparison),
    ],
  };
}
