import type { Log } from '@orderly/platform';
import { Forbidden, InvalidInput, OpIdReused, Unauthorized, Unavailable } from '@orderly/platform';
import { Refusal } from '@orderly/platform/domain';
import { GraphQLError } from 'graphql';

/** Errors as a client may see them: a code and no story (S9). What nobody foresaw is logged without its message's data. */
export function maskedBy(log: Log): (error: unknown) => Error {
  return (error) => {
    const cause = causeOf(error);
    if (error instanceof GraphQLError && (cause === undefined || cause instanceof GraphQLError)) return error;
    const known = codeOf(cause);
    const requestPath = error instanceof GraphQLError ? error.path?.join('.') : undefined;
    if (!known) log.error({ path: requestPath, error: cause instanceof Error ? (cause.stack ?? cause.name) : 'unknown' }, 'a field failed');
    const place = error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {};
    return new GraphQLError(known?.message ?? 'Unexpected error.', { ...place, extensions: known?.extensions ?? { code: 'INTERNAL_SERVER_ERROR' } });
  };
}

function causeOf(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return error;
  const original = error.originalError;
  return original instanceof GraphQLError && original.originalError ? original.originalError : original;
}

function codeOf(error: unknown): { message: string; extensions: Readonly<Record<string, unknown>> } | undefined {
  if (error instanceof Forbidden) return { message: 'Not allowed.', extensions: { code: 'FORBIDDEN' } };
  if (error instanceof Unauthorized) return { message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } };
  if (error instanceof InvalidInput) return { message: 'Invalid input.', extensions: { code: 'BAD_USER_INPUT', issues: error.issues } };
  if (error instanceof Refusal) return { message: 'Refused.', extensions: { code: 'REFUSED', refusal: error.code } };
  if (error instanceof OpIdReused) return { message: 'This operation id was used for something else.', extensions: { code: 'OP_ID_REUSED' } };
  if (error instanceof Unavailable) return { message: 'Try again later.', extensions: { code: 'UNAVAILABLE', retryAfterSeconds: error.retryAfterSeconds } };
  return undefined;
}
