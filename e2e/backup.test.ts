/** A backup is taken while people work; the machine is lost; the backup is restored elsewhere, and the books are compared. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExport, verifyExport } from '@orderly/audit-verify';
import { parsedEventId } from '@orderly/platform';
import { dataFolder, startProcess, type Started, untilReady } from './support/process.ts';
import { type Sent, work } from './support/load.ts';
import { orderly } from './support/orderly.ts';
import { eventsOf, openRaw } from './support/raw.ts';
import { castOf, tuesdayMorning, type Cast } from './support/scenes.ts';

type Compared = { readonly differences: readonly unknown[]; readonly events: number };

const startedAt = Date.now();
const record: (Sent & { readonly acknowledgedBy: number })[] = [];
let base: string;
let clean: () => Promise<void>;
let at: string;
const folderOf = (name: string): string => join(base, name);
const start = async (name: string): Promise<Started> =>
  untilReady(await startProcess({ folder: folderOf(name), env: { ORDERLY_DEMO_TIME: new Date(Date.parse(tuesdayMorning) + Date.now() - startedAt).toISOString() } }), 240_000);

/** What one client was told, with the instant when it knew. */
async function working(cast: Cast, signal: AbortSignal): Promise<void> {
  const own: Sent[] = [];
  const noting = setInterval(() => note(own), 5);
  await work(cast, own, signal);
  clearInterval(noting);
  note(own);
}

function note(own: readonly Sent[]): void {
  const known = new Set(record.map(({ opId }) => opId));
  for (const sent of own) if (sent.outcome === 'ok' && !known.has(sent.opId)) record.push({ ...sent, acknowledgedBy: Date.now() });
}

beforeAll(async () => {
  ({ folder: base, clean } = await dataFolder());
});
afterAll(() => clean?.());

describe('a backup', () => {
  it('is taken through the owner while people work', async () => {
    const started = await start('first');
    const cast = await castOf(started.url);
    const stopping = new AbortController();
    const clients = Array.from({ length: 4 }, () => working(cast, stopping.signal));
    await expect.poll(() => record.length, { timeout: 60_000 }).toBeGreaterThan(60);
    const { code, data } = await orderly<{ at: string; documents: number }>(['--data', folderOf('first'), 'backup', folderOf('backup')]);
    expect(code).toBe(0);
    expect(data.documents).toBeGreaterThan(1_000);
    ({ at } = data);
    const before = record.length;
    await expect.poll(() => record.length, { timeout: 60_000 }).toBeGreaterThan(before + 20);
    stopping.abort();
    await started.kill();
    await Promise.all(clients);
  });

  it('is refused when a byte of it is not what was backed up', async () => {
    cpSync(folderOf('backup'), folderOf('damaged'), { recursive: true });
    const path = join(folderOf('damaged'), 'data', 'data.mdb');
    const bytes = readFileSync(path);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const { code, data } = await orderly(['--data', folderOf('never'), 'restore', folderOf('damaged')]);
    expect({ code, data }).toMatchObject({ code: 2, data: { error: { code: 'damaged' } } });
  });

  it('is not restored over data unless forced, which puts that aside', async () => {
    const refused = await orderly(['--data', folderOf('first'), 'restore', folderOf('backup')]);
    expect(refused).toMatchObject({ code: 2, data: { error: { code: 'target-not-empty' } } });
    const forced = await orderly<{ aside: string; generation: number }>(['--data', folderOf('first'), 'restore', folderOf('backup'), '--force']);
    expect(forced.code).toBe(0);
    const aside = await openRaw(forced.data.aside);
    expect((await aside.ledger()).length).toBeGreaterThan(0);
    await aside.close();
  });

  it('holds everything acknowledged before its mark, without a difference between services', async () => {
    const { code, data } = await orderly<{ generation: number; comparison: Compared }>(['--data', folderOf('second'), 'restore', folderOf('backup')]);
    expect({ code, differences: data.comparison.differences }).toEqual({ code: 0, differences: [] });
    const raw = await openRaw(folderOf('second'));
    try {
      const due = record.filter(({ acknowledgedBy }) => acknowledgedBy < Date.parse(at));
      expect(due.length).toBeGreaterThan(20);
      const missing: string[] = [];
      for (const sent of due) {
        const doc = sent.kind === 'request' ? await raw.load('delivery', 'consignments', `consignment-${sent.opId}`) : await raw.load('dispatch', 'jobs', sent.jobId ?? '');
        if (eventsOf(doc, sent.opId).length !== 1) missing.push(sent.opId);
      }
      expect(missing).toEqual([]);
    } finally {
      await raw.close();
    }
  });

  it('goes on with event ids of a new generation, and a ledger that verifies by the auditors\' own verifier', async () => {
    const started = await start('second');
    const cast = await castOf(started.url);
    const stopping = new AbortController();
    const more: Sent[] = [];
    const client = work(cast, more, stopping.signal);
    await expect.poll(() => more.filter(({ outcome }) => outcome === 'ok').length, { timeout: 60_000 }).toBeGreaterThan(6);
    stopping.abort();
    await client;
    await expect.poll(async () => (await cast.auditor.ask<{ verifyLedger: { valid: boolean } }>('{ verifyLedger { valid } }')).verifyLedger.valid, { timeout: 20_000 }).toBe(true);
    const exported = await (await fetch(`${started.url}/export/ledger`, { headers: { authorization: `Bearer ${cast.auditor.token}` } })).text();
    writeFileSync(folderOf('export.ndjson'), exported);
    expect(await verifyExport(readExport(folderOf('export.ndjson')))).toMatchObject({ valid: true, findings: [] });
    await expect.poll(async () => (await orderly<Compared>(['--data', folderOf('second'), 'compare'])).data.differences, { timeout: 30_000 }).toEqual([]);
    await started.stop();
    const raw = await openRaw(folderOf('second'));
    const [asked] = more;
    const doc = await raw.load('delivery', 'consignments', `consignment-${asked?.opId}`);
    expect(doc?.events.map(({ id }) => (parsedEventId(id)?.generation ?? 0) > 0)).not.toContain(false);
    await raw.close();
  });
});
