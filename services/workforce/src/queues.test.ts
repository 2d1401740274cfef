import { Unavailable } from '@orderly/platform';
import { describe, expect, it } from 'vitest';
import { limiter, oneAtATime } from './queues.ts';

const gate = () => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
};

describe('a limiter', () => {
  it('runs so many at once, keeps so many waiting and turns the rest away', async () => {
    const run = limiter({ atOnce: 2, waiting: 3 });
    const { open, opened } = gate();
    let running = 0;
    let most = 0;
    const task = async (): Promise<number> => {
      most = Math.max(most, ++running);
      await opened;
      return running--;
    };
    const taken = Array.from({ length: 5 }, () => run(task));
    await expect(run(task)).rejects.toThrow(Unavailable);
    open();
    await Promise.all(taken);
    expect(most).toBe(2);
    await expect(run(async () => 'free again')).resolves.toBe('free again');
  });
});

describe('one at a time', () => {
  it('runs tasks of a key in turn, also after a failed one, and other keys beside', async () => {
    const run = oneAtATime({ waiting: 2 });
    const { open, opened } = gate();
    const order: string[] = [];
    const first = run('a', async () => {
      await opened;
      order.push('first');
      throw new Error('failed');
    });
    const second = run('a', async () => void order.push('second'));
    const third = run('a', async () => void order.push('third'));
    await expect(run('a', async () => undefined)).rejects.toThrow(Unavailable);
    await run('b', async () => void order.push('beside'));
    open();
    await expect(first).rejects.toThrow('failed');
    await Promise.all([second, third]);
    expect(order).toEqual(['beside', 'first', 'second', 'third']);
  });
});
