import { describe, expect, it } from 'vitest';
import { joined, placeIn, type Waiting } from './kiosk-queue.ts';

const at = (id: string, minute: number): Waiting => ({ id, no: id, pieces: 1, at: minute * 60_000 });

describe('the queue at the counter screen', () => {
  it('gives places in the order of the scans, and the same place for a second scan', () => {
    const queue = [at('A', 0), at('B', 1), at('A', 2)].reduce<readonly Waiting[]>(joined, []);
    expect(queue.map(({ id }) => id)).toEqual(['A', 'B']);
    expect(placeIn(queue, 'B')).toBe(2);
  });

  it('lets nobody wait for longer than half an hour', () => {
    expect(joined([at('A', 0), at('B', 10)], at('C', 30)).map(({ id }) => id)).toEqual(['B', 'C']);
  });
});
