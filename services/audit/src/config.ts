import type { KeySource } from '@orderly/platform/auth';

export type AuditConfig = {
  readonly workforceUrl: () => string;
  /** Base URLs of the services whose histories fill a gap, by name. */
  readonly historyUrls: Readonly<Record<string, () => string>>;
  readonly keys?: KeySource;
};

/** The services whose events the ledger takes. */
export const ledgeredServices = ['workforce', 'dispatch', 'escort', 'delivery', 'storage', 'loans', 'audit'] as const;
const others = ledgeredServices.filter((name) => name !== 'audit');

/** Reads the configuration; throws with every complaint. */
export function readAuditConfig(env: Readonly<Record<string, string | undefined>>): AuditConfig {
  const missing = others.filter((name) => env[`${name.toUpperCase()}_URL`] === undefined);
  if (missing.length > 0) throw new Error(missing.map((name) => `${name.toUpperCase()}_URL is needed`).join('\n'));
  const url = (name: string) => () => env[`${name.toUpperCase()}_URL`] ?? '';
  return { workforceUrl: url('workforce'), historyUrls: Object.fromEntries(others.map((name) => [name, url(name)])) };
}
