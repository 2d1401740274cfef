/** Ids of events: `aggregateId:seq`, and `aggregateId:seq~generation` after a restore (architecture, question 2). */
import type { Doc, Store } from './ports.ts';

/** The collection of each service that says which restores it has been through. */
export const restoresName = 'restores';
const generationId = 'generation';

/** The id of an aggregate's event; generation 0 is that of a store which was never restored. */
export function eventIdOf(aggregateId: string, seq: number, generation: number): string {
  return generation === 0 ? `${aggregateId}:${seq}` : `${aggregateId}:${seq}~${generation}`;
}

/** The parts of an event's id; undefined when it is none. */
export function parsedEventId(id: string): { readonly aggregateId: string; readonly seq: number; readonly generation: number } | undefined {
  const [, aggregateId, seq, generation] = /^(.+):(\d{1,15})(?:~(\d{1,15}))?$/.exec(id) ?? [];
  return aggregateId === undefined ? undefined : { aggregateId, seq: Number(seq), generation: Number(generation ?? 0) };
}

/** The generation that a store's new events belong to. */
export async function generationOf(store: Store): Promise<number> {
  const restores = await store.collection({ name: restoresName, indexes: {}, uniques: [] });
  return generationIn(await restores.load(generationId));
}

/** The generation that the document of restores names. */
export function generationIn(doc: Doc | undefined): number {
  return (doc?.state as { generation: number } | undefined)?.generation ?? 0;
}

/** What a restore leaves in each service's store: the new generation, and from which backup. */
export function restoredDocument(before: Doc | undefined, state: { readonly generation: number; readonly at: string; readonly backupAt: string }): Doc {
  const version = (before?.version ?? 0) + 1;
  return { _id: generationId, version, base: 0, schema: 1, state, events: [], published: version, unique: {}, fields: {} };
}
