/** Says that the disk gets full while there is still room to act: a full disk stops the centre (question 5). */
import { statfs } from 'node:fs/promises';
import type { ServiceMetrics } from '../observe/metrics.ts';
import type { Log } from '../ports.ts';

const everyMs = 60_000;
const leastBytes = 2 * 1024 ** 3;
const leastRatio = 0.1;

export type Disk = { readonly freeBytes: number; readonly freeRatio: number };

/** Free space that a process of ours may use, on the volume of a folder. */
export async function readDisk(folder: string): Promise<Disk> {
  const { bsize, bavail, blocks } = await statfs(folder);
  return { freeBytes: bavail * bsize, freeRatio: blocks === 0 ? 1 : bavail / blocks };
}

/** Low is less than a tenth free, or less than 2 GiB. */
export const isLow = ({ freeBytes, freeRatio }: Disk): boolean => freeBytes < leastBytes || freeRatio < leastRatio;

/** Looks every minute; says once when it gets low, and once when it is well again. */
export function watchDisk(folder: string, { metrics, log, read = () => readDisk(folder) }: { metrics: ServiceMetrics; log: Log; read?: () => Promise<Disk> }): { look(): Promise<void>; stop(): void } {
  let wasLow = false;
  const look = async (): Promise<void> => {
    const disk = await read();
    if (isLow(disk) !== wasLow) log[wasLow ? 'info' : 'error']({ freeBytes: disk.freeBytes, freePercent: Math.round(disk.freeRatio * 100) }, wasLow ? 'the disk has room again' : 'the disk is nearly full: make room before the centre stops');
    wasLow = isLow(disk);
  };
  const timer = setInterval(() => void look().catch(() => undefined), everyMs);
  timer.unref();
  void look().catch(() => undefined);
  metrics.gauge('orderly_disk_free_bytes', async () => [{ value: (await read()).freeBytes }]);
  metrics.gauge('orderly_disk_free_ratio', async () => [{ value: (await read()).freeRatio }]);
  return { look, stop: () => clearInterval(timer) };
}
