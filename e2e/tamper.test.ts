/** An insider edits the ledger: the auditors' verifier, which shares no code with us, finds each way of doing it. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Line, verifyExport } from '@orderly/audit-verify';
import { movableClock, silentLog } from '@orderly/platform';
import { embeddedPlatform } from '@orderly/platform/embedded';
import { seedDemo, startCentre } from '@orderly/standalone';
import { dataFolder } from './support/process.ts';
import { castOf, done, tripTo, tuesdayMorning } from './support/scenes.ts';

type Entry = { text: string; hash: string };
type Segment = { kind: 'segment'; n: number; start: number; previousHash: string; entries: Entry[]; frontier: string[]; hash: string };
type Checkpoint = { kind: 'checkpoint'; size: number; root: string; at: string; note: string; signature: string; publicKey: string };

let segments: Segment[];
let root: string;

beforeAll(async () => {
  const { folder, clean } = await dataFolder();
  const clock = movableClock();
  clock.set(new Date(tuesdayMorning));
  const platform = await embeddedPlatform({ folder, clock, log: silentLog, zone: 'Asia/Shanghai' });
  const centre = await startCentre(platform, { port: 0, host: '127.0.0.1', demo: true, development: true, isSecure: false, webFolder: folder, documents: [], onFirstSecret: () => undefined });
  try {
    await seedDemo({ url: centre.url, token: centre.bootstrap, store: platform.store('standalone'), dates: ['2026-11-24'] }, () => undefined);
    const url = `http://127.0.0.1:${centre.port}`;
    const cast = await castOf(url);
    for (const again of [false, true]) await carried(cast, again);
    await vi.waitUntil(() => centre.settled(), { timeout: 20_000 });
    const text = await (await fetch(`${url}/export/ledger`, { headers: { authorization: `Bearer ${cast.auditor.token}` } })).text();
    const lines = text.trim().split('\n').map((line) => JSON.parse(line) as Segment | Checkpoint);
    segments = lines.filter((line): line is Segment => line.kind === 'segment');
    root = (await verifyExport(lines as Line[])).root;
  } finally {
    await centre.stop();
    await platform.close();
    await clean();
  }
});

async function carried(cast: Awaited<ReturnType<typeof castOf>>, again: boolean): Promise<void> {
  const { porter, patient, nurse, dispatcher } = cast;
  const { id: jobId } = done(await nurse.tell('requestTrip', tripTo(cast, patient, { again })));
  await vi.waitFor(async () => done(await dispatcher.tell('assignJob', { jobId, personId: porter.id, overrideReason: 'e2e' })), { timeout: 5_000 });
  done(await porter.tell('acceptJob', { jobId }));
  done(await porter.tell('arrive', { jobId, at: 'pick_up' }));
  done(await porter.tell('checkIdentity', { jobId, at: 'pick_up', wristband: patient.wristband, spokenName: patient.name }));
  done(await porter.tell('pickUpPatient', { jobId }));
  done(await porter.tell('arrive', { jobId, at: 'drop_off' }));
  done(await porter.tell('checkIdentity', { jobId, at: 'drop_off', wristband: patient.wristband, spokenName: patient.name }));
  done(await porter.tell('handOver', { jobId, receiverBadge: cast.ct.receiverBadge }));
}

const copy = (): Segment[] => structuredClone(segments);
const all = (from: Segment[]): Entry[] => from.flatMap(({ entries }) => entries);
const find = (from: Segment[], type: string, nth = 0): Entry => {
  const found = all(from).filter(({ text }) => text.includes(`.${type}.v1`))[nth];
  if (!found) throw new Error(`no ${type}`);
  return found;
};
const leaf = (text: string): Buffer => createHash('sha256').update(Uint8Array.of(0)).update(text).digest();

/** Builds the whole chain anew over the (changed) texts: what an owner of the database can do. */
function rebuilt(from: Segment[]): Segment[] {
  let hash = createHash('sha256').update('orderly ledger').digest('hex');
  let start = 0;
  return from.map((segment, n) => {
    const previousHash = hash;
    const entries = segment.entries.map(({ text }) => ({ text, hash: (hash = createHash('sha256').update(hash).update(leaf(text)).digest('hex')) }));
    const next = { ...segment, n, start, previousHash, entries, hash };
    start += entries.length;
    return next;
  });
}
const change = (entry: Entry, edit: (text: string) => string): void => {
  const text = edit(entry.text);
  if (text === entry.text) throw new Error('nothing changed');
  entry.text = text;
};
const drop = (from: Segment[], entry: Entry): Segment[] => from.map((segment) => ({ ...segment, entries: segment.entries.filter((one) => one !== entry) })).filter(({ entries }) => entries.length > 0);

