/** I5 and I8: every event reached the bus and whoever reacts to it, in order, and nothing is left to do. */
import { docsOf, type RawRecord, type Snapshot } from '../snapshot.ts';
import type { Evidence, Violation } from './check.ts';
import { allEvents, type Found, grouped, ledgerIds } from './events.ts';

/** Who must have reacted to what: the collection that then holds a trace with the event as its cause. */
const reactions: Readonly<Record<string, string>> = {
  'delivery.consignment-requested': 'dispatch.jobs', 'delivery.consignment-arrived': 'dispatch.jobs', 'delivery.consignment-picked-up': 'dispatch.jobs',
  'delivery.consignment-handed-over': 'dispatch.jobs', 'delivery.consignment-closed': 'dispatch.jobs', 'delivery.consignment-cancelled': 'dispatch.jobs',
  'dispatch.job-queued': 'delivery.consignments', 'dispatch.job-assigned': 'delivery.consignments', 'dispatch.job-accepted': 'delivery.consignments',
  'dispatch.job-taken-back': 'delivery.consignments', 'dispatch.job-returned': 'delivery.consignments', 'dispatch.job-picked-up': 'delivery.consignments',
  'workforce.shift-opened': 'workforce.duties',
};

const ledgered = new Set(['workforce', 'dispatch', 'escort', 'delivery', 'storage', 'loans']);

/** I5: outbox = topic = feed = handled, first copies of one key in the order of their sequence. */
export function brought(evidence: Evidence): readonly Violation[] {
  const { snapshot, poisoned = [], earlier = [] } = evidence;
  const events = allEvents(snapshot).filter(({ service }) => ledgered.has(service));
  return [...missingRecords(snapshot, events, earlier.flat()), ...disordered([...earlier, snapshot.records]), ...unhandled(snapshot, events), ...misparked(snapshot, poisoned)].map(([about, problem]): Violation => ({ invariant: 'I5', about, problem }));
}

type Problem = readonly [about: string, problem: string];

function missingRecords({ records }: Snapshot, events: readonly Found[], lost: readonly RawRecord[]): readonly Problem[] {
  // The feed is no history: nobody reads back what boards were told, and nothing sends it again.
  const told = lost.filter(({ topic }) => topic === 'orderly.feed');
  const sent = new Set([...records, ...told].map(({ topic, id }) => `${topic} ${id}`));
  return events.flatMap(({ service, event }) => [`orderly.${service}`, 'orderly.feed'].filter((topic) => !sent.has(`${topic} ${event.id}`)).map((topic): Problem => [event.id, `never reached ${topic}`]));
}

/** Readings follow one another: what a broker lost had been there first. */
function disordered(readings: readonly (readonly RawRecord[])[]): readonly Problem[] {
  const inTime = readings.flatMap((records) => [...records].sort((one, other) => one.offset - other.offset));
  const ofServices = inTime.filter(({ topic, id }) => topic !== 'orderly.feed' && topic !== 'orderly.dead' && id !== '');
  return [...grouped(ofServices, ({ topic, subject }) => `${topic} ${subject}`)].flatMap(([key, own]): readonly Problem[] => {
    if (new Set(own.map(({ partition }) => partition)).size > 1) return [[key, 'its events lie in several partitions: nothing orders them']];
    return outOfOrder(own) ? [[key, `first copies out of order: ${own.map(({ id }) => id.slice(id.lastIndexOf(':') + 1)).join(' ')}`]] : [];
  });
}

function outOfOrder(records: readonly RawRecord[]): boolean {
  let highest = 0;
  for (const { id } of records) {
    const seq = Number(id.slice(id.lastIndexOf(':') + 1).replace(/~.*$/, ''));
    if (seq > highest + 1) return true;
    highest = Math.max(highest, seq);
  }
  return false;
}

function unhandled(snapshot: Snapshot, events: readonly Found[]): readonly Problem[] {
  const ledger = new Set(ledgerIds(snapshot));
  const traces = new Set(events.flatMap(({ collection, event }) => (event.cause === undefined ? [] : [`${collection} ${event.cause.replace(/#\d+$/, '')}`])));
  const deliveries = new Set(docsOf(snapshot, 'dispatch.jobs').filter(({ state }) => (state['ref'] as { service?: string } | undefined)?.service === 'delivery').map(({ _id }) => _id));
  return events.flatMap(({ service, event, doc }) => {
    const found: Problem[] = ledger.has(event.id) ? [] : [[event.id, 'is not in the ledger']];
    const reacts = reactions[`${service}.${event.type}`];
    const concerns = service !== 'dispatch' || deliveries.has(doc._id);
    if (event.type === 'shift-opened' && (event.data['personIds'] as readonly string[] | undefined)?.length === 0) return found;
    if (reacts !== undefined && concerns && !traces.has(`${reacts} ${event.id}`)) found.push([event.id, `${event.type} left no trace in ${reacts}`]);
    return found;
  });
}

function misparked(snapshot: Snapshot, poisoned: readonly string[]): readonly Problem[] {
  const parked = parkedKeys(snapshot);
  return [
    ...poisoned.filter((key) => !parked.includes(key)).map((key): Problem => [key, 'was poisoned, and is parked nowhere']),
    ...parked.filter((key) => !poisoned.includes(key)).map((key): Problem => [key, 'is parked']),
  ];
}

/** Keys that are parked somewhere. */
export function parkedKeys({ collections }: Snapshot): readonly string[] {
  return [...collections].filter(([name]) => name.endsWith('.parked')).flatMap(([, docs]) => docs.map(({ _id }) => _id.slice(_id.indexOf('/') + 1)));
}

/** I8: nothing unsent, no group behind, no request that dispatch has not heard. */
export function quiet({ snapshot }: Evidence): readonly Violation[] {
  const unsent = allEvents(snapshot).filter(({ event, doc }) => event.seq > doc.published).map(({ event }): Violation => ({ invariant: 'I8', about: event.id, problem: 'is still unsent' }));
  const behind = snapshot.lags.filter((lag) => lag.behind > 0).map(({ group, topic, partition, behind: by }): Violation => ({ invariant: 'I8', about: `${group} on ${topic}/${partition}`, problem: `is ${by} records behind` }));
  const unheard = docsOf(snapshot, 'delivery.consignments').filter(({ state }) => state['isHeard'] === false && state['status'] === 'requested').map(({ _id }): Violation => ({ invariant: 'I8', about: _id, problem: 'has no job: dispatch was not heard' }));
  return [...unsent, ...behind, ...unheard];
}
