import type { Delivered, Log } from '../ports.ts';
import { backoffMs } from '../adapter/backoff.ts';
import { crashpoint } from '../crashpoint.ts';
import { readU64, tuple, u64 } from './keys.ts';
import type { Kv } from './kv.ts';
import type { PartitionLog } from './log.ts';
import { signal, wakened, type Signal } from './signal.ts';

export type Member = { readonly topics: readonly string[]; readonly handler: (records: readonly Delivered[]) => Promise<void> };
// One loop per group, topic and partition, whichever member it serves: so no two handlers ever hold one partition.
type Lane = { readonly topic: string; readonly partition: number; readonly woken: Signal; serving?: { member: Member; done: Promise<void> } };
type Group = { readonly name: string; readonly members: Member[]; readonly lanes: Map<string, Lane> };

export type Groups = ReturnType<typeof consumerGroups>;

/** Consumer groups over the log: an offset moves only after the handler resolved; a throw is repeated in place. */
export function consumerGroups(kv: Kv, partitions: PartitionLog, log: Log) {
  const groups = new Map<string, Group>();
  const offsetKey = (group: string, topic: string, partition: number) => tuple(['group', group, topic, partition]);

  function committed(group: string, topic: string, partition: number): number {
    const bytes = kv.get(partitions.meta, offsetKey(group, topic, partition));
    return Math.max(bytes === undefined ? 0 : readU64(bytes), partitions.first(topic, partition));
  }

  async function commit(group: string, topic: string, offsets: ReadonlyMap<number, number>): Promise<void> {
    await kv.atomic((tx) => {
      for (const [partition, offset] of offsets) tx.put(partitions.meta, offsetKey(group, topic, partition), u64(offset));
    });
  }

  function join(name: string, member: Member): void {
    const counts = member.topics.map((topic) => ({ topic, count: partitions.partitions(topic) }));
    const group = groups.get(name) ?? { name, members: [], lanes: new Map<string, Lane>() };
    groups.set(name, group);
    group.members.push(member);
    for (const { topic, count } of counts) {
      for (let partition = 0; partition < count; partition += 1) openLane(group, topic, partition);
    }
  }

  function openLane(group: Group, topic: string, partition: number): void {
    const name = `${partition}/${topic}`;
    if (group.lanes.has(name)) return;
    const lane: Lane = { topic, partition, woken: signal() };
    group.lanes.set(name, lane);
    void run(group, lane).finally(() => group.lanes.delete(name));
  }

  async function leave(name: string, member: Member): Promise<void> {
    const group = groups.get(name);
    const place = group?.members.indexOf(member) ?? -1;
    if (group !== undefined && place >= 0) group.members.splice(place, 1);
    const lanes = [...(group?.lanes.values() ?? [])];
    lanes.forEach((lane) => lane.woken.wake());
    await Promise.all(lanes.map((lane) => (lane.serving?.member === member ? lane.serving.done : undefined)));
    // Loops that waited see the change in the turn after they were woken.
    await Promise.resolve();
  }

  async function run(group: Group, lane: Lane): Promise<void> {
    const { topic, partition } = lane;
    for (let failures = 0; ; ) {
      const members = group.members.filter((member) => member.topics.includes(topic));
      const member = members[partition % Math.max(1, members.length)];
      if (member === undefined) return;
      const records = partitions.read(topic, partition, committed(group.name, topic, partition));
      if (records.length === 0) {
        await wakened([lane.woken, partitions.appended(topic, partition)]);
        continue;
      }
      const serving = { member, done: Promise.resolve() };
      const done = serve(group.name, member, records);
      serving.done = done.then(() => undefined);
      lane.serving = serving;
      failures = (await done) ? 0 : failures + 1;
      delete lane.serving;
      if (failures > 0 && group.members.includes(member)) await wakened([lane.woken], backoffMs(failures));
    }
  }

  async function serve(group: string, member: Member, records: readonly Delivered[]): Promise<boolean> {
    const last = records.at(-1);
    if (last === undefined) return true;
    const { topic, partition, offset } = last;
    try {
      await member.handler(records);
      crashpoint('consumer.before-offset');
      await commit(group, topic, new Map([[partition, offset + 1]]));
      return true;
    } catch (error) {
      log.warn({ group, topic, partition, offset: records[0]?.offset, error: error instanceof Error ? error.message : 'unknown' }, 'records come again');
      return false;
    }
  }

  function lag(group: string, topics: readonly string[]): number {
    const each = topics.flatMap((topic) =>
      Array.from({ length: partitions.partitions(topic) }, (_, partition) => Math.max(0, partitions.next(topic, partition) - committed(group, topic, partition))),
    );
    return each.reduce((sum, count) => sum + count, 0);
  }

  async function seek(group: string, topic: string, offset: number): Promise<void> {
    if (!Number.isSafeInteger(offset) || offset < 0) throw new TypeError('an offset is a whole number from 0 on');
    if ((groups.get(group)?.members.length ?? 0) > 0) throw new Error(`group ${group} is running`);
    const places = Array.from({ length: partitions.partitions(topic) }, (_, partition) => [partition, Math.min(offset, partitions.next(topic, partition))] as const);
    await commit(group, topic, new Map(places));
  }

  /** The least offset that running groups still need; what is before it may go. */
  function needed(topic: string, partition: number): number {
    const running = [...groups.values()].filter((group) => group.members.some((member) => member.topics.includes(topic)));
    return Math.min(Infinity, ...running.map((group) => committed(group.name, topic, partition)));
  }

  return { join, leave, lag, seek, needed };
}
