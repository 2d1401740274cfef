import { describe, expect, it } from 'vitest';
import type { Log } from '../ports.ts';
import { silentLog } from '../log.ts';
import { openMetrics } from '../observe/metrics.ts';
import { type Disk, isLow, watchDisk } from './disk.ts';

const gib = 1024 ** 3;

describe('the disk', () => {
  it.each([
    [{ freeBytes: 100 * gib, freeRatio: 0.5 }, false],
    [{ freeBytes: 100 * gib, freeRatio: 0.09 }, true],
    [{ freeBytes: 1 * gib, freeRatio: 0.5 }, true],
  ])('with %o free is low: %s', (disk, low) => {
    expect(isLow(disk)).toBe(low);
  });

  it('is said to be low once, not every minute, and once when there is room again', async () => {
    let disk: Disk = { freeBytes: 50 * gib, freeRatio: 0.5 };
    const said: string[] = [];
    const say = (level: string) => (_fields: object, message: string) => void said.push(`${level}: ${message}`);
    const log: Log = { info: say('info'), warn: say('warn'), error: say('error'), child: () => log };
    const watch = watchDisk('.', { metrics: openMetrics().of('platform'), log, read: async () => disk });
    await watch.look();
    disk = { freeBytes: 1 * gib, freeRatio: 0.01 };
    await watch.look();
    await watch.look();
    disk = { freeBytes: 50 * gib, freeRatio: 0.5 };
    await watch.look();
    watch.stop();
    expect(said).toEqual(['error: the disk is nearly full: make room before the centre stops', 'info: the disk has room again']);
  });

  it('is full below its reserve, and not again until a tenth more is free', async () => {
    let freeBytes = 600 * 1024 ** 2;
    const watch = watchDisk('.', { metrics: openMetrics().of('platform'), log: silentLog, read: async () => ({ freeBytes, freeRatio: 0.5 }) });
    const fullAt = async (mebibytes: number): Promise<boolean> => {
      freeBytes = mebibytes * 1024 ** 2;
      await watch.look();
      return watch.isFull();
    };
    expect([await fullAt(600), await fullAt(511), await fullAt(540), await fullAt(570), await fullAt(540)]).toEqual([false, true, true, false, false]);
    watch.stop();
  });
});
