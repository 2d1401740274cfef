import { join } from 'node:path';
import type { Clock, FolderOwner, Log, Platform, Store, Timekeeping } from '../ports.ts';
import { systemClock } from '../clock.ts';
import { openMetrics } from '../observe/metrics.ts';
import { openTimekeeping } from '../timekeeping.ts';
import { embeddedArchive } from './archive.ts';
import { fileBlobs } from './blobs.ts';
import { embeddedBus, type EmbeddedBus } from './bus.ts';
import { type DiskLimits, watchDisk } from './disk.ts';
import { FolderRefused, folderSecret, prepareFolder } from './folder.ts';
import { openKv, type Kv } from './kv.ts';
import { checkOwner, claimFolder, type Ownership } from './owner.ts';
import { recoverCompaction } from './recover.ts';
import { embeddedStore } from './store.ts';
import { validateFolder } from './validate.ts';

export { FolderRefused } from './folder.ts';
export type { Validation } from './validate.ts';

export type EmbeddedOptions = {
  /** Everything is kept in here; made when missing. */
  readonly folder: string;
  readonly clock?: Clock;
  /** The machine's own clocks unless a test hands in others. */
  readonly timekeeping?: Timekeeping;
  readonly log: Log;
  readonly zone: string;
  /** When the disk counts as low and as full. */
  readonly disk?: DiskLimits;
  /** At least 32 bytes; without it `<folder>/secret` is read, or made once. */
  readonly secret?: Uint8Array;
};

/** What only this platform has: a check of all data against itself, and its bus's retention on demand. */
export type EmbeddedPlatform = Platform & {
  validate(): ReturnType<typeof validateFolder>;
  readonly bus: EmbeddedBus;
  readonly owner: FolderOwner;
};

/** Opens the platform on one folder; throws FolderRefused when the folder is in use, of another version or not writable. */
export async function embeddedPlatform(options: EmbeddedOptions): Promise<EmbeddedPlatform> {
  const { folder, log, zone, clock = systemClock, timekeeping = openTimekeeping() } = options;
  recoverCompaction(folder);
  prepareFolder(folder);
  const secret = options.secret ?? folderSecret(folder);
  if (secret.length < 32) throw new TypeError('the secret has at least 32 bytes');
  const { kv, ownership } = await openOwned(folder);
  const bus = embeddedBus(kv, clock, log);
  const stores = new Map<string, Store>();
  const metrics = openMetrics();
  const disk = watchDisk(folder, { metrics: metrics.of('platform'), log, ...(options.disk ? { limits: options.disk } : {}) });
  let closing: Promise<void> | undefined;

  async function close(): Promise<void> {
    disk.stop();
    await bus.close();
    await kv.settle();
    ownership.release();
    await kv.close();
  }

  return {
    mode: 'embedded',
    describe: `embedded (lmdb) in ${folder}`,
    store(service) {
      if (!/^[a-z][a-z0-9-]*$/.test(service)) throw new TypeError(`no service name: ${service}`);
      const store = stores.get(service) ?? embeddedStore(kv, service, clock);
      stores.set(service, store);
      return store;
    },
    bus,
    blobs: fileBlobs(join(folder, 'blobs'), secret, clock),
    clock,
    timekeeping,
    log,
    metrics,
    zone,
    secret,
    validate: () => validateFolder(kv),
    // Lanes 0 and 1, what carries patients and things now, keep the reserve to themselves.
    refusedFrom: () => (disk.isFull() ? 2 : 5),
    owner: { folder, announce: ownership.announce, copyTo: (path) => kv.copyTo(path, false), archive: embeddedArchive(kv, folder) },
    close: () => (closing ??= close()),
  };
}

async function openOwned(folder: string): Promise<{ kv: Kv; ownership: Ownership }> {
  let token = '';
  const kv = openEnvironment(folder, (opened) => checkOwner(opened, token));
  try {
    const ownership = await claimFolder(kv, folder);
    token = ownership.token;
    return { kv, ownership };
  } catch (error) {
    await kv.close();
    throw error;
  }
}

function openEnvironment(folder: string, guard: (kv: Kv) => void): Kv {
  try {
    return openKv(join(folder, 'data'), guard);
  } catch (error) {
    if (error instanceof Error && /MDB_(INVALID|VERSION_MISMATCH)|not an LMDB file|version mismatch/i.test(error.message)) {
      throw new FolderRefused('other-version', folder, `The data in ${folder} was written by another version or is damaged: start the version that wrote it or choose another folder.`);
    }
    throw error;
  }
}
