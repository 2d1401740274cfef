import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { blobsContract } from '../../testing/blobs.contract.ts';
import { busContract } from '../../testing/bus.contract.ts';
import { docOf, quiet, until } from '../../testing/fixtures.ts';
import { storeContract } from '../../testing/store.contract.ts';
import { movableClock } from '../clock.ts';
import { embeddedPlatform, FolderRefused, type EmbeddedOptions, type EmbeddedPlatform } from './index.ts';

const folders: string[] = [];
function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'orderly-embedded-'));
  folders.push(folder);
  return folder;
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const openAt = (folder: string, more: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPlatform> => embeddedPlatform({ folder, log: quiet, zone: 'Asia/Shanghai', ...more });

async function fixture() {
  const folder = freshFolder();
  const clock = movableClock();
  let platform = await openAt(folder, { clock });
  return {
    clock,
    store: () => platform.store('contract'),
    bus: () => platform.bus,
    blobs: () => platform.blobs,
    async reopen() {
      await platform.close();
      platform = await openAt(folder, { clock });
    },
    async close() {
      expect(platform.validate().faults).toEqual([]);
      await platform.close();
    },
  };
}

storeContract('embedded', fixture);
busContract('embedded', fixture);
blobsContract('embedded', fixture);

describe('the data folder', () => {
  const refusal = async (opening: Promise<EmbeddedPlatform>): Promise<FolderRefused> => {
    const error: unknown = await opening.then((platform) => platform.close(), (thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FolderRefused);
    return error as FolderRefused;
  };

  it('is refused to a second instance in the same process, which leaves the first one working', async () => {
    const folder = freshFolder();
    const first = await openAt(folder);
    expect(await refusal(openAt(folder))).toMatchObject({ reason: 'in-use', folder });
    const c = await first.store('s').collection({ name: 'c', indexes: {}, uniques: [] });
    expect(await c.save(docOf('a', 1), 0)).toEqual({ saved: true });
    await first.close();
    const second = await openAt(folder);
    expect((await (await second.store('s').collection({ name: 'c', indexes: {}, uniques: [] })).load('a'))?.version).toBe(1);
    await second.close();
  });

  it('is refused while another process owns it, and free at once when that one was killed', async () => {
    const folder = freshFolder();
    const child = fork(join(import.meta.dirname, '../../testing/embedded-writer.ts'), [folder, '0'], { execArgv: childArgs, stdio: 'ignore', serialization: 'advanced' });
    await new Promise((resolve) => child.once('message', resolve));
    expect((await refusal(openAt(folder))).message).toMatch(/^The data folder .* is in use by a running instance: .*\.$/);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    await (await openAt(folder)).close();
  });

  it('stops an owner whose folder was taken from it', async () => {
    const folder = freshFolder();
    const platform = await openAt(folder);
    const c = await platform.store('s').collection({ name: 'c', indexes: {}, uniques: [] });
    const { open } = await import('lmdb');
    const env = open<Buffer, Buffer>({ path: join(folder, 'data'), noSubdir: false, maxDbs: 250, encoding: 'binary', keyEncoding: 'binary' });
    env.openDB<Buffer, Buffer>({ name: 'meta', encoding: 'binary', keyEncoding: 'binary' }).putSync(Buffer.from('owner'), Buffer.from('{"port":1,"token":"other"}'));
    await expect(c.save(docOf('a', 1), 0)).rejects.toMatchObject({ code: 'folder-taken' });
    expect(await c.load('a')).toBeUndefined();
    await platform.close();
    await env.close();
  });

  it('is refused when another version wrote it', async () => {
    const folder = freshFolder();
    await (await openAt(folder)).close();
    const { open } = await import('lmdb');
    const env = open<Buffer, Buffer>({ path: join(folder, 'data'), noSubdir: false, maxDbs: 250, encoding: 'binary', keyEncoding: 'binary' });
    env.openDB<Buffer, Buffer>({ name: 'meta', encoding: 'binary', keyEncoding: 'binary' }).putSync(Buffer.from('format'), Buffer.from('99'));
    await env.close();
    expect(await refusal(openAt(folder))).toMatchObject({ reason: 'other-version' });
  });

  it('is refused when it cannot be written', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'file'), 'x');
    expect(await refusal(openAt(join(folder, 'file', 'below')))).toMatchObject({ reason: 'no-permission' });
    expect(await refusal(openAt(join(folder, 'file')))).toMatchObject({ reason: 'no-permission' });
  });

  it('holds a secret of its own, made once and readable by its owner only', async () => {
    const folder = freshFolder();
    const first = await openAt(folder);
    await first.close();
    const second = await openAt(folder);
    await second.close();
    expect(Buffer.from(second.secret).equals(first.secret)).toBe(true);
    expect(first.secret).toHaveLength(32);
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
    await expect(openAt(folder, { secret: new Uint8Array(8) })).rejects.toBeInstanceOf(TypeError);
  });

  it('keeps blobs sealed: no clear text in the file, and a changed file is not given out', async () => {
    const folder = freshFolder();
    const platform = await openAt(folder);
    const hash = await platform.blobs.put(Buffer.from('a patient signs here'));
    const path = join(folder, 'blobs', hash.slice(0, 2), hash);
    const sealed = readFileSync(path);
    expect(sealed.includes('patient')).toBe(false);
    expect(readdirSync(join(folder, 'blobs', hash.slice(0, 2)))).toEqual([hash]);
    writeFileSync(path, Buffer.concat([sealed.subarray(0, 20), Buffer.from([(sealed[20] ?? 0) ^ 1]), sealed.subarray(21)]));
    await expect(platform.blobs.get(hash)).rejects.toThrow();
    await platform.close();
  });
});

