import type { Log } from '@orderly/platform';
import { Forbidden, InvalidInput, OpIdReused, Unauthorized, Unavailable } from '@orderly/platform';
import { Refusal } from '@orderly/platform/domain';
import { GraphQLError } from 'graphql';

type Shown = { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> };

const unexpected: Shown = { message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } };

/** Errors as a client may see them: a code and no story (S9). What nobody foresaw goes to the log alone. */
export function maskedBy(log: Log): (error: unknown) => Error {
  return (error) => {
    if (!(error instanceof GraphQLError)) return shown(error, {}, log);
    const cause = causeOf(error);
    return cause === undefined || cause instanceof GraphQLError ? error : shown(cause, error, log);
  };
}

function shown(cause: unknown, { nodes, path }: Partial<Pick<GraphQLError, 'nodes' | 'path'>>, log: Log): GraphQLError {
  const known = codeOf(cause);
  if (!known) log.error({ path: path?.join('.'), error: storyOf(cause) }, 'a field failed');
  const { message, extensions } = known ?? unexpected;
  return new GraphQLError(message, { nodes: nodes ?? null, path: path ?? null, extensions });
}

function storyOf(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.name) : 'unknown';
}

function causeOf(error: GraphQLError): unknown {
  const original = error.originalError;
  return original instanceof GraphQLError && original.originalError ? original.originalError : original;
}

function codeOf(error: unknown): Shown | undefined {
  if (error instanceof Forbidden) return { message: 'Not allowed.', extensions: { code: 'FORBIDDEN' } };
  if (error instanceof Unauthorized) return { message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } };
  if (error instanceof InvalidInput) return { message: 'Invalid input.', extensions: { code: 'BAD_USER_INPUT', issues: error.issues } };
  if (error instanceof Refusal) return { message: 'Refused.', extensions: { code: 'REFUSED', refusal: error.code } };
  if (error instanceof OpIdReused) return { message: 'This operation id was used for something else.', extensions: { code: 'OP_ID_REUSED' } };
  if (error instanceof Unavailable) return { message: 'Try again later.', extensions: { code: 'UNAVAILABLE', retryAfterSeconds: error.retryAfterSeconds } };
  return undefined;
}
