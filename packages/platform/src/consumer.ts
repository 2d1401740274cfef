/** Foreign events → our commands: exactly-once effects over an at-least-once bus, by the cause in the target (question 2). */
import { setTimeout as sleep } from 'node:timers/promises';
import { crashpoint } from './crashpoint.ts';
import type { Message, Policy, Reaction } from './domain.ts';
import type { Documents } from './documents.ts';
import { deadTopic, decode, type Envelope } from './envelope.ts';
import { Unavailable } from './errors.ts';
import { ids } from './ids.ts';
import { planted } from './mutant.ts';
import { inSpan, SpanKind } from './observe/tracing.ts';
import type { Parked } from './parked.ts';
import type { Bus, Delivered, Log, ServiceMetrics } from './ports.ts';

const tries = 6;

export type Target = {
  readonly kind: string;
  react(id: string, command: Message, cause: string, event: Envelope): Promise<void>;
};

/** A collection as a policy's target. `facts` reads what the decision needs beside the event. */
export function target<S, C extends Message, E extends Message, F>(
  documents: Documents<S, C, E, F>,
  { service, facts, retryTaken }: { service: string; facts?: (state: S, command: C, event: Envelope) => F | Promise<F>; retryTaken?: readonly string[] },
): Target {
  return {
    kind: documents.aggregate.kind,
    async react(id, command, cause, event) {
      await documents.handle(id, command as C, {
        actor: { id: `system:${service}`, roles: [] }, cause, occurredAt: event.occurredAt,
        ...(facts ? { facts: (state: S) => facts(state, command as C, event) } : {}),
        ...(retryTaken ? { retryTaken } : {}),
      });
    },
  };
}

export type ConsumerOptions = { service: string; bus: Bus; parked: Parked; policy: Policy; targets: readonly Target[]; metrics: ServiceMetrics; log: Log; /** True while the service stops: what waits gives up and comes again elsewhere. */ isStopping?: () => boolean };

/** The record handler of a service's policies. A key that keeps failing is parked; others go on. */
export function policyHandler({ service, bus, parked, policy, targets, metrics, log, isStopping = () => false }: ConsumerOptions): { run(record: Delivered): Promise<void>; handle(records: readonly Delivered[]): Promise<void> } {
  const byKind = new Map(targets.map((one) => [one.kind, one]));

  async function run(record: Delivered): Promise<void> {
    const event = decode(record);
    const react = policy[`${event.source}.${event.type}`];
    if (!react) return;
    const reactions = react(event as Envelope & { data: never }, ids);
    if (reactions.length === 0) return;
    await inSpan(
      () => `${event.source}.${event.type} → ${service}`,
      () => ({ kind: SpanKind.CONSUMER, parent: event.traceparent, root: event.traceparent === undefined, attributes: { 'orderly.service': service, 'orderly.event_id': event.id, 'messaging.destination.name': record.topic, 'messaging.destination.partition.id': String(record.partition) } }),
      () => effect(event, reactions),
    );
  }

  async function effect(event: Envelope, reactions: readonly Reaction[]): Promise<void> {
    for (const [position, { kind, id, command }] of reactions.entries()) {
      const to = byKind.get(kind);
      if (!to) throw new TypeError(`${service}: no target of kind ${kind}`);
      await to.react(id, command, `${event.id}#${position}`, event);
      crashpoint('consumer.after-effect');
    }
  }

  async function withTries(record: Delivered): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await run(record);
        return;
      } catch (error) {
        if (planted(14)) return;
        // Something everybody waits for is no fault of this key: try for ever, in place.
        const transient = error instanceof Unavailable;
        metrics.consumerFailed();
        if (transient && isStopping()) throw error;
        if (attempt >= tries && !transient) {
          log.error({ key: record.key, offset: record.offset, topic: record.topic, error: String(error) }, 'consumer: key parked');
          await parked.join(record, String(error));
          await bus.publish(deadTopic, [{ key: record.key, value: record.value, headers: { ...record.headers, 'x-service': service, 'x-error': error instanceof Error ? error.name : 'unknown' } }]);
          return;
        }
        await sleep(Math.min(50 * 2 ** attempt, 2_000));
      }
    }
  }

  return {
    run,
    async handle(records) {
      for (const record of records) {
        if (policyIgnores(record)) parked.passed(record);
        else if (await parked.isParked(record)) await parked.join(record, 'an earlier one of this key is parked');
        else await withTries(record);
      }
    },
  };

  function policyIgnores(record: Delivered): boolean {
    const [, source, type] = /^orderly\.([a-z]+)\.([a-z-]+)\.v1$/.exec(record.headers['ce_type'] ?? '') ?? [];
    return source !== undefined && policy[`${source}.${type}`] === undefined;
  }
}
