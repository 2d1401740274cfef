/** How a call reaches a service of the same process: its routes without a socket. What is asked, checked and answered is the same. */
import type { RouteShape } from './route.ts';

/** A call as a service sees it, whichever way it came. `body` is parsed JSON; values of `query` are strings, as in a URL. */
export type Asked = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** A header by its lower-case name. */
  header(name: string): string | undefined;
};

export type Answered = { readonly status: number; readonly body: unknown };

/** A service's routes, called by method and path; undefined for a route that it does not have. */
export type Door = (route: Pick<RouteShape, 'method' | 'path'>, asked: Asked) => Promise<Answered> | undefined;

/**
 * Where a service is: its base URL, asked late, as a service in the same process knows its port only once it listens. `door` is the
 * way without a socket, when the service runs in this process.
 */
export type Address = { (): string; readonly door?: () => Door | undefined };

/** As it would have come over the wire: nothing is shared between two services, and what JSON cannot say is not said. */
export function copied(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}

