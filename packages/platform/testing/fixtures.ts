import type { Doc, Log, StoredEvent } from '../src/ports.ts';

/** A log that says nothing, for tests. */
export const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined, child: () => quiet };

/** A document of a given version with one event per version. */
export function docOf(id: string, version: number, parts: Partial<Doc> = {}): Doc {
  return {
    _id: id, version, base: 0, schema: 1, state: { id, version }, published: 0, unique: {}, fields: {},
    events: Array.from({ length: version }, (_, at) => eventOf(id, at + 1)),
    ...parts,
  };
}

function eventOf(id: string, seq: number): StoredEvent {
  const at = '2026-11-24T08:00:00.000Z';
  return {
    id: `${id}:${seq}`, seq, type: 'thing-done', data: { seq }, actor: { id: 'person-1', roles: ['porter'] },
    occurredAt: at, recordedAt: at, audiences: { before: [], after: ['dispatch'] },
  };
}

/** Waits until the condition holds; fails with its words after the time. */
export async function until(holds: () => boolean | Promise<boolean>, words: string, timeoutMs = 20_000): Promise<void> {
  for (const end = Date.now() + timeoutMs; ; ) {
    if (await holds()) return;
    if (Date.now() > end) throw new Error(`still not so: ${words}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A seeded source of numbers from 0 to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Strings that break naive keys and encodings; all well-formed Unicode. */
export const strangeStrings = ['__proto__', 'constructor', 'a\0b', '\0', '\0\xff', 'é', 'e\u0301', '病房', '𠮷😀', '\uffff', '$where', 'a.b', ' ', 'a/b:1~2', '~'] as const;
