import type { DemoHospital, JobKind } from '../hospital/types.ts';
import { randomStream } from '../random.ts';
import type { Random } from '../random.ts';
import { arrivals } from './arrivals.ts';
import type { DayWindow } from './arrivals.ts';
import type { Draw } from './draw.ts';
import { escortRequest } from './escorts.ts';
import { errandRequest } from './errands.ts';
import type { DayRequest } from './request.ts';

/**
 * The requests of a window of a day, in order. The same hospital, seed, start and scale give the same list; a longer
 * window begins with the shorter one's requests.
 */
export function requestLog(hospital: DemoHospital, window: DayWindow): readonly DayRequest[] {
  const streams = new Map<JobKind, Random>();
  const streamOf = (kind: JobKind): Random => {
    const stream = streams.get(kind) ?? randomStream(window.seed, `details/${kind}`);
    streams.set(kind, stream);
    return stream;
  };
  const counts = new Map<JobKind, number>();
  const resting = new Map<string, number>();
  const log: DayRequest[] = [];
  for (const arrival of arrivals(window)) {
    const count = (counts.get(arrival.kind) ?? 0) + 1;
    counts.set(arrival.kind, count);
    const draw: Draw = { hospital, random: streamOf(arrival.kind), arrival, id: `${arrival.kind}-${count}`, seed: window.seed };
    log.push(...(arrival.kind === 'escort' ? escortRequest(draw, resting) : [errandRequest(draw)]));
  }
  const end = window.minutes * 60_000;
  return log.filter((request) => request.at < end).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
