/** What the services say of themselves at their own `/metrics`. */
import type { Replica } from '../../../scripts/apart/replica.mjs';

/** A figure of each replica that answers, by its name and port; those that are down have none. */
export async function figures(replicas: readonly Replica[], name: string): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  await Promise.all(replicas.map(async (one) => {
    const text = await fetch(`http://127.0.0.1:${one.metricsPort ?? 0}/metrics`, { signal: AbortSignal.timeout(5_000) }).then((answer) => answer.text(), () => '');
    const value = new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'm').exec(text)?.[1];
    if (value !== undefined) found.set(`${one.name}:${one.port}`, Number(value));
  }));
  return found;
}

export const loopDelay = 'nodejs_eventloop_lag_p99_seconds';
export const memory = 'process_resident_memory_bytes';
