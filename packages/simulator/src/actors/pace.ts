/** The simulation's own time: `speed` simulated seconds pass in one real second. */
export type Pace = {
  /** Simulated milliseconds since the start. */
  now(): number;
  /** Resolves after simulated milliseconds; rejects with the signal's reason when it is aborted. */
  pass(simulatedMs: number): Promise<void>;
  /** Resolves after real milliseconds; rejects likewise. */
  wait(realMs: number): Promise<void>;
  readonly speed: number;
  readonly signal: AbortSignal;
};

/** Starts a clock that ends with the signal. */
export function startPace(speed: number, signal: AbortSignal): Pace {
  const start = performance.now();
  const stops = new Set<() => void>();
  // One listener for all who wait: there are hundreds of them.
  signal.addEventListener('abort', () => stops.forEach((stop) => stop()), { once: true });
  const wait = (realMs: number): Promise<void> => {
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      };
      const timer = setTimeout(() => {
        stops.delete(stop);
        resolve();
      }, realMs);
      stops.add(stop);
    });
  };
  return { now: () => (performance.now() - start) * speed, pass: (simulatedMs) => wait(Math.max(0, simulatedMs) / speed), wait, speed, signal };
}

/** Lets at most `width` tasks run at once; the others wait in the order they came. */
export function gate(width: number): <T>(task: () => Promise<T>) => Promise<T> {
  let free = width;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
