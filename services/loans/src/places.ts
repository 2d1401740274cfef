import { Refusal } from '@orderly/platform';
import type { Neighbours } from './neighbours.ts';

/** Refuses a place that dispatch does not know. */
export async function requirePlace(neighbours: Neighbours, placeId: string): Promise<void> {
  if (!(await neighbours.places([placeId])).has(placeId)) throw new Refusal('loans.place-unknown');
}
