/** Frames: the one subscription resolved for a thing and an audience, as the bytes that all of it get. */
import { execute, Kind, validate } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { LiveEventRow } from '../schema/live.ts';

export type Frames = {
  /** The bytes of one frame; undefined when something in it could not be resolved. */
  frame(document: DocumentNode, event: LiveEventRow, context: GatewayContext): Promise<string | undefined>;
  /** Whether an operation is a subscription that the schema knows. */
  isLive(document: DocumentNode): boolean;
};

export const completed = 'event: complete\ndata:\n\n';

export function openFrames(schema: GraphQLSchema): Frames {
  const checked = new WeakMap<DocumentNode, boolean>();
  return {
    async frame(document, event, contextValue) {
      const result = await execute({ schema, document, rootValue: { event }, contextValue });
      return result.errors || !result.data ? undefined : `event: next\ndata: ${JSON.stringify({ data: result.data })}\n\n`;
    },
    isLive(document) {
      const known = checked.get(document) ?? (isSubscription(document) && validate(schema, document).length === 0);
      checked.set(document, known);
      return known;
    },
  };
}

function isSubscription({ definitions }: DocumentNode): boolean {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return operations.length === 1 && operations[0]?.operation === 'subscription';
}
