/** How the one-process centre keeps itself: its log file, compaction at start, timed backups. */
import { resolve } from 'node:path';
import { calendarOf, type Env, flag, optional, type Platform, readVariables, SettingsRefused, standard, text, wholeNumber } from '@orderly/platform';
import { compactFolder, folderState } from '@orderly/platform/operations';
import type { LogFile } from './log-file.ts';
import { type BackupPlan, startTimedBackups, type TimedBackups } from './timed-backups.ts';

export type Upkeep = { readonly logFile?: LogFile; readonly compacts: boolean; readonly backups?: BackupPlan };

const timeOfDay = { what: 'a time of day such as 02:30', parse: (given: string) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(given) ? given : undefined) };

export const upkeepVariables = {
  ORDERLY_LOG_FILE: optional<string>(text, 'File that the log goes to instead of the standard output; turned over by size.'),
  ORDERLY_LOG_MB: standard<number>(wholeNumber(1, 10_000), '50', 'Size at which the log file is turned over.'),
  ORDERLY_LOG_KEEP: standard<number>(wholeNumber(0, 1_000), '5', 'How many old log files are kept.'),
  ORDERLY_COMPACT: standard<boolean>(flag, '0', 'Writes the data anew at each start, without its free pages.'),
  ORDERLY_BACKUP_DIR: optional<string>(text, 'Folder of timed backups; on another disk, or it is lost with this one.'),
  ORDERLY_BACKUP_AT: optional<string>(timeOfDay, 'Time of day of the backup, in the hospital’s zone; 02:30 unless ORDERLY_BACKUP_EVERY_HOURS is set.'),
  ORDERLY_BACKUP_EVERY_HOURS: optional<number>(wholeNumber(1, 720), 'Hours between backups, instead of a time of day.'),
  ORDERLY_BACKUP_KEEP: standard<number>(wholeNumber(1, 1_000), '7', 'How many backups are kept.'),
};

/** Reads the settings of upkeep; throws SettingsRefused with every complaint. */
export function readUpkeep(env: Env): Upkeep {
  const read = readVariables(env, upkeepVariables);
  if (read.ORDERLY_BACKUP_AT !== undefined && read.ORDERLY_BACKUP_EVERY_HOURS !== undefined) throw new SettingsRefused(['ORDERLY_BACKUP_AT and ORDERLY_BACKUP_EVERY_HOURS exclude one another: set one']);
  const when = read.ORDERLY_BACKUP_EVERY_HOURS === undefined ? { at: read.ORDERLY_BACKUP_AT ?? '02:30' } : { everyHours: read.ORDERLY_BACKUP_EVERY_HOURS };
  return {
    compacts: read.ORDERLY_COMPACT,
    ...(read.ORDERLY_LOG_FILE === undefined ? {} : { logFile: { path: resolve(read.ORDERLY_LOG_FILE), maxBytes: read.ORDERLY_LOG_MB * 1_000_000, keep: read.ORDERLY_LOG_KEEP } }),
    ...(read.ORDERLY_BACKUP_DIR === undefined ? {} : { backups: { folder: resolve(read.ORDERLY_BACKUP_DIR), keep: read.ORDERLY_BACKUP_KEEP, when } }),
  };
}

/** Compacts the folder if the settings say so and there is data in it; before the platform is opened. */
export async function compactAtStart({ compacts }: Upkeep, folder: string): Promise<void> {
  if (compacts && (await folderState(folder)).exists) await compactFolder(folder);
}

/** Starts the timed backups, if there are any; by the machine's clock, wherever a demo's stands. */
export function startUpkeep({ backups }: Upkeep, platform: Platform): TimedBackups | undefined {
  const { owner, secret, log } = platform;
  const zone = calendarOf(platform.zone).zone;
  return backups && owner ? startTimedBackups({ plan: backups, owner, secret, zone, log, now: () => new Date() }) : undefined;
}
