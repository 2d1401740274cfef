/** Waiting for the next event of one thing: what a mutation's answer waits for, instead of asking again and again. */
import type { FeedEvent } from './ring.ts';

export type Arrivals = {
  take(events: readonly Pick<FeedEvent, 'aggregateId'>[]): void;
  /** Resolves at the next event of the thing, or after so many milliseconds. */
  next(aggregateId: string, ms: number): Promise<void>;
};

/** One for each gateway. */
export function openArrivals(): Arrivals {
  const waiting = new Map<string, Set<() => void>>();
  return {
    take(events) {
      if (waiting.size === 0) return;
      for (const { aggregateId } of events) waiting.get(aggregateId)?.forEach((arrived) => arrived());
    },
    next: (aggregateId, ms) =>
      new Promise((resolve) => {
        const own = waiting.get(aggregateId) ?? new Set();
        waiting.set(aggregateId, own);
        const arrived = (): void => {
          clearTimeout(timer);
          own.delete(arrived);
          if (own.size === 0 && waiting.get(aggregateId) === own) waiting.delete(aggregateId);
          resolve();
        };
        const timer = setTimeout(arrived, ms);
        own.add(arrived);
      }),
  };
}
