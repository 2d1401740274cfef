/** Backups of a running embedded centre by the clock, of which the newest are kept. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { calendarOf, type FolderOwner, type Log } from '@orderly/platform';
import { backUpFolder, readManifest } from '@orderly/platform/operations';

export type BackupPlan = {
  readonly folder: string;
  readonly keep: number;
  /** At a time of day in the centre's zone, or so many hours after the last one. */
  readonly when: { readonly at: string } | { readonly everyHours: number };
};
export type TimedBackups = {
  /** Backs up if one is due. */
  look(): Promise<void>;
  stop(): Promise<void>;
};
type Parts = { readonly plan: BackupPlan; readonly owner: FolderOwner; readonly secret: Uint8Array; readonly zone: string; readonly log: Log; readonly now: () => Date };

const everyMs = 30_000;
const hourMs = 3_600_000;
const prefix = 'orderly-';
const partial = '.part';

/** Looks each half minute; a backup missed while the centre stood still is made up for at once. */
export function startTimedBackups(parts: Parts): TimedBackups {
  const { plan, log, now, zone } = parts;
  mkdirSync(plan.folder, { recursive: true, mode: 0o700 });
  let running: Promise<void> | undefined;
  const look = (): Promise<void> => (running ??= run().finally(() => (running = undefined)));
  const run = async (): Promise<void> => {
    if (dueAt(plan, { last: newest(plan.folder), zone, now: now() }) > now()) return;
    try {
      await makeOne(parts);
    } catch (error) {
      log.error({ error: String(error) }, 'the timed backup failed: nothing newer than the one before can be restored');
    }
  };
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  void look();
  return {
    look,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/** When the next backup is due, given the last one's instant. */
export function dueAt({ when }: Pick<BackupPlan, 'when'>, { last, zone, now }: { last: Date | undefined; zone: string; now: Date }): Date {
  if ('everyHours' in when) return last === undefined ? now : new Date(last.getTime() + when.everyHours * hourMs);
  const calendar = calendarOf(zone);
  const today = calendar.dateOf(now.toISOString());
  // The latest such time that has come, if nothing was made since; else the next one.
  const latest = [today, calendar.addDays(today, -1)].map((date) => new Date(calendar.instantOf(date, when.at))).find((instant) => instant <= now) ?? now;
  if (last === undefined || last < latest) return latest;
  return new Date([today, calendar.addDays(today, 1)].map((date) => calendar.instantOf(date, when.at)).find((instant) => new Date(instant) > now) ?? now);
}

async function makeOne({ plan, owner, secret, log, now }: Parts): Promise<void> {
  const name = `${prefix}${now().toISOString().replaceAll(/[:.]/g, '-')}`;
  const part = join(plan.folder, `${name}${partial}`);
  for (const old of readdirSync(plan.folder).filter((each) => each.startsWith(prefix) && each.endsWith(partial))) rmSync(join(plan.folder, old), { recursive: true });
  const { digest } = await backUpFolder({ folder: owner.folder, to: part, secret, now, copyData: (to) => owner.copyTo(to) });
  renameSync(part, join(plan.folder, name));
  log.info({ backup: name, documents: digest.collections.reduce((sum, one) => sum + one.documents, 0) }, 'backed up');
  for (const old of complete(plan.folder).slice(0, -plan.keep)) rmSync(join(plan.folder, old), { recursive: true });
}

function newest(folder: string): Date | undefined {
  const name = complete(folder).at(-1);
  return name === undefined ? undefined : new Date(readManifest(join(folder, name)).at);
}

/** Complete backups, oldest first. */
function complete(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith(prefix) && !name.endsWith(partial) && existsSync(join(folder, name, 'manifest.json'))).sort();
}
