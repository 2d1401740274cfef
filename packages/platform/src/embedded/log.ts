import type { BusRecord, Clock, Delivered, TopicSpec } from '../ports.ts';
import { checkRecord } from '../adapter/limits.ts';
import { partitionOf } from '../adapter/partitioner.ts';
import { afterPrefix, readU64, tuple, u64 } from './keys.ts';
import type { Kv, Table, Tx } from './kv.ts';
import { signal, type Signal } from './signal.ts';

const batchRecords = 200;
const batchBytes = 4_000_000;
const deleteChunk = 500;
const recentRecords = 128;
const recentBytes = 1_000_000;
const topicName = /^[A-Za-z0-9._-]{1,200}$/;

type Stored = { readonly k: string; readonly v: string; readonly h: [string, string][]; readonly t: string };

/** The durable log: (topic, partition, offset) → record; offsets are dense from the first kept to the next. */
export type PartitionLog = { readonly kv: Kv; readonly clock: Clock; readonly table: Table; readonly meta: Table; readonly signals: Map<string, Signal>; readonly recent: Map<string, Recent> };

/** The last records of a partition that this process wrote, dense: nearly every reader is that near. */
type Recent = { readonly first: number; readonly records: readonly Delivered[] };

export function partitionLog(kv: Kv, clock: Clock): PartitionLog {
  return { kv, clock, table: kv.table('bus.log'), meta: kv.table('bus.meta'), signals: new Map(), recent: new Map() };
}

/** Offset that the next record of a partition will get. */
export function nextOffset({ kv, meta }: PartitionLog, topic: string, partition: number, tx: Pick<Tx, 'get'> = kv): number {
  return counter(tx.get(meta, tuple(['next', topic, partition])));
}

/** Offset of the first record that is kept. */
export function firstOffset({ kv, meta }: PartitionLog, topic: string, partition: number): number {
  return counter(kv.get(meta, tuple(['first', topic, partition])));
}

/** Number of a topic's partitions; throws when it does not exist. */
export function partitionsOf({ kv, meta }: PartitionLog, topic: string): number {
  const bytes = kv.get(meta, tuple(['topic', topic]));
  if (bytes === undefined) throw new Error(`topic ${topic} does not exist`);
  return readU64(bytes);
}

/** Wakes when a record was appended to the partition. */
export function appendedTo({ signals }: PartitionLog, topic: string, partition: number): Signal {
  const name = `${partition}/${topic}`;
  const found = signals.get(name) ?? signal();
  signals.set(name, found);
  return found;
}

export async function createTopics({ kv, meta }: PartitionLog, topics: readonly TopicSpec[]): Promise<void> {
  await kv.atomic((tx) => {
    for (const { name, partitions: wanted } of topics) {
      if (!topicName.test(name) || !Number.isInteger(wanted) || wanted < 1) throw new TypeError(`no topic: ${name}`);
      const stands = tx.get(meta, tuple(['topic', name]));
      if (stands !== undefined && readU64(stands) !== wanted) throw new Error(`topic ${name} has ${readU64(stands)} partitions, not ${wanted}`);
      tx.put(meta, tuple(['topic', name]), u64(wanted));
    }
  });
}

export function topicsIn({ kv, meta }: PartitionLog): TopicSpec[] {
  const start = tuple(['topic']);
  // A key ends with the name as a string: its tag before, its terminator after.
  return kv.range(meta, { start, end: afterPrefix(start) }).map(({ key, value }) => ({ name: key.subarray(start.length + 1, -1).toString(), partitions: readU64(value) }));
}

/** Appends in one commit; resolves when durable. */
export async function append(log: PartitionLog, topic: string, records: readonly BusRecord[]): Promise<void> {
  records.forEach(checkRecord);
  const count = partitionsOf(log, topic);
  const appended = await log.kv.atomic((tx) => {
    const places = new Map<number, { at: string; readonly records: Delivered[] }>();
    for (const { key, value, headers } of records) {
      const partition = partitionOf(key, count);
      const place = places.get(partition) ?? { at: stamp(log, tx, topic, partition), records: [] };
      places.set(partition, place);
      const offset = (place.records.at(-1)?.offset ?? nextOffset(log, topic, partition, tx) - 1) + 1;
      const stored: Stored = { k: key, v: value, h: Object.entries(headers), t: place.at };
      tx.put(log.table, keyAt(topic, partition, offset), Buffer.from(JSON.stringify(stored)));
      place.records.push({ topic, partition, offset, key, value, headers: { ...headers }, timestamp: place.at });
    }
    for (const [partition, place] of places) tx.put(log.meta, tuple(['next', topic, partition]), u64((place.records.at(-1)?.offset ?? 0) + 1));
    return places;
  });
  for (const [partition, place] of appended) {
    remember(log, topic, partition, place.records);
    appendedTo(log, topic, partition).wake();
  }
}

