import type { DemoHospital } from '../hospital/types.ts';
import type { Random } from '../random.ts';
import type { Arrival } from './arrivals.ts';
import { demand } from './demand.ts';
import type { DayRequest } from './request.ts';

/** What the details of a request are drawn from. */
export type Draw = { readonly hospital: DemoHospital; readonly random: Random; readonly arrival: Arrival; readonly id: string; readonly seed: number | string };

/** The milliseconds of an arrival. */
export function atMs(arrival: Arrival): number {
  return Math.floor(arrival.atMinute * 60_000);
}

/** P1, P2 or P3 by the shares of the kind; an emergency wave asks for P1 and P2 alone. */
export function priorityOf({ random, arrival }: Draw): DayRequest['priority'] {
  const { p1, p2 } = demand[arrival.kind] ?? { p1: 0, p2: 0 };
  return random.weighted(arrival.isWave ? { P1: 0.5, P2: 0.5, P3: 0 } : { P1: p1, P2: p2, P3: 1 - p1 - p2 });
}
