/** Relay connections over the services' forward cursors. */
import { GraphQLError } from 'graphql';

type Arguments = { readonly [K in 'first' | 'last']?: number | null | undefined } & { readonly [K in 'after' | 'before']?: string | null | undefined };
type Page<T> = { readonly rows: readonly T[]; readonly next?: string | undefined };
type Position = { readonly after?: string; readonly skip: number };

/** The first `first` rows after a cursor; `last` and `before` are refused, as no service pages backwards. */
export async function forward<T>(args: Arguments, max: number, read: (page: { first: number; after?: string }) => Promise<Page<T>>) {
  if (args.last != null || args.before != null) throw invalid('Only first and after are supported.');
  const first = args.first ?? 50;
  if (first < 0 || first > max) throw invalid(`first must be between 0 and ${max}.`);
  const { after, skip } = positionOf(args.after);
  const asked = Math.min(Math.max(first, 1) + skip, max);
  const page = await read({ first: asked, ...(after === undefined ? {} : { after }) });
  const rows = page.rows.slice(skip, skip + first);
  const edges = rows.map((node, n) => {
    const isEnd = skip + n + 1 === page.rows.length && page.next !== undefined;
    return {
      node,
      cursor: isEnd
        ? cursorOf({ ...(page.next === undefined ? {} : { after: page.next }), skip: 0 })
        : cursorOf({ ...(after === undefined ? {} : { after }), skip: skip + n + 1 }),
    };
  });
  const hasNextPage = page.next !== undefined || page.rows.length > skip + rows.length;
  return { edges, pageInfo: { hasNextPage, hasPreviousPage: false, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null } };
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
