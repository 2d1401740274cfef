/** Whether the machine's clock can be believed: wall and monotonic time must go together (architecture, question 13). */
import type { Timekeeping } from './ports.ts';

const mostMs = 60_000;

/** Compares the machine's two clocks from now on; a test hands in its own. */
export function openTimekeeping({ wallMs = () => Date.now(), monotonicMs = () => performance.now() }: { wallMs?: () => number; monotonicMs?: () => number } = {}): Timekeeping {
  const difference = (): number => wallMs() - monotonicMs();
  let agreed = difference();
  const partedMs = (): number => Math.round(difference() - agreed);
  return {
    partedMs,
    isTrusted: () => Math.abs(partedMs()) <= mostMs,
    confirm: () => {
      agreed = difference();
    },
  };
}
