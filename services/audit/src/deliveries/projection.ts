/** Keeps one track per trip, consignment, job, belongings and holding, in the order of their own sequence (architecture, question 2). */
import { type Collection, decode, type Delivered, type Doc, type Envelope, parsedEventId, type Service } from '@orderly/platform';
import type { Gaps } from '../ledger/gaps.ts';
import type { Ledger, Position } from '../ledger/ledger.ts';
import { followed, kindOf, type Track, trackedKinds, untracked } from './track.ts';

export type Projection = { readonly collection: Collection; take(records: readonly Delivered[]): Promise<void> };

/** Opens the tracks. What the bus left out is read from its owner before anything after it is taken. */
export async function openProjection(service: Service, { ledger, gaps }: { ledger: Ledger; gaps: Gaps }): Promise<Projection> {
  const collection = await service.store.collection({
    name: 'tracks',
    indexes: { 'by-day': ['listed', 'date', 'requestedAt'], 'by-kind': ['listed', 'date', 'kind', 'requestedAt'], 'by-status': ['listed', 'date', 'ended', 'requestedAt'] },
    uniques: [],
  });
  const dateOf = (instant: string): string => service.calendar.dateOf(instant);

  async function applyAll(id: string, many: readonly { event: Envelope; position: Position }[]): Promise<void> {
    for (;;) {
      const doc = await collection.load(id);
      const held = (doc?.state as Track | undefined) ?? untracked;
      const generation = Math.max(held.generation ?? 0, ...many.map(({ event }) => generationOf(event)));
      const isRestored = generation > (held.generation ?? 0);
      // Its owner was restored: what was tracked may never have been, so it is told anew from the owner's history (question 2).
      if (isRestored) service.log.error({ aggregateId: id, generation, seq: held.seq }, 'projection: the owner was restored, reading its history');
      const before = isRestored ? { ...untracked, generation } : held;
      const fresh = many.filter(({ event }) => event.seq > before.seq && generationOf(event) === generation);
      if (fresh.length === 0) return;
      const missing = fresh[0] && fresh[0].event.seq > before.seq + 1 ? await filled(fresh[0].event, before.seq) : [];
      const track = [...missing, ...fresh].reduce((state, { event, position }) => followed(state, event, position, dateOf), before);
      const saved = await collection.save(document(id, (doc?.version ?? 0) + 1, track), doc?.version ?? 0);
      if (saved.saved) return;
    }
  }

  /** After a crash between ledger and track the ledger holds more than the track: the owner is asked once more. */
  async function filled(event: Envelope, after: number): Promise<readonly { event: Envelope; position: Position }[]> {
    service.log.warn({ aggregateId: event.aggregateId, after, seq: event.seq }, 'projection: gap, reading the history');
    const records = await gaps.read(event.source, event.aggregateId, { after, before: event.seq });
    const positions = await ledger.append(records);
    return records.map((record, i) => ({ event: decode(record), position: positions[i] ?? { segment: -1, offset: -1 } }));
  }

  return {
    collection,
    async take(delivered) {
      const records = await gaps.filled(delivered);
      const positions = await ledger.append(records);
      const byId = new Map<string, { event: Envelope; position: Position }[]>();
      records.forEach((record, i) => {
        const event = readable(record);
        const position = positions[i];
        if (!event || !position || !trackedKinds.includes(kindOf(event.aggregateId))) return;
        byId.set(event.aggregateId, [...(byId.get(event.aggregateId) ?? []), { event, position }]);
      });
      await Promise.all([...byId].map(([id, many]) => applyAll(id, many)));
    },
  };
}

const generationOf = ({ id }: Envelope): number => parsedEventId(id)?.generation ?? 0;

function readable(record: Delivered): Envelope | undefined {
  try {
    return decode(record);
  } catch {
    return undefined;
  }
}

function document(id: string, version: number, track: Track): Doc {
  const { row } = track;
  const ended = row?.status === 'closed' || row?.status === 'cancelled' ? row.status : 'open';
  return {
    _id: id, version, base: 0, schema: 1, state: track, events: [], published: version, unique: {},
    fields: row ? { listed: true, date: row.date, kind: row.kind, ended, requestedAt: row.requestedAt } : { listed: false },
  };
}
