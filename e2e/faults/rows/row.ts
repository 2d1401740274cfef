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

const leastOperations = 60;

/** The rounds of a row: its repeats, and on a machine that is slow as many more (to four times as many) as give the checker something to judge. */
export function* rounds({ client }: Pick<Stage, 'client'>, repeats: number): Generator<number> {
  for (let i = 0; i < repeats || (i < repeats * 4 && client.count() < leastOperations); i++) yield i;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
