import type { Invariant } from '../check/check.ts';
import type { Stage } from '../stage.ts';

export type Length = 'short' | 'long';

/** One row of the fault matrix. */
export type Row = {
  readonly number: number;
  readonly title: string;
  /** What it is there to try; the checker looks at all of them anyway. */
  readonly holds: readonly Invariant[];
  /** Repeats of the fault in each form. */
  readonly repeats: Readonly<Record<Length, number>>;
  play(stage: Stage, repeats: number): Promise<void>;
};

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
