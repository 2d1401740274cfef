import type { Doc } from '../ports.ts';

export type Body = Pick<Doc, 'state' | 'events'>;

/** Bodies read lately, parsed. A version of a document never changes, so what was read of it once is read again. */
export type Bodies = {
  of(id: string, version: number): Body | undefined;
  keep(id: string, version: number, body: Body, bytes: number): void;
};

/** Keeps so many bytes of text, dropping what was read longest ago. */
export function recentBodies(maxBytes: number): Bodies {
  const kept = new Map<string, { readonly version: number; readonly body: Body; readonly bytes: number }>();
  let total = 0;

  function drop(id: string): void {
    total -= kept.get(id)?.bytes ?? 0;
    kept.delete(id);
  }

  return {
    of(id, version) {
      const found = kept.get(id);
      if (found?.version !== version) return undefined;
      kept.delete(id);
      kept.set(id, found);
      return found.body;
    },
    keep(id, version, body, bytes) {
      drop(id);
      if (bytes > maxBytes / 16) return;
      kept.set(id, { version, body, bytes });
      total += bytes;
      for (const oldest of kept.keys()) {
        if (total <= maxBytes) return;
        drop(oldest);
      }
    },
  };
}
