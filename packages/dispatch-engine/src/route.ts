import type { Campus, Mode, TravelOptions } from './campus.ts';
import { shortestFrom } from './shortest.ts';
import { waysOf } from './ways.ts';

/** The way from one node to another: the nodes passed, with the seconds since the start at each. */
export type Route = { readonly seconds: number; readonly stops: readonly { readonly nodeId: string; readonly seconds: number }[] };

/** The quickest way, or undefined when there is none or a node is unknown. A ride shows as its two landings. */
export function route(
  campus: Campus,
  trip: { readonly from: string; readonly to: string; readonly mode: Mode },
  options: TravelOptions = {},
): Route | undefined {
  const ways = waysOf(campus, trip.mode, options);
  const from = ways.index.get(trip.from);
  const to = ways.index.get(trip.to);
  if (from === undefined || to === undefined) return undefined;
  const { seconds, before } = shortestFrom(ways, from);
  const total = seconds[to] ?? Infinity;
  if (total === Infinity) return undefined;
  const stops: { nodeId: string; seconds: number }[] = [];
  for (let vertex = to; vertex >= 0; vertex = before[vertex] ?? -1) {
    const node = campus.nodes[vertex];
    if (node) stops.push({ nodeId: node.id, seconds: seconds[vertex] ?? 0 });
  }
  return { seconds: total, stops: stops.reverse() };
}
