import { type Env, flag, readVariables, standard } from '@orderly/platform';

/** What workforce is told by its host. */
export type WorkforceConfig = {
  /** The demo hospital: one-tap sign-in and the seeding token exist, the first secret does not. */
  readonly demo: boolean;
  /** Gets the one-time administrator secret of a first start (S24), to be shown to whoever started it, once. */
  readonly onFirstSecret?: (secret: string) => void;
};

export const workforceVariables = { ORDERLY_DEMO: standard<boolean>(flag, '0', 'The demo hospital: one-tap sign-in and seeding. Never where real people work.') };

/** Reads `ORDERLY_DEMO` (`1` or `0`, default `0`). */
export function readWorkforceConfig(env: Env): WorkforceConfig {
  return { demo: readVariables(env, workforceVariables).ORDERLY_DEMO };
}
