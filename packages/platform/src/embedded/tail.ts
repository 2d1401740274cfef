import type { Delivered, Log } from '../ports.ts';
import { backoffMs } from '../adapter/backoff.ts';
import { appendedTo, offsetAt, readFrom, type PartitionLog } from './log.ts';
import { signal, wakened } from './signal.ts';

type Handler = (records: readonly Delivered[]) => Promise<void>;
export type Tail = { readonly topic: string; readonly since: Date | number; readonly handler: Handler };

/** Follows partition 0 of a topic; a throw is repeated in place. Answers with what ends it. */
export function followTail(partitions: PartitionLog, log: Log, { topic, since, handler }: Tail): () => Promise<void> {
  const woken = signal();
  let offset = typeof since === 'number' ? since : offsetAt(partitions, topic, 0, since.toISOString());
  let stopped = false;
  const running = (async () => {
    for (let failures = 0; !stopped; ) {
      const records = readFrom(partitions, topic, 0, offset);
      if (records.length === 0) await wakened([woken, appendedTo(partitions, topic, 0)]);
      else if (await handled(handler, records, log)) {
        offset = (records.at(-1)?.offset ?? offset) + 1;
        failures = 0;
      } else if (!stopped) {
        failures += 1;
        await wakened([woken], backoffMs(failures));
      }
    }
  })();
  return async () => {
    stopped = true;
    woken.wake();
    await running;
  };
}

async function handled(handler: Handler, records: readonly Delivered[], log: Log): Promise<boolean> {
  try {
    await handler(records);
    return true;
  } catch (error) {
    log.warn({ topic: records[0]?.topic, error: error instanceof Error ? error.message : 'unknown' }, 'tailed records come again');
    return false;
  }
}
