import { type Env, neighbour, readVariables, standard, wholeNumber } from '@orderly/platform';
import type { KeySource } from '@orderly/platform/auth';

export type LoansConfig = {
  /** Base URLs as functions: a host that picks its port late knows them only then. */
  readonly workforceUrl: () => string;
  readonly dispatchUrl: () => string;
  readonly keys?: KeySource;
  /** Days for which a borrower's name, phone and identity are kept after the piece and the money went back. */
  readonly borrowerDays?: number;
};

/** Ours: as long as a card payment may be disputed. */
export const defaultBorrowerDays = 90;

export const loansVariables = {
  WORKFORCE_URL: neighbour('workforce'),
  DISPATCH_URL: neighbour('dispatch'),
  LOANS_BORROWER_DAYS: standard<number>(wholeNumber(1, 3_650), String(defaultBorrowerDays), "Days for which a borrower's name, phone and identity are kept after the piece and the money went back."),
};

/** Reads the configuration; throws with every complaint. */
export function readLoansConfig(env: Env): LoansConfig {
  const { WORKFORCE_URL, DISPATCH_URL, LOANS_BORROWER_DAYS } = readVariables(env, loansVariables);
  return { workforceUrl: () => WORKFORCE_URL, dispatchUrl: () => DISPATCH_URL, borrowerDays: LOANS_BORROWER_DAYS };
}
