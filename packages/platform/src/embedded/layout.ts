import type { Scalar } from '../domain.ts';
import type { CollectionSpec, Doc } from '../ports.ts';
import { Unstorable, valuesOf } from '../adapter/limits.ts';
import { tuple } from './keys.ts';

// One lmdb database per collection; the first byte of a key says what the entry is.
const kinds = { header: 'h', body: 'b', index: 'i', unique: 'u', due: 't', pending: 'p', definition: 'x' } as const;
const heads = Object.fromEntries(Object.entries(kinds).map(([kind, letter]) => [kind, Buffer.from(letter)])) as Readonly<Record<keyof typeof kinds, Buffer>>;
const maxKeyBytes = 1_900;

/** All of a document but its state and events: what indexes, deadlines and the outbox see. */
export type Header = Omit<Doc, 'state' | 'events'>;
export type Definition = { readonly kind: 'index' | 'unique'; readonly name: string; readonly fields: readonly string[] };

export function prefix(kind: keyof typeof kinds, ...parts: readonly (Scalar | undefined)[]): Buffer {
  return tuple(parts, heads[kind]);
}

export function headerKey(id: string): Buffer {
  return Buffer.concat([Buffer.from(kinds.header), Buffer.from(id)]);
}

export function bodyKey(id: string): Buffer {
  return Buffer.concat([Buffer.from(kinds.body), Buffer.from(id)]);
}

export function definitions(spec: CollectionSpec): readonly Definition[] {
  return [
    ...Object.entries(spec.indexes).map(([name, fields]) => ({ kind: 'index' as const, name, fields })),
    ...spec.uniques.map((name) => ({ kind: 'unique' as const, name, fields: [] })),
  ];
}

/** Every index entry that a document must have, by key: the one place that says so, for saves, builds and `validate`. */
export function entriesOf(spec: CollectionSpec, header: Header): Map<string, Buffer> {
  return keysOf(definitions(spec), header);
}

function keysOf(of: readonly Definition[], header: Header): Map<string, Buffer> {
  const keys: Buffer[] = of.flatMap((definition) => definedEntries(definition, header));
  if (header.dueAt !== undefined) keys.push(prefix('due', header.dueAt, header._id));
  if (header.pendingSince !== undefined) keys.push(prefix('pending', header.pendingSince, header._id));
  if (keys.some((key) => key.length > maxKeyBytes)) throw new Unstorable('the values of one index are too long together');
  return new Map(keys.map((key) => [key.toString('latin1'), key]));
}

function ownOf<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** What a change of the header adds to, and removes from, those entries; what indexes see of most saves stays as it was. */
export function changedEntries(spec: CollectionSpec, old: Header | undefined, header: Header): { readonly added: readonly Buffer[]; readonly removed: readonly Buffer[] } {
  if (old === undefined) return { added: [...entriesOf(spec, header).values()], removed: [] };
  const touched = definitions(spec).filter((definition) => !sameEntries(definition, old, header));
  const restOf = ({ dueAt, pendingSince, ...rest }: Header): Header => ({
    ...rest, ...(dueAt !== undefined && old.dueAt !== header.dueAt ? { dueAt } : {}), ...(pendingSince !== undefined && old.pendingSince !== header.pendingSince ? { pendingSince } : {}),
  });
  const before = keysOf(touched, restOf(old));
  const after = keysOf(touched, restOf(header));
  return { added: [...after].flatMap(([name, key]) => (before.has(name) ? [] : [key])), removed: [...before].flatMap(([name, key]) => (after.has(name) ? [] : [key])) };
}

function sameEntries({ kind, name, fields }: Definition, old: Header, header: Header): boolean {
  if (kind === 'index') return fields.every((field) => ownOf(old.fields, field) === ownOf(header.fields, field));
  const [before, after] = [valuesOf(ownOf(old.unique, name)), valuesOf(ownOf(header.unique, name))];
  return before.length === after.length && before.every((value, i) => value === after[i]);
}

/** A document's entries in one declared index or unique key. */
export function definedEntries({ kind, name, fields }: Definition, header: Header): Buffer[] {
  if (kind === 'index') {
    return [prefix('index', name, ...fields.map((field) => ownOf(header.fields, field)), header._id)];
  }
  return valuesOf(ownOf(header.unique, name)).map((one) => prefix('unique', name, one));
}
