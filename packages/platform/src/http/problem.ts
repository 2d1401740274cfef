/** Errors → problem+json (RFC 9457). HTTP knows statuses, the domain knows none; prose never leaves. */
import { ZodError } from 'zod';
import { Refusal } from '../domain.ts';
import { CursorUnknown, Unstorable } from '../adapter/limits.ts';
import { Forbidden, InvalidInput, OpIdReused, Stale, Unauthorized, Unavailable } from '../errors.ts';

export type Problem = {
  readonly type: string;
  readonly status: number;
  readonly code: string;
  readonly details?: Refusal['details'];
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
  readonly retryAfterSeconds?: number;
  readonly requestId?: string;
};

const problem = (status: number, code: string, more: Partial<Problem> = {}): Problem => ({ type: `urn:orderly:problem:${code}`, status, code, ...more });

/** The problem of an error, or undefined for one that nobody foresaw (a 500 without a message). */
export function problemOf(error: unknown): Problem | undefined {
  // A thing that is not there and one that is not yours look the same (S26).
  if (error instanceof Refusal) return error.code.endsWith('-unknown') ? problem(404, error.code) : problem(409, error.code, { details: error.details });
  if (error instanceof ZodError) return problem(400, 'invalid', { errors: error.issues.map((issue) => ({ pointer: `/${issue.path.join('/')}`, code: issue.code })) });
  if (error instanceof InvalidInput) return problem(400, 'invalid', { errors: error.issues.map(({ path, code }) => ({ pointer: path, code })) });
  if (error instanceof Unstorable) return problem(400, 'invalid', { errors: [{ pointer: '/', code: 'unstorable' }] });
  if (error instanceof CursorUnknown) return problem(400, 'invalid', { errors: [{ pointer: '/after', code: 'cursor' }] });
  if (error instanceof Unauthorized) return problem(401, 'unauthorized');
  if (error instanceof Forbidden) return problem(403, 'forbidden');
  if (error instanceof Stale) return error.missing ? problem(428, 'if-match-required') : problem(412, 'stale-version');
  if (error instanceof OpIdReused) return problem(422, 'op-id-reused');
  if (error instanceof Unavailable) return problem(503, error.code, { retryAfterSeconds: error.retryAfterSeconds });
  return bodyProblem(error);
}

/** What express's body parser and router throw. */
function bodyProblem(error: unknown): Problem | undefined {
  const { type, status } = error as { type?: unknown; status?: unknown };
  if (type === 'entity.too.large') return problem(413, 'too-large');
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return problem(415, 'unsupported-media-type');
  if (typeof status === 'number' && status >= 400 && status < 500) return problem(400, 'invalid');
  if (error instanceof URIError) return problem(400, 'invalid');
  return undefined;
}
