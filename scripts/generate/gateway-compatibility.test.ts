import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../workspace.mjs';
import { breakingSchemaChanges } from './gateway-compatibility.ts';

const before = 'type Query { job(id: ID!): Job } type Job { id: ID! note: String } enum Priority { P1 P2 }';

describe("a change to the gateway's published schema", () => {
  it('breaks nobody when something is added', async () => {
    expect(await breakingSchemaChanges(before, before.replace('note: String', 'note: String priority: Priority'))).toEqual([]);
  });

  it.each([
    ['a field is gone', before.replace('note: String', '')],
    ['an argument becomes required', before.replace('job(id: ID!)', 'job(id: ID!, ward: ID!)')],
    ['a value is gone', before.replace('P1 P2', 'P1')],
  ])('breaks a page when %s', async (_what, after) => {
    expect(await breakingSchemaChanges(before, after)).toHaveLength(1);
  });

  it('has not broken one', async () => {
    const published = join(root, 'docs/api/published/schema.graphql');
    const current = readFileSync(join(root, 'services/gateway/schema.graphql'), 'utf8');
    expect(existsSync(published) ? await breakingSchemaChanges(readFileSync(published, 'utf8'), current) : []).toEqual([]);
  });
});
