import type { BusRecord, Clock, Delivered, TopicSpec } from '../ports.ts';
import { checkRecord } from '../adapter/limits.ts';
import { partitionOf } from '../adapter/partitioner.ts';
import { afterPrefix, readU64, tuple, u64 } from './keys.ts';
import type { Kv, Tx } from './kv.ts';
import { signal, type Signal } from './signal.ts';

const batchRecords = 200;
const batchBytes = 4_000_000;
const deleteChunk = 500;
const topicName = /^[A-Za-z0-9._-]{1,200}$/;

/** The durable log: (topic, partition, offset) → record; offsets are dense from the first kept to the next. */
export type PartitionLog = ReturnType<typeof partitionLog>;
type Stored = { readonly k: string; readonly v: string; readonly h: [string, string][]; readonly t: string };

export function partitionLog(kv: Kv, clock: Clock) {
  const table = kv.table('bus.log');
  const meta = kv.table('bus.meta');
  const signals = new Map<string, Signal>();

  const at = (topic: string, partition: number, offset: number) => Buffer.concat([tuple([topic, partition]), u64(offset)]);
  const next = (topic: string, partition: number, tx: Pick<Tx, 'get'> = kv) => counter(tx.get(meta, tuple(['next', topic, partition])));
  const first = (topic: string, partition: number) => counter(kv.get(meta, tuple(['first', topic, partition])));

  function partitions(topic: string): number {
    const bytes = kv.get(meta, tuple(['topic', topic]));
    if (bytes === undefined) throw new Error(`topic ${topic} does not exist`);
    return readU64(bytes);
  }

  function appended(topic: string, partition: number): Signal {
    const name = `${partition}/${topic}`;
    const found = signals.get(name) ?? signal();
    signals.set(name, found);
    return found;
  }

  async function create(topics: readonly TopicSpec[]): Promise<void> {
    await kv.atomic((tx) => {
      for (const { name, partitions: wanted } of topics) {
        if (!topicName.test(name) || !Number.isInteger(wanted) || wanted < 1) throw new TypeError(`no topic: ${name}`);
        const stands = tx.get(meta, tuple(['topic', name]));
        if (stands !== undefined && readU64(stands) !== wanted) throw new Error(`topic ${name} has ${readU64(stands)} partitions, not ${wanted}`);
        tx.put(meta, tuple(['topic', name]), u64(wanted));
      }
    });
  }

  async function append(topic: string, records: readonly BusRecord[]): Promise<void> {
    records.forEach(checkRecord);
    const count = partitions(topic);
    const touched = await kv.atomic((tx) => {
      const offsets = new Map<number, { next: number; at: string }>();
      for (const { key, value, headers } of records) {
        const partition = partitionOf(key, count);
        const place = offsets.get(partition) ?? { next: next(topic, partition, tx), at: stamp(tx, topic, partition) };
        const stored: Stored = { k: key, v: value, h: Object.entries(headers), t: place.at };
        tx.put(table, at(topic, partition, place.next), Buffer.from(JSON.stringify(stored)));
        offsets.set(partition, { ...place, next: place.next + 1 });
      }
      for (const [partition, place] of offsets) tx.put(meta, tuple(['next', topic, partition]), u64(place.next));
      return [...offsets.keys()];
    });
    for (const partition of touched) appended(topic, partition).wake();
  }

  // Never earlier than the record before: a search by time must find the same place whatever the clock did.
  function stamp(tx: Tx, topic: string, partition: number): string {
    const now = clock.now().toISOString();
    const end = next(topic, partition, tx);
    const bytes = end === 0 ? undefined : tx.get(table, at(topic, partition, end - 1));
    const last = bytes === undefined ? '' : (JSON.parse(bytes.toString()) as Stored).t;
    return last > now ? last : now;
  }

  function read(topic: string, partition: number, from: number): Delivered[] {
    const records: Delivered[] = [];
    let bytes = 0;
    const start = Math.max(from, first(topic, partition));
    for (const { key, value } of table.getRange({ start: at(topic, partition, start), end: afterPrefix(tuple([topic, partition])), limit: batchRecords })) {
      bytes += value.length;
      if (records.length > 0 && bytes > batchBytes) break;
      const { k, v, h, t } = JSON.parse(Buffer.from(value).toString()) as Stored;
      records.push({ topic, partition, offset: readU64(Buffer.from(key), key.length - 8), key: k, value: v, headers: Object.fromEntries(h), timestamp: t });
    }
    return records;
  }

  /** Offset of the first record at or after an instant. */
  function offsetAt(topic: string, partition: number, instant: string): number {
    let low = first(topic, partition);
    let high = next(topic, partition);
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const bytes = kv.get(table, at(topic, partition, middle));
      if (bytes !== undefined && (JSON.parse(bytes.toString()) as Stored).t >= instant) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Removes the records before an offset, in chunks; `first` moves with each, so the kept ones stay dense. */
  async function trim(topic: string, partition: number, before: number): Promise<void> {
    for (;;) {
      const from = first(topic, partition);
      const to = Math.min(before, from + deleteChunk);
      if (to <= from) return;
      await kv.atomic((tx) => {
        for (let offset = from; offset < to; offset += 1) tx.remove(table, at(topic, partition, offset));
        tx.put(meta, tuple(['first', topic, partition]), u64(to));
      });
    }
  }

  function topics(): TopicSpec[] {
    const start = tuple(['topic']);
    return kv.range(meta, { start, end: afterPrefix(start) }).map(({ key, value }) => ({ name: key.subarray(start.length + 1, -1).toString(), partitions: readU64(value) }));
  }

  return { create, append, read, next, first, partitions, appended, offsetAt, trim, topics, meta };
}

function counter(bytes: Buffer | undefined): number {
  return bytes === undefined ? 0 : readU64(bytes);
}
