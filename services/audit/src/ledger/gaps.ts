/** The ledger takes an aggregate's events in order: what the bus lost is read from its owner first (architecture, question 2). */
import { decode, type Delivered, encode, planted, type StoredEvent, topicOf } from '@orderly/platform';

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
  // Last sequence seen per aggregate; forgetting one only asks the ledger again.
  const last = new Map<string, number>();
  const remember = (id: string, seq: number): void => {
    last.delete(id);
    last.set(id, seq);
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
          const { aggregateId, seq, source } = event;
          const known = last.get(aggregateId) ?? 0;
          if (seq > known + 1 && !(await isHeld(`${aggregateId}:${seq - 1}`))) complete.push(...(await read(source, aggregateId, { after: known, before: seq })));
          remember(aggregateId, Math.max(seq, known));
        }
        complete.push(record);
      }
      return complete;
    },
  };
}

function sequenced(record: Delivered): { aggregateId: string; seq: number; source: string } | undefined {
  try {
    return decode(record);
  } catch {
    return undefined;
  }
}
