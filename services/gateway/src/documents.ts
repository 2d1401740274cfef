/** Persisted operations: what the page may ask, by the hash that its build gave it (S7). */
import { readFile } from 'node:fs/promises';
import { parse } from 'graphql';
import type { DocumentNode } from 'graphql';

export type Documents = ReadonlyMap<string, { readonly text: string; readonly document: DocumentNode }>;

/** Reads the JSON files (hash → text); throws when one is missing or is none. */
export async function readDocuments(files: readonly string[]): Promise<Documents> {
  const documents = new Map<string, { text: string; document: DocumentNode }>();
  for (const file of files) {
    const entries: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof entries !== 'object' || entries === null) throw new Error('a file of persisted operations is no JSON object');
    for (const [hash, text] of Object.entries(entries)) {
      if (typeof text !== 'string') throw new Error('a persisted operation is no text');
      documents.set(hash, { text, document: parse(text) });
    }
  }
  return documents;
}
