import kafkajs, { type EachBatchPayload, type Kafka, type KafkaMessage } from 'kafkajs';
import type { Delivered, Log } from '../ports.ts';
import { backoffMs } from '../adapter/backoff.ts';
import { crashpoint } from '../crashpoint.ts';
import { retry } from './producer.ts';

const chunkRecords = 200;
const heartbeatMs = 1_000;
// A partition that is being handled is in no fetch, so its next record waits until the fetch under way, for the idle ones, comes back.
const fetchWaitMs = 25;

export type ConsumerOptions = {
  readonly group: string;
  readonly topics: readonly string[];
  readonly handler: (records: readonly Delivered[]) => Promise<void>;
  /** A tail: starts here on partition 0 and keeps no offsets. */
  readonly from?: number;
};

/** What a consumer needs of who opens it; `onFatal` hears that kafkajs ended it for good. */
export type Surroundings = { readonly log: Log; readonly onFatal: (error: Error) => void };

/** Runs a consumer until it is stopped. kafkajs restarts one that lost its broker; one that it ends is told to `onFatal`. */
export async function runConsumer(kafka: Kafka, { log, onFatal }: Surroundings, options: ConsumerOptions): Promise<{ stop(): Promise<void> }> {
  const batches = batchRunner(log, options);
  const consumer = kafka.consumer({ groupId: options.group, sessionTimeout: 10_000, heartbeatInterval: heartbeatMs, rebalanceTimeout: 15_000, maxWaitTimeInMs: fetchWaitMs, allowAutoTopicCreation: false, retry: { ...retry, retries: 8 } });
  let stopped = false;
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    log.error({ group: options.group, error: payload.error.message, restart: payload.restart }, 'the consumer crashed');
    if (!payload.restart && !stopped) onFatal(payload.error);
  });
  await consumer.connect();
  await consumer.subscribe({ topics: [...options.topics], fromBeginning: true });
  await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, partitionsConsumedConcurrently: 12, eachBatch: batches.run });
  const [topic] = options.topics;
  if (options.from !== undefined && topic !== undefined) consumer.seek({ topic, partition: 0, offset: String(options.from) });
  return {
    async stop() {
      stopped = true;
      batches.stop();
      await consumer.stop().catch(() => undefined);
      await consumer.disconnect().catch(() => undefined);
    },
  };
}

// Hands out batches in chunks. No error of the handler leaves it: kafkajs would fetch anew for all partitions, or end.
function batchRunner(log: Log, options: ConsumerOptions) {
  const failures = new Map<string, number>();
  let position = options.from;
  let stopped = false;

  async function run(payload: EachBatchPayload): Promise<void> {
    const { batch, isRunning, isStale, resolveOffset } = payload;
    const messages = batch.messages.filter(({ offset }) => position === undefined || Number(offset) >= position);
    for (let at = 0; at < messages.length; at += chunkRecords) {
      if (!isRunning() || isStale() || stopped) return;
      const chunk = messages.slice(at, at + chunkRecords);
      const next = Number(chunk.at(-1)?.offset) + 1;
      if (!(await handled(log, options, payload, chunk))) return pauseFor(payload, failures);
      failures.delete(placeOf(payload));
      resolveOffset(String(next - 1));
      crashpoint('consumer.before-offset');
      if (options.from === undefined) await commit(payload, next);
      else position = next;
      await payload.heartbeat();
    }
    if (messages.length === 0) resolveOffset(batch.lastOffset());
  }

  return { run, stop: () => void (stopped = true) };
}

// Paused, the partition holds up no other one; unresolved, the rest of the batch comes again.
function pauseFor(payload: EachBatchPayload, failures: Map<string, number>): void {
  const attempt = (failures.get(placeOf(payload)) ?? 0) + 1;
  failures.set(placeOf(payload), attempt);
  setTimeout(payload.pause(), backoffMs(attempt)).unref();
}

function placeOf({ batch }: EachBatchPayload): string {
  return `${batch.partition}/${batch.topic}`;
}

async function handled(log: Log, { group, handler }: ConsumerOptions, { batch, heartbeat }: EachBatchPayload, chunk: readonly KafkaMessage[]): Promise<boolean> {
  const beat = setInterval(() => void heartbeat().catch(() => undefined), heartbeatMs);
  try {
    await handler(chunk.map((message) => delivered(batch.topic, batch.partition, message)));
    return true;
  } catch (error) {
    log.warn({ group, topic: batch.topic, partition: batch.partition, offset: chunk[0]?.offset, error: error instanceof Error ? error.message : 'unknown' }, 'records come again');
    return false;
  } finally {
    clearInterval(beat);
  }
}

// `consumer.commitOffsets` would end the consumer for ever after a lost session; and a coordinator that is gone is looked
// for again only when the error says that it is not the coordinator.
async function commit({ batch, commitOffsetsIfNecessary }: EachBatchPayload, offset: number): Promise<void> {
  try {
    await commitOffsetsIfNecessary({ topics: [{ topic: batch.topic, partitions: [{ partition: batch.partition, offset: String(offset) }] }] });
  } catch (error) {
    if (error instanceof Error && /^KafkaJS(BrokerNotFound|ConnectionError|ConnectionClosedError)$/.test(error.name)) {
      throw Object.assign(new kafkajs.KafkaJSError(error), { type: 'NOT_COORDINATOR_FOR_GROUP' });
    }
    throw error;
  }
}

function delivered(topic: string, partition: number, message: KafkaMessage): Delivered {
  return {
    topic,
    partition,
    offset: Number(message.offset),
    key: message.key?.toString() ?? '',
    value: message.value?.toString() ?? '',
    headers: Object.fromEntries(Object.entries(message.headers ?? {}).map(([name, value]) => [name, textOf(value)])),
    timestamp: new Date(Number(message.timestamp)).toISOString(),
  };
}

// kafkajs makes a list when its plain object seems to hold the name already, as it does for `constructor`.
function textOf(value: NonNullable<KafkaMessage['headers']>[string]): string {
  return String((Array.isArray(value) ? value.at(-1) : value) ?? '');
}
