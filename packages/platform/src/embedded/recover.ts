import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Ends a compaction that was killed between its two renames: the old data is whole. */
export function recoverCompaction(folder: string): void {
  const old = join(folder, 'data.old');
  if (!existsSync(old)) return;
  if (existsSync(join(folder, 'data', 'data.mdb'))) rmSync(old, { recursive: true });
  else {
    rmSync(join(folder, 'data'), { recursive: true, force: true });
    renameSync(old, join(folder, 'data'));
  }
}
