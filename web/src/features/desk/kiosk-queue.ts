import { useEffect, useSyncExternalStore } from 'react';

/** A ticket that a visitor scanned at the counter's screen and that no clerk of this computer has opened since. Nothing of a person. */
export type Waiting = { readonly id: string; readonly no: string; readonly pieces: number; readonly at: number };

const name = 'orderly-desk-queue';
const keptMs = 30 * 60_000;
const listeners = new Set<() => void>();
let seen: { text: string; rows: readonly Waiting[] } = { text: '', rows: [] };

/** The queue after a scan: whoever stands in it already keeps the place, and nobody waits longer than half an hour. */
export function joined(queue: readonly Waiting[], one: Waiting): readonly Waiting[] {
  const waiting = queue.filter(({ at }) => one.at - at < keptMs);
  return waiting.some(({ id }) => id === one.id) ? waiting : [...waiting, one];
}

/** Where somebody stands, from 1. */
export function placeIn(queue: readonly Waiting[], id: string): number {
  return queue.findIndex((each) => each.id === id) + 1;
}

export function joinQueue(one: Waiting): readonly Waiting[] {
  return save(joined(read(), one));
}

/** Who waits at this computer's counter screen; the clerk's pages and the screen share it as tabs do. */
export function useQueue(): readonly Waiting[] {
  return useSyncExternalStore(listen, read);
}

/** Whose ticket a clerk opens is being served, and leaves the queue. */
export function useServed(id: string): void {
  useEffect(() => {
    const queue = read();
    if (queue.some((each) => each.id === id)) save(queue.filter((each) => each.id !== id));
  }, [id]);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  globalThis.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener('storage', listener);
  };
}

function read(): readonly Waiting[] {
  const text = localStorage.getItem(name) ?? '[]';
  if (text !== seen.text) seen = { text, rows: parsed(text) };
  return seen.rows;
}

function parsed(text: string): readonly Waiting[] {
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows) ? rows.filter(isWaiting) : [];
  } catch {
    return [];
  }
}

function isWaiting(row: unknown): row is Waiting {
  return (
    typeof row === 'object' &&
    row !== null &&
    'id' in row &&
    typeof row.id === 'string' &&
    'no' in row &&
    typeof row.no === 'string' &&
    'pieces' in row &&
    typeof row.pieces === 'number' &&
    'at' in row &&
    typeof row.at === 'number'
  );
}

function save(rows: readonly Waiting[]): readonly Waiting[] {
  localStorage.setItem(name, JSON.stringify(rows));
  for (const listener of listeners) listener();
  return rows;
}
