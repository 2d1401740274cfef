/** What services say of one another, compared: I6 of the fault cases. Reads documents alone, and believes none of them. */
import { ids, parsedEventId, type Archive, type CollectionName, type Doc, type StoredEvent } from '@orderly/platform';

export type Difference = {
  readonly kind: 'cause-unknown' | 'ledger-unknown' | 'ledger-lacks' | 'job-missing' | 'unheard' | 'owner-missing';
  readonly service: string;
  readonly id: string;
  /** The event or document on the other side. */
  readonly about: string;
};
export type Comparison = { readonly documents: number; readonly events: number; readonly ledgered: number; /** Events that the bus still carries to whoever lacks them: no difference, only late. */ readonly onTheWay: number; readonly differences: readonly Difference[]; readonly omitted: number };

type Known = { readonly version: number; readonly published: number; readonly ids: ReadonlySet<string> | undefined; ledgered: number };
type Books = { readonly known: Map<string, Known>; readonly services: Set<string> };
type Found = (difference: Difference) => void;
/** Whether the bus still carries an event to a consumer group. */
type IsWaiting = (group: string, service: string, eventId: string) => boolean;
type Judging = { readonly found: Found; readonly isWaiting: IsWaiting };

const kept = 1_000;
/** Services whose events the ledger takes. */
const ledgered = new Set(['workforce', 'dispatch', 'escort', 'delivery', 'storage', 'loans', 'audit']);
/** Events whose hearing always leaves a trace in the other side's document (question 10). */
const heardByJob = new Set(['requested', 'arrived', 'picked-up', 'handed-over', 'closed', 'cancelled', 'excepted', 'resumed']);
const heardByOwner = new Set(['job-queued', 'job-assigned', 'job-accepted', 'job-picked-up', 'job-taken-back', 'job-returned']);
const jobs = { service: 'dispatch', name: 'jobs' };
const ownersOf: Readonly<Record<string, CollectionName>> = { escort: { service: 'escort', name: 'trips' }, delivery: { service: 'delivery', name: 'consignments' } };

/** Compares every cause with its event, the ledger with its owners, and every request with its job. */
export async function compared(archive: Archive): Promise<Comparison> {
  const differences: Difference[] = [];
  let [omitted, onTheWay] = [0, 0];
  const waiting = await undelivered(archive);
  const isWaiting: IsWaiting = (group, service, eventId) => {
    const waits = waiting.get(group)?.has(`${service}/${eventId}`) ?? false;
    if (waits) onTheWay += 1;
    return waits;
  };
  const found: Found = (difference) => {
    if (differences.length < kept) differences.push(difference);
    else omitted += 1;
  };
  const { books, documents, events } = await read(archive);
  const entries = await compareLedger(archive, books, found);
  const behind = new Map<string, Map<string, string>>();
  for await (const { of, doc } of all(archive)) {
    for (const event of doc.events) if (event.cause !== undefined) compareCause({ of, doc, event, books, found });
    const owner = books.known.get(keyOf(of.service, doc._id));
    if (owner && ledgered.has(of.service) && owner.ledgered < owner.published) behind.set(keyOf(of.service, doc._id), new Map(doc.events.filter(({ seq }) => seq <= doc.published).map(({ id }) => [id, of.service])));
  }
  await compareBehind(archive, behind, { found, isWaiting });
  await compareOwners(archive, { found, isWaiting });
  await compareJobs(archive, { found, isWaiting });
  return { documents, events, ledgered: entries, onTheWay, differences, omitted };
}

async function undelivered(archive: Archive): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const waiting = new Map<string, Set<string>>();
  for (const group of ['audit', 'dispatch', 'escort', 'delivery']) {
    const own = new Set<string>();
    for await (const { topic, headers } of archive.undelivered?.(group) ?? []) own.add(`${topic.replace('orderly.', '')}/${headers['ce_id'] ?? ''}`);
    waiting.set(group, own);
  }
  return waiting;
}

async function read(archive: Archive): Promise<{ books: Books; documents: number; events: number }> {
  const books: Books = { known: new Map(), services: new Set() };
  let [documents, events] = [0, 0];
  for await (const { of, doc } of all(archive)) {
    documents += 1;
    if (doc.events.length === 0) continue;
    events += doc.events.length;
    books.services.add(of.service);
    // After a restore the ids can't be told from the version alone.
    const isPlain = doc.events.every((event) => parsedEventId(event.id)?.generation === 0);
    books.known.set(keyOf(of.service, doc._id), { version: doc.version, published: doc.published, ids: isPlain ? undefined : new Set(doc.events.map(({ id }) => id)), ledgered: 0 });
  }
  return { books, documents, events };
}

