/** Keys that keep failing, in order, until somebody looks (architecture, question 3). */
import { planted } from './mutant.ts';
import type { Collection, Delivered, Doc, Store } from './ports.ts';

export type ParkedRecord = { readonly topic: string; readonly partition: number; readonly offset: number; readonly key: string; readonly value: string; readonly headers: Readonly<Record<string, string>>; readonly error?: string };
export type Parked = {
  /** Whether the record's key is parked. Asked of every record of a partition in order, it asks the store only while something is parked. */
  isParked(record: Delivered): Promise<boolean>;
  /** Tells of a record that goes by without being asked about. */
  passed(record: Delivered): void;
  /** Joins a record to its key's list; a record that is there already is not added twice. */
  join(record: Delivered, error: string): Promise<void>;
  list(): Promise<readonly { readonly id: string; readonly since: string; readonly records: readonly ParkedRecord[] }[]>;
  /** Runs a key's records in order; each that succeeds leaves the list, an empty list is closed. Returns how many ran. */
  redrive(id: string, run: (record: Delivered) => Promise<void>): Promise<number>;
};

type State = { readonly since: string; readonly records: readonly ParkedRecord[] };

/** The consumer's own list of parked keys: one document a key, joined and closed by one save each. */
export async function openParked(store: Store, now: () => string): Promise<Parked> {
  const collection: Collection = await store.collection({ name: 'parked', indexes: { since: ['since'] }, uniques: [] });
  const idOf = (topic: string, key: string): string => `${topic}/${key}`;

  const change = async (id: string, next: (state: State | undefined) => State | undefined): Promise<void> => {
    for (;;) {
      const doc = await collection.load(id);
      const state = next(doc?.state as State | undefined);
      if (!state) {
        if (!doc || (await collection.remove(id, doc.version))) return;
        continue;
      }
      if (state === doc?.state) return;
      const saved = await collection.save(document(id, (doc?.version ?? 0) + 1, state), doc?.version ?? 0);
      if (saved.saved) return;
    }
  };

  // Of each partition the offset that comes next, as long as nothing was parked when it was looked for and every record since was seen
  // here: another replica can have parked one only if it had the partition meanwhile, and then its records do not follow on.
  const clear = new Map<string, number>();
  const laneOf = ({ topic, partition }: Delivered): string => `${topic}/${partition}`;
  const isClear = async (record: Delivered): Promise<boolean> => clear.get(laneOf(record)) === record.offset || (await collection.find({ index: 'since', order: 'asc', limit: 1 })).rows.length === 0;

  return {
    async isParked(record) {
      if (await isClear(record)) {
        clear.set(laneOf(record), record.offset + 1);
        return false;
      }
      clear.delete(laneOf(record));
      return (await collection.load(idOf(record.topic, record.key))) !== undefined;
    },
    passed(record) {
      if (clear.get(laneOf(record)) === record.offset) clear.set(laneOf(record), record.offset + 1);
    },
    join(record, error) {
      clear.delete(laneOf(record));
      return change(idOf(record.topic, record.key), (state) => {
        if (planted(15)) return state;
        if (state?.records.some((held) => held.partition === record.partition && held.offset === record.offset)) return state;
        const { topic, partition, offset, key, value, headers } = record;
        return { since: state?.since ?? now(), records: [...(state?.records ?? []), { topic, partition, offset, key, value, headers, error }] };
      });
    },
    async list() {
      const page = await collection.find({ index: 'since', order: 'asc', limit: 200 });
      return page.rows.map((doc) => ({ id: doc._id, ...(doc.state as State) }));
    },
    async redrive(id, run) {
      const records = ((await collection.load(id))?.state as State | undefined)?.records ?? [];
      let ran = 0;
      for (const record of records) {
        await run({ ...record, timestamp: now() });
        await change(id, (state) => {
          const rest = state?.records.filter((held) => held.offset !== record.offset || held.partition !== record.partition) ?? [];
          return state && rest.length > 0 ? { ...state, records: rest } : undefined;
        });
        ran += 1;
      }
      return ran;
    },
  };
}

const document = (id: string, version: number, state: State): Doc => ({
  _id: id, version, base: 0, schema: 1, state, events: [], published: version, unique: {}, fields: { since: state.since },
});
