/** Appending to the ledger, whoever else appends at the same time: no leader, no lock, no update (S38). */
import { type Collection, decode, type Delivered, type Doc, type Log, type Service } from '@orderly/platform';
import { following, genesis, maxEntries, type Raw, type Segment } from './segment.ts';

const lingerMs = 5;

export type Position = { readonly segment: number; readonly offset: number };
export type Ledger = {
  /** Appends what is not there yet, in order; answers where each record stands. Resolves when durable. */
  append(records: readonly Delivered[]): Promise<readonly Position[]>;
  /** The newest segment (`n` is -1 while there is none). */
  last(): Promise<Segment>;
  segments(from: number, count: number): Promise<readonly Segment[]>;
  /** Whether an event of that id stands in it. */
  holds(eventId: string): Promise<boolean>;
};

type Waiting = { readonly raws: readonly Raw[]; readonly done: (positions: readonly Position[]) => void; readonly failed: (error: unknown) => void };

/** Opens the ledger. Records of several partitions that wait at the same time share a segment. */
export async function openLedger(service: Service): Promise<Ledger> {
  const collection = await service.store.collection({ name: 'segments', indexes: { n: ['n'] }, uniques: ['event'] });
  const waiting: Waiting[] = [];
  const insert = inserter(collection);
  let running = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const batch = nextBatch(waiting);
      try {
        const where = await insert(batch.flatMap(({ raws }) => raws));
        for (const { raws, done } of batch) done(raws.map(({ id }) => where.get(id) ?? { segment: -1, offset: -1 }));
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
  }

  function kick(): void {
    if (running || waiting.length === 0) return;
    running = true;
    const start = (): void =>
      void run().finally(() => {
        running = false;
        kick();
      });
    setTimeout(start, lingerMs);
  }

  const appended = (raws: readonly Raw[]): Promise<readonly Position[]> =>
    new Promise((done, failed) => {
      waiting.push({ raws, done, failed });
      kick();
    });

  return {
    last: () => newest(collection),
    holds: async (eventId) => (await collection.holder('event', eventId)) !== undefined,
    async append(records) {
      const ledgeredAt = service.clock.now().toISOString();
      const raws = records.map((record) => rawFrom(record, ledgeredAt, service.log));
      return (await Promise.all(chunked(raws, maxEntries).map(appended))).flat();
    },
    async segments(from, count) {
      const page = await collection.find({ index: 'n', range: { from }, order: 'asc', limit: count });
      return page.rows.map((doc) => doc.state as Segment);
    },
  };
}

async function newest(collection: Collection): Promise<Segment> {
  const [doc] = (await collection.find({ index: 'n', order: 'desc', limit: 1 })).rows;
  return doc ? (doc.state as Segment) : genesis;
}

/** Whoever waits, as long as it fits into one segment. */
function nextBatch(waiting: Waiting[]): readonly Waiting[] {
  let size = 0;
  const fits = waiting.findIndex(({ raws }) => (size += raws.length) > maxEntries);
  return waiting.splice(0, fits === -1 ? waiting.length : fits);
}

/** Inserts the segment after the newest; another replica may be first, or hold some already: then it looks again. */
function inserter(collection: Collection): (raws: readonly Raw[]) => Promise<ReadonlyMap<string, Position>> {
  let known: Segment | undefined;
  return async (raws) => {
    const where = new Map<string, Position>();
    for (let fresh = firstOfEach(raws); fresh.length > 0; ) {
      const last: Segment = known ?? (await newest(collection));
      const segment = following(last, fresh);
      known = undefined;
      const saved = await collection.save(document(segment, fresh), 0);
      if (saved.saved) {
        known = segment;
        fresh.forEach(({ id }, offset) => where.set(id, { segment: segment.n, offset }));
        return where;
      }
      if (saved.because === 'taken') fresh = await withoutHeld(collection, fresh, where);
    }
    return where;
  };
}

/** The ledger takes what comes, also what nobody can read: then the record's own coordinates are its id. */
function rawFrom(record: Delivered, ledgeredAt: string, log: Log): Raw {
  const { ce_id, ce_type, ce_source, ce_subject, ce_time } = record.headers;
  const readable = ((): boolean => {
    try {
      decode(record);
      return true;
    } catch {
      return false;
    }
  })();
  if (!readable) log.error({ topic: record.topic, partition: record.partition, offset: record.offset }, 'ledger: unreadable record taken as it is');
  return {
    id: readable && ce_id !== undefined ? ce_id : `${record.topic}/${record.partition}/${record.offset}`,
    type: readable && ce_type !== undefined ? ce_type : 'unreadable', source: ce_source ?? '', subject: ce_subject ?? record.key, time: ce_time ?? '', value: record.value, ledgeredAt,
  };
}

async function withoutHeld(collection: Collection, raws: readonly Raw[], where: Map<string, Position>): Promise<readonly Raw[]> {
  const fresh: Raw[] = [];
  for (const raw of raws) {
    const holder = await collection.holder('event', raw.id);
    const segment = holder === undefined ? undefined : ((await collection.load(holder))?.state as Segment | undefined);
    if (segment) where.set(raw.id, { segment: segment.n, offset: segment.entries.findIndex(({ text }) => (JSON.parse(text) as readonly string[])[0] === raw.id) });
    else fresh.push(raw);
  }
  return fresh;
}

function firstOfEach(raws: readonly Raw[]): readonly Raw[] {
  const seen = new Set<string>();
  return raws.filter(({ id }) => !seen.has(id) && seen.add(id));
}

const document = (segment: Segment, raws: readonly Raw[]): Doc => ({
  _id: `segment-${String(segment.n).padStart(12, '0')}`, version: 1, base: 0, schema: 1, state: segment, events: [], published: 1, unique: { event: raws.map(({ id }) => id) }, fields: { n: segment.n },
});

function chunked<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
