/** Relay connections over the services' forward cursors. */
import { GraphQLError } from 'graphql';

type Arguments = { readonly [K in 'first' | 'last']?: number | null | undefined } & { readonly [K in 'after' | 'before']?: string | null | undefined };
type Page<T> = { readonly rows: readonly T[]; readonly next?: string | undefined };
type Position = { readonly after?: string; readonly skip: number };

/** The first `first` rows after a cursor; `last` and `before` are refused, as no service pages backwards. */
export async function forward<T>(args: Arguments, max: number, read: (page: { first: number; after?: string }) => Promise<Page<T>>) {
  const first = firstOf(args, max);
  const { after, skip } = positionOf(args.after);
  const page = await read({ first: Math.min(Math.max(first, 1) + skip, max), ...from(after) });
  const rows = page.rows.slice(skip, skip + first);
  const cursorAt = (n: number): string =>
    page.next !== undefined && n === page.rows.length ? cursorOf({ after: page.next, skip: 0 }) : cursorOf({ ...from(after), skip: n });
  const edges = rows.map((node, n) => ({ node, cursor: cursorAt(skip + n + 1) }));
  const hasNextPage = page.next !== undefined || page.rows.length > skip + rows.length;
  return { edges, pageInfo: { hasNextPage, hasPreviousPage: false, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** How many rows are asked for: 50 unless said, `max` at most (S6). */
function firstOf({ first, last, before }: Arguments, max: number): number {
  if (last != null || before != null) throw invalid('Only first and after are supported.');
  const asked = first ?? 50;
  if (asked < 0 || asked > max) throw invalid(`first must be between 0 and ${max}.`);
  return asked;
}

function from(after: string | undefined): { after?: string } {
  return after === undefined ? {} : { after };
}

function cursorOf(position: Position): string {
  return Buffer.from(`${position.skip}:${position.after ?? ''}`).toString('base64url');
}

function positionOf(cursor: string | null | undefined): Position {
  if (cursor == null) return { skip: 0 };
  const [, skip, after] = /^(\d{1,3}):(.*)$/s.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (skip === undefined) throw invalid('Not a cursor.');
  return { skip: Number(skip), ...(after ? { after } : {}) };
}

function invalid(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
