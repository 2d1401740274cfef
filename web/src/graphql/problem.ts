/** Why a request gave no answer. `network`: it may or may not have arrived; the same opId may be sent again. */
export type ProblemKind = 'network' | 'busy' | 'signed-out' | 'forbidden' | 'not-found' | 'invalid' | 'too-many' | 'server';

/** A request that gave no answer of its own; what it says to a person is `problem.<kind>` of the language files. */
export class Problem extends Error {
  override name = 'Problem';
  kind: ProblemKind;
  /** Stable code of the server, where it gave one. */
  code: string | undefined;
  retryAfterMs: number | undefined;

  constructor(kind: ProblemKind, more: { code?: string | undefined; retryAfterMs?: number | undefined; cause?: unknown } = {}) {
    super(more.code ? `${kind}: ${more.code}` : kind, { cause: more.cause });
    this.kind = kind;
    this.code = more.code;
    this.retryAfterMs = more.retryAfterMs;
  }
}

/** What an HTTP answer that is not 2xx means. */
export async function problemOf(response: Response): Promise<Problem> {
  const code = await codeOf(response);
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfterMs = Number.isFinite(seconds) ? seconds * 1000 : undefined;
  return new Problem(kindOfStatus(response.status), { code, retryAfterMs });
}

/** What an error of a GraphQL answer means, by its `extensions.code`. */
export function kindOfCode(code: string | undefined): ProblemKind {
  switch (code) {
    case 'UNAUTHENTICATED':
      return 'signed-out';
    case 'FORBIDDEN':
      return 'forbidden';
    case 'NOT_FOUND':
      return 'not-found';
    case 'BAD_USER_INPUT':
    case 'GRAPHQL_VALIDATION_FAILED':
      return 'invalid';
    case 'UNAVAILABLE':
      return 'busy';
    case 'RATE_LIMITED':
      return 'too-many';
    default:
      return 'server';
  }
}

function kindOfStatus(status: number): ProblemKind {
  if (status === 401) return 'signed-out';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 429) return 'too-many';
  if (status === 502 || status === 503 || status === 504) return 'busy';
  return status < 500 ? 'invalid' : 'server';
}

async function codeOf(response: Response): Promise<string | undefined> {
  const body: unknown = await response.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null || !('code' in body)) return undefined;
  return typeof body.code === 'string' ? body.code : undefined;
}
