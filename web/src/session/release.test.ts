import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { releaseWatch } from './release.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the release of the gateway', () => {
  it('is another one once it stayed so for the time that an upgrade may take to settle', () => {
    const watch = releaseWatch('index-a', 10_000);
    let told = 0;
    watch.onChange(() => (told += 1));
    watch.heard('index-b');
    vi.advanceTimersByTime(9_999);
    expect(watch.isOther()).toBe(false);
    watch.heard('index-b');
    vi.advanceTimersByTime(1);
    expect([watch.isOther(), told]).toEqual([true, 1]);
  });

  it('is not told of while replicas of both answer in turn, nor by an answer without one, nor to a page in development', () => {
    const [watch, developed] = [releaseWatch('index-a', 10_000), releaseWatch(undefined, 10_000)];
    for (let n = 0; n < 20; n++) {
      watch.heard(n % 2 === 0 ? 'index-b' : 'index-a');
      vi.advanceTimersByTime(5_000);
    }
    watch.heard(null);
    developed.heard('index-b');
    vi.advanceTimersByTime(60_000);
    expect([watch.isOther(), developed.isOther()]).toEqual([false, false]);
  });
});
