import { type Env, neighbour, readVariables } from '@orderly/platform';
import type { KeySource } from '@orderly/platform/auth';

export type AuditConfig = {
  readonly workforceUrl: () => string;
  /** Base URLs of the services whose histories fill a gap, by name. */
  readonly historyUrls: Readonly<Record<string, () => string>>;
  readonly keys?: KeySource;
};

/** The services whose events the ledger takes. */
export const ledgeredServices = ['workforce', 'dispatch', 'escort', 'delivery', 'storage', 'loans', 'audit'] as const;

export const auditVariables = { WORKFORCE_URL: neighbour('workforce'), DISPATCH_URL: neighbour('dispatch'), ESCORT_URL: neighbour('escort'), DELIVERY_URL: neighbour('delivery'), STORAGE_URL: neighbour('storage'), LOANS_URL: neighbour('loans') };

/** Reads the configuration; throws with every complaint. */
export function readAuditConfig(env: Env): AuditConfig {
  const { WORKFORCE_URL: workforce, DISPATCH_URL: dispatch, ESCORT_URL: escort, DELIVERY_URL: delivery, STORAGE_URL: storage, LOANS_URL: loans } = readVariables(env, auditVariables);
  const urls = { workforce, dispatch, escort, delivery, storage, loans };
  return { workforceUrl: () => workforce, historyUrls: Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, () => url])) };
}
