/** Sensitive reads, searches and unmaskings are recorded before they answer (architecture, question 5). */
import type { Actor, Aggregate } from './domain.ts';

export type Access = { readonly what: string; readonly ids: readonly string[]; readonly reason?: string };
type Command = { readonly type: 'record'; readonly data: Access };
type Event = { readonly type: 'access-recorded'; readonly data: Access };

/** An access is a document of one event; its outbox takes it to the ledger. */
export const accessAggregate: Aggregate<{ readonly by?: string; readonly at?: string }, Command, Event> = {
  kind: 'access',
  collection: 'accesses',
  schema: 1,
  initial: {},
  indexes: { 'by-person': ['by', 'at'] },
  fields: (state) => ({ by: state.by, at: state.at }),
  decide: { record: (_state, data) => [{ type: 'access-recorded', data }] },
  evolve: { 'access-recorded': (_state, _data, { actor, at }) => ({ by: actor.id, at }) },
};

/** Records one access; rejects when it cannot be written, and then nothing may be answered. */
export type RecordAccess = (actor: Actor, access: Access) => Promise<void>;
