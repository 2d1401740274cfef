/** Pause before the n-th repeat (from 1): 200 ms doubled up to 30 s. */
export function backoffMs(attempt: number): number {
  return Math.min(30_000, 200 * 2 ** Math.min(attempt - 1, 10));
}
