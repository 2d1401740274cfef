/** The ledger takes an aggregate's events in order: what the bus lost is read from its owner first (architecture, question 2). */
import { decode, type Delivered, encode, eventIdOf, parsedEventId, planted, type StoredEvent, topicOf } from '@orderly/platform';

export type HistoryReader = (source: string, id: string, after: number) => Promise<readonly StoredEvent[]>;

const remembered = 50_000;

export type Gaps = {
  /** The records with whatever was missing before each of them put in front of it. */
  filled(records: readonly Delivered[]): Promise<readonly Delivered[]>;
  /** An owner's events in (after, before), as records. */
  read(source: string, id: string, range: { readonly after: number; readonly before: number }): Promise<readonly Delivered[]>;
};

/** `isHeld` says whether the ledger has an event of that id. */
export function openGaps(history: HistoryReader, isHeld: (eventId: string) => Promise<boolean>): Gaps {
  // Last sequence and generation seen per aggregate; forgetting one only asks the ledger again.
  const last = new Map<string, Seen>();
  const remember = (id: string, seen: Seen): void => {
    last.delete(id);
    last.set(id, seen);
    const oldest = last.size > remembered ? last.keys().next().value : undefined;
    if (oldest !== undefined) last.delete(oldest);
  };

  const read: Gaps['read'] = async (source, id, { after, before }) =>
    (await history(source, id, after))
      .filter(({ seq }) => seq < before)
      .map((stored) => ({ ...encode(source, id, stored), topic: topicOf(source), partition: -1, offset: -1, timestamp: stored.recordedAt }));

  return {
    read,
    async filled(records) {
      if (planted(10)) return records;
      const complete: Delivered[] = [];
      for (const record of records) {
        const event = sequenced(record);
        if (event) {
          const { aggregateId, seq, source, generation } = event;
          const known = last.get(aggregateId) ?? { seq: 0, generation: 0 };
          const isRestored = generation > known.generation;
          // A new generation's history is read whole: what stands before it may differ from what was seen (question 2).
          if ((isRestored || seq > known.seq + 1) && !(await isHeld(eventIdOf(aggregateId, seq - 1, generation)))) complete.push(...(await read(source, aggregateId, { after: isRestored ? 0 : known.seq, before: seq })));
          remember(aggregateId, isRestored ? { seq, generation } : { seq: Math.max(seq, known.seq), generation: known.generation });
        }
        complete.push(record);
      }
      return complete;
    },
  };
}

type Seen = { readonly seq: number; readonly generation: number };

function sequenced(record: Delivered): { aggregateId: string; seq: number; source: string; generation: number } | undefined {
  try {
    const event = decode(record);
    return { ...event, generation: parsedEventId(event.id)?.generation ?? 0 };
  } catch {
    return undefined;
  }
}
