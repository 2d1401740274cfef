import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getVariableValues, Kind, validate } from 'graphql';
import type { DocumentNode } from 'graphql';
import { complexityFromQuery } from '@pothos/plugin-complexity';
import { describe, expect, it } from 'vitest';
import { limits } from './builder.ts';
import { readDocuments } from './documents.ts';
import { schema } from './schema/index.ts';

const file = fileURLToPath(new URL('../persisted-documents.json', import.meta.url));

describe('the persisted operations', () => {
  it('are valid and stay below the limits for who asks by hand', async () => {
    const documents = await readDocuments([file]);
    expect(documents.size).toBeGreaterThan(0);
    for (const [hash, { text, document }] of documents) {
      expect(
        validate(schema, document).map(({ message }) => message),
        hash,
      ).toEqual([]);
      const { complexity, depth, breadth } = complexityFromQuery(withoutInputs(text, document), { schema, variables: {}, ctx: {} });
      expect({ hash, fits: complexity <= limits.complexity && depth <= limits.depth && breadth <= limits.breadth }, text).toEqual({ hash, fits: true });
    }
  });

  it('end the start when a file is missing or holds something else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'orderly-documents-'));
    await writeFile(join(folder, 'a.json'), '{"x": 7}');
    await writeFile(join(folder, 'b.json'), '{"x": "{ open"}');
    for (const name of ['a.json', 'b.json', 'c.json']) await expect(readDocuments([join(folder, name)]), name).rejects.toThrow();
    expect((await readFile(file, 'utf8')).length).toBeGreaterThan(2);
    await rm(folder, { recursive: true });
  });
});

/** The operation with every variable optional: its cost does not depend on them, save for page sizes, which have defaults. */
function withoutInputs(text: string, document: DocumentNode): string {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const given = operation && getVariableValues(schema, operation.variableDefinitions ?? [], {});
  return given?.errors ? text.replaceAll('!', '') : text;
}
