import kafkajs, { type Kafka, type Message, type Producer } from 'kafkajs';
import type { BusRecord, Clock } from '../ports.ts';

// Below the broker's limit of 1 MiB for a batch; what one record needs besides its bytes.
const batchBytes = 1_000_000;
const recordOverhead = 100;

type Sender = { readonly producer: Producer; readonly ready: Promise<void>; sending: number; retired: boolean };
type Send = { readonly topic: string; readonly partition: number; readonly records: readonly { readonly record: BusRecord; readonly bytes: number }[] };

export type PartitionSender = { send(send: Send): Promise<void>; close(): Promise<void> };

/**
 * Sends so that kafkajs loses nothing it acknowledged: one send per partition, one outstanding per partition, its row
 * looked for in the answer, and the producer thrown away after a final failure.
 */
export function partitionSender(kafka: Kafka, clock: Clock): PartitionSender {
  const chains = new Map<string, Promise<void>>();
  let current: Sender | undefined;
  let closed = false;

  async function deliver({ topic, partition, records }: Send): Promise<void> {
    for (const batch of batches(records)) {
      const sender = (current ??= open(kafka));
      sender.sending += 1;
      try {
        await sender.ready;
        await sendBatch(sender.producer, { topic, partition, timestamp: String(clock.now().getTime()) }, batch);
      } catch (error) {
        // Its sequence numbers can no longer be trusted: other partitions move to a new one at their next send.
        if (current === sender) current = undefined;
        sender.retired = true;
        throw error;
      } finally {
        sender.sending -= 1;
        if (sender.retired && sender.sending === 0) void sender.producer.disconnect().catch(() => undefined);
      }
    }
  }

  return {
    send(send) {
      if (closed) return Promise.reject(new Error('the bus is closed'));
      const name = `${send.partition}/${send.topic}`;
      const before = chains.get(name) ?? Promise.resolve();
      const sent = before.catch(() => undefined).then(() => deliver(send));
      const settled = sent.catch(() => undefined);
      chains.set(name, settled);
      void settled.then(() => chains.get(name) === settled && chains.delete(name));
      return sent;
    },
    async close() {
      closed = true;
      await Promise.all(chains.values());
      await current?.producer.disconnect();
    },
  };
}

function open(kafka: Kafka): Sender {
  const producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner, idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false, retry });
  const ready = producer.connect();
  ready.catch(() => undefined);
  return { producer, ready, sending: 0, retired: false };
}

async function sendBatch(producer: Producer, { topic, partition, timestamp }: { topic: string; partition: number; timestamp: string }, records: readonly BusRecord[]): Promise<void> {
  const messages: Message[] = records.map(({ key, value, headers }) => ({ key, value, headers: { ...headers }, partition, timestamp }));
  const rows = await producer.send({ topic, acks: -1, messages });
  const row = rows.find((one) => one.topicName === topic && one.partition === partition);
  if (row === undefined || row.errorCode !== 0) throw new Error(`the broker did not acknowledge ${topic}/${partition}`);
}

function batches(records: Send['records']): BusRecord[][] {
  const found: BusRecord[][] = [];
  let size = Infinity;
  for (const { record, bytes } of records) {
    if (size + bytes + recordOverhead > batchBytes) {
      found.push([]);
      size = 0;
    }
    found.at(-1)?.push(record);
    size += bytes + recordOverhead;
  }
  return found;
}

/** Some seconds, then the error: the relay repeats, and a stop does not wait for a broker that is down. */
export const retry = { initialRetryTime: 100, maxRetryTime: 1_000, factor: 0.2, multiplier: 2, retries: 5 } as const;
