import type { Scalar } from '../domain.ts';
import type { CollectionSpec, Doc } from '../ports.ts';
import { Unstorable, valuesOf } from '../adapter/limits.ts';
import { tuple } from './keys.ts';

// One lmdb database per collection; the first byte of a key says what the entry is.
const kinds = { header: 'h', body: 'b', index: 'i', unique: 'u', due: 't', pending: 'p', definition: 'x' } as const;
const maxKeyBytes = 1_900;

/** All of a document but its state and events: what indexes, deadlines and the outbox see. */
export type Header = Omit<Doc, 'state' | 'events'>;
export type Definition = { readonly kind: 'index' | 'unique'; readonly name: string; readonly fields: readonly string[] };

export function prefix(kind: keyof typeof kinds, ...parts: readonly (Scalar | undefined)[]): Buffer {
  return Buffer.concat([Buffer.from(kinds[kind]), tuple(parts)]);
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
  const keys: Buffer[] = definitions(spec).flatMap((definition) => definedEntries(definition, header));
  if (header.dueAt !== undefined) keys.push(prefix('due', header.dueAt, header._id));
  if (header.pendingSince !== undefined) keys.push(prefix('pending', header.pendingSince, header._id));
  if (keys.some((key) => key.length > maxKeyBytes)) throw new Unstorable('the values of one index are too long together');
  return new Map(keys.map((key) => [key.toString('latin1'), key]));
}

/** A document's entries in one declared index or unique key. */
export function definedEntries({ kind, name, fields }: Definition, header: Header): Buffer[] {
  if (kind === 'index') {
    return [prefix('index', name, ...fields.map((field) => (Object.hasOwn(header.fields, field) ? header.fields[field] : undefined)), header._id)];
  }
  const value = Object.hasOwn(header.unique, name) ? header.unique[name] : undefined;
  return valuesOf(value).map((one) => prefix('unique', name, one));
}