function remember({ recent }: PartitionLog, topic: string, partition: number, records: readonly Delivered[]): void {
  const name = `${partition}/${topic}`;
  const before = recent.get(name)?.records ?? [];
  const last = before.at(-1)?.offset ?? -1;
  const next = records[0]?.offset ?? 0;
  if (next <= last) return;
  const follows = next === last + 1;
  const all = [...(follows ? before : []), ...records].slice(-recentRecords);
  let bytes = 0;
  const kept = all.findLastIndex((record) => (bytes += record.value.length) > recentBytes) + 1;
  const dense = all.slice(kept);
  const first = dense[0]?.offset;
  if (first === undefined) recent.delete(name);
  else recent.set(name, { first, records: dense });
}

/** Records of a partition from an offset on, a batch at most; empty at the end. */
export function readFrom(log: PartitionLog, topic: string, partition: number, from: number): Delivered[] {
  const begin = Math.max(from, firstOffset(log, topic, partition));
  const recent = log.recent.get(`${partition}/${topic}`);
  if (recent !== undefined && begin >= recent.first) {
    const near = recent.records.slice(begin - recent.first).map((record) => ({ ...record, headers: { ...record.headers } }));
    if (near.length > 0 || begin >= nextOffset(log, topic, partition)) return near;
  }
  const records: Delivered[] = [];
  let bytes = 0;
  const start = keyAt(topic, partition, begin);
  for (const { key, value } of log.table.getRange({ start, end: afterPrefix(tuple([topic, partition])), limit: batchRecords })) {
    bytes += value.length;
    if (records.length > 0 && bytes > batchBytes) break;
    const { k, v, h, t } = JSON.parse(Buffer.from(value).toString()) as Stored;
    records.push({ topic, partition, offset: readU64(Buffer.from(key), key.length - 8), key: k, value: v, headers: Object.fromEntries(h), timestamp: t });
  }
  return records;
}

/** Offset of the first record at or after an instant. */
export function offsetAt(log: PartitionLog, topic: string, partition: number, instant: string): number {
  let low = firstOffset(log, topic, partition);
  let high = nextOffset(log, topic, partition);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const bytes = log.kv.get(log.table, keyAt(topic, partition, middle));
    if (bytes !== undefined && timeOf(bytes) >= instant) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Removes the records before an offset, in chunks; the first offset moves with each, so the kept ones stay dense. */
export async function trimBefore(log: PartitionLog, topic: string, partition: number, before: number): Promise<void> {
  for (;;) {
    const from = firstOffset(log, topic, partition);
    const to = Math.min(before, from + deleteChunk);
    if (to <= from) return;
    await log.kv.atomic((tx) => {
      for (let offset = from; offset < to; offset += 1) tx.remove(log.table, keyAt(topic, partition, offset));
      tx.put(log.meta, tuple(['first', topic, partition]), u64(to));
    });
  }
}

// Never earlier than the record before: a search by time must find the same place whatever the clock did.
function stamp(log: PartitionLog, tx: Tx, topic: string, partition: number): string {
  const now = log.clock.now().toISOString();
  const end = nextOffset(log, topic, partition, tx);
  const bytes = end === 0 ? undefined : tx.get(log.table, keyAt(topic, partition, end - 1));
  const last = bytes === undefined ? '' : timeOf(bytes);
  return last > now ? last : now;
}

function timeOf(bytes: Buffer): string {
  return (JSON.parse(bytes.toString()) as Stored).t;
}

function keyAt(topic: string, partition: number, offset: number): Buffer {
  return Buffer.concat([tuple([topic, partition]), u64(offset)]);
}

function counter(bytes: Buffer | undefined): number {
  return bytes === undefined ? 0 : readU64(bytes);
}
