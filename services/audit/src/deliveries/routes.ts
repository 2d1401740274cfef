import { auditRoutes, type LedgerEntry } from '@orderly/contracts';
import { decode, type Envelope, Refusal, type Query, type Service } from '@orderly/platform';
import type { Ledger, Position } from '../ledger/ledger.ts';
import { chained, rawOf, type Segment } from '../ledger/segment.ts';
import { accuracyOf, custodyOf, itemsCustodyOf } from './custody.ts';
import type { Projection } from './projection.ts';
import { kindOf, type Track } from './track.ts';

type Found = { readonly entry: LedgerEntry; readonly event: Envelope; readonly sound: boolean };

/** Deliveries to supervisors and auditors: the list of a day, and one delivery recomputed from the ledger. */
export function deliveryRoutes(service: Service, { ledger, projection }: { ledger: Ledger; projection: Projection }): void {
  service.mount(auditRoutes.deliveries, async ({ query }) => {
    const date = query.date ?? service.calendar.dateOf(service.clock.now().toISOString());
    const page = await projection.collection.find({ ...indexFor(query.kind, query.status, date), order: 'desc', limit: query.first, ...(query.after === undefined ? {} : { after: query.after }) });
    const rows = page.rows.flatMap((doc) => {
      const { row } = doc.state as Track;
      return row && (query.status === undefined || query.kind === undefined || statusOf(row.status) === query.status) ? [{ ref: doc._id, ...row }] : [];
    });
    return { rows, ...(page.next === undefined ? {} : { next: page.next }) };
  });

  service.mount(auditRoutes.delivery, async ({ params, actor }) => {
    const own = (await projection.collection.load(params.ref))?.state as Track | undefined;
    if (!own?.row || kindOf(params.ref) === 'job') throw new Refusal('audit.delivery-unknown');
    await service.recordAccess(actor, { what: 'delivery', ids: [params.ref] });
    const job = own.row.jobId === undefined ? undefined : ((await projection.collection.load(own.row.jobId))?.state as Track | undefined);
    const found = await entriesAt(ledger, [...own.positions, ...(job?.positions ?? [])]);
    const events = found.filter(({ event }) => event.aggregateId === params.ref).map(({ event }) => event);
    const accurate = accuracyOf(own.row, events);
    return {
      delivery: { ref: params.ref, ...own.row, ...(accurate === undefined ? {} : { accurate }) },
      items: [...itemsCustodyOf(events)],
      custody: [...custodyOf(events)],
      entries: found.map(({ entry }) => entry),
      verified: found.every(({ sound }) => sound) && gapless(events),
    };
  });
}

/** The events of one thing, whatever its kind, and whether the ledger holds them whole. */
export function historyRoutes(service: Service, { ledger, projection }: { ledger: Ledger; projection: Projection }): void {
  service.mount(auditRoutes.history, async ({ params: { ref }, actor }) => {
    const own = (await projection.collection.load(ref))?.state as Track | undefined;
    if (!own) throw new Refusal('audit.history-unknown');
    await service.recordAccess(actor, { what: 'history', ids: [ref] });
    const found = await entriesAt(ledger, own.positions);
    return { ref, entries: found.map(({ entry }) => entry), verified: found.every(({ sound }) => sound) && gapless(found.map(({ event }) => event)) };
  });
}

const statusOf = (status: string): string => (status === 'closed' || status === 'cancelled' ? status : 'open');

function indexFor(kind: string | undefined, status: string | undefined, date: string): Pick<Query, 'index' | 'where'> {
  if (status !== undefined && kind === undefined) return { index: 'by-status', where: { listed: true, date, ended: status } };
  return kind === undefined ? { index: 'by-day', where: { listed: true, date } } : { index: 'by-kind', where: { listed: true, date, kind } };
}

const gapless = (events: readonly Envelope[]): boolean => events.every(({ seq }, i) => seq === i + 1);

async function entriesAt(ledger: Ledger, positions: readonly Position[]): Promise<readonly Found[]> {
  const segments = new Map<number, Segment | undefined>();
  for (const { segment } of positions) if (!segments.has(segment)) segments.set(segment, (await ledger.segments(segment, 1))[0]);
  return positions
    .flatMap(({ segment, offset }) => {
      const held = segments.get(segment);
      const found = held && foundAt(held, offset);
      return found ? [found] : [];
    })
    .sort((a, b) => a.entry.index - b.entry.index);
}

function foundAt(segment: Segment, offset: number): Found | undefined {
  const entry = segment.entries[offset];
  if (!entry) return undefined;
  const raw = rawOf(entry.text);
  const event = decode({ key: raw.subject, value: raw.value, headers: { ce_id: raw.id, ce_type: raw.type, ce_source: raw.source, ce_subject: raw.subject, ce_time: raw.time } });
  const previousHash = segment.entries[offset - 1]?.hash ?? segment.previousHash;
  const { actor, aggregateId, data, id: eventId, occurredAt, recordedAt, seq, source, type } = event;
  return {
    event,
    sound: chained(previousHash, entry.text) === entry.hash,
    entry: { index: segment.start + offset, eventId, type, source, aggregateId, seq, occurredAt, recordedAt, ledgeredAt: raw.ledgeredAt, actor: { ...actor, roles: [...actor.roles] }, data, hash: entry.hash, previousHash },
  };
}
