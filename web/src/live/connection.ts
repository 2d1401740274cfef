import { useSyncExternalStore } from 'react';

/** `off`: nobody is signed in, or there is nothing to follow; `live`; `brief`: less than 3 s away, nothing is shown; `reconnecting`: a lamp; `lost`: after 15 s, a band, and writes are refused. */
export type Connection = { state: 'off' | 'live' | 'brief' | 'reconnecting' | 'lost'; dataAt: number | undefined };

const lampMs = 3_000;
const bandMs = 15_000;

let current: Connection = { state: 'off', dataAt: undefined };
let timers: ReturnType<typeof setTimeout>[] = [];
const listeners = new Set<() => void>();

/** The stream is open and has said something at `at`. */
export function connected(at: number): void {
  stopTimers();
  set({ state: 'live', dataAt: at });
}

/** Something came; the data is as of then. No repaint: the band reads it when it appears. */
export function heard(at: number): void {
  if (current.state === 'live') current = { ...current, dataAt: at };
}

/** The stream is gone; says so in steps, as a short gap is nobody's business. */
export function disconnected(): void {
  if (current.state !== 'live' && current.state !== 'off') return;
  set({ ...current, state: 'brief' });
  timers = [setTimeout(() => set({ ...current, state: 'reconnecting' }), lampMs), setTimeout(() => set({ ...current, state: 'lost' }), bandMs)];
}

/** Nobody is signed in: there is nothing to be connected to. */
export function forgetConnection(): void {
  stopTimers();
  set({ state: 'off', dataAt: undefined });
}

/** A command that nobody may hear of is worse than none (ux.md §2.8). */
export function writesRefused(): boolean {
  return current.state === 'lost';
}

export function useConnection(): Connection {
  return useSyncExternalStore(onConnection, () => current);
}

function onConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stopTimers(): void {
  for (const timer of timers) clearTimeout(timer);
  timers = [];
}

function set(next: Connection): void {
  current = next;
  for (const listener of listeners) listener();
}
