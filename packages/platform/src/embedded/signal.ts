/** Wakes loops that wait; a wake with nobody waiting is not kept, so look first and wait in the same turn. */
export type Signal = { readonly waiting: Set<() => void>; wake(): void };

export function signal(): Signal {
  const waiting = new Set<() => void>();
  return { waiting, wake: () => [...waiting].forEach((done) => done()) };
}

/** Waits for the first of the signals, or for the time to pass. */
export function wakened(signals: readonly Signal[], timeoutMs?: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = timeoutMs === undefined ? undefined : setTimeout(done, timeoutMs);
    function done(): void {
      clearTimeout(timer);
      for (const { waiting } of signals) waiting.delete(done);
      resolve();
    }
    for (const { waiting } of signals) waiting.add(done);
  });
}
