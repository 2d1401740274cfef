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
  let running = false;
  let known: Segment | undefined;

  const last = async (): Promise<Segment> => {
    const [doc] = (await collection.find({ index: 'n', order: 'desc', limit: 1 })).rows;
    return doc ? (doc.state as Segment) : genesis;
  };

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const batch: Waiting[] = [];
      for (let size = 0; waiting[0] && size + waiting[0].raws.length <= maxEntries; ) {
        const next = waiting.shift();
        if (!next) break;
        size += next.raws.length;
        batch.push(next);
      }
      try {
        const where = await insert(batch.flatMap(({ raws }) => raws));
        for (const { raws, done } of batch) done(raws.map(({ id }) => where.get(id) ?? { segment: -1, offset: -1 }));
      } catch (error) {
        known = undefined;
        for (const { failed } of batch) failed(error);
      }
    }
  }

  function kick(): void {
    if (running || waiting.length === 0) return;
    running = true;
    setTimeout(
      () =>
        void run().finally(() => {
          running = false;
          kick();
        }),
      lingerMs,
    );
  }

  async function insert(raws: readonly Raw[]): Promise<ReadonlyMap<string, Position>> {
    const where = new Map<string, Position>();
    let fresh = firstOfEach(raws);
    for (;;) {
      if (fresh.length === 0) return where;
      known ??= await last();
      const segment = following(known, fresh);
      const saved = await collection.save(document(segment, fresh), 0);
      if (saved.saved) {
        known = segment;
        fresh.forEach(({ id }, offset) => where.set(id, { segment: segment.n, offset }));
        return where;
      }
      known = undefined;
      // Another replica was first, or some are held already: leave those out and look again.
      if (saved.because === 'taken') fresh = await withoutHeld(collection, fresh, where);
    }
  }

  return {
    last,
    holds: async (eventId) => (await collection.holder('event', eventId)) !== undefined,
    append: (records) =>
      new Promise((resolve, reject) => {
        const ledgeredAt = service.clock.now().toISOString();
        const raws = records.map((record) => rawFrom(record, ledgeredAt, service.log));
        const chunks = chunked(raws, maxEntries);
        const answers: (readonly Position[])[] = [];
        let open = chunks.length;
        if (open === 0) resolve([]);
        chunks.forEach((chunk, i) =>
          waiting.push({
            raws: chunk,
            failed: reject,
            done: (positions) => {
              answers[i] = positions;
              if (--open === 0) resolve(answers.flat());
            },
          }),
        );
        kick();
      }),
    async segments(from, count) {
      const page = await collection.find({ index: 'n', range: { from }, order: 'asc', limit: count });
      return page.rows.map((doc) => doc.state as Segment);
    },
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
    type: ce_type ?? 'unreadable', source: ce_source ?? '', subject: ce_subject ?? record.key, time: ce_time ?? '', value: record.value, ledgeredAt,
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
