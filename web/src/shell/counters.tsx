import { useSyncExternalStore } from 'react';
import { cx } from '../ui/cx.ts';

export type Counter = { id: string; label: string; value: number; late?: boolean };
let counters: readonly Counter[] = [];
const listeners = new Set<() => void>();

/** A page puts the figures of its role into the top bar, and takes them away when it goes. */
export function showCounters(next: readonly Counter[]): void {
  if (JSON.stringify(next) === JSON.stringify(counters)) return;
  counters = next;
  for (const listener of listeners) listener();
}

export function Counters() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => counters,
  );
  return (
    <div className="counters">
      {shown.map((counter) => (
        <span key={counter.id} className={cx('counter', counter.late && counter.value > 0 && 'late')}>
          {counter.label} <strong>{counter.value}</strong>
        </span>
      ))}
    </div>
  );
}
