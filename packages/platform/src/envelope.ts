/** CloudEvents 1.0, Kafka binding, binary mode: attributes in `ce_` headers, the value is JSON (stack.md §3). */
import type { Actor, ForeignEvent } from './domain.ts';
import { planted } from './mutant.ts';
import type { BusRecord, StoredEvent } from './ports.ts';

export type Audiences = { readonly before: readonly string[]; readonly after: readonly string[] };
export type Envelope = ForeignEvent<unknown> & { readonly audiences: Audiences; readonly cause?: string; readonly opId?: string; readonly traceparent?: string };

type Value = { readonly seq: number; readonly actor: Actor; readonly recordedAt: string; readonly audiences: Audiences; readonly cause?: string; readonly opId?: string; readonly data?: unknown };

/** Topic of a publishing service's events. */
export const topicOf = (service: string): string => `orderly.${service}`;
/** One partition, every event without its data: the gateways' total order (question 6). */
export const feedTopic = 'orderly.feed';
/** Copies of parked records, for operators. */
export const deadTopic = 'orderly.dead';
export const topicPartitions = 12;

/** The wire form of one stored event; `withData: false` is the feed's form (ids, seq, audiences). */
export function encode(service: string, aggregateId: string, event: StoredEvent, withData = true): BusRecord {
  const value: Value = {
    seq: event.seq, actor: event.actor, recordedAt: event.recordedAt, audiences: event.audiences,
    ...(event.cause === undefined ? {} : { cause: event.cause }),
    ...(event.opId === undefined ? {} : { opId: event.opId }),
    ...(withData ? { data: event.data } : {}),
  };
  return {
    key: planted(9) ? event.id : aggregateId,
    value: JSON.stringify(value),
    headers: {
      ce_specversion: '1.0', ce_id: event.id, ce_type: `orderly.${service}.${event.type}.v1`, ce_source: `/orderly/${service}`, ce_subject: aggregateId, ce_time: event.occurredAt,
      ce_partitionkey: aggregateId, 'content-type': 'application/json',
      ...(event.traceparent === undefined ? {} : { traceparent: event.traceparent }),
    },
  };
}

/** Reads a record; throws a SyntaxError or TypeError on one that is no event of ours (it is then parked). */
export function decode(record: BusRecord): Envelope {
  const { ce_id: id, ce_type: wireType, ce_subject: aggregateId, ce_time: occurredAt } = record.headers;
  const [, source, type] = /^orderly\.([a-z]+)\.([a-z-]+)\.v1$/.exec(wireType ?? '') ?? [];
  if (id === undefined || source === undefined || type === undefined || aggregateId === undefined || occurredAt === undefined) throw new TypeError('not an event of ours');
  const value = JSON.parse(record.value) as Value;
  if (typeof value !== 'object' || value === null || typeof value.seq !== 'number' || typeof value.actor?.id !== 'string') throw new TypeError('not an event of ours');
  return {
    id, source, type, aggregateId, occurredAt, seq: value.seq, actor: value.actor, recordedAt: value.recordedAt, audiences: value.audiences, data: value.data,
    ...(value.cause === undefined ? {} : { cause: value.cause }),
    ...(value.opId === undefined ? {} : { opId: value.opId }),
    ...(record.headers['traceparent'] === undefined ? {} : { traceparent: record.headers['traceparent'] }),
  };
}
