import type { KeySource } from '@orderly/platform/auth';

export type LoansConfig = {
  /** Base URLs as functions: a host that picks its port late knows them only then. */
  readonly workforceUrl: () => string;
  readonly dispatchUrl: () => string;
  readonly keys?: KeySource;
};

/** Reads the configuration; throws with every complaint. */
export function readLoansConfig(env: Readonly<Record<string, string | undefined>>): LoansConfig {
  const { WORKFORCE_URL: workforce, DISPATCH_URL: dispatch } = env;
  if (workforce !== undefined && dispatch !== undefined) return { workforceUrl: () => workforce, dispatchUrl: () => dispatch };
  throw new Error([workforce === undefined && 'WORKFORCE_URL is needed', dispatch === undefined && 'DISPATCH_URL is needed'].filter(Boolean).join('\n'));
}
