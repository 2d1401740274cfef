/** Reads a data folder as it lies on the disk: lmdb opened read-only, and the layout decoded here, not by the platform. */
import { join } from 'node:path';
import { open, type Database } from 'lmdb';
import type { Lag, RawDoc, RawRecord, Reader, Snapshot } from './snapshot.ts';

type Bytes = Database<Buffer, Buffer>;
const binary = { encoding: 'binary', keyEncoding: 'binary' } as const;

/** Opens a folder beside (or without) the process that owns it. */
export function openEmbeddedReader(folder: string): Reader {
  const root = open<Buffer, Buffer>({ path: join(folder, 'data'), noSubdir: false, readOnly: true, maxDbs: 250, ...binary });
  const tables = new Map<string, Bytes | undefined>();
  const table = (name: string): Bytes | undefined => {
    // A table that is not there yet is asked for again.
    const found = tables.get(name) ?? (root.openDB<Buffer, Buffer>({ name, ...binary }) as Bytes | undefined);
    tables.set(name, found);
    return found;
  };
  const names = (): string[] => [...root.getKeys()].map((name) => Buffer.from(name).toString().replace('\0', '')).filter((name) => name !== 'meta' && !name.startsWith('bus.') && name.includes('.'));
  const fresh = (): void => root.resetReadTxn();
  return {
    async read() {
      fresh();
      const collections = new Map<string, readonly RawDoc[]>();
      for (const name of names()) collections.set(name, documents(table(name)));
      return { collections, records: records(table('bus.log')), lags: lags(table('bus.meta')) };
    },
    async backlog() {
      fresh();
      const unsent = names().reduce((sum, name) => sum + entries(table(name), 'p').length, 0);
      return unsent + lags(table('bus.meta')).reduce((sum, { behind }) => sum + behind, 0);
    },
    close: () => root.close(),
  };
}

function entries(table: Bytes | undefined, kind: string): readonly { key: Buffer; value: Buffer }[] {
  if (!table) return [];
  const start = Buffer.from(kind);
  return [...table.getRange({ start, end: Buffer.from([(start[0] ?? 0) + 1]) })].map(({ key, value }) => ({ key: Buffer.from(key), value: Buffer.from(value) }));
}

function documents(table: Bytes | undefined): readonly RawDoc[] {
  const bodies = new Map(entries(table, 'b').map(({ key, value }) => [key.subarray(1).toString(), value]));
  return entries(table, 'h').map(({ key, value }) => {
    const body = bodies.get(key.subarray(1).toString());
    return { ...(JSON.parse(value.toString()) as RawDoc), ...(JSON.parse(body?.toString() ?? '{"state":{},"events":[]}') as Pick<RawDoc, 'state' | 'events'>) };
  });
}

function records(log: Bytes | undefined): readonly RawRecord[] {
  if (!log) return [];
  return [...log.getRange({})].map(({ key, value }) => {
    const parts = decoded(Buffer.from(key), 2);
    const { k, h } = JSON.parse(Buffer.from(value).toString()) as { k: string; h: [string, string][] };
    const headers = Object.fromEntries(h);
    return { topic: String(parts.values[0]), partition: Number(parts.values[1]), offset: Number(Buffer.from(key).readBigUInt64BE(parts.length)), key: k, id: headers['ce_id'] ?? '', subject: headers['ce_subject'] ?? '' };
  });
}

function lags(meta: Bytes | undefined): readonly Lag[] {
  if (!meta) return [];
  const next = new Map<string, number>();
  const places: { group: string; topic: string; partition: number; at: number }[] = [];
  for (const { key, value } of meta.getRange({})) {
    const bytes = Buffer.from(key);
    const [what, ...rest] = decoded(bytes, 4).values;
    const number = (): number => Number(Buffer.from(value).readBigUInt64BE());
    if (what === 'next') next.set(`${rest[0]}/${rest[1]}`, number());
    if (what === 'group') places.push({ group: String(rest[0]), topic: String(rest[1]), partition: Number(rest[2]), at: number() });
  }
  return places.map(({ group, topic, partition, at }) => ({ group, topic, partition, behind: Math.max(0, (next.get(`${topic}/${partition}`) ?? 0) - at) }));
}

/** Up to `count` parts of an encoded tuple: strings end with a zero byte, numbers are doubles whose order is that of their bytes. */
function decoded(bytes: Buffer, count: number): { values: readonly (string | number)[]; length: number } {
  const values: (string | number)[] = [];
  let at = 0;
  while (values.length < count && at < bytes.length) {
    if (bytes[at] === 0x20) {
      const end = bytes.indexOf(0, at + 1);
      values.push(bytes.subarray(at + 1, end).toString());
      at = end + 1;
    } else if (bytes[at] === 0x10) {
      const copy = Buffer.from(bytes.subarray(at + 1, at + 9));
      if ((copy[0] ?? 0) & 0x80) copy[0] = (copy[0] ?? 0) & 0x7f;
      else copy.forEach((byte, i) => (copy[i] = 0xff - byte));
      values.push(copy.readDoubleBE());
      at += 9;
    } else break;
  }
  return { values, length: at };
}

/** The snapshot of a folder that nobody need own. */
export async function readEmbedded(folder: string): Promise<Snapshot> {
  const reader = openEmbeddedReader(folder);
  try {
    return await reader.read();
  } finally {
    await reader.close();
  }
}
