import type { Campus, Mode, TravelOptions } from './campus.ts';
import { shortestFrom } from './shortest.ts';
import { waysOf } from './ways.ts';

/** All-pairs seconds for one mode. `seconds[from * size + to]` by `index`; Infinity where no way leads. */
export type TravelTimes = {
  readonly mode: Mode;
  readonly size: number;
  readonly index: ReadonlyMap<string, number>;
  readonly seconds: Float32Array;
  /** Seconds between two nodes by id; Infinity when one is unknown or no way leads. */
  between(from: string, to: string): number;
};

/** Computes the seconds between every two nodes (or those `among` the given ids), rides and waits at lifts included. */
export function travelTimes(campus: Campus, mode: Mode, options: TravelOptions & { readonly among?: readonly string[] } = {}): TravelTimes {
  const ways = waysOf(campus, mode, options);
  const ids = [...new Set(options.among ?? campus.nodes.map((node) => node.id))].filter((id) => ways.index.has(id));
  const size = ids.length;
  const vertices = ids.map((id) => ways.index.get(id) ?? -1);
  const seconds = new Float32Array(size * size);
  vertices.forEach((source, row) => {
    const reached = shortestFrom(ways, source).seconds;
    // Mirrored rather than computed twice: a sum taken from the other end may differ in its last bit.
    for (let column = row + 1; column < size; column++) {
      const cost = reached[vertices[column] ?? -1] ?? Infinity;
      seconds[row * size + column] = cost;
      seconds[column * size + row] = cost;
    }
  });
  const index = new Map(ids.map((id, row) => [id, row]));
  const between = (from: string, to: string): number => {
    const row = index.get(from);
    const column = index.get(to);
    return row === undefined || column === undefined ? Infinity : (seconds[row * size + column] ?? Infinity);
  };
  return { mode, size, index, seconds, between };
}