describe('the embedded bus', () => {
  it('keeps 7 days, and longer what a running group still needs', async () => {
    const clock = movableClock(new Date('2026-11-01T00:00:00Z'));
    const platform = await openAt(freshFolder(), { clock });
    await platform.bus.ensureTopics([{ name: 't', partitions: 1 }]);
    const publish = (n: number) => platform.bus.publish('t', [{ key: 'a', value: String(n), headers: {} }]);
    for (let n = 0; n < 1_200; n += 1) await (n % 100 === 99 ? publish(n) : void publish(n));
    clock.advance(8 * 24 * 3_600_000);
    await publish(1_200);
    let blocked = true;
    const group = await platform.bus.subscribe({ group: 'g', topics: ['t'], handler: async () => {
      if (blocked) throw new Error('blocked');
    } });
    await platform.bus.retain();
    expect(await platform.bus.lag('g', ['t'])).toBe(1_201);
    blocked = false;
    await until(async () => (await platform.bus.lag('g', ['t'])) === 0, 'the group is through');
    await group.stop();
    await platform.bus.retain();
    expect(await platform.bus.lag('new', ['t'])).toBe(1);
    const heard: string[] = [];
    const tail = await platform.bus.tail('t', new Date(0), async (records) => void heard.push(...records.map(({ value }) => value)));
    await until(() => heard.length > 0, 'what is kept is heard');
    expect(heard).toEqual(['1200']);
    await tail.stop();
    expect(platform.validate().faults).toEqual([]);
    await platform.close();
  });

  it('never gives a record an earlier time than the one before, whatever the clock did', async () => {
    const clock = movableClock(new Date('2026-11-01T12:00:00Z'));
    const platform = await openAt(freshFolder(), { clock });
    await platform.bus.ensureTopics([{ name: 't', partitions: 1 }]);
    await platform.bus.publish('t', [{ key: 'a', value: '0', headers: {} }]);
    clock.set(new Date('2026-11-01T11:00:00Z'));
    await platform.bus.publish('t', [{ key: 'a', value: '1', headers: {} }]);
    const times: string[] = [];
    const tail = await platform.bus.tail('t', 0, async (records) => void times.push(...records.map(({ timestamp }) => timestamp)));
    await until(() => times.length === 2, 'both are heard');
    expect(times).toEqual(['2026-11-01T12:00:00.000Z', '2026-11-01T12:00:00.000Z']);
    await tail.stop();
    await platform.close();
  });
});

const childArgs = ['--conditions=development', '--import', 'tsx'];

describe('kill -9', () => {
  it('loses no acknowledged save or record, tears no index and leaves the log dense', { timeout: 120_000 }, async () => {
    const folder = freshFolder();
    const acknowledged = new Map<string, number>();
    const published = new Set<string>();
    for (let round = 0; round < 6; round += 1) {
      const child = fork(join(import.meta.dirname, '../../testing/embedded-writer.ts'), [folder, String(round + 1)], { execArgv: childArgs, stdio: 'ignore' });
      const gone = new Promise((resolve) => child.once('exit', resolve));
      let heard = 0;
      child.on('message', (message: { id?: string; version?: number; value?: string }) => {
        heard += 1;
        if (message.id !== undefined) acknowledged.set(message.id, message.version ?? 0);
        if (message.value !== undefined) published.add(message.value);
      });
      await until(() => heard > 50 + round * 37, 'the writer writes');
      child.kill('SIGKILL');
      await gone;
      await new Promise((resolve) => setImmediate(resolve));
      const platform = await openAt(folder);
      expect(platform.validate().faults).toEqual([]);
      const c = await platform.store('kill').collection({ name: 'things', indexes: { byTurn: ['turn', 'at'] }, uniques: ['tag'] });
      for (const [id, version] of acknowledged) expect((await c.load(id))?.version ?? 0, id).toBeGreaterThanOrEqual(version);
      const found = new Set<string>();
      const tail = await platform.bus.tail('kill', 0, async (records) => records.forEach(({ value }) => found.add(value)));
      const head = await platform.bus.head('kill');
      await until(() => found.size >= head, 'the whole log is read');
      for (const value of published) expect(found.has(value), value).toBe(true);
      await tail.stop();
      await platform.close();
    }
    expect(acknowledged.size).toBeGreaterThan(100);
    expect(published.size).toBeGreaterThan(100);
  });

  it.each(['store.before-commit#3', 'store.after-commit#3', 'bus.after-publish#2', 'consumer.before-offset#2'])('dies at %s with its data whole', { timeout: 60_000 }, async (point) => {
    const folder = freshFolder();
    const child = fork(join(import.meta.dirname, '../../testing/embedded-writer.ts'), [folder, '1'], { execArgv: childArgs, stdio: 'ignore', env: { ...process.env, ORDERLY_CRASH_AT: point } });
    const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
    expect(signal).toBe('SIGKILL');
    const platform = await openAt(folder);
    expect(platform.validate().faults).toEqual([]);
    const c = await platform.store('kill').collection({ name: 'things', indexes: { byTurn: ['turn', 'at'] }, uniques: ['tag'] });
    const kept = (await c.find({ index: 'byTurn', limit: 1_000 })).rows.length;
    if (point.startsWith('store.after')) expect(kept).toBeGreaterThanOrEqual(3);
    if (point.startsWith('bus.')) expect(await platform.bus.head('kill')).toBeGreaterThanOrEqual(2);
    if (point.startsWith('consumer.')) expect(await platform.bus.lag('g', ['kill'])).toBeGreaterThanOrEqual(1);
    await platform.close();
  });
});
