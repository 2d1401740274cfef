import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import ValidationPlugin from '@pothos/plugin-validation';
import WithInputPlugin from '@pothos/plugin-with-input';
import { InvalidInput } from '@orderly/platform';
import { GraphQLError } from 'graphql';
import { signedIn } from './authorization.ts';
import type { Scopes } from './authorization.ts';
import { orNull } from './batch.ts';
import { hasRole } from './context.ts';
import type { GatewayContext } from './context.ts';
import { typeOfId } from './ids.ts';

type Types = {
  Context: GatewayContext;
  AuthScopes: Scopes;
  DefaultAuthStrategy: 'all';
  DefaultFieldNullability: false;
  DefaultInputFieldRequiredness: true;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: string; Output: string };
    Date: { Input: string; Output: string };
  };
};

/** What an operation may ask for at most (S6); a persisted operation of our own stays well below. */
export const limits = { complexity: 20_000, depth: 12, breadth: 400 };

/** The schema's builder; types, queries and mutations stand in `schema/<subject>.ts`. */
export const builder = new SchemaBuilder<Types>({
  // Errors first, so that it wraps what the others throw (stack.md §1).
  plugins: [ErrorsPlugin, ScopeAuthPlugin, RelayPlugin, ValidationPlugin, DataloaderPlugin, WithInputPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  defaultInputFieldRequiredness: true,
  errors: { unsafelyHandleInputErrors: true },
  scopeAuth: {
    defaultStrategy: 'all',
    treatErrorsAsUnauthorized: true,
    runScopesOnType: true,
    authorizeOnSubscribe: true,
    unauthorizedError: (_parent, context) => denied(context),
    authScopes: (context) => ({
      signedIn: context.viewer !== undefined,
      anyRole: (roles) => hasRole(context, ...roles),
      demo: context.isDemoCaller,
    }),
  },
  relay: {
    cursorType: 'String',
    edgesFieldOptions: { nullable: false },
    nodeFieldOptions: { nullable: false },
    // Ids name their kind (`job-01J…`), so they are the global ids.
    encodeGlobalID: (_type, id) => String(id),
    decodeGlobalID: (id) => ({ typename: typeOfId(id), id }),
    nodeQueryOptions: {
      authScopes: signedIn,
      nullable: true,
      resolve: (_root, { id }, ...[, , resolveNode]) => orNull(Promise.resolve(resolveNode(id))),
    },
    nodesQueryOptions: {
      authScopes: signedIn,
      nullable: { list: false, items: true },
      resolve: async (_root, { ids }, ...[, , resolveNodes]) => (await resolveNodes(ids)).map((node) => orNull(Promise.resolve(node))),
    },
    nodeTypeOptions: { authScopes: signedIn },
    pageInfoTypeOptions: { authScopes: signedIn },
    defaultConnectionTypeOptions: { authScopes: signedIn },
    defaultEdgeTypeOptions: { authScopes: signedIn },
  },
  validation: {
    validationError: (failure) =>
      new InvalidInput(
        failure.issues.map((issue) => ({
          path: (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
          code: codeOf(issue),
        })),
      ),
  },
  complexity: {
    defaultListMultiplier: 5,
    limit: limits,
    complexityError: (kind) => new GraphQLError('The operation asks for too much.', { extensions: { code: 'TOO_COMPLEX', kind } }),
  },
});

builder.queryType({});
builder.mutationType({});
builder.subscriptionType({});

/** 401 for nobody, 403 for somebody who may not. */
function denied(context: GatewayContext): GraphQLError {
  return context.viewer
    ? new GraphQLError('Not allowed.', { extensions: { code: 'FORBIDDEN' } })
    : new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
}

function codeOf(issue: object): string {
  return 'code' in issue && typeof issue.code === 'string' ? issue.code : 'invalid';
}
