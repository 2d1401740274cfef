import { type Env, neighbour, readVariables } from '@orderly/platform';
import type { KeySource } from '@orderly/platform/auth';

export type EscortConfig = {
  /** Base URLs as functions: a host that picks its port late knows them only then. */
  readonly workforceUrl: () => string;
  readonly dispatchUrl: () => string;
  readonly keys?: KeySource;
};

export const escortVariables = { WORKFORCE_URL: neighbour('workforce'), DISPATCH_URL: neighbour('dispatch') };

/** Reads the configuration; throws with every complaint. */
export function readEscortConfig(env: Env): EscortConfig {
  const { WORKFORCE_URL, DISPATCH_URL } = readVariables(env, escortVariables);
  return { workforceUrl: () => WORKFORCE_URL, dispatchUrl: () => DISPATCH_URL };
}
