import type { Invariant } from '../../check/check.ts';
import { pause, type Length } from '../../rows/row.ts';
import type { ApartStage } from '../stage.ts';

/** A row of the matrix on a centre apart; it starts its own load. */
export type ApartRow = { readonly number: number; readonly title: string; readonly holds: readonly Invariant[]; readonly repeats: Readonly<Record<Length, number>>; play(stage: ApartStage, repeats: number): Promise<void> };

/** Does something while clients are at work, and lets them go on for a while after it. */
export async function underLoad(stage: ApartStage, work: () => Promise<void>, afterMs = 3_000): Promise<void> {
  const load = stage.load();
  await pause(2_000);
  await work();
  await pause(afterMs);
  await load.stop();
}
