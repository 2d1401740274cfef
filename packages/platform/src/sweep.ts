/** Deadlines are data: a sweep sends an ordinary command, and the decision looks at the clock again (architecture, question 13). */
import type { Aggregate, Message } from './domain.ts';
import type { Documents } from './documents.ts';
import type { Clock, Log } from './ports.ts';

const everyMs = 500;
const batch = 200;

type Swept = { readonly aggregate: Pick<Aggregate<unknown, Message, Message>, 'kind'>; sweep(): Promise<void> };

/** What the sweep needs of one collection, with its types closed over. */
export function swept<S, C extends Message, E extends Message, F>(documents: Documents<S, C, E, F>, { clock, service }: { clock: Clock; service: string }): Swept {
  const { aggregate, collection } = documents;
  return {
    aggregate,
    async sweep() {
      const now = clock.now().toISOString();
      for (const { _id, dueAt } of await collection.due(now, batch)) {
        const found = await documents.find(_id);
        const due = found && aggregate.due?.(found.state);
        if (!due || due.at > now) continue;
        await documents.handle(_id, due.command, { actor: { id: `system:${service}`, roles: [] }, cause: `${_id}@${dueAt}` });
      }
    },
  };
}

/** Sweeps every collection; passes never overlap. `now` runs one pass at once. */
export function startSweep(collections: readonly Swept[], log: Log): { now(): Promise<void>; stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  const pass = async (): Promise<void> => {
    for (const collection of collections) {
      await collection.sweep().catch((error: unknown) => log.error({ kind: collection.aggregate.kind, error: String(error) }, 'sweep failed'));
    }
  };
  const now = (): Promise<void> => (running ??= pass().finally(() => (running = undefined)));
  const timer = setInterval(() => void now(), everyMs);
  return {
    now,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
