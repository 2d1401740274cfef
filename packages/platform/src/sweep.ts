/** Deadlines are data: a sweep sends an ordinary command, and the decision looks at the clock again (architecture, question 13). */
import type { Aggregate, Message } from './domain.ts';
import type { Documents } from './documents.ts';
import type { Clock, Log, Timekeeping } from './ports.ts';

const everyMs = 500;
const batch = 200;
const retryMs = 60_000;

type Swept = { readonly aggregate: Pick<Aggregate<unknown, Message, Message>, 'kind' | 'countsDays'>; sweep(): Promise<void> };

/** What the sweep needs of one collection, with its types closed over. */
export function swept<S, C extends Message, E extends Message, F>(documents: Documents<S, C, E, F>, { clock, service, log }: { clock: Clock; service: string; log: Log }): Swept {
  const { aggregate, collection } = documents;
  // A document whose deadline cannot be kept stands aside for a minute, so that it holds up nobody else's.
  const aside = new Map<string, number>();

  async function keep({ _id, dueAt }: { readonly _id: string; readonly dueAt: string }, now: string): Promise<void> {
    if ((aside.get(_id) ?? 0) > performance.now()) return;
    aside.delete(_id);
    const found = await documents.find(_id);
    const due = found && aggregate.due?.(found.state);
    if (!due || due.at > now) return;
    try {
      await documents.handle(_id, due.command, { actor: { id: `system:${service}`, roles: [] }, cause: `${_id}@${dueAt}` });
    } catch (error) {
      aside.set(_id, performance.now() + retryMs);
      log.error({ id: _id, command: due.command.type, error: String(error) }, 'a deadline could not be kept');
    }
  }

  return {
    aggregate,
    async sweep() {
      const now = clock.now().toISOString();
      for (const one of await collection.due(now, batch + aside.size)) await keep(one, now);
    },
  };
}

/** Sweeps every collection; passes never overlap. `now` runs one pass at once. What counts days rests while the clock is not believed. */
export function startSweep(collections: readonly Swept[], log: Log, timekeeping?: Timekeeping): { now(): Promise<void>; stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  let isResting = false;
  /** Says once, not twice a second, that it rests, and that it goes on. */
  const rests = (): boolean => {
    const wasResting = isResting;
    isResting = timekeeping !== undefined && !timekeeping.isTrusted();
    if (isResting !== wasResting) log[isResting ? 'error' : 'info']({ partedMs: timekeeping?.partedMs() }, isResting ? 'clock not believed: what counts days rests' : 'clock believed again');
    return isResting;
  };
  const pass = async (): Promise<void> => {
    const resting = rests();
    for (const collection of collections.filter(({ aggregate }) => !resting || aggregate.countsDays !== true)) {
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
