import type { KeySource } from '@orderly/platform/auth';

export type StorageConfig = {
  /** Base URL as a function: a host that picks its port late knows it only then. */
  readonly workforceUrl: () => string;
  readonly keys?: KeySource;
};

/** Reads the configuration; throws with every complaint. */
export function readStorageConfig(env: Readonly<Record<string, string | undefined>>): StorageConfig {
  const { WORKFORCE_URL: workforce } = env;
  if (workforce === undefined) throw new Error('WORKFORCE_URL is needed');
  return { workforceUrl: () => workforce };
}
