import { type Env, neighbour, readVariables } from '@orderly/platform';
import type { KeySource } from '@orderly/platform/auth';

export type StorageConfig = {
  /** Base URL as a function: a host that picks its port late knows it only then. */
  readonly workforceUrl: () => string;
  readonly keys?: KeySource;
};

export const storageVariables = { WORKFORCE_URL: neighbour('workforce') };

/** Reads the configuration; throws with every complaint. */
export function readStorageConfig(env: Env): StorageConfig {
  const { WORKFORCE_URL } = readVariables(env, storageVariables);
  return { workforceUrl: () => WORKFORCE_URL };
}
