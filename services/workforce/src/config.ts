/** What workforce is told by its host. */
export type WorkforceConfig = {
  /** The demo hospital: one-tap sign-in and the seeding token exist, the first secret does not. */
  readonly demo: boolean;
  /** Gets the one-time administrator secret of a first start (S24), to be shown to whoever started it, once. */
  readonly onFirstSecret?: (secret: string) => void;
};

/** Reads `ORDERLY_DEMO` (`1` or `0`, default `0`). */
export function readWorkforceConfig(env: Readonly<Record<string, string | undefined>>): WorkforceConfig {
  const demo = env['ORDERLY_DEMO'] ?? '0';
  if (demo !== '0' && demo !== '1') throw new Error('ORDERLY_DEMO must be 1 or 0');
  return { demo: demo === '1' };
}
