/** Yoga behind the front: persisted operations, limits, masked errors (reliability-security §0). */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { EnvelopArmor } from '@escape.tech/graphql-armor';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import type { Log } from '@orderly/platform';
import { GraphQLError, Kind, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { createYoga, processRegularResult } from 'graphql-yoga';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import type { GatewayContext } from '../context.ts';
import type { Documents } from '../documents.ts';
import { checkPost, readJson } from './front.ts';
import type { Limiter } from './limits.ts';
import { maskedBy } from './masked.ts';
import { TurnedAway } from './problem.ts';

/** What the front knows of a caller. */
export type Known = { readonly context: GatewayContext; /** Who is counted: a person, else an address. */ readonly who: string };

export type GraphqlParts = {
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly development: boolean;
  readonly limiter: Limiter;
  readonly log: Log;
  /** Verifies the token; throws TurnedAway(401) for a bad one. */
  readonly know: (request: IncomingMessage) => Promise<Known>;
};

type Server = { readonly known: Known };
/** As it came: Yoga's plugins check it. */
type Body = Readonly<Record<string, unknown>>;
type Asking = Parameters<ReturnType<typeof openYoga>['getResultForParams']>[1];

/** The handler of `/graphql`. */
export function graphqlHandler(parts: GraphqlParts): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { development, limiter, know } = parts;
  const yoga = openYoga(parts);
  const mask = maskedBy(parts.log);
  return async (request, response) => {
    checkPost(request);
    const known = await know(request);
    await allow(limiter, known.who);
    const body = await readJson(request);
    // S7: nobody's own operation runs, whoever asks.
    if (!development && typeof body['documentId'] !== 'string') throw new TurnedAway(403, 'persisted-operations-only');
    const { documentId, variables, operationName, query } = body;
    const params: Body = development ? { documentId, variables, operationName, query } : { documentId, variables };
    // Past Yoga's own HTTP, which would read and write every body once more.
    const result = await Promise.resolve(yoga.getResultForParams({ params: params as GraphQLParams, request: posted }, { known } as Asking)).catch((error: unknown) => ({ errors: [mask(error)] }));
    await answer(result as ExecutionResult, response);
  };
}

/** What Yoga's plugins are told of a request: there is only one kind. */
const posted = new Request('http://gateway/graphql', { method: 'POST', headers: { accept: 'application/json' } });

/** As Yoga answers: an error may name a status and headers of its own. */
async function answer(result: ExecutionResult, response: ServerResponse): Promise<void> {
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  if (!result.errors && !result.extensions) {
    response.end(JSON.stringify(result));
    return;
  }
  const answered = processRegularResult(result, { Response } as never, 'application/json');
  const retryAfter = answered.headers.get('retry-after');
  if (retryAfter !== null) response.setHeader('Retry-After', retryAfter);
  response.statusCode = answered.status;
  response.end(await answered.text());
}

function openYoga({ schema, documents, development, limiter, log }: GraphqlParts) {
  const { plugins } = new EnvelopArmor({
    // Also `__typename` counts (§0); breadth and list sizes are the complexity plugin's.
    maxAliases: { n: 15, allowList: [] },
    maxDirectives: { n: 5 },
    maxTokens: { n: 2_000 },
    maxDepth: { n: 12 },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: !development },
  }).protect();
  return createYoga<Server, GatewayContext>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false,
    cors: false,
    batching: false,
    multipart: false,
    logging: false,
    maskedErrors: { maskError: maskedBy(log) },
    context: ({ known }) => known.context,
    plugins: [
      ...(development ? [] : [noIntrospection]),
      usePersistedOperations({
        allowArbitraryOperations: development,
        extractPersistedOperationId: (params) => idOf(params),
        getPersistedOperation: (id) => documents.get(id)?.document ?? null,
      }),
      ...plugins,
      countFields(limiter),
    ],
  });
}

/** S6: nobody reads the schema off a running hospital. */
const noIntrospection: Plugin = { onValidate: ({ addValidationRule }) => addValidationRule(NoSchemaIntrospectionCustomRule) };

/** 429 with Retry-After when somebody asks too often. */
export async function allow(limiter: Limiter, who: string): Promise<void> {
  const seconds = await limiter.take(who);
  if (seconds !== undefined) throw new TurnedAway(429, 'too-many-requests', { 'Retry-After': String(seconds) });
}

function idOf(params: object): string | null {
  return 'documentId' in params && typeof params.documentId === 'string' ? params.documentId : null;
}

/** Counts the root fields that cost or tell much, whatever an operation calls itself. */
function countFields(limiter: Limiter): Plugin<Server & GatewayContext> {
  return {
    async onExecute({ args }) {
      for (const field of rootFields(args.document)) {
        const seconds = await limiter.takeField(args.contextValue.known.who, field);
        if (seconds !== undefined) {
          throw new GraphQLError('Too many requests.', {
            extensions: { code: 'TOO_MANY_REQUESTS', http: { status: 429, headers: { 'retry-after': String(seconds) } } },
          });
        }
      }
    },
  };
}

function rootFields(document: DocumentNode): string[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []))
      : [],
  );
}
