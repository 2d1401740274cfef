/** JSON Schemas of the events' data, and whether a change to a published one breaks a reader. */
import { z } from 'zod';
import { narrower } from './compatibility.ts';
import type { Events } from './contracts.ts';
import { withoutDialect } from './openapi.ts';

type Json = { readonly [key: string]: unknown };
export type EventSchemas = Readonly<Record<string, Json>>;

/** What a service writes today, per event type. */
export function eventSchemas(events: Events): EventSchemas {
  return Object.fromEntries(Object.entries(events).map(([type, schema]) => [type, withoutDialect(z.toJSONSchema(schema, { io: 'output', target: 'draft-7', unrepresentable: 'any' }))]));
}

/**
 * Breaking changes, in words; none means that today's code reads what the published release wrote, and the published
 * release what today's code writes. A breaking change needs an event type of its own (`.v2`).
 */
export function breakingChanges(published: EventSchemas, current: EventSchemas): readonly string[] {
  return Object.entries(published).flatMap(([type, before]) => {
    const now = current[type];
    if (!now) return [`${type} is gone, and stored histories still hold it`];
    return [
      ...narrower(now, before).map((at) => `${type}: what the published release wrote at ${at} is not read any more`),
      ...narrower(before, now).map((at) => `${type}: the published release can not read what is written at ${at}`),
    ];
  });
}
