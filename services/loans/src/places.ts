import { Refusal } from '@orderly/platform';
import type { Neighbours } from './neighbours.ts';

/** Refuses a place that dispatch does not know. One that it was known to have is enough while dispatch is not there: the desk goes on. */
export async function requirePlace(neighbours: Neighbours, placeId: string): Promise<void> {
  if ((await neighbours.placesIfThere([placeId])).has(placeId)) return;
  if (!(await neighbours.places([placeId])).has(placeId)) throw new Refusal('loans.place-unknown');
}
