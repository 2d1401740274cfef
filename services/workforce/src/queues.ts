import { Unavailable } from '@orderly/platform';

const busySeconds = 2;

/** Runs at most `atOnce` tasks at a time; more than `waiting` in the queue are turned away (503). */
export function limiter({ atOnce, waiting }: { atOnce: number; waiting: number }): <T>(task: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw new Unavailable('sign-in-busy', busySeconds);
      // The slot is handed over by whoever leaves, so a newcomer cannot take it in between.
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running += 1;
    try {
      return await task();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** Runs tasks of the same key one after another; more than `waiting` of one key are turned away (503). */
export function oneAtATime({ waiting }: { waiting: number }): <T>(key: string, task: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, { last: Promise<unknown>; count: number }>();
  return async (key, task) => {
    const tail = tails.get(key) ?? { last: Promise.resolve(), count: 0 };
    if (tail.count > waiting) throw new Unavailable('sign-in-busy', busySeconds);
    const mine = tail.last.then(task, task);
    tails.set(key, { last: mine, count: tail.count + 1 });
    try {
      return await mine;
    } finally {
      const now = tails.get(key);
      if (now && now.count > 1) tails.set(key, { ...now, count: now.count - 1 });
      else tails.delete(key);
    }
  };
}
