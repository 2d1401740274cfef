/** Says that the disk gets full while there is still room to act: a full disk stops the centre (question 5). */
import { statfs } from 'node:fs/promises';
import type { Log, ServiceMetrics } from '../ports.ts';

const everyMs = 10_000;
const leastRatio = 0.1;

/** `lowBytes`: the alarm. `fullBytes`: below it, writes that can wait are refused, so that those that cannot still find room. */
export type DiskLimits = { readonly lowBytes: number; readonly fullBytes: number };
export const standardLimits: DiskLimits = { lowBytes: 2 * 1024 ** 3, fullBytes: 512 * 1024 ** 2 };

export type Disk = { readonly freeBytes: number; readonly freeRatio: number };

/** Free space that a process of ours may use, on the volume of a folder. */
export async function readDisk(folder: string): Promise<Disk> {
  const { bsize, bavail, blocks } = await statfs(folder);
  return { freeBytes: bavail * bsize, freeRatio: blocks === 0 ? 1 : bavail / blocks };
}

/** Low is less than a tenth free, or less than the limit (2 GiB). */
export const isLow = ({ freeBytes, freeRatio }: Disk, { lowBytes } = standardLimits): boolean => freeBytes < lowBytes || freeRatio < leastRatio;

/** Looks every ten seconds; says once when it gets low, and once when it is well again. */
export function watchDisk(folder: string, { metrics, log, read = () => readDisk(folder), limits = standardLimits }: { metrics: ServiceMetrics; log: Log; read?: () => Promise<Disk>; limits?: DiskLimits }): { look(): Promise<void>; isFull(): boolean; stop(): void } {
  let wasLow = false;
  let full = false;
  const look = async (): Promise<void> => {
    const disk = await read();
    if (isLow(disk, limits) !== wasLow) log[wasLow ? 'info' : 'error']({ freeBytes: disk.freeBytes, freePercent: Math.round(disk.freeRatio * 100) }, wasLow ? 'the disk has room again' : 'the disk is nearly full: make room before the centre stops');
    wasLow = isLow(disk, limits);
    // A tenth more before it opens again: not to and fro at the limit.
    const isFull = disk.freeBytes < limits.fullBytes * (full ? 1.1 : 1);
    if (isFull !== full) log[full ? 'info' : 'error']({ freeBytes: disk.freeBytes }, full ? 'all writes are taken again' : 'the disk is full but for a reserve: requests and changes are refused, the work under way goes on');
    full = isFull;
  };
  const timer = setInterval(() => void look().catch(() => undefined), everyMs);
  timer.unref();
  void look().catch(() => undefined);
  metrics.gauge('orderly_disk_free_bytes', async () => [{ value: (await read()).freeBytes }]);
  metrics.gauge('orderly_disk_free_ratio', async () => [{ value: (await read()).freeRatio }]);
  return { look, isFull: () => full, stop: () => clearInterval(timer) };
}
