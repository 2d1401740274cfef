import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkKafkaSource, patchKafkaTimer } from './timer-patch.ts';

const require = createRequire(import.meta.url);
const path = require.resolve('kafkajs/src/network/requestQueue');
const source = readFileSync(path, 'utf8');
type Queue = { pending: unknown[]; throttledUntil: number; scheduleCheckPendingRequests(): void; checkPendingRequests(): void };
const RequestQueue = require(path) as new (options: object) => Queue;
// As kafkajs made it, before anything patches it here.
const asShipped = RequestQueue.prototype.scheduleCheckPendingRequests as (this: Queue) => void;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function checks(queue: Queue, during: number): number {
  const look = vi.spyOn(queue, 'checkPendingRequests');
  queue.scheduleCheckPendingRequests();
  vi.advanceTimersByTime(during);
  return look.mock.calls.length;
}

function queue(): Queue {
  return new RequestQueue({ maxInFlightRequests: null, requestTimeout: 1_000, enforceRequestTimeout: false, clientId: 'c', broker: 'b', logger: { debug: () => undefined } });
}

describe('the timer of kafkajs', () => {
  it('fires every millisecond for ever as shipped, and not at all once patched', () => {
    const shipped = queue();
    shipped.scheduleCheckPendingRequests = asShipped;
    expect(checks(shipped, 1_000)).toBeGreaterThan(900);
    patchKafkaTimer();
    expect(checks(queue(), 1_000)).toBe(0);
  });

  it('looks once at what waits, when the throttling is over', () => {
    patchKafkaTimer();
    const waiting = queue();
    waiting.pending = [{}];
    waiting.throttledUntil = Date.now() + 500;
    const look = vi.spyOn(waiting, 'checkPendingRequests').mockImplementation(() => void (waiting.pending = []));
    for (let n = 0; n < 3; n += 1) waiting.scheduleCheckPendingRequests();
    vi.advanceTimersByTime(499);
    expect(look).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    vi.advanceTimersByTime(1_000);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('is patched in the version and the source that the patch was written for, and in no other', () => {
    expect(() => checkKafkaSource('2.2.4', source)).not.toThrow();
    expect(() => checkKafkaSource('2.3.0', source)).toThrow(/2\.3\.0 is not the 2\.2\.4/);
    expect(() => checkKafkaSource('2.2.4', `${source} `)).toThrow(/was written for/);
    expect(() => {
      patchKafkaTimer();
      patchKafkaTimer();
    }).not.toThrow();
  });
});
