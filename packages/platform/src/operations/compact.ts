import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { prepareFolder } from '../embedded/folder.ts';
import { openKv } from '../embedded/kv.ts';
import { checkOwner, claimFolder } from '../embedded/owner.ts';
import { recoverCompaction } from '../embedded/recover.ts';

/** Writes the data anew without its free pages; throws FolderRefused while somebody runs on it. A kill leaves the old or the new. */
export async function compactFolder(folder: string): Promise<{ readonly before: number; readonly after: number }> {
  recoverCompaction(folder);
  prepareFolder(folder);
  const data = join(folder, 'data');
  let token = '';
  const kv = openKv(data, (opened) => checkOwner(opened, token));
  const ownership = await claimFolder(kv, folder).catch(async (error: unknown) => {
    await kv.close();
    throw error;
  });
  ({ token } = ownership);
  const before = statSync(join(data, 'data.mdb')).size;
  const [coming, old] = [join(folder, 'data.compact'), join(folder, 'data.old')];
  rmSync(coming, { recursive: true, force: true });
  prepareFolder(coming);
  rmSync(join(coming, 'blobs'), { recursive: true });
  await kv.copyTo(join(coming, 'data'), true);
  await kv.settle();
  // The owner's record stands in both, and its port answers until the new data is in place: nobody starts in between.
  await kv.close();
  renameSync(data, old);
  renameSync(join(coming, 'data'), data);
  rmSync(old, { recursive: true });
  rmSync(coming, { recursive: true });
  const compacted = openKv(data, () => undefined);
  ownership.releaseFrom(compacted);
  await compacted.close();
  return { before, after: existsSync(join(data, 'data.mdb')) ? statSync(join(data, 'data.mdb')).size : 0 };
}
