/** The planted bugs that the bench must catch, and the row that each is planted under. */
import { duplicates, offsetsGone, poison } from './rows/bus.ts';
import { crashesAt, randomKills } from './rows/kills.ts';
import { races } from './rows/races.ts';
import type { Row } from './rows/row.ts';

export type Mutant = { readonly number: number; readonly title: string; readonly row: Row };

export const mutants: readonly Mutant[] = [
  { number: 1, title: 'the reply before the commit', row: randomKills },
  { number: 2, title: 'the offset is committed before the effect', row: randomKills },
  { number: 3, title: 'the cause is not kept', row: duplicates },
  { number: 4, title: 'the cause is kept by a second write after the effect', row: crashesAt(['handle.after-save'], 4) },
  { number: 5, title: 'causes are forgotten after a minute', row: duplicates },
  { number: 6, title: 'an assignment is read, then written', row: races },
  { number: 8, title: 'the outbox is marked sent before the bus has it', row: crashesAt(['relay.before-publish'], 2) },
  { number: 9, title: 'events without their key', row: duplicates },
  { number: 10, title: 'the ledger takes events in the order of their arrival', row: duplicates },
  { number: 14, title: 'the consumer swallows an exception', row: poison },
  { number: 15, title: 'a poisoned event is dropped silently', row: poison },
  { number: 24, title: 'a new consumer group begins at the end', row: offsetsGone },
];

/** What of the matrix is nowhere run, and why. */
export const leftOut: readonly (readonly [what: string, why: string])[] = [
  ['row 15 apart', 'a replica\'s own clock is not moved yet; the row is played on the embedded engines alone'],
  ['self-claim and auto-dispatch in row 21', 'the platform has no such commands; accepting, taking back, reassigning, cancelling and handing over race in their place'],
  ['holding a record back from the ledger in row 9 apart', 'a broker hands records out in their order; the embedded row has it'],
  ['row 13 and planted bug 7', 'need a genuine MongoDB replica set with elections; no stand-in has them'],
];
