import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Queue = { throttledUntil: number; throttleCheckTimeoutId: NodeJS.Timeout | null; readonly pending: readonly unknown[]; checkPendingRequests(): void; scheduleCheckPendingRequests(): void };

const version = '2.2.4';
const sourceHash = 'b55986089c14f8f7bfc377922e2e65b3e4c1e7c7af2752d3b10a75dfe9e9260c';
const patched = Symbol.for('orderly.kafkajs-timer');

/**
 * Stops kafkajs 2.2.4 from firing a timer every millisecond per connection for ever (kafkajs issue 1751). Throws when
 * kafkajs is not the version, or its request queue not the source, that this was written for.
 */
export function patchKafkaTimer(): void {
  const require = createRequire(import.meta.url);
  const path = require.resolve('kafkajs/src/network/requestQueue');
  checkKafkaSource((require('kafkajs/package.json') as { version: string }).version, readFileSync(path, 'utf8'));
  const { prototype } = require(path) as { prototype: Queue & { [patched]?: true } };
  if (prototype[patched] === true) return;
  prototype[patched] = true;
  prototype.scheduleCheckPendingRequests = function schedule(this: Queue): void {
    if (this.throttleCheckTimeoutId !== null || this.pending.length === 0) return;
    const waitMs = this.throttledUntil - Date.now();
    this.throttleCheckTimeoutId = setTimeout(
      () => {
        this.throttleCheckTimeoutId = null;
        this.checkPendingRequests();
      },
      waitMs > 0 ? waitMs : 10,
    );
  };
}

/** Throws unless version and source of the request queue are those that the patch was written for. */
export function checkKafkaSource(found: string, source: string): void {
  const hash = createHash('sha256').update(source).digest('hex');
  if (found !== version || hash !== sourceHash) throw new Error(`kafkajs ${found} is not the ${version} that the timer patch was written for`);
}