async function compareLedger(archive: Archive, { known }: Books, found: Found): Promise<number> {
  let entries = 0;
  for await (const { id, service, subject } of ledgerEntries(archive)) {
    entries += 1;
    const owner = known.get(keyOf(service, subject));
    if (owner !== undefined && isHeld(owner, id)) owner.ledgered += 1;
    else if (service !== '') found({ kind: 'ledger-unknown', service, id: subject, about: id });
  }
  return entries;
}

function compareCause({ of, doc, event, books, found }: { of: CollectionName; doc: Doc; event: StoredEvent; books: Books; found: Found }): void {
  const heard = /^(.+)#\d+$/.exec(event.cause ?? '')?.[1];
  const parsed = heard === undefined ? undefined : parsedEventId(heard);
  if (heard === undefined || parsed === undefined) return;
  const holders = [...books.services].map((service) => books.known.get(keyOf(service, parsed.aggregateId))).filter((one) => one !== undefined);
  if (!holders.some((one) => isHeld(one, heard))) found({ kind: 'cause-unknown', service: of.service, id: doc._id, about: heard });
}

/** Which events of documents that have more than the ledger counts for them it really lacks. */
async function compareBehind(archive: Archive, behind: ReadonlyMap<string, Map<string, string>>, { found, isWaiting }: Judging): Promise<void> {
  if (behind.size === 0) return;
  for await (const { id, service, subject } of ledgerEntries(archive)) behind.get(keyOf(service, subject))?.delete(id);
  for (const lacking of behind.values()) {
    for (const [eventId, service] of lacking) {
      if (!isWaiting('audit', service, eventId)) found({ kind: 'ledger-lacks', service, id: parsedEventId(eventId)?.aggregateId ?? '', about: eventId });
    }
  }
}

async function* ledgerEntries(archive: Archive): AsyncGenerator<{ id: string; service: string; subject: string }> {
  for await (const doc of archive.documents({ service: 'audit', name: 'segments' })) {
    for (const { text } of (doc.state as { entries: readonly { text: string }[] }).entries) {
      const [id = '', type = '', , subject = ''] = JSON.parse(text) as readonly string[];
      yield { id, service: /^orderly\.([a-z]+)\./.exec(type)?.[1] ?? '', subject };
    }
  }
}

/** Each sent event of a trip or consignment that dispatch hears must stand as a cause in its job. */
async function compareOwners(archive: Archive, { found, isWaiting }: Judging): Promise<void> {
  for (const of of Object.values(ownersOf)) {
    for await (const doc of archive.documents(of)) {
      const sent = doc.events.filter(({ seq, type, id }) => seq <= doc.published && heardByJob.has(type.replace(/^(trip|patient|consignment)-/, '')) && !isWaiting('dispatch', of.service, id));
      if (sent.length === 0) continue;
      const job = await archive.load(jobs, ids.derive('job', doc._id));
      if (!job) found({ kind: 'job-missing', service: of.service, id: doc._id, about: ids.derive('job', doc._id) });
      else unheard({ by: job, sent, service: of.service, id: doc._id, found });
    }
  }
}

/** And each sent event of a job must stand in the trip or consignment that it is for. */
async function compareJobs(archive: Archive, { found, isWaiting }: Judging): Promise<void> {
  for await (const job of archive.documents(jobs)) {
    const ref = (job.state as { readonly ref?: { readonly service: string; readonly id: string } }).ref;
    const of = ref === undefined ? undefined : ownersOf[ref.service];
    if (ref === undefined || of === undefined) continue;
    const owner = await archive.load(of, ref.id);
    if (!owner) found({ kind: 'owner-missing', service: 'dispatch', id: job._id, about: ref.id });
    else unheard({ by: owner, sent: job.events.filter(({ seq, type, id }) => seq <= job.published && heardByOwner.has(type) && !isWaiting(of.service, 'dispatch', id)), service: 'dispatch', id: job._id, found });
  }
}

function unheard({ by, sent, service, id, found }: { by: Doc; sent: readonly StoredEvent[]; service: string; id: string; found: Found }): void {
  const causes = new Set(by.events.map(({ cause }) => cause));
  for (const event of sent) if (!causes.has(`${event.id}#0`)) found({ kind: 'unheard', service, id, about: `${event.id} (${event.type}) by ${by._id}` });
}

async function* all(archive: Archive): AsyncGenerator<{ of: CollectionName; doc: Doc }> {
  for (const of of await archive.collections()) for await (const doc of archive.documents(of)) yield { of, doc };
}

function isHeld(known: Known, eventId: string): boolean {
  if (known.ids) return known.ids.has(eventId);
  const parsed = parsedEventId(eventId);
  return parsed !== undefined && parsed.generation === 0 && parsed.seq <= known.version;
}

const keyOf = (service: string, id: string): string => `${service}/${id}`;
