import { histories, type RawDoc, type RawEvent, type Snapshot } from '../snapshot.ts';

export type Found = { readonly service: string; readonly collection: string; readonly doc: RawDoc; readonly event: RawEvent };

/** Every event of every document. */
export function allEvents(snapshot: Snapshot): readonly Found[] {
  return histories(snapshot).flatMap(({ service, collection, doc }) => doc.events.map((event) => ({ service, collection, doc, event })));
}

/** Rows by a key; those without one are left out. */
export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Ids of the ledger's entries, in its order. */
export function ledgerIds(snapshot: Snapshot): readonly string[] {
  const segments = [...(snapshot.collections.get('audit.segments') ?? [])].sort((one, other) => Number(one.state['n']) - Number(other.state['n']));
  return segments.flatMap(({ state }) => (state['entries'] as readonly { text: string }[]).map(({ text }) => String((JSON.parse(text) as string[])[0])));
}
