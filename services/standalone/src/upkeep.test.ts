import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { silentLog } from '@orderly/platform';
import { embeddedPlatform } from '@orderly/platform/embedded';
import { restoreFolder } from '@orderly/platform/operations';
import { rotatingFile } from './log-file.ts';
import { dueAt, startTimedBackups } from './timed-backups.ts';
import { readUpkeep } from './upkeep.ts';

const base = mkdtempSync(join(tmpdir(), 'orderly-upkeep-'));
const zone = 'Asia/Shanghai';
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('the log file', () => {
  it('is turned over before it grows past its size, keeps so many old ones, and loses no line of those', () => {
    const path = join(base, 'logs', 'orderly.log');
    const file = rotatingFile({ path, maxBytes: 100, keep: 2 });
    for (let n = 0; n < 20; n += 1) file.write(`line ${String(n).padStart(2, '0')} ${'x'.repeat(20)}\n`);
    const kept = [`${path}.2`, `${path}.1`, path].map((each) => readFileSync(each, 'utf8'));
    expect(kept.every((text) => Buffer.byteLength(text) <= 100)).toBe(true);
    expect(existsSync(`${path}.3`)).toBe(false);
    const numbers = [...kept.join('').matchAll(/line (\d+)/g)].map(([, n]) => Number(n));
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, i) => 20 - numbers.length + i));
  });
});

describe('timed backups', () => {
  it.each([
    ['a first one is due at the last such time', { at: '02:30' }, undefined, '2026-11-24T18:30:00.000Z'],
    ['one missed overnight is due at once', { at: '02:30' }, '2026-11-23T18:31:00.000Z', '2026-11-24T18:30:00.000Z'],
    ['after tonight\'s it is due tomorrow', { at: '02:30' }, '2026-11-24T18:31:00.000Z', '2026-11-25T18:30:00.000Z'],
    ['hours count from the last one', { everyHours: 6 }, '2026-11-24T20:00:00.000Z', '2026-11-25T02:00:00.000Z'],
  ])('%s', (_what, when, last, due) => {
    const now = new Date('2026-11-24T22:00:00.000Z');
    expect(dueAt({ when }, { last: last === undefined ? undefined : new Date(last), zone, now }).toISOString()).toBe(due);
  });

  it('are made when due, the newest of them kept, and can be restored', async () => {
    const platform = await embeddedPlatform({ folder: join(base, 'data'), log: silentLog, zone });
    const things = await platform.store('sample').collection({ name: 'things', indexes: {}, uniques: [] });
    const plan = { folder: join(base, 'backups'), keep: 2, when: { everyHours: 1 } };
    let hour = 0;
    for (hour = 0; hour < 3; hour += 1) {
      await things.save({ _id: `thing-${hour}`, version: 1, base: 0, schema: 1, state: {}, events: [], published: 1, unique: {}, fields: {} }, 0);
      const backups = startTimedBackups({ plan, owner: platform.owner, secret: platform.secret, zone, log: silentLog, now: () => new Date(Date.UTC(2026, 10, 24, hour)) });
      await backups.look();
      await backups.look();
      await backups.stop();
    }
    await platform.close();
    const names = readdirSync(plan.folder).sort();
    expect(names).toEqual(['orderly-2026-11-24T01-00-00-000Z', 'orderly-2026-11-24T02-00-00-000Z']);
    await restoreFolder({ from: join(plan.folder, names[0] ?? ''), folder: join(base, 'restored'), isForced: false, now: () => new Date() });
    const restored = await embeddedPlatform({ folder: join(base, 'restored'), log: silentLog, zone });
    const there = await restored.store('sample').collection({ name: 'things', indexes: {}, uniques: [] });
    expect((await there.loadMany(['thing-0', 'thing-1', 'thing-2'])).map(({ _id }) => _id)).toEqual(['thing-0', 'thing-1']);
    await restored.close();
  });
});

describe('settings of upkeep', () => {
  it('are off unless given, and refuse a time and an interval at once', () => {
    expect(readUpkeep({})).toEqual({ compacts: false });
    expect(readUpkeep({ ORDERLY_BACKUP_DIR: base })).toMatchObject({ backups: { keep: 7, when: { at: '02:30' } } });
    expect(() => readUpkeep({ ORDERLY_BACKUP_AT: '02:30', ORDERLY_BACKUP_EVERY_HOURS: '6' })).toThrow(/exclude/);
    expect(() => readUpkeep({ ORDERLY_BACKUP_AT: '25:00' })).toThrow(/ORDERLY_BACKUP_AT/);
  });
});
