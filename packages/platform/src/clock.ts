import type { Clock, MovableClock } from './ports.ts';

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that runs with the machine's and can be moved; given a start, it stands there until it is moved. */
export function movableClock(start?: Date): MovableClock {
  let fixed = start?.getTime();
  let shift = 0;
  return {
    now: () => new Date(fixed ?? Date.now() + shift),
    advance: (ms) => {
      if (fixed === undefined) shift += ms;
      else fixed += ms;
    },
    set: (instant) => {
      if (fixed === undefined) shift = instant.getTime() - Date.now();
      else fixed = instant.getTime();
    },
  };
}
