/** Where the centre's data is, as the environment and `--data` say. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Archive, type Platform, silentLog } from '@orderly/platform';
import { type Env, openPlatform, type PlatformSettings, readPlatformSettings } from '@orderly/platform/host';
import { folderState, openDistributedData, readArchive } from '@orderly/platform/operations';

import { CommandRefused } from './answer.ts';

export type Place = { readonly mode: 'embedded' | 'distributed'; readonly settings: PlatformSettings; readonly env: Env };

/** Reads the settings; a `--data` folder means the embedded platform, whatever the environment names. */
export function placeOf(env: Env, data: string | undefined): Place {
  if (data === undefined) {
    const settings = readPlatformSettings(env);
    return { mode: settings.mongodbUri === undefined ? 'embedded' : 'distributed', settings: { ...settings, folder: resolve(settings.folder) }, env };
  }
  const { MONGODB_URI: _uri, MONGODB_URI_FILE: _file, KAFKA_BROKERS: _brokers, KAFKA_BROKERS_FILE: _brokersFile, ...rest } = env;
  return { mode: 'embedded', settings: readPlatformSettings({ ...rest, ORDERLY_DATA: resolve(data) }), env };
}

/** The installation's secret: the environment's, else the folder's own. */
export function secretOf({ settings }: Place): Uint8Array {
  if (settings.secret) return settings.secret;
  const path = join(settings.folder, 'secret');
  if (!existsSync(path)) throw new CommandRefused('secret-missing', `There is no secret in ${settings.folder}, and ORDERLY_SECRET is not set.`);
  return readFileSync(path);
}

/** Opens the platform as a host does: embedded, this process becomes the folder's owner. */
export function openOwn(place: Place): Promise<Platform> {
  return openPlatform(place.settings, { log: silentLog });
}

/** The data to read, whether the centre runs or not. */
export async function openArchive(place: Place): Promise<Archive> {
  if (place.mode === 'distributed') return (await openDistributedData(place.settings)).archive;
  const { exists } = await folderState(place.settings.folder);
  if (!exists) throw new CommandRefused('no-data', `There is no centre's data in ${place.settings.folder}: name another folder with --data or ORDERLY_DATA.`);
  return readArchive(place.settings.folder);
}

/** Does something with an archive and closes it, however that ends. */
export async function closing<T>(archive: Archive, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await archive.close();
  }
}