const last = (): { size: number; root: string } => ({ size: all(segments).length, root });

const tamperings: [string, (s: Segment[]) => Line[]][] = [
  ['an entry changed', (s) => (change(find(s, 'patient-handed-over'), (text) => text.replace('badge', 'typed')), s)],
  ['an entry deleted', (s) => drop(s, find(s, 'identity-checked'))],
  ['an entry inserted', (s) => (s[0]?.entries.splice(1, 0, { ...(s[0].entries[0] ?? { text: '', hash: '' }) }), s)],
  ['entries reordered', (s) => (s.find(({ entries }) => entries.length > 1)?.entries.reverse(), s)],
  ['the tail cut off', (s) => s.slice(0, -1)],
  ['a segment left out', (s) => s.filter((_, i) => i !== 1)],
  ['the whole chain rebuilt over a changed entry', (s) => (change(find(s, 'patient-handed-over'), (text) => text.replace('badge', 'typed')), rebuilt(s))],
  ['the chain rebuilt without a matching identity check', (s) => rebuilt(drop(s, find(s, 'identity-checked')))],
  ['the receivers of two deliveries swapped, the chain rebuilt', (s) => (change(find(s, 'patient-handed-over'), (text) => text.replace(/receiverId\\":\\"[^\\]+/, 'receiverId\\":\\"person-00000000000000000000000000')), rebuilt(s))],
  ['a time altered, the chain rebuilt', (s) => (change(find(s, 'trip-closed', 1), (text) => text.replace(/recordedAt\\":\\"2026/, 'recordedAt\\":\\"2025')), rebuilt(s))],
  ['rolled back to before the last delivery, the chain rebuilt', (s) => rebuilt(s.slice(0, Math.max(1, Math.floor(s.length / 2))))],
];

describe('the verifier', () => {
  it('finds nothing in what was not touched', async () => {
    expect((await verifyExport(copy() as Line[], { checkpoints: [last()] })).findings).toEqual([]);
  });

  it.each(tamperings)('finds %s', async (_what, tamper) => {
    const report = await verifyExport(tamper(copy()), { checkpoints: [last()] });
    expect(report.valid).toBe(false);
    expect(report.findings.length).toBeGreaterThan(0);
  });

  it('finds a checkpoint signed anew with another key', async () => {
    const own = generateKeyPairSync('ed25519');
    const other = generateKeyPairSync('ed25519');
    const pem = (key: typeof own) => key.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const made = (key: typeof own): Checkpoint => {
      const { size, root: at } = last();
      const note = `orderly/ledger\n${size}\n${at}\n2026-11-24T02:00:00.000Z\n`;
      return { kind: 'checkpoint', size, root: at, at: '2026-11-24T02:00:00.000Z', note, signature: sign(null, Buffer.from(note), key.privateKey).toString('base64'), publicKey: pem(key) };
    };
    expect((await verifyExport([...copy(), made(own)] as Line[], { checkpoints: [], publicKey: pem(own) })).findings).toEqual([]);
    expect((await verifyExport([...copy(), made(other)] as Line[], { checkpoints: [], publicKey: pem(own) })).findings.map(({ problem }) => problem)).toContain('key');
    const forged = { ...made(own), root: '00'.repeat(32) };
    expect((await verifyExport([...copy(), forged] as Line[], { checkpoints: [], publicKey: pem(own) })).findings.map(({ problem }) => problem)).toContain('checkpoint');
  });
});
