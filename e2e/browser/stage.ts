import type { Cast } from './cast.ts';
import type { Centre, Seat } from './support.ts';
import type { Words } from './words.ts';

/** The centre that all cases share, who plays, and their seats. */
export type Stage = {
  readonly centre: Centre;
  readonly cast: Cast;
  readonly words: Words;
  readonly nurse: Seat;
  readonly dispatcher: Seat;
  readonly scheduler: Seat;
  readonly administrator: Seat;
  readonly newcomer: Seat;
};
