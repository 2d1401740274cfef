import type { Delivered, Log } from '../ports.ts';
import { backoffMs } from '../adapter/backoff.ts';
import { crashpoint } from '../crashpoint.ts';
import { planted } from '../mutant.ts';
import { readU64, tuple, u64 } from './keys.ts';
import { appendedTo, firstOffset, nextOffset, partitionsOf, readFrom, type PartitionLog } from './log.ts';
import { signal, wakened, type Signal } from './signal.ts';

export type Member = { readonly topics: readonly string[]; readonly handler: (records: readonly Delivered[]) => Promise<void> };
// One loop per group, topic and partition, whichever member it serves: so no two handlers ever hold one partition.
type Lane = { readonly topic: string; readonly partition: number; readonly woken: Signal; serving?: { readonly member: Member; readonly done: Promise<boolean> } };
type Group = { readonly name: string; readonly members: Member[]; readonly lanes: Map<string, Lane> };

/** Consumer groups over the log: an offset moves only after the handler resolved; a throw is repeated in place. */
export type Groups = { readonly partitions: PartitionLog; readonly log: Log; readonly byName: Map<string, Group> };

export function consumerGroups(partitions: PartitionLog, log: Log): Groups {
  return { partitions, log, byName: new Map() };
}

export function joinGroup(groups: Groups, name: string, member: Member): void {
  const counts = member.topics.map((topic) => ({ topic, count: partitionsOf(groups.partitions, topic) }));
  const group = groups.byName.get(name) ?? { name, members: [], lanes: new Map<string, Lane>() };
  groups.byName.set(name, group);
  group.members.push(member);
  if (planted(24)) beginAtEnd(groups, name, counts);
  for (const { topic, count } of counts) {
    for (let partition = 0; partition < count; partition += 1) openLane(groups, group, topic, partition);
  }
}

/** Planted bug 24: a group that is new sees nothing of what stands there already. */
function beginAtEnd({ partitions }: Groups, group: string, counts: readonly { readonly topic: string; readonly count: number }[]): void {
  const { kv, meta } = partitions;
  const places = counts.flatMap(({ topic, count }) => Array.from({ length: count }, (_, partition) => ({ topic, partition, key: offsetKey(group, topic, partition) })));
  kv.atomicNow(() => places.filter(({ key }) => kv.get(meta, key) === undefined).forEach(({ topic, partition, key }) => void meta.put(key, u64(nextOffset(partitions, topic, partition)))));
}

/** Takes the member out; resolves when the batches it has in hand are through. */
export async function leaveGroup(groups: Groups, name: string, member: Member): Promise<void> {
  const group = groups.byName.get(name);
  const place = group?.members.indexOf(member) ?? -1;
  if (group === undefined || place < 0) return;
  group.members.splice(place, 1);
  const lanes = [...group.lanes.values()];
  lanes.forEach((lane) => lane.woken.wake());
  await Promise.all(lanes.flatMap(({ serving }) => (serving?.member === member ? [serving.done] : [])));
}

/** Records of those topics that the group has not handled. */
export function lagOf(groups: Groups, group: string, topics: readonly string[]): number {
  const each = topics.flatMap((topic) => partitionNumbers(groups, topic).map((partition) => Math.max(0, nextOffset(groups.partitions, topic, partition) - committed(groups, group, topic, partition))));
  return each.reduce((sum, count) => sum + count, 0);
}

export async function seekGroup(groups: Groups, group: string, topic: string, offset: number): Promise<void> {
  if (!Number.isSafeInteger(offset) || offset < 0) throw new TypeError('an offset is a whole number from 0 on');
  if ((groups.byName.get(group)?.members.length ?? 0) > 0) throw new Error(`group ${group} is running`);
  const places = partitionNumbers(groups, topic).map((partition) => [partition, Math.min(offset, nextOffset(groups.partitions, topic, partition))] as const);
  await commit(groups, group, topic, new Map(places));
}

/** The least offset that running groups still need; what is before it may go. */
export function neededOffset(groups: Groups, topic: string, partition: number): number {
  const running = [...groups.byName.values()].filter((group) => group.members.some((member) => member.topics.includes(topic)));
  return Math.min(Infinity, ...running.map((group) => committed(groups, group.name, topic, partition)));
}

function openLane(groups: Groups, group: Group, topic: string, partition: number): void {
  const name = `${partition}/${topic}`;
  if (group.lanes.has(name)) return;
  const lane: Lane = { topic, partition, woken: signal() };
  group.lanes.set(name, lane);
  void run(groups, group, lane);
}

async function run(groups: Groups, group: Group, lane: Lane): Promise<void> {
  const { topic, partition } = lane;
  for (let failures = 0; ; ) {
    const members = group.members.filter((member) => member.topics.includes(topic));
    const member = members[partition % Math.max(1, members.length)];
    if (member === undefined) {
      // In the turn that saw nobody left: whoever joins next opens a new lane.
      group.lanes.delete(`${partition}/${topic}`);
      return;
    }
    const records = readFrom(groups.partitions, topic, partition, committed(groups, group.name, topic, partition));
    if (records.length === 0) {
      await wakened([lane.woken, appendedTo(groups.partitions, topic, partition)]);
      continue;
    }
    lane.serving = { member, done: serve(groups, group.name, member, records) };
    failures = (await lane.serving.done) ? 0 : failures + 1;
    delete lane.serving;
    if (failures > 0 && group.members.includes(member)) await wakened([lane.woken], backoffMs(failures));
  }
}

async function serve(groups: Groups, group: string, member: Member, records: readonly Delivered[]): Promise<boolean> {
  const last = records.at(-1);
  if (last === undefined) return true;
  const { topic, partition, offset } = last;
  try {
    if (planted(2)) await commit(groups, group, topic, new Map([[partition, offset + 1]]));
    await member.handler(records);
    crashpoint('consumer.before-offset');
    await commit(groups, group, topic, new Map([[partition, offset + 1]]));
    return true;
  } catch (error) {
    groups.log.warn({ group, topic, partition, offset: records[0]?.offset, error: error instanceof Error ? error.message : 'unknown' }, 'records come again');
    return false;
  }
}

function committed({ partitions }: Groups, group: string, topic: string, partition: number): number {
  return Math.max(committedOffset(partitions, group, topic, partition) ?? 0, firstOffset(partitions, topic, partition));
}

/** The offset that a group goes on from; undefined when it has handled nothing of that partition. */
export function committedOffset(partitions: PartitionLog, group: string, topic: string, partition: number): number | undefined {
  const bytes = partitions.kv.get(partitions.meta, offsetKey(group, topic, partition));
  return bytes === undefined ? undefined : readU64(bytes);
}

async function commit({ partitions }: Groups, group: string, topic: string, offsets: ReadonlyMap<number, number>): Promise<void> {
  await partitions.kv.atomic((tx) => {
    for (const [partition, offset] of offsets) tx.put(partitions.meta, offsetKey(group, topic, partition), u64(offset));
  });
}

function offsetKey(group: string, topic: string, partition: number): Buffer {
  return tuple(['group', group, topic, partition]);
}

function partitionNumbers({ partitions }: Groups, topic: string): number[] {
  return Array.from({ length: partitionsOf(partitions, topic) }, (_, partition) => partition);
}
