import type { CollectionSpec } from '../ports.ts';
import { afterPrefix } from './keys.ts';
import type { Kv, Table } from './kv.ts';
import { definedEntries, definitions, headerKey, prefix, type Definition, type Header } from './layout.ts';

const chunk = 500;

/** Makes the stored indexes those of the spec: drops what is no longer declared, builds what is new or changed. */
export async function buildIndexes(kv: Kv, table: Table, spec: CollectionSpec): Promise<void> {
  const wanted = new Map(definitions(spec).map((one) => [recordKey(one).toString('latin1'), one]));
  for (const { key, value } of kv.range(table, { start: prefix('definition'), end: afterPrefix(prefix('definition')) })) {
    const stored = JSON.parse(value.toString()) as Definition;
    if (JSON.stringify(wanted.get(key.toString('latin1'))) !== JSON.stringify(stored)) await drop(kv, table, stored);
  }
  for (const definition of wanted.values()) {
    if (kv.get(table, recordKey(definition)) === undefined) await build(kv, table, definition);
  }
}

function recordKey({ kind, name }: Definition): Buffer {
  return prefix('definition', kind, name);
}

// The record goes first and comes last: a crash in between leaves an index that is built anew.
async function drop(kv: Kv, table: Table, definition: Definition): Promise<void> {
  await kv.atomic((tx) => tx.remove(table, recordKey(definition)));
  await clear(kv, table, definition);
}

async function clear(kv: Kv, table: Table, { kind, name }: Definition): Promise<void> {
  const start = prefix(kind, name);
  for (;;) {
    const found = kv.range(table, { start, end: afterPrefix(start), limit: chunk });
    if (found.length === 0) return;
    await kv.atomic((tx) => found.forEach(({ key }) => tx.remove(table, key)));
  }
}

async function build(kv: Kv, table: Table, definition: Definition): Promise<void> {
  await clear(kv, table, definition);
  const end = afterPrefix(Buffer.from('h'));
  for (let start = Buffer.from('h'); ; ) {
    const headers = kv.range(table, { start, end, limit: chunk }).map(({ value }) => JSON.parse(value.toString()) as Header);
    const last = headers.at(-1);
    if (last === undefined) break;
    await kv.atomic((tx) => {
      for (const header of headers) {
        for (const key of definedEntries(definition, header)) {
          const holder = definition.kind === 'unique' ? tx.get(table, key)?.toString() : undefined;
          if (holder !== undefined && holder !== header._id) throw new Error(`unique ${definition.name} is held by ${holder} and ${header._id}`);
          tx.put(table, key, Buffer.from(header._id));
        }
      }
    });
    start = Buffer.concat([headerKey(last._id), Buffer.from([0])]);
  }
  await kv.atomic((tx) => tx.put(table, recordKey(definition), Buffer.from(JSON.stringify(definition))));
}
