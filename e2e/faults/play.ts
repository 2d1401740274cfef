/** One row, once: what it did, what held, how long it took. */
import type { Length, Row } from './rows/row.ts';
import { type Judged, onStage } from './stage.ts';

export type Played = { readonly row: Row; readonly seed: number; readonly repeats: number; readonly seconds: number; readonly judged: Judged };

/** Plays a row, with a planted bug if one is named. */
export async function playRow(row: Row, { template, seed, length, mutant }: { template: string; seed: number; length: Length; mutant?: number }): Promise<Played> {
  const repeats = row.repeats[length];
  const begun = performance.now();
  const judged = await onStage({ template, seed, ...(mutant === undefined ? {} : { mutant }) }, (stage) => row.play(stage, repeats));
  return { row, seed, repeats, seconds: (performance.now() - begun) / 1_000, judged };
}
