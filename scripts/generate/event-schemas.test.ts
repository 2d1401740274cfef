import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '../workspace.mjs';
import { services } from './contracts.ts';
import { breakingChanges, eventSchemas, type EventSchemas } from './event-schemas.ts';

const before = z.object({ id: z.string(), kind: z.enum(['a', 'b']).optional(), counts: z.array(z.object({ n: z.int().min(0) })) });
const compare = (after: z.ZodType) => breakingChanges(eventSchemas({ 'thing-done': before }), eventSchemas({ 'thing-done': after }));

describe('a change to a published event', () => {
  it.each([
    ['nothing', before],
    ['a new optional field', before.extend({ note: z.string().optional() })],
    ['an optional field that is not written any more', before.omit({ kind: true })],
    ['a description', before.extend({ id: z.string().describe('the thing') })],
  ])('breaks nobody when it is %s', (_what, after) => {
    expect(compare(after)).toEqual([]);
  });

  it.each([
    ['a new required field', before.extend({ note: z.string() })],
    ['a required field that is gone', before.omit({ id: true })],
    ['another type', before.extend({ id: z.int() })],
    ['a value more in a list of values', before.extend({ kind: z.enum(['a', 'b', 'c']).optional() })],
    ['a value less in a list of values', before.extend({ kind: z.enum(['a']).optional() })],
    ['a pattern', before.extend({ id: z.string().regex(/^x/) })],
    ['a narrower figure deep inside', before.extend({ counts: z.array(z.object({ n: z.int().min(1) })) })],
    ['a field made optional', before.extend({ id: z.string().optional() })],
  ])('breaks a reader when it is %s', (_what, after) => {
    expect(compare(after)).not.toEqual([]);
  });

  it('breaks stored histories when an event type is gone', () => {
    expect(breakingChanges(eventSchemas({ 'thing-done': before }), {})).toEqual(['thing-done is gone, and stored histories still hold it']);
  });

  it.each(services.map((service) => [service.name, service] as const))('has not broken one of %s', (name, { events }) => {
    const path = join(root, `docs/api/published/${name}.json`);
    const published = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as EventSchemas) : {};
    expect(breakingChanges(published, eventSchemas(events))).toEqual([]);
  });
});
