import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { docOf } from '../../testing/fixtures.ts';
import { embeddedPlatform, type EmbeddedPlatform } from '../embedded/index.ts';
import { generationOf } from '../event-id.ts';
import { silentLog } from '../log.ts';
import { backUpDocuments, backUpFolder } from './backup.ts';
import { compactFolder } from './compact.ts';
import { digestOf } from './digest.ts';
import { replayHistory } from './replay.ts';
import { openBackup, restoreFolder } from './restore.ts';

let base: string;
const opened: EmbeddedPlatform[] = [];
const at = (name: string): string => join(base, name);
const now = (): Date => new Date();
const spec = { name: 'things', indexes: { 'by-no': ['no'] }, uniques: ['tag'] };

async function open(name: string): Promise<EmbeddedPlatform> {
  const platform = await embeddedPlatform({ folder: at(name), log: silentLog, zone: 'Asia/Shanghai' });
  opened.push(platform);
  return platform;
}

async function filled(name: string, documents = 30): Promise<EmbeddedPlatform> {
  const platform = await open(name);
  const things = await platform.store('sample').collection(spec);
  for (let n = 1; n <= documents; n += 1) await things.save(docOf(`thing-${n}`, 1, { unique: { tag: `tag-${n}` }, fields: { no: n } }), 0);
  await platform.blobs.put(Buffer.from('a photo'));
  return platform;
}

const backUp = (platform: EmbeddedPlatform, to: string) => backUpFolder({ folder: platform.owner.folder, to: at(to), secret: platform.secret, now, copyData: platform.owner.copyTo });

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'orderly-operations-'));
});
afterEach(async () => {
  for (const platform of opened.splice(0)) await platform.close();
  rmSync(base, { recursive: true, force: true });
});

describe('backups', () => {
  it('hold one state of a running folder, and restore it whole: documents, indexes, unique keys, blobs', async () => {
    const platform = await filled('first');
    const { digest } = await backUp(platform, 'backup');
    await (await platform.store('sample').collection(spec)).save(docOf('thing-late', 1), 0);
    const { generation } = await restoreFolder({ from: at('backup'), folder: at('second'), isForced: false, now });
    const restored = await open('second');
    const things = await restored.store('sample').collection(spec);
    expect((await things.find({ index: 'by-no', range: { from: 5, to: 8 }, limit: 10 })).rows.map(({ _id }) => _id)).toEqual(['thing-5', 'thing-6', 'thing-7']);
    expect(await things.holder('tag', 'tag-9')).toBe('thing-9');
    expect(await things.load('thing-late')).toBeUndefined();
    expect(digest.blobs.count).toBe(1);
    expect(await restored.blobs.get(await platform.blobs.put(Buffer.from('a photo')))).toEqual(Buffer.from('a photo'));
    expect(await generationOf(restored.store('sample'))).toBe(generation);
    expect(restored.validate().faults).toEqual([]);
  });

  it('never give one generation twice, though the same backup is restored twice', async () => {
    await backUp(await filled('first', 1), 'backup');
    const [one, other] = [await restoreFolder({ from: at('backup'), folder: at('a'), isForced: false, now }), await restoreFolder({ from: at('backup'), folder: at('a'), isForced: true, now: () => new Date(0) })];
    expect(other.generation).toBeGreaterThan(one.generation);
    expect(readdirSync(other.aside ?? '')).toContain('data');
  });

  it('of documents are read back and restored into an empty folder, with what the index is built of', async () => {
    const platform = await filled('first');
    await backUpDocuments(platform.owner.archive, { to: at('backup'), secret: platform.secret, now });
    const { archive } = await openBackup(at('backup'));
    expect(await digestOf(archive)).toEqual(await digestOf(platform.owner.archive));
    await restoreFolder({ from: at('backup'), folder: at('second'), secret: platform.secret, isForced: false, now });
    const restored = await embeddedPlatform({ folder: at('second'), secret: platform.secret, log: silentLog, zone: 'Asia/Shanghai' });
    opened.push(restored);
    const things = await restored.store('sample').collection(spec);
    expect(await things.holder('tag', 'tag-3')).toBe('thing-3');
    expect(restored.validate().faults).toEqual([]);
  });

  it.each<[string, { folder?: string; secret?: Buffer; isForced: boolean }, string]>([
    ['with another secret', { secret: Buffer.alloc(32, 7), isForced: false }, 'secret-differs'],
    ['into a folder in use', { isForced: true, folder: 'first' }, 'in-use'],
  ])('are not restored %s', async (_how, { folder = 'second', ...how }, code) => {
    await backUp(await filled('first', 1), 'backup');
    await expect(restoreFolder({ from: at('backup'), folder: at(folder), now, ...how })).rejects.toMatchObject({ code });
  });

  it.each([
    ['a changed file', 'damaged', (folder: string) => writeFileSync(join(folder, 'secret'), Buffer.alloc(32))],
    ['a missing file', 'damaged', (folder: string) => rmSync(join(folder, 'data', 'data.mdb'))],
    ['no manifest', 'not-a-backup', (folder: string) => rmSync(join(folder, 'manifest.json'))],
  ])('with %s are refused before anything is written', async (_what, code, spoil) => {
    await backUp(await filled('first', 1), 'backup');
    spoil(at('backup'));
    await expect(restoreFolder({ from: at('backup'), folder: at('second'), isForced: false, now })).rejects.toMatchObject({ code });
    expect(existsSync(at('second'))).toBe(false);
  });
});

describe('compaction', () => {
  it('gives pages back, keeps every document, and is refused while somebody runs on the folder', async () => {
    const platform = await filled('first', 400);
    const things = await platform.store('sample').collection(spec);
    for (let n = 1; n <= 390; n += 1) await things.remove(`thing-${n}`, 1);
    await expect(compactFolder(at('first'))).rejects.toMatchObject({ reason: 'in-use' });
    opened.pop();
    await platform.close();
    const { before, after } = await compactFolder(at('first'));
    expect(after).toBeLessThan(before);
    const again = await open('first');
    expect((await (await again.store('sample').collection(spec)).find({ index: 'by-no', limit: 100 })).rows).toHaveLength(10);
    expect(again.validate().faults).toEqual([]);
    expect(statSync(join(at('first'), 'data', 'data.mdb')).size).toBeGreaterThan(0);
  });
});

describe('replay', () => {
  it('sends what was sent before, in order, and leaves the unsent tail to the relay', async () => {
    const platform = await open('first');
    const things = await platform.store('sample').collection(spec);
    await things.save(docOf('thing-1', 1, { published: 1 }), 0);
    await things.save(docOf('thing-1', 3, { published: 2, pendingSince: '2026-11-24T08:00:00.000Z' }), 1);
    const sent: string[] = [];
    const bus = { publish: async (topic: string, records: readonly { headers: Readonly<Record<string, string>> }[]) => void sent.push(...records.map(({ headers }) => `${topic} ${headers['ce_id']}`)) };
    expect(await replayHistory({ archive: platform.owner.archive, bus, service: 'sample', id: 'thing-1' })).toEqual({ documents: 1, events: 2 });
    expect(sent).toEqual(['orderly.sample thing-1:1', 'orderly.sample thing-1:2']);
  });
});
