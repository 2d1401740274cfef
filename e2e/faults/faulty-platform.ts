/** A platform whose store and bus fail as they are told, around the real embedded one. */
import { type Bus, type Collection, type Delivered, type Platform, type Store, Unavailable } from '@orderly/platform';

export type Faults = {
  /** Each save waits so long. */
  readonly saveDelayMs?: number;
  /** Share of saves whose result nobody hears: done, and then an error. */
  readonly saveUnknown?: number;
  /** Share of a policy's record handlers that fail before they begin. */
  readonly handlerFails?: number;
  /** Each batch of a group waits so long. */
  readonly handlerDelayMs?: number;
  /** Share of batches before which records that were handled come again, up to 20 of them. */
  readonly duplicates?: number;
  /** Batches are shuffled between keys; the records of one key keep their order. */
  readonly shuffles?: boolean;
  /** Share of records that come to the ledger only after their successor, as when a broker lost its tail and somebody sent it again. */
  readonly holdsBack?: number;
};

export type Faulty = Platform & {
  set(faults: Faults): void;
  /** Everything that any group has had in this process comes again, in order. */
  replay(): Promise<number>;
};

type Random = () => number;
type Handler = (records: readonly Delivered[]) => Promise<void>;

/** Wraps a platform; harmless until `set`. */
export function faultyPlatform(platform: Platform, random: Random): Faulty {
  let faults: Faults = {};
  const replays: (() => Promise<number>)[] = [];
  const get = (): Faults => faults;
  const stores = new Map<string, Store>();
  return {
    ...platform,
    store(service) {
      const found = stores.get(service) ?? faultyStore(platform.store(service), get, random);
      stores.set(service, found);
      return found;
    },
    bus: { ...platform.bus, subscribe: (options) => platform.bus.subscribe({ ...options, handler: faultyHandler(options, { get, random, replays }) }) } satisfies Bus,
    set: (next) => void (faults = next),
    async replay() {
      let sum = 0;
      for (const one of replays) sum += await one();
      return sum;
    },
  };
}

function faultyStore(store: Store, get: () => Faults, random: Random): Store {
  return {
    ...store,
    async collection(spec) {
      const collection = await store.collection(spec);
      return {
        ...collection,
        async save(doc, expected) {
          const { saveDelayMs = 0, saveUnknown = 0 } = get();
          if (saveDelayMs > 0) await new Promise((resolve) => setTimeout(resolve, saveDelayMs));
          const saved = await collection.save(doc, expected);
          if (saveUnknown > 0 && random() < saveUnknown) throw new Unavailable('save-unknown');
          return saved;
        },
      } satisfies Collection;
    },
  };
}

type Around = { readonly get: () => Faults; readonly random: Random; readonly replays: (() => Promise<number>)[] };

/** One after another for each partition, also what comes again: no bus gives two handlers one partition. */
function faultyHandler({ group, handler }: { group: string; handler: Handler }, { get, random, replays }: Around): Handler {
  const turns = new Map<string, Promise<void>>();
  const had = new Map<string, Delivered[]>();
  const heldBack = new Map<string, Delivered[]>();
  const inTurn = (place: string, work: () => Promise<void>): Promise<void> => {
    const turn = (turns.get(place) ?? Promise.resolve()).then(work);
    turns.set(place, turn.catch(() => undefined));
    return turn;
  };
  replays.push(async () => {
    const all = [...had].map(([place, records]) => inTurn(place, () => handler(records)).then(() => records.length));
    return (await Promise.all(all)).reduce((sum, one) => sum + one, 0);
  });
  return (records) => {
    const [first] = records;
    if (!first) return Promise.resolve();
    const place = `${first.topic}/${first.partition}`;
    return inTurn(place, async () => {
      const { handlerDelayMs = 0, handlerFails = 0, duplicates = 0, shuffles = false, holdsBack = 0 } = get();
      if (handlerDelayMs > 0) await new Promise((resolve) => setTimeout(resolve, handlerDelayMs));
      const before = had.get(place) ?? [];
      const again = duplicates > 0 && random() < duplicates ? before.slice(-20) : [];
      const now = shuffles ? shuffled(records, random) : records;
      if (handlerFails > 0 && group !== 'audit' && random() < handlerFails) throw new Error('the handler was made to fail');
      await handler([...again, ...(holdsBack > 0 && group === 'audit' ? reordered(now, heldBack, place, () => random() < holdsBack) : now)]);
      had.set(place, [...before, ...records].slice(-20_000));
    });
  };
}

/** Interleaves the keys anew. */
function shuffled(records: readonly Delivered[], random: Random): readonly Delivered[] {
  const lanes = new Map<string, Delivered[]>();
  for (const record of records) lanes.set(record.key, [...(lanes.get(record.key) ?? []), record]);
  const result: Delivered[] = [];
  while (lanes.size > 0) {
    const keys = [...lanes.keys()];
    const key = keys[Math.floor(random() * keys.length)] ?? '';
    const record = lanes.get(key)?.shift();
    if (record) result.push(record);
    else lanes.delete(key);
  }
  return result;
}

/** Holds some records until the next of their key went ahead of them. */
function reordered(records: readonly Delivered[], heldBack: Map<string, Delivered[]>, place: string, holds: () => boolean): readonly Delivered[] {
  const result: Delivered[] = [];
  let held = heldBack.get(place) ?? [];
  for (const record of records) {
    const late = held.filter(({ key }) => key === record.key);
    held = held.filter(({ key }) => key !== record.key);
    if (late.length === 0 && holds()) held.push(record);
    else result.push(record, ...late);
  }
  heldBack.set(place, held);
  return result;
}
