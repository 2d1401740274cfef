/** The gauges that every service has: read at a scrape from its own store, bus and rights. */
import type { Authority } from '../auth/authority.ts';
import type { Documents } from '../documents.ts';
import type { Message } from '../domain.ts';
import type { Parked } from '../parked.ts';
import type { Bus, Clock, Timekeeping } from '../ports.ts';
import type { Relay } from '../relay.ts';
import type { ServiceMetrics } from '../ports.ts';

const mostCounted = 10_000;

/** Outbox and deadlines of one collection. */
export function watchCollection<S, C extends Message, E extends Message, F>(metrics: ServiceMetrics, { aggregate, collection }: Documents<S, C, E, F>, clock: Clock): void {
  const labels = { collection: aggregate.collection };
  const since = (instant: string | undefined): number => (instant === undefined ? 0 : Math.max(0, (clock.now().getTime() - Date.parse(instant)) / 1_000));
  metrics.gauge('orderly_outbox_documents', async () => [{ labels, value: await collection.pendingCount(mostCounted) }]);
  metrics.gauge('orderly_outbox_oldest_seconds', async () => [{ labels, value: since((await collection.pending(clock.now().toISOString(), 1))[0]?.pendingSince) }]);
  if (aggregate.due) metrics.gauge('orderly_sweep_late_seconds', async () => [{ labels: { kind: aggregate.kind }, value: since(await collection.nextDue()) }]);
}

/** How far a consumer group is behind. */
export function watchBus(metrics: ServiceMetrics, { bus, group, topics }: { bus: Bus; group: string; topics: readonly string[] }): void {
  metrics.gauge('orderly_consumer_lag', async () => [{ labels: { group }, value: await bus.lag(group, topics) }]);
}

type Parts = { ready(): Promise<string | undefined>; authority: Authority; relay: Relay; parked: Parked; timekeeping: Timekeeping | undefined };

/** Readiness, rights, parked keys, what this process has yet to send, and the clock where there is only one. */
export function watchService(metrics: ServiceMetrics, { ready, authority, relay, parked, timekeeping }: Parts): void {
  metrics.gauge('orderly_ready', async () => [{ value: (await ready()) === undefined ? 1 : 0 }]);
  metrics.gauge('orderly_rights_stale', () => [{ value: authority.revocations.isStale() ? 1 : 0 }]);
  metrics.gauge('orderly_relay_waiting', () => [{ value: relay.waiting() }]);
  metrics.gauge('orderly_parked_keys', async () => [{ value: (await parked.list()).length }]);
  if (!timekeeping) return;
  metrics.gauge('orderly_clock_parted_seconds', () => [{ value: timekeeping.partedMs() / 1_000 }]);
  metrics.gauge('orderly_clock_trusted', () => [{ value: timekeeping.isTrusted() ? 1 : 0 }]);
}
