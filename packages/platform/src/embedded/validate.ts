import type { CollectionSpec } from '../ports.ts';
import { afterPrefix, readU64, tuple } from './keys.ts';
import type { Kv, Table } from './kv.ts';
import { bodyKey, entriesOf, prefix, type Definition, type Header } from './layout.ts';

/** What was looked at and every fault found; no faults = the data is whole. */
export type Validation = { readonly documents: number; readonly entries: number; readonly records: number; readonly faults: readonly string[] };

/** Compares every index entry with a rebuild from the documents, and every log with its counters. Reads all in one turn. */
export function validateFolder(kv: Kv): Validation {
  const names = kv.names();
  const collections = names.filter((name) => !name.startsWith('bus.') && name !== 'meta').map((name) => validateCollection(kv, name));
  const log = validateLog(kv);
  const all = [...collections, log];
  return {
    documents: collections.reduce((sum, { documents }) => sum + documents, 0),
    entries: collections.reduce((sum, { entries }) => sum + entries, 0),
    records: log.records,
    faults: all.flatMap(({ faults }) => faults),
  };
}

function validateCollection(kv: Kv, name: string): { documents: number; entries: number; faults: string[] } {
  const table = kv.table(name);
  const spec = storedSpec(kv, table, name);
  const faults: string[] = [];
  const wanted = new Map<string, string>();
  const headers = under(kv, table, Buffer.from('h')).map(({ value }) => JSON.parse(value.toString()) as Header);
  for (const header of headers) {
    if (kv.get(table, bodyKey(header._id)) === undefined) faults.push(`${name}: ${header._id} has no body`);
    for (const entry of entriesOf(spec, header).keys()) {
      if (wanted.has(entry)) faults.push(`${name}: ${header._id} and ${wanted.get(entry)} hold the same`);
      wanted.set(entry, header._id);
    }
  }
  const stored = (['index', 'unique', 'due', 'pending'] as const).flatMap((kind) => under(kv, table, prefix(kind)));
  for (const { key, value } of stored) {
    const entry = key.toString('latin1');
    if (wanted.get(entry) !== value.toString()) faults.push(`${name}: an entry of ${value.toString()} that its document does not have`);
    wanted.delete(entry);
  }
  for (const id of wanted.values()) faults.push(`${name}: an entry of ${id} is missing`);
  if (under(kv, table, Buffer.from('b')).length !== headers.length) faults.push(`${name}: a body without a document`);
  return { documents: headers.length, entries: stored.length, faults };
}

/** The indexes and unique keys that stand in a collection, as it was last opened. */
export function storedSpec(kv: Kv, table: Table, name: string): CollectionSpec {
  const stored = under(kv, table, prefix('definition')).map(({ value }) => JSON.parse(value.toString()) as Definition);
  return {
    name,
    indexes: Object.fromEntries(stored.filter(({ kind }) => kind === 'index').map((one) => [one.name, one.fields])),
    uniques: stored.filter(({ kind }) => kind === 'unique').map((one) => one.name),
  };
}

function validateLog(kv: Kv): { records: number; faults: string[] } {
  const meta = kv.table('bus.meta');
  const faults: string[] = [];
  let records = 0;
  for (const { key, value } of under(kv, meta, tuple(['next']))) {
    const place = key.subarray(tuple(['next']).length);
    const first = kv.get(meta, Buffer.concat([tuple(['first']), place]));
    const offsets = under(kv, kv.table('bus.log'), place).map((entry) => readU64(entry.key, entry.key.length - 8));
    let expected = first === undefined ? 0 : readU64(first);
    for (const offset of offsets) {
      if (offset !== expected) faults.push(`log: offset ${offset} stands where ${expected} is due`);
      expected = offset + 1;
    }
    if (expected !== readU64(value)) faults.push(`log: the next offset is ${readU64(value)}, the records end before ${expected}`);
    records += offsets.length;
  }
  return { records, faults };
}

function under(kv: Kv, table: Table, start: Buffer) {
  return kv.range(table, { start, end: afterPrefix(start) });
}
