import { useSyncExternalStore } from 'react';

let offsetMs = 0;
let zone = 'Asia/Shanghai';
let ticking: ReturnType<typeof setInterval> | undefined;
let now = Date.now();
const listeners = new Set<() => void>();

/** The server's clock wins over a PC's: every clock on the page counts from it. */
export function noteServerTime(instant: string, centreZone?: string): void {
  offsetMs = Date.parse(instant) - Date.now();
  if (centreZone) zone = centreZone;
}

/** The centre's time now, in milliseconds. */
export function serverNow(): number {
  return Date.now() + offsetMs;
}

export function centreZone(): string {
  return zone;
}

/** The server's time, renewed every `stepMs` by one shared ticker: what needs only minutes is not drawn every second. */
export function useNow(stepMs = 1_000): number {
  return useTicking((at) => Math.floor(at / stepMs) * stepMs);
}

/** Something that follows from the time; drawn again only when its value changes. */
export function useTicking<T extends string | number | boolean>(read: (now: number) => T): T {
  return useSyncExternalStore(listen, () => read(now));
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  now = serverNow();
  ticking ??= setInterval(tick, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(ticking);
      ticking = undefined;
    }
  };
}

function tick(): void {
  now = serverNow();
  for (const listener of listeners) listener();
}
