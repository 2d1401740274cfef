import type { RouteShape } from './route.ts';

/**
 * Which writes go first when not all can (reliability-security.md, overload): 0 what a porter does on the way, 1 dispatching,
 * signing in and what services and operators ask, 2 everything else. By who may call: that is who the work is.
 */
export function laneOf({ allow, lane }: Pick<RouteShape, 'allow' | 'lane'>): 0 | 1 | 2 | 3 | 4 {
  if (lane !== undefined) return lane;
  if (allow === 'service' || allow === 'public') return 1;
  if (allow === 'signed-in') return 2;
  if (allow.includes('porter')) return 0;
  return allow.includes('dispatcher') && !allow.includes('nurse') ? 1 : 2;
}
