import { openService, type Platform, remoteKeys, type Running, type StoredEvent } from '@orderly/platform';
import { type AuditConfig, ledgeredServices } from './config.ts';
import { openProjection } from './deliveries/projection.ts';
import { deliveryRoutes, historyRoutes } from './deliveries/routes.ts';
import { openCheckpoints } from './ledger/checkpoint.ts';
import { openGaps } from './ledger/gaps.ts';
import { openLedger } from './ledger/ledger.ts';
import { ledgerRoutes } from './ledger/routes.ts';

const checkpointMs = 30_000;

/** Starts audit: it believes nobody, takes every event raw, and recomputes. */
export async function startAudit(config: AuditConfig, platform: Platform): Promise<Running> {
  const service = await openService('audit', platform, { keys: config.keys ?? remoteKeys({ workforceUrl: config.workforceUrl, secret: platform.secret, service: 'audit' }) });
  const ledger = await openLedger(service);
  const checkpoints = await openCheckpoints(service);
  const history = async (source: string, id: string, after: number): Promise<readonly StoredEvent[]> => {
    const url = config.historyUrls[source];
    if (!url) return [];
    const response = await fetch(`${url()}/v1/history/${id}?after=${after}`, { headers: { authorization: `Bearer ${service.authority.serviceToken()}` }, signal: AbortSignal.timeout(5_000) });
    if (!response.ok) throw new Error(`history of ${source}: ${response.status}`);
    return ((await response.json()) as { events: readonly StoredEvent[] }).events;
  };
  const projection = await openProjection(service, { ledger, gaps: openGaps(history, ledger.holds) });
  service.consumeRaw({ from: ledgeredServices, group: 'audit', handler: projection.take });
  ledgerRoutes(service, { ledger, checkpoints });
  deliveryRoutes(service, { ledger, projection });
  historyRoutes(service, { ledger, projection });
  const running = await service.start();
  const checkpoint = (): Promise<void> => ledger.last().then(checkpoints.make);
  const timer = setInterval(() => void checkpoint().catch((error: unknown) => service.log.error({ error: String(error) }, 'checkpoint failed')), checkpointMs);
  return {
    ...running,
    async stop() {
      clearInterval(timer);
      await running.stop();
      await checkpoint();
    },
  };
}
