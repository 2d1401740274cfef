import { createHash } from 'node:crypto';
import { collectionNameOf } from '../adapter/collection-name.ts';
import type { Archive, CollectionName, Doc } from '../ports.ts';

export type CollectionDigest = CollectionName & { readonly documents: number; readonly sha256: string };
export type Digest = { readonly collections: readonly CollectionDigest[]; readonly blobs: { readonly count: number; readonly sha256: string } };

/** Counts and hashes of everything, the same for the same data whatever carries it; empty collections are left out. */
export async function digestOf(archive: Archive): Promise<Digest> {
  const collections: CollectionDigest[] = [];
  for (const of of await archive.collections()) {
    const hash = createHash('sha256');
    let documents = 0;
    for await (const doc of archive.documents(of)) {
      hash.update(`${canonical(doc)}\n`);
      documents += 1;
    }
    if (documents > 0) collections.push({ ...of, documents, sha256: hash.digest('hex') });
  }
  const hash = createHash('sha256');
  let count = 0;
  for await (const blob of archive.blobs()) {
    hash.update(`${blob.hash} ${createHash('sha256').update(blob.sealed).digest('hex')}\n`);
    count += 1;
  }
  return { collections, blobs: { count, sha256: hash.digest('hex') } };
}

/** What differs between two digests, by name; empty when they are the same. */
export function digestDifferences(one: Digest, other: Digest): readonly string[] {
  const byName = (digest: Digest) => new Map([...digest.collections.map((each) => [collectionNameOf(each), `${each.documents} documents, ${each.sha256}`] as const), ['blobs', `${digest.blobs.count} blobs, ${digest.blobs.sha256}`]]);
  const [left, right] = [byName(one), byName(other)];
  return [...new Set([...left.keys(), ...right.keys()])].filter((name) => left.get(name) !== right.get(name)).map((name) => `${name}: ${left.get(name) ?? 'nothing'} / ${right.get(name) ?? 'nothing'}`);
}

/** A document as text, the same whatever the order of its fields; an empty unique list is as good as none. */
export function canonical(doc: Doc): string {
  const unique = Object.fromEntries(Object.entries(doc.unique).filter(([, value]) => value.length > 0));
  return JSON.stringify(sorted({ ...doc, unique }));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  // Built entry by entry: `__proto__` is a field like any other here.
  return Object.fromEntries(Object.keys(fields).sort().map((key) => [key, sorted(fields[key])]));
}
